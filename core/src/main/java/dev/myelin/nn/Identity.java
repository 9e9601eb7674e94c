package dev.myelin.nn;

import dev.myelin.tensor.Tensor;

/// The input itself: what stands in the place of a layer that is taken out.
///
/// @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.nn.Identity.html">
///   torch.nn.Identity</a>
public final class Identity extends Layer {
  Identity() {}

  @Override
  public Tensor forward(Tensor x) {
    return x;
  }
}
