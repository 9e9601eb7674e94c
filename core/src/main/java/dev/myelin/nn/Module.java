package dev.myelin.nn;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import dev.myelin.tensor.Buffer;
import dev.myelin.tensor.DType;
import dev.myelin.tensor.Device;
import dev.myelin.tensor.Parameter;
import dev.myelin.tensor.Tensor;
import java.nio.file.Path;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// A part of a network: parameters, buffers and other modules, held in fields, and the computation
/// that uses them.
///
/// The fields are the declaration. They are found by reflection, in the order of declaration,
/// through arrays, lists and maps, and named by the field: the weight of the layer in field `conv1`
/// is `conv1.weight`, the third of a list `layers` is `layers.2`. [Key] gives another name. Static
/// and transient fields are no part of it. A module held twice is one module with two names.
///
/// A new module is in training mode. Modules may be called from several threads at once in
/// evaluation mode, as long as nothing changes them.
public abstract class Module {
  private boolean training = true;
  private String path = "";
  private boolean named;
  private @Nullable DType openDtype;
  private @Nullable Device openDevice;
  private volatile Map<String, Parametrized> parametrizations = Map.of();

  /// Makes a module in training mode.
  protected Module() {}

  /// The modules in the fields of this one, by name.
  public final Map<String, Module> children() {
    var children = new LinkedHashMap<String, Module>();
    Member.items(this)
        .forEach(
            (key, item) -> {
              if (item instanceof Module module) {
                children.put(key, module);
              }
            });
    return children;
  }

  /// This module, named "", and all below it by their dotted names, each once, before its children.
  public final Map<String, Module> namedModules() {
    var modules = new LinkedHashMap<String, Module>();
    collect("", modules, Collections.newSetFromMap(new IdentityHashMap<>()));
    modules.forEach((name, module) -> module.rename(join(path, name)));
    return modules;
  }

  /// The modules of [#namedModules], without their names.
  public final List<Module> modules() {
    return List.copyOf(namedModules().values());
  }

  /// All parameters by their dotted names, each once, in the order of declaration.
  public final Map<String, Parameter> namedParameters() {
    var parameters = new LinkedHashMap<String, Parameter>();
    Set<Parameter> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    visitTensors(
        (name, tensor) -> {
          if (tensor instanceof Parameter parameter && seen.add(parameter)) {
            parameters.put(name, parameter);
          }
        });
    return parameters;
  }

  /// All parameters, each once: what an optimizer takes.
  public final List<Parameter> parameters() {
    return List.copyOf(namedParameters().values());
  }

  /// The parameters that are not frozen, each once.
  public final List<Parameter> trainableParameters() {
    return parameters().stream().filter(parameter -> !parameter.isFrozen()).toList();
  }

  /// All buffers by their dotted names, each once.
  public final Map<String, Buffer> namedBuffers() {
    var buffers = new LinkedHashMap<String, Buffer>();
    Set<Buffer> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    visitTensors(
        (name, tensor) -> {
          if (tensor instanceof Buffer buffer && seen.add(buffer)) {
            buffers.put(name, buffer);
          }
        });
    return buffers;
  }

  /// The parameters and persistent buffers by their dotted names: what a file of weights holds. The
  /// tensors are the module's own, not copies; one that is shared appears under each of its names.
  public final Map<String, Tensor> stateDict() {
    return StateDict.of(this);
  }

  /// Copies a state dict into the parameters and buffers of this module. Names must match one for
  /// one unless an option says otherwise; nothing is copied when they do not.
  ///
  /// @return the names that were left out, which is possible only with [LoadOption#partial]
  /// @throws dev.myelin.error.StateDictException listing every missing, unexpected and mis-shaped
  ///   name
  @CanIgnoreReturnValue
  public final LoadReport loadStateDict(
      Map<String, ? extends Tensor> state, LoadOption... options) {
    return StateDict.load(this, state, options);
  }

  /// Loads a file of weights: any format at hand, told by the file's name.
  ///
  /// @return the names that were left out, which is possible only with [LoadOption#partial]
  /// @throws dev.myelin.error.StateDictException listing every missing, unexpected and mis-shaped
  ///   name
  /// @throws dev.myelin.error.FormatException if the file is damaged
  /// @throws dev.myelin.error.DataException if it cannot be read
  @CanIgnoreReturnValue
  public final LoadReport load(Path file, LoadOption... options) {
    return StateDict.load(this, StateFormats.find(file).read(file), options);
  }

  /// Saves the state dict to a file: any format at hand, told by the file's name. The file is then
  /// the new one or, whatever happens, the old one.
  ///
  /// @throws dev.myelin.error.DataException if it cannot be written
  /// @throws dev.myelin.error.StateException if a size is still open
  public final void save(Path file) {
    StateDict.requireDefined(this);
    StateFormats.find(file).write(file, stateDict(), Map.of());
  }

  /// Whether the module is in training mode.
  public final boolean isTraining() {
    return training;
  }

  /// Puts this module and all below it into training mode; returns this module.
  @CanIgnoreReturnValue
  public Module train() {
    return train(true);
  }

  /// Puts this module and all below it into evaluation mode; returns this module.
  @CanIgnoreReturnValue
  public Module eval() {
    return train(false);
  }

  /// Sets the mode of this module and all below it; returns this module.
  @CanIgnoreReturnValue
  public Module train(boolean training) {
    for (Module module : modules()) {
      module.training = training;
    }
    return this;
  }

  /// Moves all parameters and buffers to a device; returns this module. The gradients of those that
  /// move are dropped.
  ///
  /// @throws dev.myelin.error.DeviceException if the device is not there
  @CanIgnoreReturnValue
  public Module to(Device device) {
    Conversion.of(this, null, device);
    return this;
  }

  /// Converts all floating-point parameters and buffers to another type; returns this module. The
  /// gradients of those that change are dropped.
  ///
  /// @throws dev.myelin.error.DTypeException if the type has no fractions
  @CanIgnoreReturnValue
  public Module to(DType dtype) {
    Conversion.of(this, dtype, null);
    return this;
  }

  /// Moves all parameters and buffers to a device and converts the floating-point ones; returns
  /// this module. The gradients of those that change are dropped.
  ///
  /// @throws dev.myelin.error.DTypeException if the type has no fractions
  /// @throws dev.myelin.error.DeviceException if the device is not there
  @CanIgnoreReturnValue
  public Module to(DType dtype, Device device) {
    Conversion.of(this, dtype, device);
    return this;
  }

  /// Calls an action with this module and all below it, children first; returns this module.
  @CanIgnoreReturnValue
  public final Module apply(Consumer<Module> action) {
    applyBelow(action, Collections.newSetFromMap(new IdentityHashMap<>()));
    return this;
  }

  /// Keeps all parameters from changing; returns this module.
  @CanIgnoreReturnValue
  public Module freeze() {
    return freeze(new FreezeOption[0]);
  }

  /// Keeps the parameters that keys name from changing; returns this module. See
  /// [FreezeOption#keys].
  ///
  /// @throws dev.myelin.error.ArgumentException if a key names nothing
  @CanIgnoreReturnValue
  public Module freeze(String... keys) {
    return freeze(FreezeOption.keys(keys));
  }

  /// Keeps parameters from changing: all, or as options say; returns this module.
  ///
  /// @throws dev.myelin.error.ArgumentException if a key names nothing
  @CanIgnoreReturnValue
  public Module freeze(FreezeOption... options) {
    Freezing.set(this, true, options);
    return this;
  }

  /// Lets all parameters change again; returns this module.
  @CanIgnoreReturnValue
  public Module unfreeze() {
    return unfreeze(new FreezeOption[0]);
  }

  /// Lets the parameters that keys name change again; returns this module. See [FreezeOption#keys].
  ///
  /// @throws dev.myelin.error.ArgumentException if a key names nothing
  @CanIgnoreReturnValue
  public Module unfreeze(String... keys) {
    return unfreeze(FreezeOption.keys(keys));
  }

  /// Lets parameters change again: all, or as options say; returns this module.
  ///
  /// @throws dev.myelin.error.ArgumentException if a key names nothing
  @CanIgnoreReturnValue
  public Module unfreeze(FreezeOption... options) {
    Freezing.set(this, false, options);
    return this;
  }

  /// Drops the gradients of all parameters.
  public final void zeroGrad() {
    for (Parameter parameter : parameters()) {
      if (parameter.isDefined()) {
        parameter.grad(null);
      }
    }
  }

  /// How many numbers the parameters hold, frozen ones included.
  public final long parameterCount() {
    long count = 0;
    for (Parameter parameter : parameters()) {
      count += parameter.isDefined() ? parameter.numel() : 0;
    }
    return count;
  }

  /// Puts another module in the place of the one of a dotted name: in a field, a list, a map or an
  /// array. Where the old one is held under other names too, it stays there.
  ///
  /// @throws dev.myelin.error.ArgumentException if there is no module of that name, or the new one
  ///   holds this one
  /// @throws dev.myelin.error.StateException if the place cannot take it: a final field, a list
  ///   that cannot change, another type
  public final void replace(String name, Module replacement) {
    Replacement.of(this, name, replacement);
  }

  /// The options of this layer as its `toString` shows them in parentheses; none by default.
  protected String describe() {
    return "";
  }

  /// The module, or the tree of modules, with the number of parameters.
  @Override
  public final String toString() {
    return ModulePrinter.print(this);
  }

  /// The module's class and its dotted name, for messages: `Conv2d features.0`.
  protected final String where() {
    return path.isEmpty() ? typeName() : typeName() + " " + path;
  }

  /// The name of the module's class; of an anonymous one, that of the class it extends.
  final String typeName() {
    Class<?> type = getClass();
    return type.isAnonymousClass() ? type.getSuperclass().getSimpleName() : type.getSimpleName();
  }

  /// The dotted name that messages give, empty for the topmost module.
  final String path() {
    return path;
  }

  /// Makes this the topmost module again.
  final void forgetPath() {
    path = "";
    named = false;
  }

  /// Whether anything has walked the tree that this module belongs to.
  final boolean isNamed() {
    return named;
  }

  /// Calls a visitor with every parameter and buffer of this module and those below, with its name.
  final void visitTensors(BiConsumer<String, Tensor> visitor) {
    namedModules()
        .forEach(
            (name, module) ->
                Member.items(module)
                    .forEach(
                        (key, item) -> {
                          if (item instanceof Tensor tensor) {
                            visitor.accept(join(name, key), tensor);
                          }
                        }));
  }

  /// Sets the mode of this module alone.
  final void setTraining(boolean training) {
    this.training = training;
  }

  /// Notes the type and device that [#to] asked for, which hold for sizes fixed later too.
  final void ask(@Nullable DType dtype, @Nullable Device device) {
    openDtype = dtype == null ? openDtype : dtype;
    openDevice = device == null ? openDevice : device;
  }

  /// The parameters that are computed from others, by name.
  final Map<String, Parametrized> parametrizations() {
    return parametrizations;
  }

  /// Sets which parameters are computed from others.
  final void parametrizations(Map<String, Parametrized> parametrizations) {
    this.parametrizations = parametrizations;
  }

  /// The type that [#to] asked for, or the usual one.
  final DType openDtype() {
    return openDtype == null ? DType.FLOAT32 : openDtype;
  }

  /// The device that [#to] asked for, or null.
  final @Nullable Device openDevice() {
    return openDevice;
  }

  static String join(String prefix, String name) {
    return prefix.isEmpty() ? name : name.isEmpty() ? prefix : prefix + "." + name;
  }

  private void collect(String name, Map<String, Module> modules, Set<Module> seen) {
    if (seen.add(this)) {
      modules.put(name, this);
      children().forEach((key, child) -> child.collect(join(name, key), modules, seen));
    }
  }

  private void applyBelow(Consumer<Module> action, Set<Module> seen) {
    if (seen.add(this)) {
      children().values().forEach(child -> child.applyBelow(action, seen));
      action.accept(this);
    }
  }

  private void rename(String dotted) {
    if (!named || !dotted.equals(path)) {
      path = dotted;
      named = true;
      Member.items(this)
          .forEach(
              (key, item) -> {
                if (item instanceof Tensor tensor) {
                  tensor.named(join(path, key));
                }
              });
    }
  }
}
