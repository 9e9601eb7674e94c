package dev.myelin.data;

import java.util.Arrays;

/// Datasets one after the other.
final class Concatenation implements Dataset {
  private final Dataset[] parts;
  private final long[] starts; // of each part, and the end of the last

  Concatenation(Dataset first, Dataset... others) {
    parts = new Dataset[1 + others.length];
    parts[0] = first;
    System.arraycopy(others, 0, parts, 1, others.length);
    starts = new long[parts.length + 1];
    for (int i = 0; i < parts.length; i++) {
      starts[i + 1] = Math.addExact(starts[i], parts[i].size());
    }
  }

  @Override
  public long size() {
    return starts[parts.length];
  }

  @Override
  public Sample get(long index) {
    int part = part(Checks.index("Dataset", index, size()));
    return parts[part].get(index - starts[part]);
  }

  /// Asks the part for the whole batch where one part holds it all.
  @Override
  public Batch batch(long... indices) {
    Checks.indices("Dataset", indices, size());
    int part = part(indices[0]);
    long[] within = new long[indices.length];
    for (int i = 0; i < within.length; i++) {
      within[i] = indices[i] - starts[part];
      if (within[i] < 0 || within[i] >= parts[part].size()) {
        return Dataset.super.batch(indices);
      }
    }
    return parts[part].batch(within);
  }

  @Override
  public String toString() {
    return "Concatenation" + Arrays.toString(parts);
  }

  private int part(long index) {
    int part = 0;
    while (index >= starts[part + 1]) {
      part++;
    }
    return part;
  }
}
