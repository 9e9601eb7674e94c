package dev.myelin.nn;

import dev.myelin.tensor.Tensor;

/// Waves of doubling frequency in the place of each feature: `sin(2π · t)` and `cos(2π · t)` with
/// `t = 2ⁱ · x + i · shift` for each octave `i`.
///
/// | tensor | shape                    |
/// |--------|--------------------------|
/// | input  | `[…, C]`                 |
/// | output | `[…, C · 2 · octaves]`   |
///
/// The pairs of a feature lie side by side, from the lowest octave to the highest. Without a shift
/// the octaves of a number that is a multiple of ½ coincide; a shift moves each by another part of
/// a period.
///
/// @see <a href="https://drjit.readthedocs.io/en/stable/nn.html">drjit.nn</a>
public final class SinEncode extends Layer {
  private final Octaves octaves;

  SinEncode(int octaves, double shift) {
    this.octaves = new Octaves("SinEncode", octaves, shift);
  }

  @Override
  public Tensor forward(Tensor x) {
    Tensor t = octaves.of(this, x); // [..., C, octaves]
    Tensor angle = t.sub(t.round()).mul(2 * Math.PI); // Whole periods would only cost digits.
    return Octaves.pairs(angle.sin(), angle.cos());
  }

  @Override
  protected String describe() {
    return octaves.describe();
  }
}
