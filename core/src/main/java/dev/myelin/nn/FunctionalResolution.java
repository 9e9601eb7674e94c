package dev.myelin.nn;

import dev.myelin.tensor.Tensor;

/// The part of [Functional] on padding and changes of resolution.
abstract class FunctionalResolution extends FunctionalLosses {
  FunctionalResolution() {}

  /// [ConstantPad1d] of `x`.
  public static Tensor constantPad1d(Tensor x, long padding, double value) {
    return Nn.constantPad1d(padding, value).forward(x);
  }

  /// [ConstantPad1d] of `x`.
  public static Tensor constantPad1d(Tensor x, Options.Padding padding, double value) {
    return Nn.constantPad1d(padding, value).forward(x);
  }

  /// [ConstantPad2d] of `x`.
  public static Tensor constantPad2d(Tensor x, long padding, double value) {
    return Nn.constantPad2d(padding, value).forward(x);
  }

  /// [ConstantPad2d] of `x`.
  public static Tensor constantPad2d(Tensor x, Options.Padding padding, double value) {
    return Nn.constantPad2d(padding, value).forward(x);
  }

  /// [ConstantPad3d] of `x`.
  public static Tensor constantPad3d(Tensor x, long padding, double value) {
    return Nn.constantPad3d(padding, value).forward(x);
  }

  /// [ConstantPad3d] of `x`.
  public static Tensor constantPad3d(Tensor x, Options.Padding padding, double value) {
    return Nn.constantPad3d(padding, value).forward(x);
  }

  /// [ZeroPad1d] of `x`.
  public static Tensor zeroPad1d(Tensor x, long... padding) {
    return Nn.zeroPad1d(padding).forward(x);
  }

  /// [ZeroPad2d] of `x`.
  public static Tensor zeroPad2d(Tensor x, long... padding) {
    return Nn.zeroPad2d(padding).forward(x);
  }

  /// [ZeroPad3d] of `x`.
  public static Tensor zeroPad3d(Tensor x, long... padding) {
    return Nn.zeroPad3d(padding).forward(x);
  }

  /// [ReflectionPad1d] of `x`.
  public static Tensor reflectionPad1d(Tensor x, long... padding) {
    return Nn.reflectionPad1d(padding).forward(x);
  }

  /// [ReflectionPad2d] of `x`.
  public static Tensor reflectionPad2d(Tensor x, long... padding) {
    return Nn.reflectionPad2d(padding).forward(x);
  }

  /// [ReflectionPad3d] of `x`.
  public static Tensor reflectionPad3d(Tensor x, long... padding) {
    return Nn.reflectionPad3d(padding).forward(x);
  }

  /// [ReplicationPad1d] of `x`.
  public static Tensor replicationPad1d(Tensor x, long... padding) {
    return Nn.replicationPad1d(padding).forward(x);
  }

  /// [ReplicationPad2d] of `x`.
  public static Tensor replicationPad2d(Tensor x, long... padding) {
    return Nn.replicationPad2d(padding).forward(x);
  }

  /// [ReplicationPad3d] of `x`.
  public static Tensor replicationPad3d(Tensor x, long... padding) {
    return Nn.replicationPad3d(padding).forward(x);
  }

  /// [CircularPad1d] of `x`.
  public static Tensor circularPad1d(Tensor x, long... padding) {
    return Nn.circularPad1d(padding).forward(x);
  }

  /// [CircularPad2d] of `x`.
  public static Tensor circularPad2d(Tensor x, long... padding) {
    return Nn.circularPad2d(padding).forward(x);
  }

  /// [CircularPad3d] of `x`.
  public static Tensor circularPad3d(Tensor x, long... padding) {
    return Nn.circularPad3d(padding).forward(x);
  }

  /// [Unfold] of `x`.
  public static Tensor unfold(Tensor x, long kernel, FoldOption... options) {
    return Nn.unfold(kernel, options).forward(x);
  }

  /// [Unfold] of `x`.
  public static Tensor unfold(Tensor x, Options.Kernel kernel, FoldOption... options) {
    return Nn.unfold(kernel, options).forward(x);
  }

  /// [Fold] of `x`.
  public static Tensor fold(
      Tensor x, Options.Size size, Options.Kernel kernel, FoldOption... options) {
    return Nn.fold(size, kernel, options).forward(x);
  }

  /// [PixelShuffle] of `x`.
  public static Tensor pixelShuffle(Tensor x, long factor) {
    return Nn.pixelShuffle(factor).forward(x);
  }

  /// [PixelUnshuffle] of `x`.
  public static Tensor pixelUnshuffle(Tensor x, long factor) {
    return Nn.pixelUnshuffle(factor).forward(x);
  }

  /// [ChannelShuffle] of `x`.
  public static Tensor channelShuffle(Tensor x, long groups) {
    return Nn.channelShuffle(groups).forward(x);
  }

  /// [Unflatten] of `x`.
  public static Tensor unflatten(Tensor x, int dim, long... sizes) {
    return Nn.unflatten(dim, sizes).forward(x);
  }

  /// [Upsample] of `x`.
  public static Tensor upsample(
      Tensor x, Options.Resolution resolution, Upsample.Option... options) {
    return Nn.upsample(resolution, options).forward(x);
  }

  /// [UpsamplingNearest2d] of `x`.
  public static Tensor upsamplingNearest2d(Tensor x, Options.Resolution resolution) {
    return Nn.upsamplingNearest2d(resolution).forward(x);
  }

  /// [UpsamplingBilinear2d] of `x`.
  public static Tensor upsamplingBilinear2d(Tensor x, Options.Resolution resolution) {
    return Nn.upsamplingBilinear2d(resolution).forward(x);
  }
}
