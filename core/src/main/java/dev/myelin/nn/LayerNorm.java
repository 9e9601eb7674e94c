package dev.myelin.nn;

import dev.myelin.error.Problem;
import dev.myelin.tensor.Kernels;
import dev.myelin.tensor.Parameter;
import dev.myelin.tensor.Shape;
import dev.myelin.tensor.Tensor;
import dev.myelin.tensor.Tensors;
import org.jspecify.annotations.Nullable;

/// Normalises the last dimensions of each example, `y = (x − mean) / √(var + eps) · weight + bias`,
/// with the biased variance.
///
/// | tensor       | shape         |
/// |--------------|---------------|
/// | input        | `[…, *shape]` |
/// | output       | `[…, *shape]` |
/// | weight, bias | `shape`       |
///
/// Weight starts at 1, bias at 0. A single size may be [Nn#AUTO].
///
/// @see <a href="https://arxiv.org/abs/1607.06450">Layer Normalization (Ba et al., 2016)</a>
/// @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.nn.LayerNorm.html">
///   torch.nn.LayerNorm</a>
public final class LayerNorm extends Layer {
  /// An option of layer normalisation.
  public sealed interface Option permits Options.Eps, Options.NoBias, Options.NoAffine {}

  private final double eps;
  private Shape shape;

  final @Nullable Parameter weight;
  final @Nullable Parameter bias;

  LayerNorm(Shape shape, Option... options) {
    Options.once("LayerNorm", options);
    double epsilon = 1e-5;
    boolean affine = true;
    boolean withBias = true;
    for (Option option : options) {
      switch (option) {
        case Options.Eps o -> epsilon = o.value();
        case Options.NoBias o -> withBias = false;
        case Options.NoAffine o -> affine = false;
      }
    }
    eps = Checks.within("LayerNorm", "eps", epsilon, 0, Double.MAX_VALUE);
    this.shape = checkShape(shape);
    weight = affine ? Parameter.open(shape) : null;
    bias = affine && withBias ? Parameter.open(shape) : null;
    if (!isOpen()) {
      initialise();
    }
  }

  @Override
  protected void build(Tensor x) {
    if (isOpen()) {
      Checks.dims(this, x, 1, Integer.MAX_VALUE);
      shape = weight != null && weight.isDefined() ? weight.shape() : Shape.of(x.size(-1));
      initialise();
    }
  }

  @Override
  public Tensor forward(Tensor x) {
    Checks.built(this, shape.size(0));
    Checks.dims(this, x, shape.dim(), Integer.MAX_VALUE);
    for (int i = 0; i < shape.dim(); i++) {
      if (x.size(i - shape.dim()) != shape.size(i)) {
        throw Problem.in(where())
            .rule("input must end in the normalised shape")
            .value("input", x.shape())
            .value("shape", shape)
            .shape();
      }
    }
    if (weight != null) {
      Checks.like(this, x, weight);
    } else {
      Checks.real(this, "input", x);
    }
    return Kernels.layerNorm(x, shape, weight, bias, eps);
  }

  @Override
  protected String describe() {
    Shape known = weight != null && weight.isDefined() ? weight.shape() : shape;
    return (known.size(0) == Nn.AUTO ? "AUTO" : known.toString())
        + (eps == 1e-5 ? "" : ", eps=" + eps)
        + (weight == null ? ", noAffine" : bias == null ? ", noBias" : "");
  }

  private boolean isOpen() {
    return shape.size(0) == Nn.AUTO;
  }

  private void initialise() {
    if (weight != null && !weight.isDefined()) {
      weight.assign(Tensors.ones(shape));
    }
    if (bias != null && !bias.isDefined()) {
      bias.assign(Tensors.zeros(shape));
    }
  }

  private static Shape checkShape(Shape shape) {
    if (shape.dim() == 0) {
      throw Problem.in("LayerNorm").rule("shape must have at least one size").argument();
    }
    if (shape.dim() == 1) {
      Checks.sizeOrAuto("LayerNorm", "shape", shape.size(0));
    } else {
      for (int i = 0; i < shape.dim(); i++) {
        Checks.atLeast("LayerNorm", "shape", shape.size(i), 1);
      }
    }
    return shape;
  }
}
