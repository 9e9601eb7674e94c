package dev.myelin.nn;

import dev.myelin.tensor.Tensor;

/// The part of [Functional] on dropout and normalisation without parameters.
abstract class FunctionalNormalization extends FunctionalActivations {
  FunctionalNormalization() {}

  /// [LocalResponseNorm] of `x`.
  public static Tensor localResponseNorm(Tensor x, long size) {
    return Nn.localResponseNorm(size).forward(x);
  }

  /// [LocalResponseNorm] of `x`.
  public static Tensor localResponseNorm(Tensor x, long size, double alpha, double beta, double k) {
    return Nn.localResponseNorm(size, alpha, beta, k).forward(x);
  }

  /// [Dropout] of `x`, in training or in evaluation.
  public static Tensor dropout(Tensor x, double p, boolean training) {
    var layer = Nn.dropout(p);
    layer.train(training);
    return layer.forward(x);
  }

  /// [Dropout1d] of `x`, in training or in evaluation.
  public static Tensor dropout1d(Tensor x, double p, boolean training) {
    var layer = Nn.dropout1d(p);
    layer.train(training);
    return layer.forward(x);
  }

  /// [Dropout2d] of `x`, in training or in evaluation.
  public static Tensor dropout2d(Tensor x, double p, boolean training) {
    var layer = Nn.dropout2d(p);
    layer.train(training);
    return layer.forward(x);
  }

  /// [Dropout3d] of `x`, in training or in evaluation.
  public static Tensor dropout3d(Tensor x, double p, boolean training) {
    var layer = Nn.dropout3d(p);
    layer.train(training);
    return layer.forward(x);
  }

  /// [AlphaDropout] of `x`, in training or in evaluation.
  public static Tensor alphaDropout(Tensor x, double p, boolean training) {
    var layer = Nn.alphaDropout(p);
    layer.train(training);
    return layer.forward(x);
  }

  /// [FeatureAlphaDropout] of `x`, in training or in evaluation.
  public static Tensor featureAlphaDropout(Tensor x, double p, boolean training) {
    var layer = Nn.featureAlphaDropout(p);
    layer.train(training);
    return layer.forward(x);
  }

  /// [VariationalDropout] of `x`, in training or in evaluation.
  public static Tensor variationalDropout(Tensor x, double p, boolean training) {
    var layer = Nn.variationalDropout(p);
    layer.train(training);
    return layer.forward(x);
  }

  /// [VariationalDropout] of `x`, in training or in evaluation.
  public static Tensor variationalDropout(Tensor x, double p, int timeDim, boolean training) {
    var layer = Nn.variationalDropout(p, timeDim);
    layer.train(training);
    return layer.forward(x);
  }
}
