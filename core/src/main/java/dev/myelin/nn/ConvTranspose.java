package dev.myelin.nn;

import dev.myelin.error.Problem;
import dev.myelin.tensor.Kernels;
import dev.myelin.tensor.Shape;
import dev.myelin.tensor.Tensor;
import java.util.Arrays;

/// A transposed convolution over any number of dimensions.
abstract sealed class ConvTranspose extends Convolution
    permits ConvTranspose1d, ConvTranspose2d, ConvTranspose3d {
  private final long[] outputPadding;

  ConvTranspose(
      int dims, long inChannels, long outChannels, Options.Kernel kernel, ConvSettings settings) {
    super(dims, true, inChannels, outChannels, kernel, settings);
    outputPadding = Options.sizes(typeName(), "outputPadding", settings.outputPadding, dims, 0);
    for (int i = 0; i < dims; i++) {
      if (outputPadding[i] >= Math.max(window.stride[i], window.dilation[i])) {
        throw Problem.in(typeName())
            .rule("outputPadding must be smaller than the stride or the dilation")
            .value("outputPadding", outputPadding)
            .value("stride", window.stride)
            .value("dilation", window.dilation)
            .argument();
      }
    }
  }

  /// Runs the layer so that its output has a size that the stride leaves open: that of the planes,
  /// or the whole shape.
  ///
  /// @throws dev.myelin.error.ShapeException if the layer cannot put out that size
  public Tensor call(Tensor x, Shape outputSize) {
    ready(x);
    check(x);
    Tensor images = isChannelsLast() ? toChannelsFirst(x) : x;
    Tensor y = convolve(images, paddingFor(images, outputSize));
    return hooked(x, isChannelsLast() ? toChannelsLast(y) : y);
  }

  @Override
  Tensor convolve(Tensor x) {
    return convolve(x, outputPadding);
  }

  private Tensor convolve(Tensor x, long[] outputPadding) {
    Checks.filled(this, x, outputPadding.length);
    for (int i = 0; i < outputPadding.length; i++) {
      if (least(x, i) + outputPadding[i] < 1) {
        throw Problem.in(where())
            .rule("padding must leave something of the output")
            .value("input", x.shape())
            .value("kernel", window.kernel)
            .value("stride", window.stride)
            .value("padding", window.padding)
            .shape();
      }
    }
    return Kernels.transposedConvolution(
        x, weight, bias, window.stride, window.padding, outputPadding, window.dilation, groups);
  }

  /// What to add to the least output so that it becomes as large as asked.
  private long[] paddingFor(Tensor x, Shape outputSize) {
    int dims = outputPadding.length;
    int skip = outputSize.dim() - dims;
    if (skip != 0 && outputSize.dim() != x.dim()) {
      throw Problem.in(where())
          .rule("outputSize must have " + dims + " or " + x.dim() + " dimensions")
          .value("outputSize", outputSize)
          .value("input", x.shape())
          .shape();
    }
    int first = skip == 0 ? 0 : isChannelsLast() ? skip - 1 : skip;
    long[] added = new long[dims];
    Arrays.setAll(added, i -> outputSize.size(first + i) - least(x, i));
    for (int i = 0; i < dims; i++) {
      if (added[i] < 0 || added[i] >= window.stride[i]) {
        long[] least = new long[dims];
        long[] most = new long[dims];
        Arrays.setAll(least, k -> least(x, k));
        Arrays.setAll(most, k -> least[k] + window.stride[k] - 1);
        throw Problem.in(where())
            .rule("outputSize must lie between the sizes that the layer can put out")
            .value("outputSize", outputSize)
            .value("least", least)
            .value("greatest", most)
            .shape();
      }
    }
    return added;
  }

  /// The size of an output's dimension without padding of the output.
  private long least(Tensor x, int i) {
    long size = x.size(x.dim() - window.kernel.length + i);
    return (size - 1) * window.stride[i]
        - 2 * window.padding[i]
        + window.dilation[i] * (window.kernel[i] - 1)
        + 1;
  }

  @Override
  String describeMore() {
    return Arrays.stream(outputPadding).allMatch(p -> p == 0)
        ? ""
        : ", outputPadding=" + Window.sizes(outputPadding);
  }
}
