package dev.myelin.nn;

import dev.myelin.error.Problem;
import dev.myelin.tensor.Operator;
import dev.myelin.tensor.Parameter;
import dev.myelin.tensor.Shape;
import dev.myelin.tensor.Tensor;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// A bilinear map of the last dimensions of two tensors, `y = x₁ᵀ W x₂ + b`.
///
/// | tensor | shape                                  |
/// |--------|----------------------------------------|
/// | first  | `[…, in1Features]`                     |
/// | second | `[…, in2Features]`                     |
/// | output | `[…, outFeatures]`                     |
/// | weight | `[outFeatures, in1Features, in2Features]` |
/// | bias   | `[outFeatures]`                        |
///
/// Weight and bias start uniform in `±1/√in1Features`. The one option is `noBias()`.
///
/// @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.nn.Bilinear.html">
///   torch.nn.Bilinear</a>
public final class Bilinear extends Module {
  /// An option of a bilinear map.
  public sealed interface Option permits Options.NoBias {}

  private static final Operator BILINEAR = Operator.deferred("aten::bilinear");

  private final long in1Features;
  private final long in2Features;
  private final long outFeatures;

  final Parameter weight;
  final @Nullable Parameter bias;

  Bilinear(long in1Features, long in2Features, long outFeatures, Option... options) {
    Options.once("Bilinear", options);
    this.in1Features = Checks.atLeast("Bilinear", "in1Features", in1Features, 1);
    this.in2Features = Checks.atLeast("Bilinear", "in2Features", in2Features, 1);
    this.outFeatures = Checks.atLeast("Bilinear", "outFeatures", outFeatures, 1);
    double bound = 1 / Math.sqrt((double) in1Features);
    weight = new Parameter(Init.uniform(bound, outFeatures, in1Features, in2Features));
    bias = options.length == 0 ? new Parameter(Init.uniform(bound, outFeatures)) : null;
  }

  /// A map by the parameters that are given.
  Bilinear(Tensor weight, @Nullable Tensor bias) {
    outFeatures = weight.size(0);
    in1Features = weight.size(1);
    in2Features = weight.size(2);
    this.weight = Parameter.open();
    this.weight.computeBy(() -> weight);
    this.bias = bias == null ? null : Parameter.open();
    if (this.bias != null) {
      Tensor given = bias;
      this.bias.computeBy(() -> given);
    }
  }

  /// The map of two tensors, which differ in their last dimension only.
  public Tensor call(Tensor first, Tensor second) {
    check("first", first, in1Features);
    check("second", second, in2Features);
    if (!leading(first).equals(leading(second))) {
      throw Problem.in(where())
          .rule("first and second must have the same shape but for the last dimension")
          .value("first", first.shape())
          .value("second", second.shape())
          .shape();
    }
    return BILINEAR.one(first, second, weight, bias);
  }

  /// The weight, `[outFeatures, in1Features, in2Features]`.
  public Parameter weight() {
    return weight;
  }

  /// The bias, `[outFeatures]`, or null.
  public @Nullable Parameter bias() {
    return bias;
  }

  @Override
  protected String describe() {
    return in1Features
        + " × "
        + in2Features
        + " → "
        + outFeatures
        + (bias == null ? ", noBias" : "");
  }

  private void check(String name, Tensor x, long features) {
    if (x.dim() == 0 || x.size(-1) != features) {
      throw Problem.in(where())
          .rule(name + " must have " + features + " features")
          .value(name, x.shape())
          .value("weight", weight.shape())
          .shape();
    }
    Checks.like(this, x, weight);
  }

  private static Shape leading(Tensor x) {
    return Shape.of(Arrays.copyOf(x.shape().toArray(), x.dim() - 1));
  }
}
