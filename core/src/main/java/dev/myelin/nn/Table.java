package dev.myelin.nn;

import dev.myelin.autograd.Autograd;
import dev.myelin.error.Problem;
import dev.myelin.tensor.Operator;
import dev.myelin.tensor.Parameter;
import dev.myelin.tensor.Tensor;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// What embeddings share: a table of rows, some of which an index picks.
abstract sealed class Table extends Layer permits Embedding, EmbeddingBag {
  static final long NONE = -1;

  private static final Operator RENORM = Operator.deferred("aten::embedding_renorm_");

  private final long count;
  private final @Nullable Double maxNorm;
  private final double normType;

  final long paddingIndex;
  final boolean scaleGrad;

  final Parameter weight;

  /// What the options of an embedding say.
  record Plan(
      @Nullable Long paddingIndex, @Nullable Double maxNorm, double normType, boolean scaleGrad) {
    static Plan of(String where, EmbeddingBagOption... options) {
      Options.once(where, options);
      Long padding = null;
      Double most = null;
      double type = 2;
      boolean scale = false;
      for (EmbeddingBagOption option : options) {
        switch (option) {
          case Options.PaddingIndex o -> padding = o.index();
          case Options.MaxNorm o -> most = positive(where, "maxNorm", o.value());
          case Options.NormType o -> type = positive(where, "normType", o.p());
          case Options.ScaleGradByFrequency o -> scale = true;
          case BagMode m -> {}
          case Options.IncludeLastOffset o -> {}
        }
      }
      return new Plan(padding, most, type, scale);
    }

    private static double positive(String where, String name, double value) {
      if (!(value > 0)) {
        throw Problem.in(where).rule(name + " must be positive").value(name, value).argument();
      }
      return value;
    }
  }

  /// A table of random rows.
  Table(long count, long dimensions, Plan plan) {
    this.count = Checks.atLeast(where(), "count", count, 1);
    Checks.atLeast(where(), "dimensions", dimensions, 1);
    paddingIndex = row(plan.paddingIndex);
    maxNorm = plan.maxNorm;
    normType = plan.normType;
    scaleGrad = plan.scaleGrad;
    Tensor rows = Init.normal(count, dimensions);
    if (paddingIndex != NONE) {
      rows.get(paddingIndex).zero_();
    }
    weight = new Parameter(rows);
  }

  /// A table of given rows, which starts frozen.
  Table(Tensor rows, Plan plan) {
    if (rows.dim() != 2 || rows.numel() == 0) {
      throw Problem.in(where())
          .rule("rows must be a matrix that is not empty")
          .value("rows", rows.shape())
          .shape();
    }
    Checks.real(this, "rows", rows);
    count = rows.size(0);
    paddingIndex = row(plan.paddingIndex);
    maxNorm = plan.maxNorm;
    normType = plan.normType;
    scaleGrad = plan.scaleGrad;
    weight = new Parameter(rows.detach().clone());
    weight.frozen(true);
  }

  /// The table, `[count, dimensions]`.
  public final Parameter weight() {
    return weight;
  }

  final void check(Tensor x) {
    Checks.indices(this, x);
    Checks.range(this, "indices", x, count, Long.MIN_VALUE);
    Checks.sameDevice(
        this, "input", x, "weight", weight, "Move the input, or the model, with to(device).");
  }

  /// Looks rows up, once those that are too long are shortened: one thread at a time where that
  /// changes the table.
  final Tensor lookUp(Tensor indices, Supplier<Tensor> lookUp) {
    if (maxNorm == null) {
      return lookUp.get();
    }
    synchronized (this) {
      Autograd.noGrad(() -> RENORM.apply(weight, indices.flatten(), maxNorm, normType));
      return lookUp.get();
    }
  }

  /// The part of `describe` that embeddings share.
  final String describeTable() {
    return count
        + ", "
        + weight.size(1)
        + (paddingIndex == NONE ? "" : ", paddingIndex=" + paddingIndex)
        + (maxNorm == null ? "" : ", maxNorm=" + maxNorm)
        + (normType == 2 ? "" : ", normType=" + normType)
        + (scaleGrad ? ", scaleGradByFrequency" : "");
  }

  private long row(@Nullable Long index) {
    if (index == null) {
      return NONE;
    }
    if (index < -count || index >= count) {
      throw Problem.in(where())
          .rule("paddingIndex must lie in [" + -count + ", " + (count - 1) + "]")
          .value("paddingIndex", index)
          .argument();
    }
    return index < 0 ? index + count : index;
  }
}
