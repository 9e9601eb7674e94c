package dev.myelin.nn;

import dev.myelin.autograd.Autograd;
import dev.myelin.error.Problem;
import dev.myelin.tensor.Buffer;
import dev.myelin.tensor.Parameter;
import dev.myelin.tensor.Scope;
import dev.myelin.tensor.Shape;
import dev.myelin.tensor.Tensor;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Parameters and persistent buffers by name, and their loading.
final class StateDict {
  private final Module module;
  private final Map<String, Tensor> target;
  private final Map<String, ? extends Tensor> source;
  private final List<String> missing = new ArrayList<>();
  private final List<String> unexpected;
  private final List<String> wrong = new ArrayList<>();

  private StateDict(Module module, Map<String, ? extends Tensor> source) {
    this.module = module;
    this.source = source;
    target = of(module);
    unexpected = new ArrayList<>(source.keySet());
    unexpected.removeAll(target.keySet());
  }

  static Map<String, Tensor> of(Module module) {
    var state = new LinkedHashMap<String, Tensor>();
    collect("", module, new ArrayDeque<>(), state);
    return state;
  }

  static void requireDefined(Module module) {
    List<String> open =
        of(module).entrySet().stream()
            .filter(entry -> !entry.getValue().isDefined())
            .map(Map.Entry::getKey)
            .toList();
    if (!open.isEmpty()) {
      throw Problem.in(module.where() + ".save")
          .rule("all sizes must be known")
          .value("open", open)
          .remedy("Call build(inputShape) on the model, or run it once on an input.")
          .state();
    }
  }

  static LoadReport load(
      Module module, Map<String, ? extends Tensor> source, LoadOption... options) {
    Options.once(module.where() + ".loadStateDict", options);
    boolean partial = false;
    for (LoadOption option : options) {
      switch (option) {
        case LoadOption.Partial o -> partial = true;
      }
    }
    return new StateDict(module, source).load(partial);
  }

  /// Walks the tree without leaving out what appears twice: a shared tensor has several names. A
  /// module that holds one above it is not followed.
  private static void collect(
      String prefix, Module module, Deque<Module> above, Map<String, Tensor> state) {
    above.push(module);
    Map<String, Object> items = Member.items(module);
    items.forEach(
        (key, item) -> {
          if (item instanceof Parameter || (item instanceof Buffer b && b.isPersistent())) {
            state.put(Module.join(prefix, key), (Tensor) item);
          }
        });
    items.forEach(
        (key, item) -> {
          if (item instanceof Module child && !above.contains(child)) {
            collect(Module.join(prefix, key), child, above, state);
          }
        });
    above.pop();
  }

  private LoadReport load(boolean partial) {
    var given = new IdentityHashMap<Tensor, Boolean>();
    target.forEach(
        (name, tensor) -> given.merge(tensor, source.containsKey(name), Boolean::logicalOr));
    target.forEach(
        (name, tensor) -> {
          if (Boolean.FALSE.equals(given.get(tensor))) {
            missing.add(name);
          }
        });
    checkShapes();
    if (!wrong.isEmpty() || (!partial && !(missing.isEmpty() && unexpected.isEmpty()))) {
      throw mismatch();
    }
    copy();
    return new LoadReport(missing, unexpected);
  }

  /// Finds tensors that do not fit. A size that is open may be any, but all open sizes of one
  /// module are one size.
  private void checkShapes() {
    var openSizes = new LinkedHashMap<String, Long>();
    target.forEach(
        (name, tensor) -> {
          Tensor given = source.get(name);
          if (given == null) {
            return;
          }
          if (!given.isDefined()) {
            wrong.add(name + " without elements");
            return;
          }
          Shape expected = tensor.isDefined() ? tensor.shape() : pattern(tensor);
          if (expected == null) {
            return;
          }
          Shape closed = close(expected, given.shape(), owner(name), openSizes);
          if (!closed.equals(given.shape())) {
            wrong.add(name + " " + given.shape() + " instead of " + text(closed));
          }
        });
  }

  private static Shape close(
      Shape expected, Shape given, String owner, Map<String, Long> openSizes) {
    if (!expected.admits(given)) {
      return expected;
    }
    long[] sizes = expected.toArray();
    for (int i = 0; i < sizes.length; i++) {
      if (sizes[i] == Nn.AUTO) {
        sizes[i] =
            openSizes.computeIfAbsent(owner, o -> 0L) == 0 ? given.size(i) : openSizes.get(owner);
        openSizes.put(owner, sizes[i]);
      }
    }
    return Shape.of(sizes);
  }

  private void copy() {
    try (var _ = Scope.open()) {
      Autograd.noGrad(
          () -> {
            List<Runnable> changes = new ArrayList<>();
            target.forEach(
                (name, tensor) -> {
                  Tensor given = source.get(name);
                  if (given != null) {
                    changes.add(change(name, tensor, given));
                  }
                });
            changes.forEach(Runnable::run);
          });
    }
  }

  /// What takes over one tensor, after everything about it that can fail.
  private Runnable change(String name, Tensor tensor, Tensor given) {
    if (given.dtype().isComplex() && tensor.isDefined() && !tensor.dtype().isComplex()) {
      throw Problem.in(module.where())
          .rule("complex numbers must not be loaded into real ones")
          .value("name", name)
          .value("given", given.dtype())
          .value("module", tensor.dtype())
          .stateDict();
    }
    if (tensor.isDefined()) {
      Tensor converted = given.to(tensor.dtype(), tensor.device());
      return () -> tensor.copy_(converted);
    }
    Tensor copy = given.clone();
    return () -> Conversion.assign(tensor, copy);
  }

  private RuntimeException mismatch() {
    Problem problem =
        Problem.in(module.where()).rule("the state dict must match the module, name by name");
    if (!missing.isEmpty()) {
      problem.value("missing", missing);
    }
    if (!unexpected.isEmpty()) {
      problem.value("unexpected", unexpected);
    }
    if (!wrong.isEmpty()) {
      problem.value("mis-shaped", wrong);
    }
    if (wrong.isEmpty()) {
      problem.remedy("Load with LoadOption.partial() to take what matches.");
    }
    return problem.stateDict();
  }

  private static @Nullable Shape pattern(Tensor open) {
    return switch (open) {
      case Parameter parameter -> parameter.pattern();
      case Buffer buffer -> buffer.pattern();
      default -> null;
    };
  }

  private static String owner(String name) {
    return name.substring(0, Math.max(0, name.lastIndexOf('.')));
  }

  private static String text(Shape shape) {
    return shape.toString().replace("-1", "AUTO");
  }
}
