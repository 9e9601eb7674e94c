package dev.myelin.train;

import dev.myelin.error.Problem;
import dev.myelin.tensor.Tensor;

/// The share of examples whose target class is among the `k` greatest scores: of scores `[N, C, …]`
/// and class indices `[N, …]`, or probabilities of the scores' shape, whose greatest counts.
///
/// @param name the name
/// @param k how many of the greatest scores
record Accuracy(String name, long k) implements Metric {
  @Override
  public Meter start() {
    return new Meter() {
      private long right;
      private long total;

      @Override
      public void add(Tensor output, Tensor target) {
        Tensor classes = classes(name, output, target);
        if (k > output.size(1)) {
          throw Problem.in(name)
              .rule("k must be at most the number of classes")
              .value("k", k)
              .value("output", output.shape())
              .argument();
        }
        Tensor hits =
            k == 1
                ? output.argmax(1).eq(classes)
                : output.topk(k, 1).indices().eq(classes.unsqueeze(1));
        right += hits.sum().itemLong();
        total += classes.numel();
      }

      @Override
      public double value() {
        return total == 0 ? Double.NaN : (double) right / total;
      }
    };
  }

  /// The target classes, after a check that they belong to the scores.
  static Tensor classes(String where, Tensor output, Tensor target) {
    if (output.dim() >= 2
        && output.size(1) >= 2
        && target.dtype().isFloatingPoint()
        && target.shape().equals(output.shape())) {
      return target.argmax(1);
    }
    boolean fits =
        output.dim() >= 2
            && output.size(1) >= 2
            && target.dim() == output.dim() - 1
            && output.size(0) == target.size(0);
    for (int i = 1; fits && i < target.dim(); i++) {
      fits = target.size(i) == output.size(i + 1);
    }
    if (!fits) {
      throw Problem.in(where)
          .rule("output must be scores [N, C, …] of two classes or more, and target indices [N, …]")
          .value("output", output.shape())
          .value("target", target.shape())
          .shape();
    }
    return target;
  }
}
