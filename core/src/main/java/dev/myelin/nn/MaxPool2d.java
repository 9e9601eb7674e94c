package dev.myelin.nn;

import dev.myelin.error.Problem;
import dev.myelin.tensor.Indexed;
import dev.myelin.tensor.Kernels;
import dev.myelin.tensor.Tensor;
import java.util.List;

/// The greatest element of each window, `y[i, j] = max over (a, b) of x[i·stride + a, j·stride +
/// b]`.
///
/// | tensor | shape                            |
/// |--------|----------------------------------|
/// | input  | `[N, C, H, W]` or `[C, H, W]`    |
/// | output | `[N, C, H', W']` or `[C, H', W']` |
///
/// where `H' = ⌊(H + 2·padding − dilation·(kernel − 1) − 1) / stride⌋ + 1`, rounded up with
/// `ceilMode()`. The stride is the kernel unless given.
///
/// @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.nn.MaxPool2d.html">
///   torch.nn.MaxPool2d</a>
public final class MaxPool2d extends Layer {
  /// An option of max pooling.
  public sealed interface Option
      permits Options.Stride, Options.Padding, Options.Dilation, Options.CeilMode {}

  private final Window window;
  private final boolean ceilMode;

  MaxPool2d(Options.Kernel kernel, Option... options) {
    Options.once("MaxPool2d", options);
    List<Long> strides = kernel.sizes();
    List<Long> paddings = List.of(0L);
    List<Long> dilations = List.of(1L);
    boolean ceil = false;
    for (Option option : options) {
      switch (option) {
        case Options.Stride o -> strides = o.sizes();
        case Options.Padding o -> paddings = o.sizes();
        case Options.Dilation o -> dilations = o.sizes();
        case Options.CeilMode o -> ceil = true;
      }
    }
    window = new Window("MaxPool2d", 2, kernel.sizes(), strides, paddings, dilations);
    ceilMode = ceil;
    for (int i = 0; i < 2; i++) {
      if (window.padding[i] > window.kernel[i] / 2) {
        throw Problem.in("MaxPool2d")
            .rule("padding must be at most half the kernel")
            .value("padding", window.padding)
            .value("kernel", window.kernel)
            .argument();
      }
    }
  }

  @Override
  public Tensor forward(Tensor x) {
    check(x);
    return Kernels.maxPool2d(
        x, window.kernel, window.stride, window.padding, window.dilation, ceilMode);
  }

  /// The greatest element of each window and, as `indices`, its place in the plane `[H, W]`,
  /// counted row by row.
  public Indexed callIndexed(Tensor x) {
    check(x);
    return Kernels.maxPool2dIndexed(
        x, window.kernel, window.stride, window.padding, window.dilation, ceilMode);
  }

  @Override
  protected String describe() {
    return window.describe(window.kernel) + (ceilMode ? ", ceilMode" : "");
  }

  private void check(Tensor x) {
    Checks.dims(this, x, 3, 4);
    Checks.real(this, "input", x);
    Checks.filled(this, x);
    window.checkFits(this, x, ceilMode);
  }
}
