package dev.myelin.nn;

import dev.myelin.tensor.Tensor;

/// Triangle waves of doubling frequency in the place of each feature: `△(t − ¼)` and `△(t)` with
/// `△(t) = 1 − 4 · |t − round(t)|` and `t = 2ⁱ · x + i · shift` for each octave `i`.
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
public final class TriEncode extends Layer {
  private final Octaves octaves;

  TriEncode(int octaves, double shift) {
    this.octaves = new Octaves("TriEncode", octaves, shift);
  }

  @Override
  public Tensor forward(Tensor x) {
    Tensor t = octaves.of(this, x); // [..., C, octaves]
    return Octaves.pairs(wave(t.sub(0.25)), wave(t));
  }

  private static Tensor wave(Tensor t) {
    return t.sub(t.round()).abs().mul(-4.0).add(1.0);
  }

  @Override
  protected String describe() {
    return octaves.describe();
  }
}
