package dev.myelin.nn;

import dev.myelin.tensor.DType;
import dev.myelin.tensor.Operator;
import dev.myelin.tensor.Parameter;
import dev.myelin.tensor.Shape;
import dev.myelin.tensor.Tensor;
import dev.myelin.tensor.Tensors;

/// The rectifier whose slope is learnt, `y = max(x, 0) + a · min(x, 0)`, with one `a` for all or
/// one for each channel.
///
/// | tensor        | shape                           |
/// |---------------|---------------------------------|
/// | input, output | `[N, channels, …]`; any, if `channels` is 1 |
/// | weight `a`    | `[channels]`                    |
///
/// The slopes start at 0.25 unless `initialValue` is given. `channels` may be [Nn#AUTO].
///
/// @see <a href="https://arxiv.org/abs/1502.01852">Delving deep into rectifiers (He et al.,
///   2015)</a>
/// @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.nn.PReLU.html">
///   torch.nn.PReLU</a>
public final class PReLU extends Layer {
  /// An option of PReLU.
  public sealed interface Option permits Options.InitialValue {}

  private static final Operator OPERATOR = Operator.deferred("aten::prelu");

  private final double initial;
  private long channels;

  final Parameter weight;

  PReLU(long channels, Option... options) {
    Options.once("PReLU", options);
    double start = 0.25;
    for (Option option : options) {
      switch (option) {
        case Options.InitialValue o -> start = Checks.finite("PReLU", "initialValue", o.value());
      }
    }
    initial = start;
    this.channels = Checks.sizeOrAuto("PReLU", "channels", channels);
    weight = Parameter.open(Shape.of(channels));
    if (channels != Nn.AUTO) {
      weight.assign(Tensors.full(Shape.of(channels), initial, DType.FLOAT32));
    }
  }

  @Override
  protected void build(Tensor x) {
    if (channels == Nn.AUTO) {
      Checks.dims(this, x, 2, Integer.MAX_VALUE);
      channels = weight.isDefined() ? weight.size(0) : x.size(1);
      if (!weight.isDefined()) {
        weight.assign(Tensors.full(Shape.of(channels), initial, DType.FLOAT32));
      }
    }
  }

  @Override
  public Tensor forward(Tensor x) {
    Checks.built(this, channels);
    Checks.like(this, x, weight);
    if (channels != 1) {
      Checks.dims(this, x, 2, Integer.MAX_VALUE);
      Checks.size(this, x, 1, channels, "channels", weight);
    }
    return OPERATOR.one(x, weight);
  }

  /// The slopes, `[channels]`.
  public Parameter weight() {
    return weight;
  }

  @Override
  protected String describe() {
    return Options.text(
        weight.isDefined() ? Long.toString(weight.size(0)) : "AUTO",
        initial == 0.25 ? "" : "initialValue=" + initial);
  }
}
