package dev.myelin.internal.torch;

import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorOptional;
import org.bytedeco.pytorch.TensorOptionalList;
import org.bytedeco.pytorch.global.torch;
import org.jspecify.annotations.Nullable;

/// Picking elements by tensors of indices or by masks, and putting them back.
public final class Picks {
  private static final TensorOptional ABSENT = new TensorOptional();

  private Picks() {}

  /// The elements at some indices; null stands for a whole dimension.
  public static Handle index(Handle x, @Nullable Handle... indices) {
    return Call.fresh(
        "index",
        x,
        t -> {
          try (TensorOptionalList list = list(indices)) {
            return torch.index(t, list);
          }
        });
  }

  /// Puts values at some indices of `x`, or adds them there.
  public static void indexPut(
      Handle x, Handle values, boolean accumulate, @Nullable Handle... indices) {
    Tensor target = x.at();
    Call.run(
        "set",
        () -> {
          try (TensorOptionalList list = list(indices)) {
            target.index_put_(list, values.at(), accumulate);
          }
        },
        x,
        values);
  }

  public static Handle indexSelect(Handle x, long dim, Handle index) {
    return Call.fresh("indexSelect", x, index, (t, i) -> torch.index_select(t, dim, i));
  }

  public static Handle gather(Handle x, long dim, Handle index) {
    return Call.fresh("gather", x, index, (t, i) -> torch.gather(t, dim, i));
  }

  public static Handle scatter(Handle x, long dim, Handle index, Handle source) {
    return Call.fresh(
        "scatter", () -> torch.scatter(x.at(), dim, index.at(), source.at()), x, index, source);
  }

  public static Handle scatterAdd(Handle x, long dim, Handle index, Handle source) {
    return Call.fresh(
        "scatterAdd",
        () -> torch.scatter_add(x.at(), dim, index.at(), source.at()),
        x,
        index,
        source);
  }

  public static Handle takeAlongDim(Handle x, Handle index, long dim) {
    return Call.fresh(
        "takeAlongDim", x, index, (t, i) -> torch.take_along_dim(t, i, Reductions.optional(dim)));
  }

  public static Handle indexAdd(Handle x, long dim, Handle index, Handle source) {
    return Call.fresh(
        "indexAdd", () -> torch.index_add(x.at(), dim, index.at(), source.at()), x, index, source);
  }

  public static Handle maskedScatter(Handle x, Handle mask, Handle source) {
    return Call.fresh(
        "maskedScatter",
        () -> torch.masked_scatter(x.at(), mask.at(), source.at()),
        x,
        mask,
        source);
  }

  public static Handle multinomial(Handle x, long count, boolean replacement, @Nullable Rng rng) {
    return Call.fresh(
        "multinomial", x, t -> torch.multinomial(t, count, replacement, Rng.optional(rng)));
  }

  public static Handle isClose(Handle x, Handle y, double rtol, double atol, boolean equalNan) {
    return Call.fresh("isClose", x, y, (a, b) -> torch.isclose(a, b, rtol, atol, equalNan));
  }

  public static Handle maskedSelect(Handle x, Handle mask) {
    return Call.fresh("maskedSelect", x, mask, torch::masked_select);
  }

  public static Handle maskedFill(Handle x, Handle mask, Number value) {
    return Call.fresh("maskedFill", x, mask, (t, m) -> torch.masked_fill(t, m, Scalars.of(value)));
  }

  public static void maskedFillInPlace(Handle x, Handle mask, Number value) {
    Call.run("maskedFill_", () -> x.at().masked_fill_(mask.at(), Scalars.of(value)), x, mask);
  }

  public static Handle nonzero(Handle x) {
    return Call.fresh("nonzero", x, torch::nonzero);
  }

  public static Handle where(Handle condition, Handle x, Handle y) {
    return Call.fresh("where", () -> torch.where(condition.at(), x.at(), y.at()), condition, x, y);
  }

  public static Handle oneHot(Handle x, long classes) {
    return Call.fresh("oneHot", x, t -> torch.one_hot(t, classes));
  }

  private static TensorOptionalList list(@Nullable Handle... indices) {
    var list = new TensorOptionalList();
    for (Handle index : indices) {
      list.push_back(index == null ? ABSENT : index.optional());
    }
    return list;
  }
}
