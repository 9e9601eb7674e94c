package dev.myelin.nn;

import dev.myelin.autograd.Autograd;
import dev.myelin.error.Problem;
import dev.myelin.tensor.Buffer;
import dev.myelin.tensor.Parameter;
import dev.myelin.tensor.Scope;
import dev.myelin.tensor.Tensor;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Parameters and persistent buffers by name, and their loading.
final class StateDict {
  private StateDict() {}

  static Map<String, Tensor> of(Module module) {
    var state = new LinkedHashMap<String, Tensor>();
    collect("", module, state);
    return state;
  }

  /// Walks the tree without leaving out what appears twice: a shared tensor has several names.
  private static void collect(String prefix, Module module, Map<String, Tensor> state) {
    var children = new LinkedHashMap<String, Module>();
    for (Member member : Member.of(module)) {
      member.visit(
          module,
          (key, value) -> {
            switch (value) {
              case Parameter parameter -> state.put(Module.join(prefix, key), parameter);
              case Buffer buffer when buffer.isPersistent() ->
                  state.put(Module.join(prefix, key), buffer);
              case Module child -> children.put(key, child);
              default -> {}
            }
          });
    }
    children.forEach((key, child) -> collect(Module.join(prefix, key), child, state));
  }

  static LoadReport load(
      Module module, Map<String, ? extends Tensor> source, LoadOption... options) {
    boolean partial = false;
    for (LoadOption option : options) {
      switch (option) {
        case LoadOption.Partial p -> partial = true;
      }
    }
    Map<String, Tensor> target = of(module);
    var missing = new ArrayList<String>();
    var wrong = new ArrayList<String>();
    target.forEach(
        (name, tensor) -> {
          Tensor given = source.get(name);
          if (given == null) {
            missing.add(name);
          } else if (tensor.isDefined() && !tensor.shape().equals(given.shape())) {
            wrong.add(name + " " + given.shape() + " instead of " + tensor.shape());
          }
        });
    List<String> unexpected = new ArrayList<>(source.keySet());
    unexpected.removeAll(target.keySet());
    if (!wrong.isEmpty() || (!partial && !(missing.isEmpty() && unexpected.isEmpty()))) {
      throw mismatch(module, missing, unexpected, wrong);
    }
    copy(target, source);
    return new LoadReport(missing, unexpected);
  }

  private static void copy(Map<String, Tensor> target, Map<String, ? extends Tensor> source) {
    try (var _ = Scope.open()) {
      Autograd.noGrad(
          () ->
              target.forEach(
                  (name, tensor) -> {
                    Tensor given = source.get(name);
                    if (given == null) {
                      return;
                    }
                    if (tensor.isDefined()) {
                      tensor.copy_(given);
                    } else if (tensor instanceof Parameter open) {
                      open.assign(given.clone());
                    } else if (tensor instanceof Buffer open) {
                      open.assign(given.clone());
                    }
                  }));
    }
  }

  private static RuntimeException mismatch(
      Module module, List<String> missing, List<String> unexpected, List<String> wrong) {
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
}
