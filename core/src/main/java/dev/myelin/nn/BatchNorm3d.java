package dev.myelin.nn;

/// Normalises each channel of a batch of volumes, `y = (x − mean) / √(var + eps) · weight + bias`.
///
/// | tensor                    | shape             |
/// |---------------------------|-------------------|
/// | input, output             | `[N, C, D, H, W]` |
/// | weight, bias              | `[C]`             |
/// | running_mean, running_var | `[C]`             |
///
/// In training mode mean and (biased) variance are the batch's, and the running ones move towards
/// them, `running += momentum · (batch − running)`, the variance unbiased. In evaluation mode they
/// are the running ones. Weight starts at 1, bias at 0. The number of channels may be [Nn#AUTO].
///
/// @see <a href="https://arxiv.org/abs/1502.03167">Batch Normalization (Ioffe & Szegedy, 2015)</a>
/// @see <a
///   href="https://docs.pytorch.org/docs/stable/generated/torch.nn.BatchNorm3d.html">torch.nn.BatchNorm3d</a>
public final class BatchNorm3d extends BatchNorm {
  BatchNorm3d(long channels, BatchNormOption... options) {
    super(5, 5, channels, options);
  }
}
