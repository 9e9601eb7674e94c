package dev.myelin.nn;

import dev.myelin.error.Problem;
import dev.myelin.tensor.Parameter;
import dev.myelin.tensor.Shape;
import dev.myelin.tensor.Tensor;
import dev.myelin.tensor.Tensors;
import org.jspecify.annotations.Nullable;

/// What normalisations of the last dimensions share: their shape, and a scale and a shift of it.
abstract sealed class ShapeNorm extends Layer permits LayerNorm, RMSNorm {
  Shape shape;

  final @Nullable Parameter weight;
  final @Nullable Parameter bias;

  ShapeNorm(Shape shape, boolean withWeight, boolean withBias) {
    this.shape = checkShape(shape);
    weight = withWeight ? Parameter.open(shape) : null;
    bias = withBias ? Parameter.open(shape) : null;
    if (!isOpen()) {
      initialise();
    }
  }

  @Override
  protected final void build(Tensor x) {
    if (isOpen()) {
      Checks.dims(this, x, 1, Integer.MAX_VALUE);
      shape = weight != null && weight.isDefined() ? weight.shape() : Shape.of(x.size(-1));
      initialise();
    }
  }

  final void check(Tensor x) {
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
  }

  /// The shape as `toString` shows it.
  final String describeShape() {
    Shape known = weight != null && weight.isDefined() ? weight.shape() : shape;
    return known.size(0) == Nn.AUTO ? "AUTO" : known.toString();
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

  private Shape checkShape(Shape shape) {
    if (shape.dim() == 0) {
      throw Problem.in(where()).rule("shape must have at least one size").argument();
    }
    if (shape.dim() == 1) {
      Checks.sizeOrAuto(where(), "shape", shape.size(0));
    } else {
      for (int i = 0; i < shape.dim(); i++) {
        Checks.atLeast(where(), "shape", shape.size(i), 1);
      }
    }
    return shape;
  }
}
