package dev.myelin.nn;

import dev.myelin.tensor.Operator;
import dev.myelin.tensor.Tensor;

/// Dropout of whole channels.
abstract sealed class ChannelDropout extends Layer
    permits Dropout1d, Dropout2d, Dropout3d, FeatureAlphaDropout {
  private final double p;
  private final Operator operator;

  ChannelDropout(double p, String operator) {
    this.p = Checks.within(where(), "p", p, 0, 1);
    this.operator = Operator.deferred(operator);
  }

  /// Drops channels of dimension 1, or of dimension 0 of an input without a batch.
  final Tensor drop(Tensor x, boolean batched) {
    Checks.real(this, "input", x);
    if (!isTraining()) {
      return x;
    }
    return batched ? operator.one(x, p, true) : operator.one(x.unsqueeze(0), p, true).squeeze(0);
  }

  @Override
  protected final String describe() {
    return "p=" + p;
  }
}
