package dev.myelin.nn;

/// The part of [Nn] on pooling.
abstract class NnPooling extends NnNormalization {
  NnPooling() {}

  /// See [MaxPool2d].
  public static MaxPool2d maxPool2d(long kernel, MaxPool2d.Option... options) {
    return new MaxPool2d(kernel(kernel), options);
  }

  /// See [MaxPool2d].
  public static MaxPool2d maxPool2d(Options.Kernel kernel, MaxPool2d.Option... options) {
    return new MaxPool2d(kernel, options);
  }

  /// See [AdaptiveAvgPool2d].
  public static AdaptiveAvgPool2d adaptiveAvgPool2d(long size) {
    return new AdaptiveAvgPool2d(size, size);
  }

  /// See [AdaptiveAvgPool2d].
  public static AdaptiveAvgPool2d adaptiveAvgPool2d(long height, long width) {
    return new AdaptiveAvgPool2d(height, width);
  }
}
