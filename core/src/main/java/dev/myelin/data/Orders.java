package dev.myelin.data;

import dev.myelin.error.Problem;

/// Orders of samples.
final class Orders {
  private static final long LARGEST = Integer.MAX_VALUE - 8;

  private Orders() {}

  /// The indices from `start` below `end`, in order.
  static long[] range(long start, long end) {
    long[] indices = new long[arraySize(end - start)];
    for (int i = 0; i < indices.length; i++) {
      indices[i] = start + i;
    }
    return indices;
  }

  /// The indices below `size` in the random order of a seed and an epoch.
  static long[] shuffled(long size, long seed, long epoch) {
    long[] indices = range(0, size);
    shuffle(indices, new SplitMix(seed, epoch, 0));
    return indices;
  }

  /// Fisher and Yates' shuffle.
  static void shuffle(long[] indices, SplitMix random) {
    for (int i = indices.length - 1; i > 0; i--) {
      int j = random.nextInt(i + 1);
      long swapped = indices[i];
      indices[i] = indices[j];
      indices[j] = swapped;
    }
  }

  private static int arraySize(long size) {
    if (size > LARGEST) {
      throw Problem.in("Dataset")
          .rule("at most " + LARGEST + " samples can be ordered anew")
          .value("size", size)
          .remedy("Read the samples in order, without shuffle(), subset or split.")
          .argument();
    }
    return (int) size;
  }
}
