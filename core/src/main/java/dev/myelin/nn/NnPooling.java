package dev.myelin.nn;

import dev.myelin.tensor.Tensor;
import java.util.Arrays;

/// The part of [Nn] on pooling.
abstract class NnPooling extends NnNormalization {
  NnPooling() {}

  /// See [MaxPool1d].
  public static MaxPool1d maxPool1d(long kernel, MaxPoolOption... options) {
    return new MaxPool1d(kernel(kernel), options);
  }

  /// See [MaxPool1d].
  public static MaxPool1d maxPool1d(Options.Kernel kernel, MaxPoolOption... options) {
    return new MaxPool1d(kernel, options);
  }

  /// See [MaxPool2d].
  public static MaxPool2d maxPool2d(long kernel, MaxPoolOption... options) {
    return new MaxPool2d(kernel(kernel), options);
  }

  /// See [MaxPool2d].
  public static MaxPool2d maxPool2d(Options.Kernel kernel, MaxPoolOption... options) {
    return new MaxPool2d(kernel, options);
  }

  /// See [MaxPool3d].
  public static MaxPool3d maxPool3d(long kernel, MaxPoolOption... options) {
    return new MaxPool3d(kernel(kernel), options);
  }

  /// See [MaxPool3d].
  public static MaxPool3d maxPool3d(Options.Kernel kernel, MaxPoolOption... options) {
    return new MaxPool3d(kernel, options);
  }

  /// See [AvgPool1d].
  public static AvgPool1d avgPool1d(long kernel, AvgPoolOption... options) {
    return new AvgPool1d(kernel(kernel), options);
  }

  /// See [AvgPool1d].
  public static AvgPool1d avgPool1d(Options.Kernel kernel, AvgPoolOption... options) {
    return new AvgPool1d(kernel, options);
  }

  /// See [AvgPool2d].
  public static AvgPool2d avgPool2d(long kernel, AvgPoolOption... options) {
    return new AvgPool2d(kernel(kernel), options);
  }

  /// See [AvgPool2d].
  public static AvgPool2d avgPool2d(Options.Kernel kernel, AvgPoolOption... options) {
    return new AvgPool2d(kernel, options);
  }

  /// See [AvgPool3d].
  public static AvgPool3d avgPool3d(long kernel, AvgPoolOption... options) {
    return new AvgPool3d(kernel(kernel), options);
  }

  /// See [AvgPool3d].
  public static AvgPool3d avgPool3d(Options.Kernel kernel, AvgPoolOption... options) {
    return new AvgPool3d(kernel, options);
  }

  /// See [LPPool1d].
  public static LPPool1d lpPool1d(double p, long kernel, LPPoolOption... options) {
    return new LPPool1d(p, kernel(kernel), options);
  }

  /// See [LPPool1d].
  public static LPPool1d lpPool1d(double p, Options.Kernel kernel, LPPoolOption... options) {
    return new LPPool1d(p, kernel, options);
  }

  /// See [LPPool2d].
  public static LPPool2d lpPool2d(double p, long kernel, LPPoolOption... options) {
    return new LPPool2d(p, kernel(kernel), options);
  }

  /// See [LPPool2d].
  public static LPPool2d lpPool2d(double p, Options.Kernel kernel, LPPoolOption... options) {
    return new LPPool2d(p, kernel, options);
  }

  /// See [LPPool3d].
  public static LPPool3d lpPool3d(double p, long kernel, LPPoolOption... options) {
    return new LPPool3d(p, kernel(kernel), options);
  }

  /// See [LPPool3d].
  public static LPPool3d lpPool3d(double p, Options.Kernel kernel, LPPoolOption... options) {
    return new LPPool3d(p, kernel, options);
  }

  /// See [FractionalMaxPool2d].
  public static FractionalMaxPool2d fractionalMaxPool2d(
      long kernel, FractionalPoolOption... options) {
    return new FractionalMaxPool2d(kernel(kernel), options);
  }

  /// See [FractionalMaxPool2d].
  public static FractionalMaxPool2d fractionalMaxPool2d(
      Options.Kernel kernel, FractionalPoolOption... options) {
    return new FractionalMaxPool2d(kernel, options);
  }

  /// See [FractionalMaxPool3d].
  public static FractionalMaxPool3d fractionalMaxPool3d(
      long kernel, FractionalPoolOption... options) {
    return new FractionalMaxPool3d(kernel(kernel), options);
  }

  /// See [FractionalMaxPool3d].
  public static FractionalMaxPool3d fractionalMaxPool3d(
      Options.Kernel kernel, FractionalPoolOption... options) {
    return new FractionalMaxPool3d(kernel, options);
  }

  /// See [MaxUnpool1d].
  public static MaxUnpool1d maxUnpool1d(long kernel, MaxUnpoolOption... options) {
    return new MaxUnpool1d(kernel(kernel), options);
  }

  /// See [MaxUnpool1d].
  public static MaxUnpool1d maxUnpool1d(Options.Kernel kernel, MaxUnpoolOption... options) {
    return new MaxUnpool1d(kernel, options);
  }

  /// See [MaxUnpool2d].
  public static MaxUnpool2d maxUnpool2d(long kernel, MaxUnpoolOption... options) {
    return new MaxUnpool2d(kernel(kernel), options);
  }

  /// See [MaxUnpool2d].
  public static MaxUnpool2d maxUnpool2d(Options.Kernel kernel, MaxUnpoolOption... options) {
    return new MaxUnpool2d(kernel, options);
  }

  /// See [MaxUnpool3d].
  public static MaxUnpool3d maxUnpool3d(long kernel, MaxUnpoolOption... options) {
    return new MaxUnpool3d(kernel(kernel), options);
  }

  /// See [MaxUnpool3d].
  public static MaxUnpool3d maxUnpool3d(Options.Kernel kernel, MaxUnpoolOption... options) {
    return new MaxUnpool3d(kernel, options);
  }

  /// See [AdaptiveAvgPool1d].
  public static AdaptiveAvgPool1d adaptiveAvgPool1d(long length) {
    return new AdaptiveAvgPool1d(length);
  }

  /// See [AdaptiveAvgPool2d].
  public static AdaptiveAvgPool2d adaptiveAvgPool2d(long size) {
    return new AdaptiveAvgPool2d(size, size);
  }

  /// See [AdaptiveAvgPool2d].
  public static AdaptiveAvgPool2d adaptiveAvgPool2d(long height, long width) {
    return new AdaptiveAvgPool2d(height, width);
  }

  /// See [AdaptiveAvgPool3d].
  public static AdaptiveAvgPool3d adaptiveAvgPool3d(long size) {
    return new AdaptiveAvgPool3d(size, size, size);
  }

  /// See [AdaptiveAvgPool3d].
  public static AdaptiveAvgPool3d adaptiveAvgPool3d(long depth, long height, long width) {
    return new AdaptiveAvgPool3d(depth, height, width);
  }

  /// See [AdaptiveMaxPool1d].
  public static AdaptiveMaxPool1d adaptiveMaxPool1d(long length) {
    return new AdaptiveMaxPool1d(length);
  }

  /// See [AdaptiveMaxPool2d].
  public static AdaptiveMaxPool2d adaptiveMaxPool2d(long size) {
    return new AdaptiveMaxPool2d(size, size);
  }

  /// See [AdaptiveMaxPool2d].
  public static AdaptiveMaxPool2d adaptiveMaxPool2d(long height, long width) {
    return new AdaptiveMaxPool2d(height, width);
  }

  /// See [AdaptiveMaxPool3d].
  public static AdaptiveMaxPool3d adaptiveMaxPool3d(long size) {
    return new AdaptiveMaxPool3d(size, size, size);
  }

  /// See [AdaptiveMaxPool3d].
  public static AdaptiveMaxPool3d adaptiveMaxPool3d(long depth, long height, long width) {
    return new AdaptiveMaxPool3d(depth, height, width);
  }

  /// Leaves the padding out of the mean.
  public static Options.ExcludePadding excludePadding() {
    return new Options.ExcludePadding();
  }

  /// What the sum of a window is divided by, instead of the window's size.
  public static Options.Divisor divisor(long value) {
    return new Options.Divisor(value);
  }

  /// The output's size: one for all dimensions, or one for each.
  public static Options.OutputSize outputSize(long... sizes) {
    return new Options.OutputSize(Arrays.stream(sizes).boxed().toList());
  }

  /// The output's share of the input's size: one for all dimensions, or one for each.
  public static Options.OutputRatio outputRatio(double... shares) {
    return new Options.OutputRatio(Arrays.stream(shares).boxed().toList());
  }

  /// The random numbers that place the windows.
  public static Options.RandomSamples randomSamples(Tensor samples) {
    return new Options.RandomSamples(samples);
  }
}
