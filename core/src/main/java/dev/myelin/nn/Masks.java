package dev.myelin.nn;

import dev.myelin.error.Problem;
import dev.myelin.tensor.DType;
import dev.myelin.tensor.Shape;
import dev.myelin.tensor.Tensor;
import dev.myelin.tensor.Tensors;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Which keys queries may not look at: by a mask for each query, by one for all, by their order.
///
/// @param attention `[L, S]` or `[N · heads, L, S]`: true is masked, a number is added to the score
/// @param padding `[N, S]` or `[S]`: the same for all queries
/// @param causal whether a query sees none of the keys behind it
record Masks(@Nullable Tensor attention, @Nullable Tensor padding, boolean causal) {
  static final Masks NONE = new Masks(null, null, false);

  static Masks of(String where, List<? extends MaskOption> options) {
    Options.once(where, options.toArray());
    Tensor attention = null;
    Tensor padding = null;
    boolean causal = false;
    for (MaskOption option : options) {
      switch (option) {
        case Options.AttentionMask o -> attention = o.mask();
        case Options.KeyPaddingMask o -> padding = o.mask();
        case Options.Causal o -> causal = true;
      }
    }
    return new Masks(attention, padding, causal);
  }

  /// Whether the order of the keys is all there is to it.
  boolean onlyCausal() {
    return causal && attention == null && padding == null;
  }

  /// How attention is laid out.
  ///
  /// @param past how many keys come before the first query's own
  /// @param extra how many keys stand behind those of the sequence, which all may see
  record Layout(
      boolean batched, long batch, long heads, long queries, long keys, long past, long extra) {}

  /// The masks as one that is added to scores `[N, heads, L, S + extra]`; null for none.
  @Nullable Tensor added(Module module, Layout layout, Tensor like) {
    Tensor sum = null;
    if (attention != null) {
      Tensor given = floating(module, "attentionMask", attention, like);
      sum =
          given.dim() == 2
              ? checked(module, "attentionMask", given, layout.queries, layout.keys)
              : checked(
                      module,
                      "attentionMask",
                      given,
                      layout.batch * layout.heads,
                      layout.queries,
                      layout.keys)
                  .reshape(layout.batch, layout.heads, layout.queries, layout.keys);
    }
    if (padding != null) {
      Tensor given = floating(module, "keyPaddingMask", padding, like);
      Tensor keys =
          (layout.batched
                  ? checked(module, "keyPaddingMask", given, layout.batch, layout.keys)
                  : checked(module, "keyPaddingMask", given, layout.keys))
              .reshape(layout.batch, 1, 1, layout.keys);
      sum = sum == null ? keys : sum.add(keys);
    }
    if (causal) {
      Tensor behind = behind(layout.queries, layout.keys, layout.past, like);
      sum = sum == null ? behind : sum.add(behind);
    }
    if (sum == null || layout.extra == 0) {
      return sum;
    }
    long[] sizes = sum.shape().toArray();
    sizes[sizes.length - 1] = layout.extra;
    return Tensors.cat(-1, sum, Tensors.zeros(Shape.of(sizes), sum.dtype(), sum.device()));
  }

  /// −∞ for the keys behind each query, and 0 for the others.
  static Tensor behind(long queries, long keys, long past, Tensor like) {
    return Tensors.full(
            Shape.of(queries, keys), Double.NEGATIVE_INFINITY, like.dtype(), like.device())
        .triu(Math.toIntExact(1 + past));
  }

  /// A mask as numbers that are added: −∞ where one of truth values is true.
  private static Tensor floating(Module module, String name, Tensor mask, Tensor like) {
    if (mask.dtype() != DType.BOOL && !mask.dtype().isFloatingPoint()) {
      throw Problem.in(module.where())
          .rule(name + " must be boolean, true for masked, or floating-point, to be added")
          .value(name, mask.dtype())
          .remedy("Convert it with to(DType.BOOL).")
          .dtype();
    }
    Checks.sameDevice(module, "input", like, name, mask, "Move the mask with to(device).");
    return mask.dtype() == DType.BOOL
        ? Tensors.zeros(mask.shape(), like.dtype(), like.device())
            .maskedFill(mask, Double.NEGATIVE_INFINITY)
        : mask.to(like.dtype());
  }

  private static Tensor checked(Module module, String name, Tensor mask, long... shape) {
    if (!mask.shape().equals(Shape.of(shape))) {
      throw Problem.in(module.where())
          .rule(name + " must have the shape " + Shape.of(shape))
          .value(name, mask.shape())
          .shape();
    }
    return mask;
  }
}
