package dev.myelin.nn;

import java.util.Arrays;

/// The part of [Nn] on convolutions, padding and changes of resolution.
abstract class NnConvolutions extends NnPooling {
  NnConvolutions() {}

  /// See [Bilinear].
  public static Bilinear bilinear(
      long in1Features, long in2Features, long outFeatures, Bilinear.Option... options) {
    return new Bilinear(in1Features, in2Features, outFeatures, options);
  }

  /// See [Identity].
  public static Identity identity() {
    return new Identity();
  }

  /// See [Conv1d].
  public static Conv1d conv1d(
      long inChannels, long outChannels, long kernel, ConvOption... options) {
    return new Conv1d(inChannels, outChannels, kernel(kernel), options);
  }

  /// See [Conv1d].
  public static Conv1d conv1d(
      long inChannels, long outChannels, Options.Kernel kernel, ConvOption... options) {
    return new Conv1d(inChannels, outChannels, kernel, options);
  }

  /// See [Conv2d].
  public static Conv2d conv2d(
      long inChannels, long outChannels, long kernel, ConvOption... options) {
    return new Conv2d(inChannels, outChannels, kernel(kernel), options);
  }

  /// See [Conv2d].
  public static Conv2d conv2d(
      long inChannels, long outChannels, Options.Kernel kernel, ConvOption... options) {
    return new Conv2d(inChannels, outChannels, kernel, options);
  }

  /// See [Conv3d].
  public static Conv3d conv3d(
      long inChannels, long outChannels, long kernel, ConvOption... options) {
    return new Conv3d(inChannels, outChannels, kernel(kernel), options);
  }

  /// See [Conv3d].
  public static Conv3d conv3d(
      long inChannels, long outChannels, Options.Kernel kernel, ConvOption... options) {
    return new Conv3d(inChannels, outChannels, kernel, options);
  }

  /// See [ConvTranspose1d].
  public static ConvTranspose1d convTranspose1d(
      long inChannels, long outChannels, long kernel, ConvTransposeOption... options) {
    return new ConvTranspose1d(inChannels, outChannels, kernel(kernel), options);
  }

  /// See [ConvTranspose1d].
  public static ConvTranspose1d convTranspose1d(
      long inChannels, long outChannels, Options.Kernel kernel, ConvTransposeOption... options) {
    return new ConvTranspose1d(inChannels, outChannels, kernel, options);
  }

  /// See [ConvTranspose2d].
  public static ConvTranspose2d convTranspose2d(
      long inChannels, long outChannels, long kernel, ConvTransposeOption... options) {
    return new ConvTranspose2d(inChannels, outChannels, kernel(kernel), options);
  }

  /// See [ConvTranspose2d].
  public static ConvTranspose2d convTranspose2d(
      long inChannels, long outChannels, Options.Kernel kernel, ConvTransposeOption... options) {
    return new ConvTranspose2d(inChannels, outChannels, kernel, options);
  }

  /// See [ConvTranspose3d].
  public static ConvTranspose3d convTranspose3d(
      long inChannels, long outChannels, long kernel, ConvTransposeOption... options) {
    return new ConvTranspose3d(inChannels, outChannels, kernel(kernel), options);
  }

  /// See [ConvTranspose3d].
  public static ConvTranspose3d convTranspose3d(
      long inChannels, long outChannels, Options.Kernel kernel, ConvTransposeOption... options) {
    return new ConvTranspose3d(inChannels, outChannels, kernel, options);
  }

  /// What a convolution puts around its input.
  public static PaddingMode paddingMode(PaddingMode mode) {
    return mode;
  }

  /// Pads nothing, as by default.
  public static Options.ValidPadding validPadding() {
    return new Options.ValidPadding();
  }

  /// How much larger an output becomes: one amount for all dimensions, or one for each.
  public static Options.OutputPadding outputPadding(long... sizes) {
    return new Options.OutputPadding(Arrays.stream(sizes).boxed().toList());
  }

  /// The channels as the last dimension, of input and output.
  public static Options.ChannelsLast channelsLast() {
    return new Options.ChannelsLast();
  }

  /// See [ConstantPad1d].
  public static ConstantPad1d constantPad1d(long padding, double value) {
    return new ConstantPad1d(value, padding);
  }

  /// See [ConstantPad1d].
  public static ConstantPad1d constantPad1d(Options.Padding padding, double value) {
    return new ConstantPad1d(value, padding.sizes().stream().mapToLong(s -> s).toArray());
  }

  /// See [ConstantPad2d].
  public static ConstantPad2d constantPad2d(long padding, double value) {
    return new ConstantPad2d(value, padding);
  }

  /// See [ConstantPad2d].
  public static ConstantPad2d constantPad2d(Options.Padding padding, double value) {
    return new ConstantPad2d(value, padding.sizes().stream().mapToLong(s -> s).toArray());
  }

  /// See [ConstantPad3d].
  public static ConstantPad3d constantPad3d(long padding, double value) {
    return new ConstantPad3d(value, padding);
  }

  /// See [ConstantPad3d].
  public static ConstantPad3d constantPad3d(Options.Padding padding, double value) {
    return new ConstantPad3d(value, padding.sizes().stream().mapToLong(s -> s).toArray());
  }

  /// See [ZeroPad1d].
  public static ZeroPad1d zeroPad1d(long... padding) {
    return new ZeroPad1d(padding);
  }

  /// See [ZeroPad2d].
  public static ZeroPad2d zeroPad2d(long... padding) {
    return new ZeroPad2d(padding);
  }

  /// See [ZeroPad3d].
  public static ZeroPad3d zeroPad3d(long... padding) {
    return new ZeroPad3d(padding);
  }

  /// See [ReflectionPad1d].
  public static ReflectionPad1d reflectionPad1d(long... padding) {
    return new ReflectionPad1d(padding);
  }

  /// See [ReflectionPad2d].
  public static ReflectionPad2d reflectionPad2d(long... padding) {
    return new ReflectionPad2d(padding);
  }

  /// See [ReflectionPad3d].
  public static ReflectionPad3d reflectionPad3d(long... padding) {
    return new ReflectionPad3d(padding);
  }

  /// See [ReplicationPad1d].
  public static ReplicationPad1d replicationPad1d(long... padding) {
    return new ReplicationPad1d(padding);
  }

  /// See [ReplicationPad2d].
  public static ReplicationPad2d replicationPad2d(long... padding) {
    return new ReplicationPad2d(padding);
  }

  /// See [ReplicationPad3d].
  public static ReplicationPad3d replicationPad3d(long... padding) {
    return new ReplicationPad3d(padding);
  }

  /// See [CircularPad1d].
  public static CircularPad1d circularPad1d(long... padding) {
    return new CircularPad1d(padding);
  }

  /// See [CircularPad2d].
  public static CircularPad2d circularPad2d(long... padding) {
    return new CircularPad2d(padding);
  }

  /// See [CircularPad3d].
  public static CircularPad3d circularPad3d(long... padding) {
    return new CircularPad3d(padding);
  }

  /// See [Unfold].
  public static Unfold unfold(long kernel, FoldOption... options) {
    return new Unfold(kernel(kernel), options);
  }

  /// See [Unfold].
  public static Unfold unfold(Options.Kernel kernel, FoldOption... options) {
    return new Unfold(kernel, options);
  }

  /// See [Fold].
  public static Fold fold(Options.Size size, Options.Kernel kernel, FoldOption... options) {
    return new Fold(size, kernel, options);
  }

  /// See [PixelShuffle].
  public static PixelShuffle pixelShuffle(long factor) {
    return new PixelShuffle(factor);
  }

  /// See [PixelUnshuffle].
  public static PixelUnshuffle pixelUnshuffle(long factor) {
    return new PixelUnshuffle(factor);
  }

  /// See [ChannelShuffle].
  public static ChannelShuffle channelShuffle(long groups) {
    return new ChannelShuffle(groups);
  }

  /// See [Unflatten].
  public static Unflatten unflatten(int dim, long... sizes) {
    return new Unflatten(dim, sizes);
  }

  /// See [Upsample].
  public static Upsample upsample(Options.Resolution resolution, Upsample.Option... options) {
    return new Upsample(resolution, options);
  }

  /// See [UpsamplingNearest2d].
  public static UpsamplingNearest2d upsamplingNearest2d(Options.Resolution resolution) {
    return new UpsamplingNearest2d(resolution);
  }

  /// See [UpsamplingBilinear2d].
  public static UpsamplingBilinear2d upsamplingBilinear2d(Options.Resolution resolution) {
    return new UpsamplingBilinear2d(resolution);
  }

  /// How large an output becomes: one size for all dimensions, or one for each.
  public static Options.Size size(long... sizes) {
    return new Options.Size(Arrays.stream(sizes).boxed().toList());
  }

  /// How many times as large an output becomes: one factor for all dimensions, or one for each.
  public static Options.ScaleFactor scaleFactor(double... factors) {
    return new Options.ScaleFactor(Arrays.stream(factors).boxed().toList());
  }

  /// How the elements between are found.
  public static Upsample.Mode mode(Upsample.Mode mode) {
    return mode;
  }

  /// Places pixels so that the outermost of input and output coincide.
  public static Options.AlignCorners alignCorners() {
    return new Options.AlignCorners();
  }

  /// Takes the ratio of sizes as the scale, instead of the factor given.
  public static Options.RecomputeScaleFactor recomputeScaleFactor() {
    return new Options.RecomputeScaleFactor();
  }
}
