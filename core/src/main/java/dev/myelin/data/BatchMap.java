package dev.myelin.data;

import dev.myelin.error.Problem;
import java.util.function.UnaryOperator;

/// A dataset of a function's values, a batch at a time.
record BatchMap(Dataset base, UnaryOperator<Batch> function) implements Dataset {
  @Override
  public long size() {
    return base.size();
  }

  @Override
  public Sample get(long index) {
    Batch one = batch(index);
    return new Sample(one.inputs().select(0, 0), one.targets().select(0, 0));
  }

  @Override
  public Batch batch(long... indices) {
    Batch mapped = function.apply(base.batch(indices));
    if (mapped.size() != indices.length) {
      throw Problem.in("Dataset.mapBatches")
          .rule("the function must keep the number of samples")
          .value("before", indices.length)
          .value("after", mapped.size())
          .data();
    }
    return mapped;
  }
}
