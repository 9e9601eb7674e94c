package dev.myelin.data;

import dev.myelin.error.Problem;
import java.util.List;
import java.util.function.UnaryOperator;

/// A number of samples, each found by its index.
///
/// A dataset of your own implements [#size] and [#get]; one that can read many samples at once also
/// overrides [#batch]. Both may be called from several threads at the same time, and must return
/// the same sample for the same index each time: randomness belongs into an [Augmentation].
public interface Dataset {
  /// The number of samples.
  long size();

  /// The sample at an index from 0 below [#size].
  ///
  /// @throws dev.myelin.error.ArgumentException if there is no such sample
  Sample get(long index);

  /// The samples at some indices as one batch, in their order. Unless a dataset knows a better way,
  /// it gets each of them and stacks them along a new first dimension.
  ///
  /// @throws dev.myelin.error.DataException if the samples differ in shape or element type
  default Batch batch(long... indices) {
    return Collation.stack(Collation.samples(this, indices));
  }

  /// The samples at some indices, in their order.
  default Dataset subset(long... indices) {
    return new Subset(this, indices);
  }

  /// The first samples, or all if there are fewer.
  default Dataset take(long count) {
    if (count < 0) {
      throw Problem.in("Dataset.take")
          .rule("count must not be negative")
          .value("count", count)
          .argument();
    }
    return new Subset(this, Orders.range(0, Math.min(count, size())));
  }

  /// This dataset, and then others.
  default Dataset concat(Dataset... others) {
    return new Concatenation(this, others);
  }

  /// The dataset of a function's values, computed each time a sample is read.
  default Dataset map(UnaryOperator<Sample> function) {
    return new SampleMap(this, function);
  }

  /// The dataset of a function's values, computed a whole batch at a time. The function must treat
  /// each sample by itself, so that a sample is the same in whichever batch it comes.
  default Dataset mapBatches(UnaryOperator<Batch> function) {
    return new BatchMap(this, function);
  }

  /// Parts of random samples, of the given sizes, that share none. The same seed gives the same
  /// parts.
  ///
  /// @throws dev.myelin.error.ArgumentException unless the sizes add up to the dataset's
  default List<Dataset> split(Seed seed, long... counts) {
    return Splits.random(this, seed, counts);
  }

  /// Parts of random samples, of the given shares of the whole, that share none: `split(seed(1),
  /// 0.8, 0.2)`. What rounding leaves over goes to the first parts, one each.
  ///
  /// @throws dev.myelin.error.ArgumentException unless the fractions add up to 1
  default List<Dataset> split(Seed seed, double... fractions) {
    return Splits.random(this, seed, Splits.counts(size(), fractions));
  }
}
