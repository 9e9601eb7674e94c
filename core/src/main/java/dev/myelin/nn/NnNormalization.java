package dev.myelin.nn;

import dev.myelin.tensor.Shape;

/// The part of [Nn] on normalisation, dropout and embedding.
abstract class NnNormalization extends NnRecurrent {
  NnNormalization() {}

  /// See [BatchNorm1d].
  public static BatchNorm1d batchNorm1d(long channels, BatchNormOption... options) {
    return new BatchNorm1d(channels, options);
  }

  /// See [BatchNorm2d].
  public static BatchNorm2d batchNorm2d(long channels, BatchNormOption... options) {
    return new BatchNorm2d(channels, options);
  }

  /// See [BatchNorm3d].
  public static BatchNorm3d batchNorm3d(long channels, BatchNormOption... options) {
    return new BatchNorm3d(channels, options);
  }

  /// See [InstanceNorm1d].
  public static InstanceNorm1d instanceNorm1d(long channels, InstanceNormOption... options) {
    return new InstanceNorm1d(channels, options);
  }

  /// See [InstanceNorm2d].
  public static InstanceNorm2d instanceNorm2d(long channels, InstanceNormOption... options) {
    return new InstanceNorm2d(channels, options);
  }

  /// See [InstanceNorm3d].
  public static InstanceNorm3d instanceNorm3d(long channels, InstanceNormOption... options) {
    return new InstanceNorm3d(channels, options);
  }

  /// See [GroupNorm].
  public static GroupNorm groupNorm(long groups, long channels, GroupNorm.Option... options) {
    return new GroupNorm(groups, channels, options);
  }

  /// See [LayerNorm].
  public static LayerNorm layerNorm(long size, LayerNorm.Option... options) {
    return new LayerNorm(Shape.of(size), options);
  }

  /// See [LayerNorm].
  public static LayerNorm layerNorm(Shape shape, LayerNorm.Option... options) {
    return new LayerNorm(shape, options);
  }

  /// See [RMSNorm].
  public static RMSNorm rmsNorm(long size, RMSNorm.Option... options) {
    return new RMSNorm(Shape.of(size), options);
  }

  /// See [RMSNorm].
  public static RMSNorm rmsNorm(Shape shape, RMSNorm.Option... options) {
    return new RMSNorm(shape, options);
  }

  /// See [LocalResponseNorm].
  public static LocalResponseNorm localResponseNorm(long size) {
    return new LocalResponseNorm(size, 1e-4, 0.75, 1);
  }

  /// See [LocalResponseNorm].
  public static LocalResponseNorm localResponseNorm(
      long size, double alpha, double beta, double k) {
    return new LocalResponseNorm(size, alpha, beta, k);
  }

  /// See [Dropout].
  public static Dropout dropout(double p) {
    return new Dropout(p);
  }

  /// See [Embedding].
  public static Embedding embedding(long count, long dimensions, Embedding.Option... options) {
    return new Embedding(count, dimensions, options);
  }

  /// Adds a scale and a shift for each channel.
  public static Options.Affine affine() {
    return new Options.Affine();
  }

  /// Keeps running statistics, by which evaluation normalises.
  public static Options.RunningStats runningStats() {
    return new Options.RunningStats();
  }

  /// Puts channel `c` into group `c mod groups`: MLX's order of groups.
  public static Options.Interleaved interleaved() {
    return new Options.Interleaved();
  }
}
