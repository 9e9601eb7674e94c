package dev.myelin.nn;

import dev.myelin.tensor.Shape;
import dev.myelin.tensor.Tensor;
import dev.myelin.tensor.TensorFunction;
import java.util.ArrayList;

/// The sizes and options of a transformer's layers.
record TransformerConfig(
    String where,
    long size,
    long heads,
    long feedForward,
    double dropout,
    TensorFunction activation,
    double eps,
    boolean batchFirst,
    boolean normFirst,
    boolean bias) {

  static TransformerConfig of(String where, long size, long heads, TransformerOption... options) {
    Options.once(where, options);
    long feedForward = 2048;
    double dropout = 0.1;
    TensorFunction activation = null;
    double eps = 1e-5;
    boolean batchFirst = false;
    boolean normFirst = false;
    boolean bias = true;
    for (TransformerOption option : options) {
      switch (option) {
        case Options.FeedForwardSize o ->
            feedForward = Checks.atLeast(where, "feedForwardSize", o.size(), 1);
        case Dropout o -> dropout = o.p();
        case Options.Activation o -> activation = o.function();
        case Options.Eps o -> eps = o.value();
        case Options.BatchFirst o -> batchFirst = true;
        case Options.NormFirst o -> normFirst = true;
        case Options.NoBias o -> bias = false;
      }
    }
    return new TransformerConfig(
        where,
        size,
        heads,
        feedForward,
        dropout,
        activation == null ? Tensor::relu : activation,
        eps,
        batchFirst,
        normFirst,
        bias);
  }

  MultiheadAttention attention() {
    var options = new ArrayList<MultiheadAttention.Option>();
    options.add(new Dropout(dropout));
    if (!bias) {
      options.add(new Options.NoBias());
    }
    if (batchFirst) {
      options.add(new Options.BatchFirst());
    }
    return new MultiheadAttention(size, heads, options.toArray(MultiheadAttention.Option[]::new));
  }

  Linear linear(long in, long out) {
    return bias ? new Linear(in, out) : new Linear(in, out, new Options.NoBias());
  }

  LayerNorm norm() {
    var shape = Shape.of(size);
    var options = new Options.Eps(eps);
    return bias
        ? new LayerNorm(shape, options)
        : new LayerNorm(shape, options, new Options.NoBias());
  }

  String describe() {
    return size
        + ", heads="
        + heads
        + ", feedForwardSize="
        + feedForward
        + (dropout == 0.1 ? "" : ", dropout=" + dropout)
        + (eps == 1e-5 ? "" : ", eps=" + eps)
        + (batchFirst ? ", batchFirst" : "")
        + (normFirst ? ", normFirst" : "")
        + (bias ? "" : ", noBias");
  }
}
