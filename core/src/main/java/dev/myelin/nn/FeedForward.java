package dev.myelin.nn;

import dev.myelin.tensor.Tensor;
import dev.myelin.tensor.TensorFunction;
import org.jspecify.annotations.Nullable;

/// Two maps of the last dimension with an activation between them, `y = linear2(relu(linear1(x)))`:
/// the part of a transformer's layer that works on each step alone.
///
/// | tensor        | shape                            |
/// |---------------|----------------------------------|
/// | input, output | `[…, size]`                      |
/// | linear1.weight, linear1.bias | `[hidden, size]`, `[hidden]` |
/// | linear2.weight, linear2.bias | `[size, hidden]`, `[size]`   |
///
/// Options: `activation(f)`, ReLU by default; `dropout(p)` behind each map, 0 by default;
/// `noBias()`.
///
/// @see <a href="https://arxiv.org/abs/1706.03762">Attention Is All You Need (Vaswani et al.,
///   2017), section 3.3</a>
public final class FeedForward extends Layer {
  /// An option of these maps.
  public sealed interface Option permits Options.Activation, Dropout, Options.NoBias {}

  final Linear linear1;
  final TensorFunction activation;
  final Linear linear2;
  final @Nullable Dropout dropout;

  FeedForward(long size, long hidden, Option... options) {
    Options.once("FeedForward", options);
    Checks.atLeast("FeedForward", "size", size, 1);
    Checks.atLeast("FeedForward", "hidden", hidden, 1);
    TensorFunction function = Tensor::relu;
    Dropout dropped = null;
    boolean bias = true;
    for (Option option : options) {
      switch (option) {
        case Options.Activation o -> function = o.function();
        case Dropout o -> dropped = o;
        case Options.NoBias o -> bias = false;
      }
    }
    Linear.Option[] none = bias ? new Linear.Option[0] : new Linear.Option[] {new Options.NoBias()};
    linear1 = new Linear(size, hidden, none);
    activation = function;
    linear2 = new Linear(hidden, size, none);
    dropout = dropped;
  }

  @Override
  public Tensor forward(Tensor x) {
    Tensor y = activation.call(linear1.call(x));
    return dropped(linear2.call(dropped(y)));
  }

  private Tensor dropped(Tensor x) {
    return dropout == null ? x : dropout.call(x);
  }
}
