package dev.myelin.nn;

import dev.myelin.tensor.Kernels;
import dev.myelin.tensor.Tensor;
import org.jspecify.annotations.Nullable;

/// A convolution over any number of dimensions.
abstract sealed class Conv extends Convolution permits Conv1d, Conv2d, Conv3d {
  private final PaddingMode mode;

  /// What is put around the input, unless that is zeros, which the engine puts there itself.
  private final @Nullable Margins margins;

  Conv(int dims, long inChannels, long outChannels, Options.Kernel kernel, ConvSettings settings) {
    super(dims, false, inChannels, outChannels, kernel, settings);
    mode = settings.mode;
    margins = mode == PaddingMode.ZEROS ? null : window.margins(mode);
  }

  @Override
  Tensor convolve(Tensor x) {
    Checks.filled(this, x, window.kernel.length);
    window.checkFits(this, x, false);
    Tensor padded = margins == null ? window.padUneven(x) : margins.around(this, x);
    long[] padding = margins == null ? window.padding : new long[window.padding.length];
    return Kernels.convolution(
        padded, weight, bias, window.stride, padding, window.dilation, groups);
  }

  @Override
  String describeMore() {
    return mode == PaddingMode.ZEROS ? "" : ", paddingMode=" + mode;
  }
}
