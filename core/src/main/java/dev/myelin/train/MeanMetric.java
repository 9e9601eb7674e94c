package dev.myelin.train;

import dev.myelin.error.Problem;
import dev.myelin.nn.Loss;
import dev.myelin.tensor.Tensor;

/// The mean of a function's values over all samples: each batch counts by its size.
record MeanMetric(String name, Loss function) implements Metric {
  @Override
  public Meter start() {
    return new Meter() {
      private double sum;
      private long samples;

      @Override
      public void add(Tensor output, Tensor target) {
        Tensor value = function.call(output, target);
        if (value.numel() != 1) {
          throw Problem.in(name)
              .rule("a metric must be a scalar")
              .value("shape", value.shape())
              .remedy("Reduce it with mean().")
              .shape();
        }
        long size = output.dim() == 0 ? 1 : output.size(0);
        sum += value.item() * size;
        samples += size;
      }

      @Override
      public double value() {
        return samples == 0 ? Double.NaN : sum / samples;
      }
    };
  }
}
