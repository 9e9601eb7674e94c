package dev.myelin.nn;

import dev.myelin.error.Problem;
import dev.myelin.tensor.DType;
import dev.myelin.tensor.Device;
import dev.myelin.tensor.Tensor;
import dev.myelin.tensor.Tensors;

/// Positions by linear biases: each head lowers the score of a key by how far it is from the query,
/// `score − slope · |query − key|`.
///
/// | tensor        | shape                          |
/// |---------------|--------------------------------|
/// | input, output | `[…, heads, L, S]`, scores     |
///
/// The slopes of `n` heads are `2^(−8/n), 2^(−16/n), …, 2^(−8)` where `n` is a power of two. For
/// other numbers they are those of the next lower power, followed by every second of the next
/// higher one's. The bias alone, to be a mask, gives [#bias].
///
/// @see <a href="https://arxiv.org/abs/2108.12409">Train Short, Test Long (Press et al., 2021)</a>
public final class ALiBi extends Layer {
  ALiBi() {}

  @Override
  public Tensor forward(Tensor x) {
    return lowered(x, 0);
  }

  /// Lowers the scores of queries that begin at a position.
  public Tensor call(Tensor x, long offset) {
    ready(x);
    return hooked(x, lowered(x, Checks.atLeast(where(), "offset", offset, 0)));
  }

  /// The bias `[heads, queries, keys]` of queries that begin at a position.
  public static Tensor bias(long heads, long queries, long keys, long offset) {
    Checks.atLeast("ALiBi", "heads", heads, 1);
    Checks.atLeast("ALiBi", "queries", queries, 1);
    Checks.atLeast("ALiBi", "keys", keys, 1);
    Checks.atLeast("ALiBi", "offset", offset, 0);
    return bias(heads, queries, keys, offset, DType.FLOAT32, Device.CPU);
  }

  private Tensor lowered(Tensor x, long offset) {
    Checks.real(this, "input", x);
    if (x.dim() < 3) {
      throw Problem.in(where())
          .rule("input must have the shape […, heads, L, S]")
          .value("input", x.shape())
          .shape();
    }
    return x.add(bias(x.size(-3), x.size(-2), x.size(-1), offset, x.dtype(), x.device()));
  }

  private static Tensor bias(
      long heads, long queries, long keys, long offset, DType dtype, Device device) {
    Tensor from = Tensors.arange(offset, offset + queries, 1).to(device).unsqueeze(1);
    Tensor distance = from.sub(Tensors.arange(0, keys, 1).to(device)).abs();
    Tensor slopes = Tensors.tensor(slopes(Math.toIntExact(heads))).to(dtype, device);
    return slopes.neg().unsqueeze(-1).unsqueeze(-1).mul(distance.to(dtype));
  }

  private static double[] slopes(int heads) {
    int power = Integer.highestOneBit(heads);
    double[] slopes = new double[heads];
    for (int i = 0; i < heads; i++) {
      slopes[i] =
          i < power
              ? Math.pow(2, -8.0 * (i + 1) / power)
              : Math.pow(2, -8.0 * (2 * (i - power) + 1) / (2 * power));
    }
    return slopes;
  }
}
