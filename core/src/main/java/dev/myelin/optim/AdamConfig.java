package dev.myelin.optim;

/// The options of Adam and AdamW, settled.
record AdamConfig(
    double learningRate,
    double weightDecay,
    double beta1,
    double beta2,
    double epsilon,
    boolean amsgrad,
    boolean maximize) {

  /// The settled options; both families hold the same records.
  static AdamConfig of(String where, double weightDecay, Object... options) {
    Optimizer.once(where, options);
    double rate = 1e-3;
    double decay = weightDecay;
    var betas = new Optim.Betas(0.9, 0.999);
    double epsilon = 1e-8;
    boolean amsgrad = false;
    boolean maximize = false;
    for (Object option : options) {
      switch (option) {
        case Optim.LearningRate o -> rate = o.value();
        case Optim.WeightDecay o -> decay = o.value();
        case Optim.Betas o -> betas = o;
        case Optim.Epsilon o -> epsilon = o.value();
        case Optim.Amsgrad o -> amsgrad = true;
        case Optim.Maximize o -> maximize = true;
        default -> throw new IllegalArgumentException(option.toString());
      }
    }
    return new AdamConfig(rate, decay, betas.first(), betas.second(), epsilon, amsgrad, maximize);
  }
}
