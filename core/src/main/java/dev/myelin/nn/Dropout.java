package dev.myelin.nn;

import dev.myelin.error.Problem;
import dev.myelin.tensor.Kernels;
import dev.myelin.tensor.Tensor;
import dev.myelin.tensor.Tensors;

/// In training mode zeroes each element with probability `p` and scales the others, `y = x · m / (1
/// − p)` with `m` drawn from a Bernoulli distribution; in evaluation mode `y = x`.
///
/// With `inPlace()` it changes its input, which saves memory where nothing else needs the input.
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
  /// An option of dropout.
  public sealed interface Option permits Options.InPlace {}

  private final double p;
  private final boolean inPlace;

  Dropout(double p, Option... options) {
    Options.once("Dropout", options);
    this.p = Checks.within("Dropout", "p", p, 0, 1);
    inPlace = options.length > 0;
  }

  @Override
  public Tensor forward(Tensor x) {
    Checks.real(this, "input", x);
    return inPlace && isTraining()
        ? x.mul_(Kernels.dropout(Tensors.onesLike(x), p, true))
        : Kernels.dropout(x, p, isTraining());
  }

  /// The probability, for a module that drops by itself.
  double p() {
    if (inPlace) {
      throw Problem.in("Dropout")
          .rule("inPlace() belongs to a layer, not to the option of another module")
          .remedy("Give dropout(" + p + ") alone.")
          .argument();
    }
    return p;
  }

  @Override
  protected String describe() {
    return "p=" + p + (inPlace ? ", inPlace" : "");
  }
}
