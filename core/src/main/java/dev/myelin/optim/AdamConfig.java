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

  /// An option of either.
  sealed interface Option permits Adam.Option, AdamW.Option {}

  static AdamConfig of(String where, double weightDecay, Option... options) {
    Optimizer.once(where, (Object[]) options);
    double rate = 1e-3;
    double decay = weightDecay;
    var betas = new Optim.Betas(0.9, 0.999);
    double epsilon = 1e-8;
    boolean amsgrad = false;
    boolean maximize = false;
    for (Option option : options) {
      switch (option) {
        case Optim.LearningRate o -> rate = o.value();
        case Optim.WeightDecay o -> decay = o.value();
        case Optim.Betas o -> betas = o;
        case Optim.Epsilon o -> epsilon = o.value();
        case Optim.Amsgrad o -> amsgrad = true;
        case Optim.Maximize o -> maximize = true;
      }
    }
    return new AdamConfig(rate, decay, betas.first(), betas.second(), epsilon, amsgrad, maximize);
  }

  /// The options as an optimizer's `toString` shows them, behind the learning rate.
  String describe(double defaultDecay) {
    return (beta1 == 0.9 && beta2 == 0.999 ? "" : ", betas=(" + beta1 + ", " + beta2 + ")")
        + (epsilon == 1e-8 ? "" : ", epsilon=" + epsilon)
        + (weightDecay == defaultDecay ? "" : ", weightDecay=" + weightDecay)
        + (amsgrad ? ", amsgrad" : "")
        + (maximize ? ", maximize" : "");
  }
}
