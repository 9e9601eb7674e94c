package dev.myelin.nn;

import dev.myelin.tensor.Tensor;
import dev.myelin.tensor.Tensors;
import java.util.Arrays;

/// The arguments of encodings by waves, `t = 2ⁱ · x + i · shift` for each octave `i`, in periods.
record Octaves(int count, double shift) {
  Octaves(String where, int count, double shift) {
    this((int) Checks.atLeast(where, "octaves", count, 1), Checks.finite(where, "shift", shift));
  }

  /// The arguments of `[…, C]`: `[…, C, octaves]`.
  Tensor of(Module layer, Tensor x) {
    Checks.real(layer, "input", x);
    Checks.dims(layer, x, 1, Integer.MAX_VALUE);
    double[] factors = new double[count];
    double[] shifts = new double[count];
    Arrays.setAll(factors, i -> Math.scalb(1.0, i));
    Arrays.setAll(shifts, i -> i * shift);
    Tensor t = x.unsqueeze(-1).mul(Tensors.tensor(factors).to(x.dtype(), x.device()));
    return shift == 0 ? t : t.add(Tensors.tensor(shifts).to(x.dtype(), x.device()));
  }

  /// Two waves `[…, C, octaves]` side by side: `[…, C · octaves · 2]`.
  static Tensor pairs(Tensor sine, Tensor cosine) {
    return Tensors.stack(-1, sine, cosine).flatten(-3, -1);
  }

  String describe() {
    return "octaves=" + count + (shift == 0 ? "" : ", shift=" + shift);
  }
}
