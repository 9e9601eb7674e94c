package dev.myelin.nn;

import dev.myelin.error.Problem;
import dev.myelin.tensor.Operator;
import dev.myelin.tensor.Tensor;

/// Channels as pixels: every `r²` channels become `r × r` pixels of one.
///
/// | tensor | shape               |
/// |--------|---------------------|
/// | input  | `[…, C · r², H, W]` |
/// | output | `[…, C, H·r, W·r]`  |
///
/// @see <a href="https://arxiv.org/abs/1609.05158">Real-time super-resolution with an efficient
///   sub-pixel convolution (Shi et al., 2016)</a>
/// @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.nn.PixelShuffle.html">
///   torch.nn.PixelShuffle</a>
public final class PixelShuffle extends Layer {
  private static final Operator SHUFFLE = Operator.deferred("aten::pixel_shuffle");

  private final long factor;

  PixelShuffle(long factor) {
    this.factor = Checks.between("PixelShuffle", "factor", factor, 1, Integer.MAX_VALUE);
  }

  @Override
  public Tensor forward(Tensor x) {
    Checks.dims(this, x, 3, Integer.MAX_VALUE);
    long channels = x.size(-3);
    if (channels % factor != 0 || channels / factor % factor != 0) {
      throw Problem.in(where())
          .rule("input must have a multiple of factor² channels")
          .value("input", x.shape())
          .value("factor", factor)
          .shape();
    }
    if (x.numel() == 0) { // The engine would leave the shape as it is.
      long[] shape = x.shape().toArray();
      shape[shape.length - 3] = channels / factor / factor;
      shape[shape.length - 2] *= factor;
      shape[shape.length - 1] *= factor;
      return x.reshape(shape);
    }
    return SHUFFLE.one(x, factor);
  }

  @Override
  protected String describe() {
    return Long.toString(factor);
  }
}
