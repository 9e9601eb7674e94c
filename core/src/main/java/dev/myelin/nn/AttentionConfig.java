package dev.myelin.nn;

import dev.myelin.error.Problem;

/// The sizes and options of attention with several heads.
record AttentionConfig(
    long size,
    long heads,
    double dropout,
    boolean bias,
    boolean keyValueBias,
    boolean zeroAttention,
    boolean batchFirst,
    long querySize,
    long keySize,
    long valueSize,
    long projectedValueSize,
    long outputSize) {
  private static final String NAME = "MultiheadAttention";

  static AttentionConfig of(long size, long heads, MultiheadAttention.Option... options) {
    Options.once(NAME, options);
    Checks.atLeast(NAME, "size", size, 1);
    Checks.atLeast(NAME, "heads", heads, 1);
    checkHeads("size", size, heads);
    double dropout = 0;
    boolean bias = true;
    boolean keyValueBias = false;
    boolean zeroAttention = false;
    boolean batchFirst = false;
    long query = size;
    long key = size;
    long value = size;
    long projected = size;
    long output = size;
    for (MultiheadAttention.Option option : options) {
      switch (option) {
        case Dropout o -> dropout = o.p();
        case Options.NoBias o -> bias = false;
        case Options.KeyValueBias o -> keyValueBias = true;
        case Options.ZeroAttention o -> zeroAttention = true;
        case Options.BatchFirst o -> batchFirst = true;
        case Options.QuerySize o -> query = Checks.atLeast(NAME, "querySize", o.size(), 1);
        case Options.KeySize o -> key = Checks.atLeast(NAME, "keySize", o.size(), 1);
        case Options.ValueSize o -> value = Checks.atLeast(NAME, "valueSize", o.size(), 1);
        case Options.ProjectedValueSize o ->
            projected = Checks.atLeast(NAME, "projectedValueSize", o.size(), 1);
        case Options.ValueOutputSize o ->
            output = Checks.atLeast(NAME, "valueOutputSize", o.size(), 1);
      }
    }
    checkHeads("projectedValueSize", projected, heads);
    return new AttentionConfig(
        size,
        heads,
        dropout,
        bias,
        keyValueBias,
        zeroAttention,
        batchFirst,
        query,
        key,
        value,
        projected,
        output);
  }

  /// Whether one matrix projects queries, keys and values.
  boolean joint() {
    return querySize == size && keySize == size && valueSize == size && projectedValueSize == size;
  }

  /// How many keys are added behind those of a sequence.
  long extraKeys() {
    return (keyValueBias ? 1L : 0L) + (zeroAttention ? 1L : 0L);
  }

  String describe() {
    return size
        + ", heads="
        + heads
        + (querySize == size ? "" : ", querySize=" + querySize)
        + (keySize == size ? "" : ", keySize=" + keySize)
        + (valueSize == size ? "" : ", valueSize=" + valueSize)
        + (projectedValueSize == size ? "" : ", projectedValueSize=" + projectedValueSize)
        + (outputSize == size ? "" : ", valueOutputSize=" + outputSize)
        + (dropout == 0 ? "" : ", dropout=" + dropout)
        + (bias ? "" : ", noBias")
        + (keyValueBias ? ", keyValueBias" : "")
        + (zeroAttention ? ", zeroAttention" : "")
        + (batchFirst ? ", batchFirst" : "");
  }

  private static void checkHeads(String name, long size, long heads) {
    if (size % heads != 0) {
      throw Problem.in(NAME)
          .rule(name + " must be divisible by heads")
          .value(name, size)
          .value("heads", heads)
          .argument();
    }
  }
}
