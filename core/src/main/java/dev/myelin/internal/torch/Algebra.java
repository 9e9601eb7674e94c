package dev.myelin.internal.torch;

import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import org.bytedeco.pytorch.DoubleOptional;
import org.bytedeco.pytorch.LongOptional;
import org.bytedeco.pytorch.StringViewOptional;
import org.bytedeco.pytorch.T_TensorTensor_T;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;

/// Products added to what is there, and decompositions of matrices.
public final class Algebra {
  private Algebra() {}

  public static Handle addmm(Handle x, Handle a, Handle b) {
    return fresh("addmm", () -> torch.addmm(x.at(), a.at(), b.at()), x, a, b);
  }

  public static Handle baddbmm(Handle x, Handle a, Handle b) {
    return fresh("baddbmm", () -> torch.baddbmm(x.at(), a.at(), b.at()), x, a, b);
  }

  public static Handle trace(Handle x) {
    return fresh("trace", x, torch::trace);
  }

  public static Handle cdist(Handle x, Handle y) {
    return fresh("cdist", x, y, (a, b) -> torch.cdist(a, b, 2, new LongOptional()));
  }

  public static Handle inv(Handle x) {
    return fresh("inv", x, torch::linalg_inv);
  }

  public static Handle pinv(Handle x) {
    return fresh("pinv", x, torch::linalg_pinv);
  }

  public static Handle det(Handle x) {
    return fresh("det", x, torch::linalg_det);
  }

  public static Handle solve(Handle a, Handle b) {
    return fresh("solve", a, b, torch::linalg_solve);
  }

  public static Handle cholesky(Handle x) {
    return fresh("cholesky", x, torch::linalg_cholesky);
  }

  public static Handle matrixPower(Handle x, long n) {
    return fresh("matrixPower", x, t -> torch.linalg_matrix_power(t, n));
  }

  public static Handle matrixRank(Handle x) {
    return fresh("matrixRank", x, torch::linalg_matrix_rank);
  }

  public static Handle[] slogdet(Handle x) {
    return pair("slogdet", x, () -> torch.linalg_slogdet(x.at()));
  }

  public static Handle[] qr(Handle x) {
    return pair("qr", x, () -> torch.linalg_qr(x.at()));
  }

  public static Handle[] eigh(Handle x) {
    return pair("eigh", x, () -> torch.linalg_eigh(x.at()));
  }

  public static Handle[] eig(Handle x) {
    return pair("eig", x, () -> torch.linalg_eig(x.at()));
  }

  /// The thin singular value decomposition.
  public static Handle[] svd(Handle x) {
    Tensor input = x.at();
    try (var result = torch.linalg_svd(input, false, new StringViewOptional())) {
      return owned("svd", result.get0(), result.get1(), result.get2());
    } catch (RuntimeException e) {
      throw Failures.of("svd", e, x);
    }
  }

  public static Handle lstsq(Handle a, Handle b) {
    return fresh(
        "lstsq",
        a,
        b,
        (x, y) -> {
          try (var result =
              torch.linalg_lstsq(x, y, new DoubleOptional(), new StringViewOptional())) {
            return Call.copy(result.get0());
          }
        });
  }

  private static Handle fresh(String operation, Handle x, Function<Tensor, Tensor> function) {
    Effort.unknown();
    return Call.fresh(operation, x, function);
  }

  private static Handle fresh(
      String operation, Handle x, Handle y, BiFunction<Tensor, Tensor, Tensor> function) {
    Effort.unknown();
    return Call.fresh(operation, x, y, function);
  }

  private static Handle fresh(String operation, Supplier<Tensor> function, Handle... operands) {
    Effort.unknown();
    return Call.fresh(operation, function, operands);
  }

  private static Handle[] pair(String operation, Handle x, Supplier<T_TensorTensor_T> function) {
    try (T_TensorTensor_T result = function.get()) {
      return owned(operation, result.get0(), result.get1());
    } catch (RuntimeException e) {
      throw Failures.of(operation, e, x);
    }
  }

  private static Handle[] owned(String operation, Tensor... results) {
    Effort.unknown();
    Handle[] handles = new Handle[results.length];
    for (int i = 0; i < handles.length; i++) {
      handles[i] = Handle.fresh(operation, Call.copy(results[i]));
    }
    return handles;
  }
}
