package dev.myelin.nn;

import dev.myelin.error.Problem;
import dev.myelin.tensor.DType;
import dev.myelin.tensor.Kernels;
import dev.myelin.tensor.Tensor;
import org.jspecify.annotations.Nullable;

/// The function behind [Nn#scaledDotProductAttention].
public final class ScaledDotProduct {
  private static final String NAME = "scaledDotProductAttention";

  /// An option of scaled dot-product attention.
  public sealed interface Option permits Options.Mask, Options.Causal, Options.Scale, Dropout {}

  private ScaledDotProduct() {}

  static Tensor of(Tensor query, Tensor key, Tensor value, Option... options) {
    Options.once(NAME, options);
    Options.exclusive(NAME, Options.Mask.class, Options.Causal.class, options);
    Tensor mask = null;
    boolean causal = false;
    Double scale = null;
    double dropout = 0;
    for (Option option : options) {
      switch (option) {
        case Options.Mask o -> mask = o.mask();
        case Options.Causal o -> causal = true;
        case Options.Scale o -> scale = o.value();
        case Dropout o -> dropout = o.p();
      }
    }
    check(query, key, value);
    if (mask != null) {
      checkMask(mask, query, key);
    }
    int dims = query.dim();
    Tensor q = fourDimensional(query);
    Tensor k = grouped(fourDimensional(key), q);
    Tensor v = grouped(fourDimensional(value), q);
    Tensor y = Kernels.attention(q, k, v, added(mask, q), dropout, causal, scale);
    return dims == 4 ? y : dims == 3 ? y.squeeze(0) : y.squeeze(0).squeeze(0);
  }

  private static Tensor fourDimensional(Tensor x) {
    return switch (x.dim()) {
      case 2 -> x.unsqueeze(0).unsqueeze(0);
      case 3 -> x.unsqueeze(0);
      default -> x;
    };
  }

  /// Keys or values for each head of the queries: each serves a group of them.
  private static Tensor grouped(Tensor x, Tensor query) {
    long heads = query.size(1);
    return x.size(1) == heads ? x : x.repeatInterleave(heads / x.size(1), 1);
  }

  private static @Nullable Tensor added(@Nullable Tensor mask, Tensor query) {
    return mask == null || mask.dtype() == DType.BOOL || mask.dtype() == query.dtype()
        ? mask
        : mask.to(query.dtype());
  }

  private static void check(Tensor query, Tensor key, Tensor value) {
    int dims = query.dim();
    boolean fits =
        dims >= 2
            && dims <= 4
            && key.dim() == dims
            && value.dim() == dims
            && query.size(-1) == key.size(-1)
            && key.size(-2) == value.size(-2);
    if (fits && dims == 4) {
      fits = query.size(0) == key.size(0) && query.size(0) == value.size(0);
    }
    if (fits && dims >= 3) {
      long heads = key.size(-3);
      fits = heads == value.size(-3) && heads > 0 && query.size(-3) % heads == 0;
    }
    if (!fits) {
      throw Problem.in(NAME)
          .rule(
              "query [N, heads, L, d], key [N, groups, S, d] and value [N, groups, S, e] must fit,"
                  + " with heads a multiple of groups")
          .value("query", query.shape())
          .value("key", key.shape())
          .value("value", value.shape())
          .shape();
    }
    for (Tensor x : new Tensor[] {query, key, value}) {
      if (!x.dtype().isFloatingPoint()
          || x.dtype() != query.dtype()
          || !x.device().equals(query.device())) {
        throw Problem.in(NAME)
            .rule("query, key and value must be floating-point, of one type, on one device")
            .value("query", query.dtype() + " " + query.device())
            .value("key", key.dtype() + " " + key.device())
            .value("value", value.dtype() + " " + value.device())
            .dtype();
      }
    }
    if (key.size(-2) == 0 || query.size(-1) == 0) {
      throw Problem.in(NAME)
          .rule("there must be at least one key, and one feature")
          .value("key", key.shape())
          .shape();
    }
  }

  private static void checkMask(Tensor mask, Tensor query, Tensor key) {
    if (mask.dtype() != DType.BOOL && !mask.dtype().isFloatingPoint()) {
      throw Problem.in(NAME)
          .rule("a mask must be boolean, true for what is kept, or floating-point, to be added")
          .value("mask", mask.dtype())
          .remedy("Convert it with to(DType.BOOL).")
          .dtype();
    }
    int dims = query.dim();
    boolean fits = mask.dim() >= 2 && mask.dim() <= dims;
    for (int i = 1; fits && i <= mask.dim(); i++) {
      long wanted = i == 1 ? key.size(-2) : query.size(-i);
      fits = mask.size(-i) == wanted || mask.size(-i) == 1;
    }
    if (!fits || !mask.device().equals(query.device())) {
      throw Problem.in(NAME)
          .rule("a mask must expand to [N, heads, L, S], on the query's device")
          .value("mask", mask.shape())
          .value("query", query.shape())
          .value("key", key.shape())
          .shape();
    }
  }
}
