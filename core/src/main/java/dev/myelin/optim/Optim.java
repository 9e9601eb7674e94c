package dev.myelin.optim;

import dev.myelin.error.Problem;

/// The options of optimizers, to be imported statically.
public final class Optim {
  private Optim() {}

  /// How far a step goes.
  public record LearningRate(double value) implements SGD.Option, Adam.Option, AdamW.Option {
    /// Checks the value.
    public LearningRate {
      atLeastZero("learningRate", value);
    }
  }

  /// How strongly parameters are drawn to zero.
  public record WeightDecay(double value) implements SGD.Option, Adam.Option, AdamW.Option {
    /// Checks the value.
    public WeightDecay {
      atLeastZero("weightDecay", value);
    }
  }

  /// The share of the last step that carries on.
  public record Momentum(double value) implements SGD.Option {
    /// Checks the value.
    public Momentum {
      atLeastZero("momentum", value);
    }
  }

  /// The share of a gradient that does not enter the momentum.
  public record Dampening(double value) implements SGD.Option {
    /// Checks the value.
    public Dampening {
      if (!Double.isFinite(value)) {
        throw Problem.in("Optimizer")
            .rule("dampening must be finite")
            .value("dampening", value)
            .argument();
      }
    }
  }

  /// Looks ahead along the momentum.
  public record Nesterov() implements SGD.Option {}

  /// The shares of the old in the running means of gradients and of their squares.
  public record Betas(double first, double second) implements Adam.Option, AdamW.Option {
    /// Checks the values.
    public Betas {
      share("the first of betas", first);
      share("the second of betas", second);
    }
  }

  /// What is added to a denominator.
  public record Epsilon(double value) implements Adam.Option, AdamW.Option {
    /// Checks the value.
    public Epsilon {
      atLeastZero("epsilon", value);
    }
  }

  /// Divides by the greatest running mean of squares so far.
  public record Amsgrad() implements Adam.Option, AdamW.Option {}

  /// Makes the loss great instead of small.
  public record Maximize() implements SGD.Option, Adam.Option, AdamW.Option {}

  /// How far a step goes.
  public static LearningRate learningRate(double value) {
    return new LearningRate(value);
  }

  /// How strongly parameters are drawn to zero.
  public static WeightDecay weightDecay(double value) {
    return new WeightDecay(value);
  }

  /// The share of the last step that carries on.
  public static Momentum momentum(double value) {
    return new Momentum(value);
  }

  /// The share of a gradient that does not enter the momentum.
  public static Dampening dampening(double value) {
    return new Dampening(value);
  }

  /// Looks ahead along the momentum.
  public static Nesterov nesterov() {
    return new Nesterov();
  }

  /// The shares of the old in the running means of gradients and of their squares.
  public static Betas betas(double first, double second) {
    return new Betas(first, second);
  }

  /// What is added to a denominator.
  public static Epsilon epsilon(double value) {
    return new Epsilon(value);
  }

  /// Divides by the greatest running mean of squares so far.
  public static Amsgrad amsgrad() {
    return new Amsgrad();
  }

  /// Makes the loss great instead of small.
  public static Maximize maximize() {
    return new Maximize();
  }

  static double atLeastZero(String name, double value) {
    if (!(value >= 0 && value < Double.POSITIVE_INFINITY)) {
      throw Problem.in("Optimizer")
          .rule(name + " must be finite and not negative")
          .value(name, value)
          .argument();
    }
    return value;
  }

  private static void share(String name, double value) {
    if (!(value >= 0 && value < 1)) {
      throw Problem.in("Optimizer")
          .rule(name + " must lie in [0, 1)")
          .value("value", value)
          .argument();
    }
  }
}
