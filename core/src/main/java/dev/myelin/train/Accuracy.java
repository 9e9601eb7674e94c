package dev.myelin.train;

import dev.myelin.error.Problem;
import dev.myelin.tensor.Tensor;

/// The share of examples whose greatest score is that of the target class: of scores `[N, C, …]`
/// and class indices `[N, …]`.
public final class Accuracy implements Metric {
  Accuracy() {}

  @Override
  public String name() {
    return "accuracy";
  }

  @Override
  public Meter start() {
    return new Meter() {
      private long right;
      private long total;

      @Override
      public void add(Tensor output, Tensor target) {
        if (output.dim() < 2 || target.dim() != output.dim() - 1) {
          throw Problem.in("accuracy")
              .rule("output must be scores [N, C, …], and target class indices [N, …]")
              .value("output", output.shape())
              .value("target", target.shape())
              .shape();
        }
        right += output.argmax(1).eq(target).sum().itemLong();
        total += target.numel();
      }

      @Override
      public double value() {
        return total == 0 ? Double.NaN : (double) right / total;
      }
    };
  }
}
