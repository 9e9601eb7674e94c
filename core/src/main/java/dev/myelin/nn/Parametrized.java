package dev.myelin.nn;

import dev.myelin.autograd.Autograd;
import dev.myelin.error.Problem;
import dev.myelin.tensor.Operator;
import dev.myelin.tensor.Parameter;
import dev.myelin.tensor.Tensor;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// A parameter that is computed: from originals, which take its place among the parameters of its
/// layer, by a function or another layer. A call of the layer computes it once and uses the result
/// throughout, each thread its own; other uses compute it anew.
final class Parametrized extends Module {
  private static final Operator NORMS = Operator.deferred("aten::norm_except_dim");

  private final transient Parameter target;

  @SuppressWarnings("ThreadLocalUsage") // Each computed parameter has a value of its own.
  private final transient ThreadLocal<@Nullable Tensor> current = new ThreadLocal<>();

  private final transient Function<List<Parameter>, Tensor> function;

  @Key("")
  final Map<String, Parameter> originals = new LinkedHashMap<>();

  @Key("")
  final List<Layer> steps;

  private Parametrized(
      Parameter target,
      List<Tensor> originals,
      Function<List<Parameter>, Tensor> function,
      List<Layer> steps) {
    this.target = target;
    this.function = function;
    this.steps = steps;
    for (Tensor elements : originals) {
      var original = new Parameter(elements);
      original.frozen(target.isFrozen());
      String number = originals.size() == 1 ? "" : Integer.toString(this.originals.size());
      this.originals.put("original" + number, original);
    }
  }

  static void weightNorm(Layer layer, String name, int dim) {
    Parameter target = target(layer, "weightNorm", name);
    if (dim < -1 || dim >= target.dim()) {
      throw Problem.in("weightNorm")
          .rule("dim must lie in [-1, " + (target.dim() - 1) + "]")
          .value("dim", dim)
          .value(name, target.shape())
          .argument();
    }
    Tensor directions = target.detach().clone();
    Tensor lengths = NORMS.one(directions, 2, dim);
    attach(
        layer,
        name,
        new Parametrized(
            target,
            List.of(lengths, directions),
            list -> list.get(1).mul(list.get(0).div(NORMS.one(list.get(1), 2, dim))),
            List.of()));
  }

  static void spectralNorm(Layer layer, String name, SpectralNormOption... options) {
    Parameter target = target(layer, "spectralNorm", name);
    int dim = layer.typeName().startsWith("ConvTranspose") ? 1 : 0;
    stepwise(layer, name, target, new SpectralNorm(target, dim, options));
  }

  static void by(Layer layer, String name, Layer step) {
    Parameter target = target(layer, "parametrize", name);
    Tensor result = Autograd.noGrad(() -> step.call(target));
    if (!result.shape().equals(target.shape())) {
      throw Problem.in("parametrize")
          .rule("the function must keep the parameter's shape")
          .value(name, target.shape())
          .value("result", result.shape())
          .shape();
    }
    stepwise(layer, name, target, step);
  }

  static void remove(Layer layer, String name) {
    var parametrizations = new LinkedHashMap<>(layer.parametrizations());
    Parametrized computed = parametrizations.remove(name);
    if (computed == null) {
      throw Problem.in(layer.where() + ".removeParametrization")
          .rule("the parameter must be a computed one")
          .value("name", name)
          .value("computed", layer.parametrizations().keySet())
          .state();
    }
    Tensor last = Autograd.noGrad(() -> computed.compute(false).clone());
    boolean frozen = computed.originals.values().stream().allMatch(Parameter::isFrozen);
    computed.target.assign(last);
    computed.target.frozen(frozen);
    layer.parametrizations(parametrizations);
  }

  /// Runs a layer's forward with its computed parameters computed once.
  static Tensor forward(Layer layer, Tensor x) {
    var before = new ArrayList<@Nullable Tensor>();
    List<Parametrized> all = List.copyOf(layer.parametrizations().values());
    try {
      for (Parametrized computed : all) {
        Tensor value = computed.compute(true);
        before.add(computed.current.get());
        computed.current.set(value);
      }
      return layer.forward(x);
    } finally {
      for (int i = 0; i < before.size(); i++) {
        all.get(i).restore(before.get(i));
      }
    }
  }

  private void restore(@Nullable Tensor value) {
    if (value == null) {
      current.remove();
    } else {
      current.set(value);
    }
  }

  private static void stepwise(Layer layer, String name, Parameter target, Layer step) {
    attach(
        layer,
        name,
        new Parametrized(target, List.of(target.detach().clone()), List::getFirst, List.of(step)));
  }

  private static void attach(Layer layer, String name, Parametrized computed) {
    computed.train(layer.isTraining());
    computed.target.grad(null);
    computed.target.computeBy(computed::value);
    var parametrizations = new LinkedHashMap<>(layer.parametrizations());
    parametrizations.put(name, computed);
    layer.parametrizations(parametrizations);
    layer.namedModules();
  }

  /// A parameter that can be computed from now on.
  private static Parameter target(Layer layer, String where, String name) {
    if (layer.parametrizations().containsKey(name)) {
      throw Problem.in(where)
          .rule("the parameter must not be a computed one already")
          .value("layer", layer.where())
          .value("name", name)
          .remedy("Remove the other with removeParametrization(layer, name).")
          .state();
    }
    if (!(Member.items(layer).get(name) instanceof Parameter target)) {
      throw Problem.in(where)
          .rule("the layer must have a parameter of its own with this name")
          .value("layer", layer.where())
          .value("name", name)
          .value("names", Member.items(layer).keySet())
          .argument();
    }
    if (!target.isDefined()) {
      throw Problem.in(where)
          .rule("the parameter's size must be known")
          .value("layer", layer.where())
          .value("name", name)
          .remedy("Call build(inputShape) on the layer first.")
          .state();
    }
    return target;
  }

  private Tensor value() {
    Tensor present = current.get();
    return present == null ? compute(false) : present;
  }

  /// Computes the parameter.
  ///
  /// @param refine whether this is a call of the layer, in which a spectral norm is refined
  private Tensor compute(boolean refine) {
    Tensor value = function.apply(List.copyOf(originals.values()));
    for (Layer step : steps) {
      value = step instanceof SpectralNorm norm && !refine ? norm.divide(value) : step.call(value);
    }
    return value;
  }
}
