package dev.myelin.nn;

/// The part of [Nn] on convolutions, padding and changes of resolution.
abstract class NnConvolutions extends NnPooling {
  NnConvolutions() {}

  /// See [Conv2d].
  public static Conv2d conv2d(
      long inChannels, long outChannels, long kernel, Conv2d.Option... options) {
    return new Conv2d(inChannels, outChannels, kernel(kernel), options);
  }

  /// See [Conv2d].
  public static Conv2d conv2d(
      long inChannels, long outChannels, Options.Kernel kernel, Conv2d.Option... options) {
    return new Conv2d(inChannels, outChannels, kernel, options);
  }
}
