package dev.myelin.tensor;

import dev.myelin.internal.torch.Effort;
import dev.myelin.internal.torch.Handle;
import dev.myelin.internal.torch.Layers;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The engine's neural-network operations as functions of tensors. Shapes and types are checked by
/// the engine only; the layers of `dev.myelin.nn` check them first and say more when they do not
/// fit.
public final class Kernels {
  /// How a loss folds the losses of its elements.
  public enum Fold {
    NONE(Layers.NONE),
    MEAN(Layers.MEAN),
    SUM(Layers.SUM);

    private final int number;

    Fold(int number) {
      this.number = number;
    }
  }

  private Kernels() {}

  /// `y = x wᵀ + b`.
  public static Tensor linear(Tensor x, Tensor weight, @Nullable Tensor bias) {
    return new Tensor(Layers.linear(Ops.handle(x), Ops.handle(weight), handle(bias)));
  }

  /// The convolution `y = w ⋆ x + b` over one, two or three dimensions.
  public static Tensor convolution(
      Tensor x,
      Tensor weight,
      @Nullable Tensor bias,
      long[] stride,
      long[] padding,
      long[] dilation,
      long groups) {
    return new Tensor(
        Layers.convolution(
            Ops.handle(x), Ops.handle(weight), handle(bias), stride, padding, dilation, groups));
  }

  /// The transposed convolution over one, two or three dimensions.
  public static Tensor transposedConvolution(
      Tensor x,
      Tensor weight,
      @Nullable Tensor bias,
      long[] stride,
      long[] padding,
      long[] outputPadding,
      long[] dilation,
      long groups) {
    return new Tensor(
        Layers.transposedConvolution(
            Ops.handle(x),
            Ops.handle(weight),
            handle(bias),
            stride,
            padding,
            outputPadding,
            dilation,
            groups));
  }

  /// Normalises each channel by the batch's statistics, or by running ones.
  public static Tensor batchNorm(
      Tensor x,
      @Nullable Tensor weight,
      @Nullable Tensor bias,
      @Nullable Tensor runningMean,
      @Nullable Tensor runningVar,
      boolean training,
      double momentum,
      double eps) {
    return new Tensor(
        Layers.batchNorm(
            Ops.handle(x),
            handle(weight),
            handle(bias),
            handle(runningMean),
            handle(runningVar),
            training,
            momentum,
            eps));
  }

  /// Normalises the last dimensions.
  public static Tensor layerNorm(
      Tensor x, Shape shape, @Nullable Tensor weight, @Nullable Tensor bias, double eps) {
    return new Tensor(
        Layers.layerNorm(Ops.handle(x), shape.toArray(), handle(weight), handle(bias), eps));
  }

  /// `x · Φ(x)`, exactly or by the approximation with tanh.
  public static Tensor gelu(Tensor x, boolean tanh) {
    return new Tensor(Layers.gelu(Ops.handle(x), tanh));
  }

  /// The greatest element of each window.
  public static Tensor maxPool2d(
      Tensor x, long[] kernel, long[] stride, long[] padding, long[] dilation, boolean ceil) {
    return new Tensor(Layers.maxPool2d(Ops.handle(x), kernel, stride, padding, dilation, ceil));
  }

  /// The greatest element of each window, and its place in the plane.
  public static Indexed maxPool2dIndexed(
      Tensor x, long[] kernel, long[] stride, long[] padding, long[] dilation, boolean ceil) {
    List<@Nullable Object> results =
        Operator.named("aten::max_pool2d_with_indices")
            .apply(x, kernel, stride, padding, dilation, ceil);
    return new Indexed((Tensor) results.get(0), (Tensor) results.get(1));
  }

  /// The mean of each of `height × width` windows that cover the image.
  public static Tensor adaptiveAvgPool2d(Tensor x, long height, long width) {
    return new Tensor(Layers.adaptiveAvgPool2d(Ops.handle(x), height, width));
  }

  /// Zeroes each element with probability `p` and scales the rest by `1 / (1 − p)`.
  public static Tensor dropout(Tensor x, double p, boolean training) {
    return new Tensor(Layers.dropout(Ops.handle(x), p, training));
  }

  /// The rows of a table at some indices. Row `paddingIndex` gets no gradient; −1 for none.
  public static Tensor embedding(Tensor weight, Tensor indices, long paddingIndex) {
    return new Tensor(Layers.embedding(Ops.handle(weight), Ops.handle(indices), paddingIndex));
  }

  /// `softmax(q kᵀ · scale + mask) v` for `[N, heads, length, d]`. A boolean mask keeps where it is
  /// true; the scale is `1 / √d` if it is null.
  public static Tensor attention(
      Tensor query,
      Tensor key,
      Tensor value,
      @Nullable Tensor mask,
      double dropout,
      boolean causal,
      @Nullable Double scale) {
    return new Tensor(
        Layers.attention(
            Ops.handle(query),
            Ops.handle(key),
            Ops.handle(value),
            handle(mask),
            dropout,
            causal,
            scale));
  }

  /// `−log softmax(x)[target]`, or against probabilities.
  public static Tensor crossEntropy(
      Tensor x,
      Tensor target,
      @Nullable Tensor weight,
      Fold fold,
      long ignoreIndex,
      double labelSmoothing) {
    return new Tensor(
        Layers.crossEntropy(
            Ops.handle(x),
            Ops.handle(target),
            handle(weight),
            fold.number,
            ignoreIndex,
            labelSmoothing));
  }

  /// `(x − target)²`.
  public static Tensor mse(Tensor x, Tensor target, Fold fold) {
    return new Tensor(Layers.mse(Ops.handle(x), Ops.handle(target), fold.number));
  }

  /// Runs work on one thread where its largest tensor has too few elements for more.
  public static void onElements(long largest, Runnable work) {
    Effort.onElements(largest, work);
  }

  private static @Nullable Handle handle(@Nullable Tensor tensor) {
    return tensor == null ? null : Ops.handle(tensor);
  }
}
