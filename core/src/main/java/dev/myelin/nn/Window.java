package dev.myelin.nn;

import dev.myelin.error.Problem;
import dev.myelin.tensor.Tensor;
import java.util.Arrays;
import java.util.List;

/// The window that a convolution or a pooling moves over the last dimensions of its input.
final class Window {
  final long[] kernel;
  final long[] stride;
  final long[] padding;
  final long[] dilation;

  /// Checks the sizes, each given once for all dimensions or once for each.
  Window(
      String where,
      int dims,
      List<Long> kernel,
      List<Long> stride,
      List<Long> padding,
      List<Long> dilation) {
    this.kernel = Options.sizes(where, "kernel", kernel, dims, 1);
    this.stride = Options.sizes(where, "stride", stride, dims, 1);
    this.padding = Options.sizes(where, "padding", padding, dims, 0);
    this.dilation = Options.sizes(where, "dilation", dilation, dims, 1);
  }

  /// That the window fits into the padded input.
  void checkFits(Module layer, Tensor x) {
    int dims = kernel.length;
    for (int i = 0; i < dims; i++) {
      if (x.size(i - dims) + 2 * padding[i] < dilation[i] * (kernel[i] - 1) + 1) {
        throw Problem.in(layer.where())
            .rule("the padded input must be at least as large as the kernel")
            .value("input", x.shape())
            .value("kernel", kernel)
            .value("padding", padding)
            .value("dilation", dilation)
            .shape();
      }
    }
  }

  /// The sizes that are not the default, for `toString`.
  String describe(long[] defaultStride) {
    return "kernel="
        + sizes(kernel)
        + (Arrays.equals(stride, defaultStride) ? "" : ", stride=" + sizes(stride))
        + option("padding", padding, 0)
        + option("dilation", dilation, 1);
  }

  private static String option(String name, long[] sizes, long standard) {
    return Arrays.stream(sizes).allMatch(size -> size == standard)
        ? ""
        : ", " + name + "=" + sizes(sizes);
  }

  private static String sizes(long[] sizes) {
    return Arrays.stream(sizes).distinct().count() == 1
        ? Long.toString(sizes[0])
        : Arrays.toString(sizes);
  }
}
