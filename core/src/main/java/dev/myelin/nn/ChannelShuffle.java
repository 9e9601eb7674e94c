package dev.myelin.nn;

import dev.myelin.error.Problem;
import dev.myelin.tensor.Operator;
import dev.myelin.tensor.Tensor;

/// Channels in another order: the first of each group, then the second of each, and so on.
///
/// | tensor | shape       |
/// |--------|-------------|
/// | input  | `[N, C, …]` |
/// | output | `[N, C, …]` |
///
/// @see <a href="https://arxiv.org/abs/1707.01083">ShuffleNet (Zhang et al., 2018)</a>
/// @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.nn.ChannelShuffle.html">
///   torch.nn.ChannelShuffle</a>
public final class ChannelShuffle extends Layer {
  private static final Operator SHUFFLE = Operator.deferred("aten::channel_shuffle");

  private final long groups;

  ChannelShuffle(long groups) {
    this.groups = Checks.atLeast("ChannelShuffle", "groups", groups, 1);
  }

  @Override
  public Tensor forward(Tensor x) {
    Checks.dims(this, x, 3, Integer.MAX_VALUE);
    if (x.size(1) % groups != 0) {
      throw Problem.in(where())
          .rule("channels must be divisible by groups")
          .value("input", x.shape())
          .value("groups", groups)
          .shape();
    }
    // The engine cannot go back through a shuffle of nothing.
    return x.numel() == 0 ? x : SHUFFLE.one(x, groups);
  }

  @Override
  protected String describe() {
    return "groups=" + groups;
  }
}
