package dev.myelin.nn;

import dev.myelin.error.Problem;
import dev.myelin.tensor.DType;
import dev.myelin.tensor.Device;
import dev.myelin.tensor.Operator;
import dev.myelin.tensor.Tensor;
import dev.myelin.tensor.Tensors;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The sum, mean or maximum of the rows of a table that belong to one bag: `y[b] = fold of
/// weight[x[i]] over the i in bag b`.
///
/// | tensor  | shape                                                              |
/// |---------|--------------------------------------------------------------------|
/// | input   | `[B, n]`, a bag a row; or `[n]`, with offsets                      |
/// | offsets | `[B]`: where each bag begins; `[B + 1]` with `includeLastOffset()` |
/// | weights | as the input, a factor for each row; with `BagMode.SUM` only       |
/// | output  | `[B, dimensions]`                                                  |
///
/// An empty bag gives zeros. Row `paddingIndex` counts for nothing. The other options are those of
/// [Embedding].
///
/// @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.nn.EmbeddingBag.html">
///   torch.nn.EmbeddingBag</a>
public final class EmbeddingBag extends Table {
  private static final Operator BAGS = Operator.deferred("aten::embedding_bag.padding_idx");

  private final BagMode mode;
  private final boolean includeLastOffset;

  EmbeddingBag(long count, long dimensions, EmbeddingBagOption... options) {
    super(count, dimensions, Plan.of("EmbeddingBag", options));
    mode = mode(options);
    includeLastOffset = endsWithCount(options);
    checkMode();
  }

  EmbeddingBag(Tensor rows, EmbeddingBagOption... options) {
    super(rows, Plan.of("EmbeddingBag", options));
    mode = mode(options);
    includeLastOffset = endsWithCount(options);
    checkMode();
  }

  private static BagMode mode(EmbeddingBagOption... options) {
    BagMode fold = BagMode.MEAN;
    for (EmbeddingBagOption option : options) {
      fold = option instanceof BagMode given ? given : fold;
    }
    return fold;
  }

  private static boolean endsWithCount(EmbeddingBagOption... options) {
    return Arrays.stream(options).anyMatch(o -> o instanceof Options.IncludeLastOffset);
  }

  private void checkMode() {
    if (mode == BagMode.MAX && scaleGrad) {
      throw Problem.in("EmbeddingBag")
          .rule("scaleGradByFrequency needs a sum or a mean")
          .value("mode", mode)
          .argument();
    }
  }

  @Override
  public Tensor forward(Tensor x) {
    Checks.dims(this, x, 2, 2);
    return fold(x, null, null);
  }

  /// Folds bags that lie one after the other in a vector, from the given offsets on.
  public Tensor call(Tensor x, Tensor offsets) {
    Checks.dims(this, x, 1, 1);
    return fold(x, offsets, null);
  }

  /// Folds the rows times their weights: the sum of bags that are rows, or that begin at offsets.
  public Tensor callWeighted(Tensor x, @Nullable Tensor offsets, Tensor weights) {
    int dims = offsets == null ? 2 : 1;
    Checks.dims(this, x, dims, dims);
    checkWeights(x, weights);
    return fold(x, offsets, weights.flatten());
  }

  @Override
  protected String describe() {
    return describeTable()
        + (mode == BagMode.MEAN ? "" : ", mode=" + mode)
        + (includeLastOffset ? ", includeLastOffset" : "");
  }

  private Tensor fold(Tensor x, @Nullable Tensor offsets, @Nullable Tensor weights) {
    check(x);
    Tensor starts = offsets == null ? rows(x) : checkOffsets(x, offsets);
    Tensor indices = x.flatten();
    return lookUp(
        indices,
        () -> {
          Object first =
              BAGS.apply(
                      weight,
                      indices,
                      starts,
                      scaleGrad,
                      mode.number,
                      false,
                      weights,
                      offsets != null && includeLastOffset,
                      paddingIndex == NONE ? null : paddingIndex)
                  .getFirst();
          return (Tensor) Objects.requireNonNull(first);
        });
  }

  /// The offsets of bags that are rows.
  private static Tensor rows(Tensor x) {
    long[] starts = new long[(int) x.size(0)];
    for (int i = 0; i < starts.length; i++) {
      starts[i] = i * x.size(1);
    }
    return Tensors.tensor(starts).to(x.dtype(), x.device());
  }

  /// The offsets in the indices' type, once checked: the engine trusts them.
  private Tensor checkOffsets(Tensor x, Tensor offsets) {
    if (offsets.dim() != 1 || (includeLastOffset && offsets.numel() == 0)) {
      throw Problem.in(where())
          .rule("offsets must be a vector" + (includeLastOffset ? " of at least one number" : ""))
          .value("offsets", offsets.shape())
          .shape();
    }
    if (offsets.dtype() != DType.INT64 && offsets.dtype() != DType.INT32) {
      throw Problem.in(where())
          .rule("offsets must be of type int64 or int32")
          .value("offsets", offsets.dtype())
          .remedy("Convert them with to(DType.INT64).")
          .dtype();
    }
    Checks.sameDevice(
        this, "input", x, "offsets", offsets, "Move the offsets with to(input.device()).");
    if (offsets.device().equals(Device.CPU)) {
      checkOrder(x, offsets.to(DType.INT64).toLongArray());
    }
    return offsets.to(x.dtype());
  }

  private void checkOrder(Tensor x, long[] starts) {
    long least = 0;
    for (int i = 0; i < starts.length; i++) {
      boolean wrong = starts[i] < least || starts[i] > x.numel() || (i == 0 && starts[i] != 0);
      if (wrong || (includeLastOffset && i == starts.length - 1 && starts[i] != x.numel())) {
        throw Problem.in(where())
            .rule(
                includeLastOffset
                    ? "offsets must begin with 0, not fall, and end with the number of indices"
                    : "offsets must begin with 0, not fall, and not exceed the number of indices")
            .value("offset", i)
            .value("value", starts[i])
            .value("before", least)
            .value("indices", x.numel())
            .argument();
      }
      least = starts[i];
    }
  }

  private void checkWeights(Tensor x, Tensor weights) {
    if (mode != BagMode.SUM) {
      throw Problem.in(where())
          .rule("weights need a sum")
          .value("mode", mode)
          .remedy("Make the layer with BagMode.SUM.")
          .argument();
    }
    if (!weights.shape().equals(x.shape())) {
      throw Problem.in(where())
          .rule("there must be a weight for each index")
          .value("input", x.shape())
          .value("weights", weights.shape())
          .shape();
    }
    Checks.like(this, weights, weight);
  }
}
