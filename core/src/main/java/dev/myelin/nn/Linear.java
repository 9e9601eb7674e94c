package dev.myelin.nn;

import dev.myelin.tensor.Kernels;
import dev.myelin.tensor.Parameter;
import dev.myelin.tensor.Shape;
import dev.myelin.tensor.Tensor;
import org.jspecify.annotations.Nullable;

/// An affine map of the last dimension, `y = x wᵀ + b`.
///
/// | tensor | shape                     |
/// |--------|---------------------------|
/// | input  | `[…, inFeatures]`         |
/// | output | `[…, outFeatures]`        |
/// | weight | `[outFeatures, inFeatures]` |
/// | bias   | `[outFeatures]`           |
///
/// Weight and bias start uniform in `±1/√inFeatures`. `inFeatures` may be [Nn#AUTO]: the first
/// input then decides.
///
/// @see <a
///   href="https://docs.pytorch.org/docs/stable/generated/torch.nn.Linear.html">torch.nn.Linear</a>
public final class Linear extends Layer {
  /// An option of a linear layer.
  public sealed interface Option permits Options.NoBias {}

  private final long outFeatures;
  private long inFeatures;

  final Parameter weight;
  final @Nullable Parameter bias;

  Linear(long inFeatures, long outFeatures, Option... options) {
    Options.once("Linear", options);
    boolean withBias = true;
    for (Option option : options) {
      switch (option) {
        case Options.NoBias o -> withBias = false;
      }
    }
    this.inFeatures = Checks.sizeOrAuto("Linear", "inFeatures", inFeatures);
    this.outFeatures = Checks.atLeast("Linear", "outFeatures", outFeatures, 1);
    weight = Parameter.open(Shape.of(outFeatures, inFeatures));
    bias = withBias ? Parameter.open(Shape.of(outFeatures)) : null;
    if (inFeatures != Nn.AUTO) {
      initialise();
    }
  }

  @Override
  protected void build(Tensor x) {
    if (inFeatures == Nn.AUTO) {
      Checks.dims(this, x, 1, Integer.MAX_VALUE);
      inFeatures = weight.isDefined() ? weight.size(1) : x.size(-1);
      initialise();
    }
  }

  @Override
  public Tensor forward(Tensor x) {
    Checks.built(this, inFeatures);
    Checks.dims(this, x, 1, Integer.MAX_VALUE);
    Checks.size(this, x, -1, inFeatures, "features", weight);
    Checks.like(this, x, weight);
    return Kernels.linear(x, weight, bias);
  }

  /// The weight, `[outFeatures, inFeatures]`.
  public Parameter weight() {
    return weight;
  }

  /// The bias, `[outFeatures]`, or null.
  public @Nullable Parameter bias() {
    return bias;
  }

  @Override
  protected String describe() {
    return (weight.isDefined() ? weight.size(1) : "AUTO")
        + " → "
        + outFeatures
        + (bias == null ? ", noBias" : "");
  }

  private void initialise() {
    long[] shape = {outFeatures, inFeatures};
    if (!weight.isDefined()) {
      weight.assign(Init.kaimingUniform(shape));
    }
    if (bias != null && !bias.isDefined()) {
      bias.assign(Init.bias(shape));
    }
  }
}
