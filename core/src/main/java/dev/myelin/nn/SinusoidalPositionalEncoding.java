package dev.myelin.nn;

import dev.myelin.error.Problem;
import dev.myelin.tensor.DType;
import dev.myelin.tensor.Tensor;
import dev.myelin.tensor.Tensors;

/// Sines and cosines of each number, at frequencies that fall from the greatest to the least by
/// equal factors: `y = scale · [sin(x f₁), …, sin(x fₙ), cos(x f₁), …, cos(x fₙ)]`.
///
/// | tensor | shape                                       |
/// |--------|---------------------------------------------|
/// | input  | `[…]`, positions: whole numbers or not      |
/// | output | `[…, dimensions]`, with `n = dimensions / 2` |
///
/// | option | default | |
/// |---|---|---|
/// | `minFrequency(f)` | 0.0001 | |
/// | `maxFrequency(f)` | 1 | |
/// | `scale(s)` | `√(2 / dimensions)` | |
/// | `cosineFirst()` | sines first | |
/// | `fullTurns()` | radians | frequencies are of whole turns |
///
/// For the table that transformers add to their input see [PositionalEncoding].
public final class SinusoidalPositionalEncoding extends Layer {
  /// An option of this encoding.
  public sealed interface Option
      permits Options.MinFrequency,
          Options.MaxFrequency,
          Options.Scale,
          Options.CosineFirst,
          Options.FullTurns {}

  private final long dimensions;
  private final double minFrequency;
  private final double maxFrequency;
  private final double scale;
  private final boolean cosineFirst;
  private final boolean fullTurns;

  SinusoidalPositionalEncoding(long dimensions, Option... options) {
    String name = "SinusoidalPositionalEncoding";
    Options.once(name, options);
    this.dimensions = Checks.atLeast(name, "dimensions", dimensions, 2);
    if (dimensions % 2 != 0) {
      throw Problem.in(name)
          .rule("dimensions must be even")
          .value("dimensions", dimensions)
          .argument();
    }
    double least = 0.0001;
    double greatest = 1;
    double factor = Math.sqrt(2.0 / dimensions);
    boolean cosines = false;
    boolean turns = false;
    for (Option option : options) {
      switch (option) {
        case Options.MinFrequency o -> least = o.value();
        case Options.MaxFrequency o -> greatest = o.value();
        case Options.Scale o -> factor = o.value();
        case Options.CosineFirst o -> cosines = true;
        case Options.FullTurns o -> turns = true;
      }
    }
    if (!(least > 0 && greatest >= least && greatest < Double.POSITIVE_INFINITY)) {
      throw Problem.in(name)
          .rule("frequencies must be above 0, and minFrequency not above maxFrequency")
          .value("minFrequency", least)
          .value("maxFrequency", greatest)
          .argument();
    }
    minFrequency = least;
    maxFrequency = greatest;
    scale = factor;
    cosineFirst = cosines;
    fullTurns = turns;
  }

  @Override
  public Tensor forward(Tensor x) {
    Tensor positions = x.dtype().isFloatingPoint() ? x : x.to(DType.FLOAT32);
    Checks.real(this, "input", positions);
    Tensor angles = positions.unsqueeze(-1).mul(frequencies(positions));
    Tensor cos = angles.cos();
    Tensor sin = angles.sin();
    Tensor both = cosineFirst ? Tensors.cat(-1, cos, sin) : Tensors.cat(-1, sin, cos);
    return both.mul(scale).to(positions.dtype());
  }

  /// The frequencies in a type that keeps the digits of angles.
  private Tensor frequencies(Tensor positions) {
    DType wide = positions.dtype() == DType.FLOAT64 ? DType.FLOAT64 : DType.FLOAT32;
    int half = Math.toIntExact(dimensions / 2);
    double low = Math.log(minFrequency);
    double high = Math.log(maxFrequency);
    double[] values = new double[half];
    for (int i = 0; i < half; i++) {
      double share = half == 1 ? 1 : 1 - (double) i / (half - 1);
      values[i] = Math.exp(share * (high - low) + low) * (fullTurns ? 2 * Math.PI : 1);
    }
    return Tensors.tensor(values).to(wide, positions.device());
  }

  @Override
  protected String describe() {
    return dimensions
        + (minFrequency == 0.0001 ? "" : ", minFrequency=" + minFrequency)
        + (maxFrequency == 1 ? "" : ", maxFrequency=" + maxFrequency)
        + (scale == Math.sqrt(2.0 / dimensions) ? "" : ", scale=" + scale)
        + (cosineFirst ? ", cosineFirst" : "")
        + (fullTurns ? ", fullTurns" : "");
  }
}
