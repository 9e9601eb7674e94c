package dev.myelin.nn;

import dev.myelin.error.Problem;
import dev.myelin.tensor.Operator;
import dev.myelin.tensor.Tensor;

/// Divides each element by the squares of its neighbours in the channels next to its own, `y[c] =
/// x[c] / (k + alpha / size · Σ x[c']²)^beta`, with `c'` from `c − ⌊size/2⌋` to `c + ⌊(size −
/// 1)/2⌋`.
///
/// | tensor        | shape                                   |
/// |---------------|-----------------------------------------|
/// | input, output | `[N, C, *]`, with at least 3 dimensions |
///
/// `alpha` is 1e-4, `beta` 0.75 and `k` 1 unless given.
///
/// @see <a href="https://papers.nips.cc/paper/4824">ImageNet Classification with Deep Convolutional
///   Neural Networks (Krizhevsky et al., 2012)</a>
/// @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.nn.LocalResponseNorm.html">
///   torch.nn.LocalResponseNorm</a>
public final class LocalResponseNorm extends Layer {
  private static final Operator PAD = Operator.deferred("aten::constant_pad_nd");
  private static final Operator MEAN = Operator.deferred("aten::avg_pool2d");

  private final long size;
  private final double alpha;
  private final double beta;
  private final double k;

  LocalResponseNorm(long size, double alpha, double beta, double k) {
    this.size = Checks.atLeast("LocalResponseNorm", "size", size, 1);
    this.alpha = finite("alpha", alpha);
    this.beta = finite("beta", beta);
    this.k = finite("k", k);
  }

  @Override
  public Tensor forward(Tensor x) {
    Checks.dims(this, x, 3, Integer.MAX_VALUE);
    Checks.real(this, "input", x);
    if (x.numel() == 0) {
      return x;
    }
    Tensor squares = x.square().flatten(2).unsqueeze(1); // [N, 1, C, L]
    Tensor padded = PAD.one(squares, new long[] {0, 0, size / 2, (size - 1) / 2});
    Tensor means = MEAN.one(padded, new long[] {size, 1}, new long[] {1, 1});
    return x.div(means.reshape(x.shape().toArray()).mul(alpha).add(k).pow(beta));
  }

  @Override
  protected String describe() {
    return size
        + (alpha == 1e-4 ? "" : ", alpha=" + alpha)
        + (beta == 0.75 ? "" : ", beta=" + beta)
        + (k == 1 ? "" : ", k=" + k);
  }

  private static double finite(String name, double value) {
    if (!Double.isFinite(value)) {
      throw Problem.in("LocalResponseNorm")
          .rule(name + " must be finite")
          .value(name, value)
          .argument();
    }
    return value;
  }
}
