package dev.myelin.data;

import java.util.function.UnaryOperator;

/// A dataset of a function's values, a sample at a time.
record SampleMap(Dataset base, UnaryOperator<Sample> function) implements Dataset {
  @Override
  public long size() {
    return base.size();
  }

  @Override
  public Sample get(long index) {
    return function.apply(base.get(index));
  }
}
