package dev.myelin.nn;

import dev.myelin.tensor.Kernels;
import dev.myelin.tensor.Tensor;

/// In training mode zeroes each element with probability `p` and scales the others, `y = x · m / (1
/// − p)` with `m` drawn from a Bernoulli distribution; in evaluation mode `y = x`.
///
/// As an option of a recurrent network or a transformer, `dropout(p)` says how much of what its
/// parts put out is dropped.
///
/// @see <a href="https://jmlr.org/papers/v15/srivastava14a.html">Dropout (Srivastava et al.,
///   2014)</a>
/// @see <a
///   href="https://docs.pytorch.org/docs/stable/generated/torch.nn.Dropout.html">torch.nn.Dropout</a>
public final class Dropout extends Layer
    implements RNN.Option,
        LSTM.Option,
        GRU.Option,
        MultiheadAttention.Option,
        ScaledDotProduct.Option,
        TransformerOption,
        FeedForward.Option,
        PositionalEncoding.Option {
  private final double p;

  Dropout(double p) {
    this.p = Checks.within("Dropout", "p", p, 0, 1);
  }

  @Override
  public Tensor forward(Tensor x) {
    Checks.real(this, "input", x);
    return Kernels.dropout(x, p, isTraining());
  }

  /// The probability.
  double p() {
    return p;
  }

  @Override
  protected String describe() {
    return "p=" + p;
  }
}
