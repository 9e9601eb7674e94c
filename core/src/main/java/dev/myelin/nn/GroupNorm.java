package dev.myelin.nn;

import dev.myelin.error.Problem;
import dev.myelin.tensor.Operator;
import dev.myelin.tensor.Parameter;
import dev.myelin.tensor.Tensor;
import dev.myelin.tensor.Tensors;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Normalises groups of channels of each example, `y = (x − mean) / √(var + eps) · weight + bias`,
/// with the biased variance.
///
/// | tensor        | shape          |
/// |---------------|----------------|
/// | input, output | `[N, C, *]`    |
/// | weight, bias  | `[C]`          |
///
/// The first `C / groups` channels form the first group, and so on, as in PyTorch; with
/// `interleaved()` channel `c` belongs to group `c mod groups`, as in MLX without
/// `pytorchCompatible`. Weight starts at 1, bias at 0.
///
/// @see <a href="https://arxiv.org/abs/1803.08494">Group Normalization (Wu & He, 2018)</a>
/// @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.nn.GroupNorm.html">
///   torch.nn.GroupNorm</a>
public final class GroupNorm extends Layer {
  /// An option of group normalisation: `eps` (1e-5), `noBias`, `noAffine`, `interleaved`.
  public sealed interface Option
      permits Options.Eps, Options.NoBias, Options.NoAffine, Options.Interleaved {}

  private static final Operator GROUP_NORM = Operator.deferred("aten::group_norm");

  private final long groups;
  private final long channels;
  private final double eps;
  private final boolean interleaved;

  final @Nullable Parameter weight;
  final @Nullable Parameter bias;

  GroupNorm(long groups, long channels, Option... options) {
    Options.once("GroupNorm", options);
    double epsilon = 1e-5;
    boolean affine = true;
    boolean withBias = true;
    boolean strided = false;
    for (Option option : options) {
      switch (option) {
        case Options.Eps o ->
            epsilon = Checks.within("GroupNorm", "eps", o.value(), 0, Double.MAX_VALUE);
        case Options.NoBias o -> withBias = false;
        case Options.NoAffine o -> affine = false;
        case Options.Interleaved o -> strided = true;
      }
    }
    this.groups = Checks.atLeast("GroupNorm", "groups", groups, 1);
    this.channels = Checks.atLeast("GroupNorm", "channels", channels, 1);
    if (channels % groups != 0) {
      throw Problem.in("GroupNorm")
          .rule("channels must be divisible by groups")
          .value("channels", channels)
          .value("groups", groups)
          .argument();
    }
    eps = epsilon;
    interleaved = strided;
    weight = affine ? new Parameter(Tensors.ones(channels)) : null;
    bias = affine && withBias ? new Parameter(Tensors.zeros(channels)) : null;
  }

  @Override
  public Tensor forward(Tensor x) {
    Checks.dims(this, x, 2, Integer.MAX_VALUE);
    if (x.size(1) != channels) {
      throw Problem.in(where())
          .rule("input must have " + channels + " channels")
          .value("input", x.shape())
          .shape();
    }
    if (weight != null) {
      Checks.like(this, x, weight);
    } else {
      Checks.real(this, "input", x);
    }
    if (!interleaved) {
      return GROUP_NORM.one(x, groups, weight, bias, eps);
    }
    Tensor gathered = regroup(x, channels / groups, groups);
    Tensor y =
        regroup(GROUP_NORM.one(gathered, groups, null, null, eps), groups, channels / groups);
    long[] perChannel = new long[x.dim() - 1];
    Arrays.fill(perChannel, 1);
    perChannel[0] = channels;
    Tensor scaled = weight == null ? y : y.mul(weight.view(perChannel));
    return bias == null ? scaled : scaled.add(bias.view(perChannel));
  }

  /// Reads the channels as a matrix of so many rows and columns, and turns it.
  private static Tensor regroup(Tensor x, long rows, long columns) {
    return x.unflatten(1, rows, columns).transpose(1, 2).flatten(1, 2);
  }

  @Override
  protected String describe() {
    return groups
        + ", "
        + channels
        + (eps == 1e-5 ? "" : ", eps=" + eps)
        + (weight == null ? ", noAffine" : bias == null ? ", noBias" : "")
        + (interleaved ? ", interleaved" : "");
  }
}
