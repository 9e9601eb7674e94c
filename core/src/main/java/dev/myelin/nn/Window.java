package dev.myelin.nn;

import dev.myelin.error.Problem;
import dev.myelin.tensor.Operator;
import dev.myelin.tensor.Tensor;
import java.util.Arrays;
import java.util.List;

/// The window that a convolution or a pooling moves over the last dimensions of its input.
final class Window {
  final long[] kernel;
  final long[] stride;
  final long[] padding;
  final long[] dilation;

  /// What is added after each dimension beyond [#padding], where both sides differ by one.
  private long[] extra = new long[0];

  private boolean same;

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

  /// The window over images that the options say.
  static Window of(String where, Options.Kernel kernel, FoldOption... options) {
    Options.once(where, options);
    List<Long> stride = List.of(1L);
    List<Long> padding = List.of(0L);
    List<Long> dilation = List.of(1L);
    for (FoldOption option : options) {
      switch (option) {
        case Options.Stride o -> stride = o.sizes();
        case Options.Padding o -> padding = o.sizes();
        case Options.Dilation o -> dilation = o.sizes();
      }
    }
    return new Window(where, 2, kernel.sizes(), stride, padding, dilation);
  }

  /// How many places the window has in planes of a size.
  long places(String where, long[] size) {
    long count = 1;
    for (int i = 0; i < kernel.length; i++) {
      long room = size[i] + 2 * padding[i] - dilation[i] * (kernel[i] - 1) - 1;
      if (room < 0) {
        throw Problem.in(where)
            .rule("the padded size must be at least as large as the kernel")
            .value("size", size)
            .value("kernel", kernel)
            .value("padding", padding)
            .value("dilation", dilation)
            .argument();
      }
      count *= room / stride[i] + 1;
    }
    return count;
  }

  /// Pads so that the output is as large as the input.
  void padSame(String where) {
    same = true;
    extra = new long[kernel.length];
    for (int i = 0; i < kernel.length; i++) {
      if (stride[i] != 1) {
        throw Problem.in(where)
            .rule("samePadding() needs a stride of 1")
            .value("stride", stride)
            .argument();
      }
      long total = dilation[i] * (kernel[i] - 1);
      padding[i] = total / 2;
      extra[i] = total % 2;
    }
  }

  /// The input with one more zero at the end of each dimension that [#padSame] pads unevenly.
  Tensor padUneven(Tensor x) {
    if (Arrays.stream(extra).sum() == 0) {
      return x;
    }
    long[] pad = new long[2 * extra.length];
    for (int i = 0; i < extra.length; i++) {
      pad[2 * i + 1] = extra[extra.length - 1 - i];
    }
    return Operator.call("aten::constant_pad_nd", x, pad);
  }

  /// The same padding, but with other elements than zeros.
  Margins margins(PaddingMode mode) {
    int dims = kernel.length;
    long[] amounts = new long[2 * dims];
    for (int i = 0; i < dims; i++) {
      int at = 2 * (dims - 1 - i);
      amounts[at] = padding[i];
      amounts[at + 1] = padding[i] + (extra.length == 0 ? 0 : extra[i]);
    }
    return new Margins(mode, 0, amounts);
  }

  /// That the window fits into the padded input.
  ///
  /// @param ceil whether a window may reach over the end
  void checkFits(Module layer, Tensor x, boolean ceil) {
    int dims = kernel.length;
    for (int i = 0; i < dims; i++) {
      long size = x.size(x.dim() - dims + i) + 2 * padding[i] + (extra.length == 0 ? 0 : extra[i]);
      if (size < dilation[i] * (kernel[i] - 1) + 1 - (ceil ? stride[i] - 1 : 0)) {
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
        + (same ? ", samePadding" : option("padding", padding, 0))
        + option("dilation", dilation, 1);
  }

  private static String option(String name, long[] sizes, long standard) {
    return Arrays.stream(sizes).allMatch(size -> size == standard)
        ? ""
        : ", " + name + "=" + sizes(sizes);
  }

  static String sizes(long[] sizes) {
    return Arrays.stream(sizes).distinct().count() == 1
        ? Long.toString(sizes[0])
        : Arrays.toString(sizes);
  }
}
