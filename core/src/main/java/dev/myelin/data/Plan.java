package dev.myelin.data;

import dev.myelin.error.Problem;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a loader does: a dataset and every option, given or not.
record Plan(
    Dataset dataset,
    long samples,
    int batchSize,
    boolean shuffle,
    long seed,
    boolean dropLast,
    int workers,
    int prefetch,
    List<Augmentation> augmentations,
    @Nullable Collate collate) {

  static Plan of(Dataset dataset, DataLoader.Option... options) {
    BatchSize batchSize = null;
    Shuffle shuffle = null;
    Seed seed = null;
    DropLast dropLast = null;
    Workers workers = null;
    Prefetch prefetch = null;
    Augment augment = null;
    Collate collate = null;
    for (DataLoader.Option option : options) {
      switch (option) {
        case BatchSize o -> batchSize = Checks.once("DataLoader", batchSize, o);
        case Shuffle o -> shuffle = Checks.once("DataLoader", shuffle, o);
        case Seed o -> seed = Checks.once("DataLoader", seed, o);
        case DropLast o -> dropLast = Checks.once("DataLoader", dropLast, o);
        case Workers o -> workers = Checks.once("DataLoader", workers, o);
        case Prefetch o -> prefetch = Checks.once("DataLoader", prefetch, o);
        case Augment o -> augment = Checks.once("DataLoader", augment, o);
        case Collate o -> collate = Checks.once("DataLoader", collate, o);
      }
    }
    int threads = workers == null ? 0 : workers.threads();
    if (prefetch != null && threads == 0) {
      throw Problem.in("DataLoader")
          .rule("only workers can make batches ahead")
          .value("prefetch", prefetch.batches())
          .value("workers", threads)
          .remedy("Add workers(1) or more.")
          .argument();
    }
    var plan =
        new Plan(
            dataset,
            dataset.size(),
            batchSize == null ? 1 : (int) batchSize.samples(),
            shuffle != null,
            seed == null ? 0 : seed.value(),
            dropLast != null,
            threads,
            prefetch == null ? 2 * threads : prefetch.batches(),
            augment == null ? List.of() : augment.augmentations(),
            collate);
    plan.check();
    return plan;
  }

  private void check() {
    if (samples <= 0) {
      throw Checks.empty("DataLoader");
    }
    if (batches() == 0) {
      throw Problem.in("DataLoader")
          .rule("the dataset must fill at least one batch where the last is dropped")
          .value("samples", samples)
          .value("batchSize", batchSize)
          .remedy("Use a smaller batchSize, or leave dropLast() out.")
          .data();
    }
  }

  long batches() {
    return samples / batchSize + (dropLast || samples % batchSize == 0 ? 0 : 1);
  }

  /// The order of an epoch's samples, or null for the dataset's own.
  long @Nullable [] order(long epoch) {
    return shuffle ? Orders.shuffled(samples, seed, epoch) : null;
  }

  /// One batch of an epoch.
  Batch make(long @Nullable [] order, long epoch, long batch) {
    long start = batch * batchSize;
    long end = Math.min(start + batchSize, samples);
    long[] indices =
        order == null
            ? Orders.range(start, end)
            : Arrays.copyOfRange(order, (int) start, (int) end);
    Batch made =
        collate == null
            ? dataset.batch(indices)
            : collate.function().apply(Collation.samples(dataset, indices));
    if (!augmentations.isEmpty()) {
      var random = new SplitMix(seed, epoch, 1 + batch);
      for (Augmentation augmentation : augmentations) {
        made = augmentation.apply(made, random);
      }
    }
    return made;
  }

  @Override
  public String toString() {
    return samples
        + " samples, batchSize="
        + batchSize
        + (shuffle ? ", shuffle, seed=" + seed : "")
        + (dropLast ? ", dropLast" : "")
        + (workers > 0 ? ", workers=" + workers + ", prefetch=" + prefetch : "")
        + (augmentations.isEmpty() ? "" : ", augment=" + augmentations.size())
        + (collate == null ? "" : ", collate");
  }
}
