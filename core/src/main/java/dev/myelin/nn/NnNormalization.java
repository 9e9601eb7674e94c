package dev.myelin.nn;

import dev.myelin.tensor.Shape;

/// The part of [Nn] on normalisation, dropout and embedding.
abstract class NnNormalization extends NnRecurrent {
  NnNormalization() {}

  /// See [BatchNorm2d].
  public static BatchNorm2d batchNorm2d(long channels, BatchNorm2d.Option... options) {
    return new BatchNorm2d(channels, options);
  }

  /// See [LayerNorm].
  public static LayerNorm layerNorm(long size, LayerNorm.Option... options) {
    return new LayerNorm(Shape.of(size), options);
  }

  /// See [LayerNorm].
  public static LayerNorm layerNorm(Shape shape, LayerNorm.Option... options) {
    return new LayerNorm(shape, options);
  }

  /// See [Dropout].
  public static Dropout dropout(double p) {
    return new Dropout(p);
  }

  /// See [Embedding].
  public static Embedding embedding(long count, long dimensions, Embedding.Option... options) {
    return new Embedding(count, dimensions, options);
  }
}
