package dev.myelin.internal.torch;

import org.bytedeco.pytorch.DoubleOptional;
import org.bytedeco.pytorch.GradMode;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorOptional;
import org.bytedeco.pytorch.global.torch;
import org.jspecify.annotations.Nullable;

/// The operations of neural-network layers.
public final class Layers {
  private static final TensorOptional ABSENT = new TensorOptional();

  /// How a loss folds its elements, by libtorch's numbers.
  public static final int NONE = 0;

  public static final int MEAN = 1;
  public static final int SUM = 2;

  private Layers() {}

  public static Handle linear(Handle x, Handle weight, @Nullable Handle bias) {
    return Effort.product(
        x.at(),
        weight.at().size(0),
        () ->
            Call.fresh(
                "linear", () -> torch.linear(x.at(), weight.at(), optional(bias)), x, weight));
  }

  public static Handle convolution(
      Handle x,
      Handle weight,
      @Nullable Handle bias,
      long[] stride,
      long[] padding,
      long[] dilation,
      long groups) {
    Effort.unknown();
    return Call.fresh(
        "convolution",
        () -> {
          Tensor input = x.at();
          TensorOptional shift = optional(bias);
          return switch (stride.length) {
            case 1 -> torch.conv1d(input, weight.at(), shift, stride, padding, dilation, groups);
            case 3 -> torch.conv3d(input, weight.at(), shift, stride, padding, dilation, groups);
            default -> {
              if (groups != 1 || !wantsPixels(input)) {
                yield torch.conv2d(input, weight.at(), shift, stride, padding, dilation, groups);
              }
              try (Tensor pixels = input.contiguous(torch.MemoryFormat.ChannelsLast)) {
                yield torch.conv2d(pixels, weight.at(), shift, stride, padding, dilation, groups);
              }
            }
          };
        },
        x,
        weight);
  }

  public static Handle transposedConvolution(
      Handle x,
      Handle weight,
      @Nullable Handle bias,
      long[] stride,
      long[] padding,
      long[] outputPadding,
      long[] dilation,
      long groups) {
    Effort.unknown();
    return Call.fresh(
        "transposedConvolution",
        () -> {
          Tensor input = x.at();
          Tensor w = weight.at();
          TensorOptional shift = optional(bias);
          return switch (stride.length) {
            case 1 ->
                torch.conv_transpose1d(
                    input, w, shift, stride, padding, outputPadding, groups, dilation);
            case 3 ->
                torch.conv_transpose3d(
                    input, w, shift, stride, padding, outputPadding, groups, dilation);
            default ->
                torch.conv_transpose2d(
                    input, w, shift, stride, padding, outputPadding, groups, dilation);
          };
        },
        x,
        weight);
  }

  /// Whether images go through convolutions with the channels of a pixel side by side, which what
  /// follows keeps: pooling, normalisation and the convolutions themselves are all faster so on the
  /// CPU. A training step of three of each on 32×3×32×32: 20.9 ms without, 14.7 with.
  private static boolean wantsPixels(Tensor t) {
    return t.dim() == 4 && t.is_cpu();
  }

  public static Handle batchNorm(
      Handle x,
      @Nullable Handle weight,
      @Nullable Handle bias,
      @Nullable Handle mean,
      @Nullable Handle variance,
      boolean training,
      double momentum,
      double eps) {
    return Effort.elements(
        x.at(),
        () ->
            Call.fresh(
                "batchNorm",
                () ->
                    torch.batch_norm(
                        x.at(),
                        optional(weight),
                        optional(bias),
                        optional(mean),
                        optional(variance),
                        training,
                        momentum,
                        eps,
                        true),
                x));
  }

  public static Handle layerNorm(
      Handle x, long[] shape, @Nullable Handle weight, @Nullable Handle bias, double eps) {
    return Effort.elements(
        x.at(),
        () ->
            Call.fresh(
                "layerNorm",
                () -> torch.layer_norm(x.at(), shape, optional(weight), optional(bias), eps, true),
                x));
  }

  public static Handle gelu(Handle x, boolean tanh) {
    return Call.fresh("gelu", x, t -> torch.gelu(t, tanh ? "tanh" : "none"));
  }

  public static Handle maxPool2d(
      Handle x, long[] kernel, long[] stride, long[] padding, long[] dilation, boolean ceil) {
    return Call.fresh(
        "maxPool2d",
        x,
        t -> {
          if (!poolsFasterByPixel(t)) {
            return torch.max_pool2d(t, kernel, stride, padding, dilation, ceil);
          }
          try (Tensor pixels = t.contiguous(torch.MemoryFormat.ChannelsLast);
              Tensor pooled = torch.max_pool2d(pixels, kernel, stride, padding, dilation, ceil)) {
            return pooled.contiguous();
          }
        });
  }

  /// Whether max pooling is faster over a copy with the channels of a pixel side by side: the
  /// engine vectorises over them on the CPU, and over nothing else (32×32×32×32: 3.1 ms, 1.2 so
  /// with the copies). A backward pass would lose more than that.
  private static boolean poolsFasterByPixel(Tensor t) {
    return t.dim() == 4
        && t.is_cpu()
        && t.size(1) >= 8
        && t.is_contiguous()
        && !(t.requires_grad() && GradMode.is_enabled());
  }

  public static Handle adaptiveAvgPool2d(Handle x, long... size) {
    return Call.fresh("adaptiveAvgPool2d", x, t -> torch.adaptive_avg_pool2d(t, size));
  }

  public static Handle dropout(Handle x, double p, boolean training) {
    return Call.viewOrFresh("dropout", x, t -> torch.dropout(t, p, training));
  }

  public static Handle embedding(Handle weight, Handle indices, long paddingIndex) {
    return Call.fresh(
        "embedding", weight, indices, (w, i) -> torch.embedding(w, i, paddingIndex, false, false));
  }

  public static Handle attention(
      Handle query,
      Handle key,
      Handle value,
      @Nullable Handle mask,
      double dropout,
      boolean causal,
      @Nullable Double scale) {
    Tensor q = query.at();
    return Effort.batched(
        2.0 * q.numel() * key.at().size(-2),
        () ->
            Call.fresh(
                "attention",
                () -> {
                  try (DoubleOptional factor =
                      scale == null ? new DoubleOptional() : new DoubleOptional(scale)) {
                    return torch.scaled_dot_product_attention(
                        q, key.at(), value.at(), optional(mask), dropout, causal, factor, false);
                  }
                },
                query,
                key,
                value));
  }

  public static Handle crossEntropy(
      Handle x,
      Handle target,
      @Nullable Handle weight,
      int reduction,
      long ignoreIndex,
      double labelSmoothing) {
    return Effort.elements(
        x.at(),
        () ->
            Call.fresh(
                "crossEntropy",
                () ->
                    torch.cross_entropy_loss(
                        x.at(),
                        target.at(),
                        optional(weight),
                        reduction,
                        ignoreIndex,
                        labelSmoothing),
                x,
                target));
  }

  public static Handle mse(Handle x, Handle target, int reduction) {
    return Call.fresh("mse", x, target, (a, b) -> torch.mse_loss(a, b, reduction));
  }

  static TensorOptional optional(@Nullable Handle handle) {
    return handle == null ? ABSENT : handle.optional();
  }
}
