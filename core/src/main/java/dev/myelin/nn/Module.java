package dev.myelin.nn;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import dev.myelin.tensor.Buffer;
import dev.myelin.tensor.DType;
import dev.myelin.tensor.Device;
import dev.myelin.tensor.Parameter;
import dev.myelin.tensor.Tensor;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/// A part of a network: parameters, buffers and other modules, held in fields, and the computation
/// that uses them.
///
/// The fields are the declaration. They are found by reflection, in the order of declaration,
/// through arrays, lists and maps, and named by the field: the weight of the layer in field `conv1`
/// is `conv1.weight`, the third of a list `layers` is `layers.2`. [Key] gives another name. A
/// module held twice is one module.
///
/// A new module is in training mode. Modules may be called from several threads at once in
/// evaluation mode, as long as nothing changes them.
public abstract class Module {
  private boolean training = true;
  private String path = "";
  private boolean named;

  /// Makes a module in training mode.
  protected Module() {}

  /// The modules in the fields of this one, by name.
  public final Map<String, Module> children() {
    var children = new LinkedHashMap<String, Module>();
    for (Member member : Member.of(this)) {
      member.visit(
          this,
          (key, value) -> {
            if (value instanceof Module module) {
              children.put(key, module);
            }
          });
    }
    return children;
  }

  /// This module, named "", and all below it by their dotted names, each before its children.
  public final Map<String, Module> namedModules() {
    var modules = new LinkedHashMap<String, Module>();
    Set<Module> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    collect("", modules, seen);
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
  public final void save(Path file) {
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

  /// Moves all parameters and buffers to a device; returns this module. Gradients are dropped.
  @CanIgnoreReturnValue
  public Module to(Device device) {
    device.require();
    return convert(t -> t.to(device));
  }

  /// Converts all floating-point parameters and buffers to another type; returns this module.
  /// Gradients are dropped.
  @CanIgnoreReturnValue
  public Module to(DType dtype) {
    return convert(t -> t.dtype().isFloatingPoint() ? t.to(dtype) : t);
  }

  /// Calls an action with this module and all below it, children first; returns this module.
  @CanIgnoreReturnValue
  public final Module apply(Consumer<Module> action) {
    List<Module> modules = new ArrayList<>(modules());
    Collections.reverse(modules);
    modules.forEach(action);
    return this;
  }

  /// Keeps parameters from changing: all, or only those that a key names in this module or one
  /// below. A key is the name of a parameter or of a child in the module that holds it, or a dotted
  /// name from here. Returns this module.
  ///
  /// @throws dev.myelin.error.ArgumentException if a key names nothing
  @CanIgnoreReturnValue
  public Module freeze(String... keys) {
    Freezing.set(this, true, keys);
    return this;
  }

  /// Lets parameters change again: all, or only those that a key names. Returns this module.
  ///
  /// @throws dev.myelin.error.ArgumentException if a key names nothing
  @CanIgnoreReturnValue
  public Module unfreeze(String... keys) {
    Freezing.set(this, false, keys);
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

  /// Puts another module in the place of one below this, by its dotted name.
  ///
  /// @throws dev.myelin.error.ArgumentException if there is no module of that name
  /// @throws dev.myelin.error.StateException if the field is final or of another type
  public final void replace(String name, Module replacement) {
    Replacement.of(this, name, replacement);
    name("");
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
    String type = getClass().getSimpleName();
    return path.isEmpty() ? type : type + " " + path;
  }

  /// Gives this module and all below it their dotted names, and their parameters theirs.
  final void name(String prefix) {
    for (Map.Entry<String, Module> entry : namedModules().entrySet()) {
      Module module = entry.getValue();
      module.path = join(prefix, entry.getKey());
      module.named = true;
      for (Member member : Member.of(module)) {
        member.visit(
            module,
            (key, value) -> {
              if (value instanceof Tensor tensor) {
                tensor.named(join(module.path, key));
              }
            });
      }
    }
  }

  /// Gives names once, from the first module that is called.
  final void nameOnce() {
    if (!named) {
      name("");
    }
  }

  /// Calls a visitor with every parameter and buffer of this module and those below, with its name.
  final void visitTensors(BiConsumer<String, Tensor> visitor) {
    for (Map.Entry<String, Module> entry : namedModules().entrySet()) {
      Module module = entry.getValue();
      for (Member member : Member.of(module)) {
        member.visit(
            module,
            (key, value) -> {
              if (value instanceof Tensor tensor) {
                visitor.accept(join(entry.getKey(), key), tensor);
              }
            });
      }
    }
  }

  /// Sets the mode of this module alone.
  final void setTraining(boolean training) {
    this.training = training;
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

  @CanIgnoreReturnValue
  private Module convert(UnaryOperator<Tensor> conversion) {
    for (Parameter parameter : parameters()) {
      if (parameter.isDefined()) {
        parameter.assign(conversion.apply(parameter.detach()));
      }
    }
    for (Buffer buffer : namedBuffers().values()) {
      if (buffer.isDefined()) {
        buffer.assign(conversion.apply(buffer));
      }
    }
    return this;
  }
}
