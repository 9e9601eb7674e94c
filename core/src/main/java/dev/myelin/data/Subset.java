package dev.myelin.data;

/// Some samples of a dataset, in an order of their own.
final class Subset implements Dataset {
  private final Dataset base;
  private final long[] indices;

  Subset(Dataset base, long... indices) {
    this.base = base;
    this.indices = indices.clone();
    for (long index : indices) {
      Checks.index("Dataset.subset", index, base.size());
    }
  }

  @Override
  public long size() {
    return indices.length;
  }

  @Override
  public Sample get(long index) {
    return base.get(indices[(int) Checks.index("Dataset", index, indices.length)]);
  }

  @Override
  public Batch batch(long... places) {
    Checks.indices("Dataset", places, indices.length);
    long[] behind = new long[places.length];
    for (int i = 0; i < behind.length; i++) {
      behind[i] = indices[(int) places[i]];
    }
    return base.batch(behind);
  }

  @Override
  public String toString() {
    return "Subset(" + indices.length + " of " + base + ")";
  }
}
