package dev.myelin.internal.torch;

import java.util.function.Supplier;
import org.bytedeco.pytorch.BoolOptional;
import org.bytedeco.pytorch.LongOptional;
import org.bytedeco.pytorch.ScalarTypeOptional;
import org.bytedeco.pytorch.StringViewOptional;
import org.bytedeco.pytorch.T_TensorTensor_T;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorOptional;
import org.bytedeco.pytorch.global.torch;
import org.jspecify.annotations.Nullable;

/// Operations that fold dimensions. An empty list of dimensions means all of them.
public final class Reductions {
  private static final ScalarTypeOptional SAME_TYPE = new ScalarTypeOptional();

  /// A reduction's values and the indices where they were found.
  public record Indexed(Handle values, Handle indices) {}

  private Reductions() {}

  public static Handle sum(Handle x, boolean keepDim, long... dims) {
    return dims.length == 0 && !keepDim
        ? Call.fresh("sum", x, torch::sum)
        : Call.fresh("sum", x, t -> torch.sum(t, all(t, dims), keepDim, SAME_TYPE));
  }

  public static Handle mean(Handle x, boolean keepDim, long... dims) {
    return dims.length == 0 && !keepDim
        ? Call.fresh("mean", x, torch::mean)
        : Call.fresh("mean", x, t -> torch.mean(t, all(t, dims), keepDim, SAME_TYPE));
  }

  public static Handle prod(Handle x) {
    return Call.fresh("prod", x, torch::prod);
  }

  public static Handle prod(Handle x, boolean keepDim, long dim) {
    return Call.fresh("prod", x, t -> torch.prod(t, dim, keepDim, SAME_TYPE));
  }

  public static Handle var(Handle x, double correction, boolean keepDim, long... dims) {
    return Call.fresh(
        "var", x, t -> torch.var(t, all(t, dims), Scalars.optional(correction), keepDim));
  }

  public static Handle std(Handle x, double correction, boolean keepDim, long... dims) {
    return Call.fresh(
        "std", x, t -> torch.std(t, all(t, dims), Scalars.optional(correction), keepDim));
  }

  public static Handle amax(Handle x, boolean keepDim, long... dims) {
    return Call.fresh("amax", x, t -> torch.amax(t, all(t, dims), keepDim));
  }

  public static Handle amin(Handle x, boolean keepDim, long... dims) {
    return Call.fresh("amin", x, t -> torch.amin(t, all(t, dims), keepDim));
  }

  public static Handle logsumexp(Handle x, boolean keepDim, long... dims) {
    return Call.fresh("logsumexp", x, t -> torch.logsumexp(t, all(t, dims), keepDim));
  }

  public static Handle norm(Handle x, double p, boolean keepDim, long... dims) {
    return Call.fresh(
        "norm",
        x,
        t -> torch.linalg_vector_norm(t, Scalars.of(p), all(t, dims), keepDim, SAME_TYPE));
  }

  public static Handle any(Handle x) {
    return Call.fresh("any", x, torch::any);
  }

  public static Handle any(Handle x, boolean keepDim, long dim) {
    return Call.fresh("any", x, t -> torch.any(t, dim, keepDim));
  }

  public static Handle all(Handle x) {
    return Call.fresh("all", x, torch::all);
  }

  public static Handle all(Handle x, boolean keepDim, long dim) {
    return Call.fresh("all", x, t -> torch.all(t, dim, keepDim));
  }

  public static Handle argmax(Handle x, @Nullable Long dim, boolean keepDim) {
    return Call.fresh("argmax", x, t -> torch.argmax(t, optional(dim), keepDim));
  }

  public static Handle argmin(Handle x, @Nullable Long dim, boolean keepDim) {
    return Call.fresh("argmin", x, t -> torch.argmin(t, optional(dim), keepDim));
  }

  public static Indexed max(Handle x, long dim, boolean keepDim) {
    return indexed("max", x, () -> torch.max(x.at(), dim, keepDim));
  }

  public static Indexed min(Handle x, long dim, boolean keepDim) {
    return indexed("min", x, () -> torch.min(x.at(), dim, keepDim));
  }

  public static Indexed median(Handle x, long dim, boolean keepDim) {
    return indexed("median", x, () -> torch.median(x.at(), dim, keepDim));
  }

  public static Indexed sort(Handle x, long dim, boolean descending, boolean stable) {
    return indexed("sort", x, () -> torch.sort(x.at(), new BoolOptional(stable), dim, descending));
  }

  public static Indexed topk(Handle x, long k, long dim, boolean largest, boolean sorted) {
    return indexed("topk", x, () -> torch.topk(x.at(), k, dim, largest, sorted));
  }

  public static Handle cumsum(Handle x, long dim) {
    return Call.fresh("cumsum", x, t -> torch.cumsum(t, dim));
  }

  public static Handle cumprod(Handle x, long dim) {
    return Call.fresh("cumprod", x, t -> torch.cumprod(t, dim));
  }

  public static Handle softmax(Handle x, long dim) {
    return Effort.elements(x.at(), () -> Call.fresh("softmax", x, t -> torch.softmax(t, dim)));
  }

  public static Handle logSoftmax(Handle x, long dim) {
    return Effort.elements(
        x.at(), () -> Call.fresh("logSoftmax", x, t -> torch.log_softmax(t, dim)));
  }

  public static Handle countNonzero(Handle x) {
    return Call.fresh("countNonzero", x, torch::count_nonzero);
  }

  /// Quantiles by linear interpolation.
  public static Handle quantile(Handle x, double q, @Nullable Long dim) {
    return Call.fresh("quantile", x, t -> torch.quantile(t, q, optional(dim), false, "linear"));
  }

  public static Handle nansum(Handle x, boolean keepDim, long... dims) {
    return Call.fresh("nansum", x, t -> torch.nansum(t, all(t, dims), keepDim, SAME_TYPE));
  }

  public static Handle nanmean(Handle x, boolean keepDim, long... dims) {
    return Call.fresh("nanmean", x, t -> torch.nanmean(t, all(t, dims), keepDim, SAME_TYPE));
  }

  public static Handle median(Handle x) {
    return Call.fresh("median", x, torch::median);
  }

  public static Indexed kthvalue(Handle x, long k, long dim) {
    return indexed("kthvalue", x, () -> torch.kthvalue(x.at(), k, dim, false));
  }

  /// The different elements in ascending order.
  public static Handle unique(Handle x) {
    return Call.fresh(
        "unique",
        x,
        t -> {
          try (Tensor flat = t.reshape(-1);
              var results = torch.unique_dim(flat, 0, true, false, false)) {
            return Call.copy(results.get0());
          }
        });
  }

  public static Handle bincount(Handle x, long minLength) {
    return Call.fresh("bincount", x, t -> torch.bincount(t, new TensorOptional(), minLength));
  }

  public static Handle histc(Handle x, long bins, double min, double max) {
    return Call.fresh("histc", x, t -> torch.histc(t, bins, Scalars.of(min), Scalars.of(max)));
  }

  public static Handle searchSorted(Handle x, Handle values, boolean right) {
    return Call.fresh(
        "searchSorted",
        x,
        values,
        (s, v) ->
            torch.searchsorted(s, v, false, right, new StringViewOptional(), new TensorOptional()));
  }

  public static Handle diff(Handle x, long dim) {
    return Call.fresh(
        "diff", x, t -> torch.diff(t, 1, dim, new TensorOptional(), new TensorOptional()));
  }

  static LongOptional optional(@Nullable Long value) {
    return value == null ? new LongOptional() : new LongOptional(value);
  }

  private static Indexed indexed(String operation, Handle x, Supplier<T_TensorTensor_T> function) {
    try (T_TensorTensor_T result = function.get()) {
      Tensor values = Call.copy(result.get0());
      Tensor indices = Call.copy(result.get1());
      return new Indexed(Handle.fresh(operation, values), Handle.fresh(operation, indices));
    } catch (RuntimeException e) {
      throw Failures.of(operation, e, x);
    }
  }

  private static long[] all(Tensor t, long[] dims) {
    if (dims.length > 0) {
      return dims;
    }
    long[] every = new long[(int) t.dim()];
    for (int i = 0; i < every.length; i++) {
      every[i] = i;
    }
    return every;
  }
}
