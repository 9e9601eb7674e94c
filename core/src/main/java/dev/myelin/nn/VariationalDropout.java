package dev.myelin.nn;

import dev.myelin.tensor.Kernels;
import dev.myelin.tensor.Shape;
import dev.myelin.tensor.Tensor;
import dev.myelin.tensor.Tensors;

/// Dropout of sequences with one mask for all time steps: in training mode zeroes each feature of
/// each sequence with probability `p`, at every step or at none, and scales the others by `1 / (1 −
/// p)`; in evaluation mode `y = x`.
///
/// | tensor        | shape                                             |
/// |---------------|---------------------------------------------------|
/// | input, output | `[N, L, features]`, or any with a dimension of time |
///
/// Time is dimension 1 unless given.
///
/// @see <a href="https://arxiv.org/abs/1512.05287">A Theoretically Grounded Application of Dropout
///   in Recurrent Neural Networks (Gal & Ghahramani, 2016)</a>
public final class VariationalDropout extends Layer {
  private final double p;
  private final int timeDim;

  VariationalDropout(double p, int timeDim) {
    this.p = Checks.within("VariationalDropout", "p", p, 0, 1);
    this.timeDim = (int) Checks.atLeast("VariationalDropout", "timeDim", timeDim, 0);
  }

  @Override
  public Tensor forward(Tensor x) {
    Checks.dims(this, x, timeDim + 1, Integer.MAX_VALUE);
    Checks.real(this, "input", x);
    if (!isTraining()) {
      return x;
    }
    long[] sizes = x.shape().toArray();
    sizes[timeDim] = 1;
    return x.mul(Kernels.dropout(Tensors.ones(Shape.of(sizes), x.dtype(), x.device()), p, true));
  }

  @Override
  protected String describe() {
    return "p=" + p + (timeDim == 1 ? "" : ", timeDim=" + timeDim);
  }
}
