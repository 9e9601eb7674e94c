package dev.myelin.nn;

import dev.myelin.error.Problem;
import dev.myelin.tensor.Operator;
import dev.myelin.tensor.Tensor;

/// Pixels as channels, the reverse of [PixelShuffle]: every `r × r` pixels become `r²` channels of
/// one.
///
/// | tensor | shape               |
/// |--------|---------------------|
/// | input  | `[…, C, H·r, W·r]`  |
/// | output | `[…, C · r², H, W]` |
///
/// @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.nn.PixelUnshuffle.html">
///   torch.nn.PixelUnshuffle</a>
public final class PixelUnshuffle extends Layer {
  private static final Operator UNSHUFFLE = Operator.deferred("aten::pixel_unshuffle");

  private final long factor;

  PixelUnshuffle(long factor) {
    this.factor = Checks.between("PixelUnshuffle", "factor", factor, 1, Integer.MAX_VALUE);
  }

  @Override
  public Tensor forward(Tensor x) {
    Checks.dims(this, x, 3, Integer.MAX_VALUE);
    Checks.filled(this, x);
    if (x.size(-2) % factor != 0 || x.size(-1) % factor != 0) {
      throw Problem.in(where())
          .rule("height and width must be divisible by factor")
          .value("input", x.shape())
          .value("factor", factor)
          .shape();
    }
    if (x.numel() == 0) { // The engine would leave the shape as it is.
      long[] shape = x.shape().toArray();
      shape[shape.length - 3] *= factor * factor;
      shape[shape.length - 2] /= factor;
      shape[shape.length - 1] /= factor;
      return x.reshape(shape);
    }
    return UNSHUFFLE.one(x, factor);
  }

  @Override
  protected String describe() {
    return Long.toString(factor);
  }
}
