package dev.myelin.nn;

import dev.myelin.error.Problem;
import dev.myelin.tensor.DType;
import dev.myelin.tensor.Tensor;
import dev.myelin.tensor.Tensors;
import java.util.Arrays;

/// Rotary positions: turns pairs of features by an angle that grows with the position, so that
/// products of queries and keys depend on how far apart they are.
///
/// ```text
/// θ = (position + offset) · scale · base^(−i / (dimensions / 2))
/// y_a = x_a cos θ − x_b sin θ
/// y_b = x_a sin θ + x_b cos θ
/// ```
///
/// The i-th pair is `(i, i + dimensions / 2)`, or with `traditional()` `(2i, 2i + 1)`.
///
/// | tensor        | shape                                                              |
/// |---------------|--------------------------------------------------------------------|
/// | input, output | `[…, L, features]`, of which the first `dimensions` features are turned |
///
/// Options: `traditional()`; `base(b)`, 10000 by default; `scale(s)`, 1 by default.
///
/// @see <a href="https://arxiv.org/abs/2104.09864">RoFormer (Su et al., 2021)</a>
public final class RoPE extends Layer {
  /// An option of rotary positions.
  public sealed interface Option permits Options.Traditional, Options.Base, Options.Scale {}

  private final long dimensions;
  private final boolean traditional;
  private final double base;
  private final double scale;

  RoPE(long dimensions, Option... options) {
    Options.once("RoPE", options);
    boolean neighbours = false;
    double frequencyBase = 10000;
    double positionScale = 1;
    for (Option option : options) {
      switch (option) {
        case Options.Traditional o -> neighbours = true;
        case Options.Base o -> frequencyBase = o.value();
        case Options.Scale o -> positionScale = o.value();
      }
    }
    this.dimensions = Checks.atLeast("RoPE", "dimensions", dimensions, 2);
    if (dimensions % 2 != 0) {
      throw Problem.in("RoPE")
          .rule("dimensions must be even")
          .value("dimensions", dimensions)
          .argument();
    }
    if (!(frequencyBase > 0) || Double.isInfinite(frequencyBase)) {
      throw Problem.in("RoPE")
          .rule("base must be a number above 0")
          .value("base", frequencyBase)
          .argument();
    }
    traditional = neighbours;
    base = frequencyBase;
    scale = Checks.within("RoPE", "scale", positionScale, 0, Double.MAX_VALUE);
  }

  @Override
  public Tensor forward(Tensor x) {
    return turned(x, 0);
  }

  /// Turns a sequence that begins at a position.
  public Tensor call(Tensor x, long offset) {
    ready(x);
    return hooked(x, turned(x, offset));
  }

  /// Turns a batch `[N, …, L, features]` of sequences that begin at positions of their own.
  public Tensor call(Tensor x, long[] offsets) {
    ready(x);
    return hooked(x, turned(x, offsets));
  }

  private Tensor turned(Tensor x, long... offsets) {
    Checks.real(this, "input", x);
    boolean each = offsets.length != 1;
    if (x.dim() < (each ? 3 : 2) || x.size(-1) < dimensions) {
      throw Problem.in(where())
          .rule(
              "input must have the shape […, L, features], with at least "
                  + dimensions
                  + " features")
          .value("input", x.shape())
          .shape();
    }
    if (each && offsets.length != x.size(0)) {
      throw Problem.in(where())
          .rule("there must be an offset for each sequence")
          .value("offsets", offsets)
          .value("input", x.shape())
          .shape();
    }
    Tensor angle = angles(x, each, offsets);
    Tensor cos = angle.cos().to(x.dtype());
    Tensor sin = angle.sin().to(x.dtype());
    Tensor part = x.size(-1) == dimensions ? x : x.narrow(-1, 0, dimensions);
    Tensor y = traditional ? neighbours(part, cos, sin) : halves(part, cos, sin);
    long rest = x.size(-1) - dimensions;
    return rest == 0 ? y : Tensors.cat(-1, y, x.narrow(-1, dimensions, rest));
  }

  /// `[L, dimensions / 2]`, or with an offset for each sequence `[N, 1, …, L, dimensions / 2]`.
  private Tensor angles(Tensor x, boolean each, long... offsets) {
    DType wide = x.dtype() == DType.FLOAT64 ? DType.FLOAT64 : DType.FLOAT32;
    long half = dimensions / 2;
    Tensor frequencies =
        Tensors.arange(0.0, (double) half, 1.0, wide, x.device()).mul(-Math.log(base) / half).exp();
    Tensor steps = Tensors.arange(0.0, (double) x.size(-2), 1.0, wide, x.device());
    Tensor positions;
    if (each) {
      long[] shape = new long[x.dim() - 1];
      Arrays.fill(shape, 1);
      shape[0] = offsets.length;
      Tensor starts = Tensors.tensor(offsets).to(x.device()).to(wide).reshape(shape);
      positions = steps.add(starts);
    } else {
      positions = steps.add((double) offsets[0]);
    }
    return positions.mul(scale).unsqueeze(-1).mul(frequencies);
  }

  private static Tensor halves(Tensor x, Tensor cos, Tensor sin) {
    Tensor[] halves = x.chunk(2, -1);
    return Tensors.cat(
        -1, halves[0].mul(cos).sub(halves[1].mul(sin)), halves[0].mul(sin).add(halves[1].mul(cos)));
  }

  private static Tensor neighbours(Tensor x, Tensor cos, Tensor sin) {
    Tensor[] pair = x.unflatten(-1, x.size(-1) / 2, 2).unbind(-1);
    return Tensors.stack(
            -1, pair[0].mul(cos).sub(pair[1].mul(sin)), pair[0].mul(sin).add(pair[1].mul(cos)))
        .flatten(-2, -1);
  }

  @Override
  protected String describe() {
    return dimensions
        + (traditional ? ", traditional" : "")
        + (base == 10000 ? "" : ", base=" + base)
        + (scale == 1 ? "" : ", scale=" + scale);
  }
}
