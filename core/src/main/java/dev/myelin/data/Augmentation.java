package dev.myelin.data;

import java.util.random.RandomGenerator;

/// A random change of a batch, such as [Data#randomShift].
///
/// All randomness comes from the generator it is given, which depends on the loader's seed, the
/// epoch and the batch alone: so the data of a training run are the same whatever the number of
/// workers.
@FunctionalInterface
public interface Augmentation {
  /// The changed batch. The given one may be changed in place.
  Batch apply(Batch batch, RandomGenerator random);
}
