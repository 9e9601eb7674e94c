package dev.myelin.nn;

import dev.myelin.tensor.Tensor;

/// The part of [Functional] on pooling.
abstract class FunctionalPooling extends FunctionalResolution {
  FunctionalPooling() {}

  /// [MaxPool1d] of `x`.
  public static Tensor maxPool1d(Tensor x, long kernel, MaxPoolOption... options) {
    return Nn.maxPool1d(kernel, options).forward(x);
  }

  /// [MaxPool1d] of `x`.
  public static Tensor maxPool1d(Tensor x, Options.Kernel kernel, MaxPoolOption... options) {
    return Nn.maxPool1d(kernel, options).forward(x);
  }

  /// [MaxPool2d] of `x`.
  public static Tensor maxPool2d(Tensor x, long kernel, MaxPoolOption... options) {
    return Nn.maxPool2d(kernel, options).forward(x);
  }

  /// [MaxPool2d] of `x`.
  public static Tensor maxPool2d(Tensor x, Options.Kernel kernel, MaxPoolOption... options) {
    return Nn.maxPool2d(kernel, options).forward(x);
  }

  /// [MaxPool3d] of `x`.
  public static Tensor maxPool3d(Tensor x, long kernel, MaxPoolOption... options) {
    return Nn.maxPool3d(kernel, options).forward(x);
  }

  /// [MaxPool3d] of `x`.
  public static Tensor maxPool3d(Tensor x, Options.Kernel kernel, MaxPoolOption... options) {
    return Nn.maxPool3d(kernel, options).forward(x);
  }

  /// [AvgPool1d] of `x`.
  public static Tensor avgPool1d(Tensor x, long kernel, AvgPoolOption... options) {
    return Nn.avgPool1d(kernel, options).forward(x);
  }

  /// [AvgPool1d] of `x`.
  public static Tensor avgPool1d(Tensor x, Options.Kernel kernel, AvgPoolOption... options) {
    return Nn.avgPool1d(kernel, options).forward(x);
  }

  /// [AvgPool2d] of `x`.
  public static Tensor avgPool2d(Tensor x, long kernel, AvgPoolOption... options) {
    return Nn.avgPool2d(kernel, options).forward(x);
  }

  /// [AvgPool2d] of `x`.
  public static Tensor avgPool2d(Tensor x, Options.Kernel kernel, AvgPoolOption... options) {
    return Nn.avgPool2d(kernel, options).forward(x);
  }

  /// [AvgPool3d] of `x`.
  public static Tensor avgPool3d(Tensor x, long kernel, AvgPoolOption... options) {
    return Nn.avgPool3d(kernel, options).forward(x);
  }

  /// [AvgPool3d] of `x`.
  public static Tensor avgPool3d(Tensor x, Options.Kernel kernel, AvgPoolOption... options) {
    return Nn.avgPool3d(kernel, options).forward(x);
  }

  /// [LPPool1d] of `x`.
  public static Tensor lpPool1d(Tensor x, double p, long kernel, LPPoolOption... options) {
    return Nn.lpPool1d(p, kernel, options).forward(x);
  }

  /// [LPPool1d] of `x`.
  public static Tensor lpPool1d(
      Tensor x, double p, Options.Kernel kernel, LPPoolOption... options) {
    return Nn.lpPool1d(p, kernel, options).forward(x);
  }

  /// [LPPool2d] of `x`.
  public static Tensor lpPool2d(Tensor x, double p, long kernel, LPPoolOption... options) {
    return Nn.lpPool2d(p, kernel, options).forward(x);
  }

  /// [LPPool2d] of `x`.
  public static Tensor lpPool2d(
      Tensor x, double p, Options.Kernel kernel, LPPoolOption... options) {
    return Nn.lpPool2d(p, kernel, options).forward(x);
  }

  /// [LPPool3d] of `x`.
  public static Tensor lpPool3d(Tensor x, double p, long kernel, LPPoolOption... options) {
    return Nn.lpPool3d(p, kernel, options).forward(x);
  }

  /// [LPPool3d] of `x`.
  public static Tensor lpPool3d(
      Tensor x, double p, Options.Kernel kernel, LPPoolOption... options) {
    return Nn.lpPool3d(p, kernel, options).forward(x);
  }

  /// [FractionalMaxPool2d] of `x`.
  public static Tensor fractionalMaxPool2d(Tensor x, long kernel, FractionalPoolOption... options) {
    return Nn.fractionalMaxPool2d(kernel, options).forward(x);
  }

  /// [FractionalMaxPool2d] of `x`.
  public static Tensor fractionalMaxPool2d(
      Tensor x, Options.Kernel kernel, FractionalPoolOption... options) {
    return Nn.fractionalMaxPool2d(kernel, options).forward(x);
  }

  /// [FractionalMaxPool3d] of `x`.
  public static Tensor fractionalMaxPool3d(Tensor x, long kernel, FractionalPoolOption... options) {
    return Nn.fractionalMaxPool3d(kernel, options).forward(x);
  }

  /// [FractionalMaxPool3d] of `x`.
  public static Tensor fractionalMaxPool3d(
      Tensor x, Options.Kernel kernel, FractionalPoolOption... options) {
    return Nn.fractionalMaxPool3d(kernel, options).forward(x);
  }

  /// [AdaptiveAvgPool1d] of `x`.
  public static Tensor adaptiveAvgPool1d(Tensor x, long length) {
    return Nn.adaptiveAvgPool1d(length).forward(x);
  }

  /// [AdaptiveAvgPool2d] of `x`.
  public static Tensor adaptiveAvgPool2d(Tensor x, long size) {
    return Nn.adaptiveAvgPool2d(size).forward(x);
  }

  /// [AdaptiveAvgPool2d] of `x`.
  public static Tensor adaptiveAvgPool2d(Tensor x, long height, long width) {
    return Nn.adaptiveAvgPool2d(height, width).forward(x);
  }

  /// [AdaptiveAvgPool3d] of `x`.
  public static Tensor adaptiveAvgPool3d(Tensor x, long size) {
    return Nn.adaptiveAvgPool3d(size).forward(x);
  }

  /// [AdaptiveAvgPool3d] of `x`.
  public static Tensor adaptiveAvgPool3d(Tensor x, long depth, long height, long width) {
    return Nn.adaptiveAvgPool3d(depth, height, width).forward(x);
  }

  /// [AdaptiveMaxPool1d] of `x`.
  public static Tensor adaptiveMaxPool1d(Tensor x, long length) {
    return Nn.adaptiveMaxPool1d(length).forward(x);
  }

  /// [AdaptiveMaxPool2d] of `x`.
  public static Tensor adaptiveMaxPool2d(Tensor x, long size) {
    return Nn.adaptiveMaxPool2d(size).forward(x);
  }

  /// [AdaptiveMaxPool2d] of `x`.
  public static Tensor adaptiveMaxPool2d(Tensor x, long height, long width) {
    return Nn.adaptiveMaxPool2d(height, width).forward(x);
  }

  /// [AdaptiveMaxPool3d] of `x`.
  public static Tensor adaptiveMaxPool3d(Tensor x, long size) {
    return Nn.adaptiveMaxPool3d(size).forward(x);
  }

  /// [AdaptiveMaxPool3d] of `x`.
  public static Tensor adaptiveMaxPool3d(Tensor x, long depth, long height, long width) {
    return Nn.adaptiveMaxPool3d(depth, height, width).forward(x);
  }
}
