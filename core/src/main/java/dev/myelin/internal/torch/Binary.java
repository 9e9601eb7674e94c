package dev.myelin.internal.torch;

import java.lang.ref.Reference;
import java.util.function.BiFunction;
import org.bytedeco.pytorch.GradMode;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;
import org.jspecify.annotations.Nullable;

/// The operations of two tensors, elementwise with broadcasting or as products, and of a tensor and
/// a number where the engine has such a form.
@SuppressWarnings("ImmutableEnumChecker") // The functions are native methods without state.
public enum Binary {
  ADD("add", torch::add, torch::add, Tensor::add_, Tensor::add_),
  SUB("sub", torch::sub, torch::sub, Tensor::sub_, Tensor::sub_),
  MUL("mul", torch::mul, torch::mul, Tensor::mul_, Tensor::mul_),
  DIV("div", torch::div, torch::div, Tensor::div_, Tensor::div_),
  POW("pow", torch::pow, torch::pow, Tensor::pow_, Tensor::pow_),
  REMAINDER(
      "remainder", torch::remainder, torch::remainder, Tensor::remainder_, Tensor::remainder_),
  FMOD("fmod", torch::fmod, torch::fmod, Tensor::fmod_, Tensor::fmod_),
  FLOOR_DIVIDE(
      "floorDivide",
      torch::floor_divide,
      torch::floor_divide,
      Tensor::floor_divide_,
      Tensor::floor_divide_),
  EQ("eq", torch::eq, torch::eq, null, null),
  NE("ne", torch::ne, torch::ne, null, null),
  LT("lt", torch::lt, torch::lt, null, null),
  LE("le", torch::le, torch::le, null, null),
  GT("gt", torch::gt, torch::gt, null, null),
  GE("ge", torch::ge, torch::ge, null, null),
  MAXIMUM("maximum", torch::maximum, null, null, null),
  MINIMUM("minimum", torch::minimum, null, null, null),
  ATAN2("atan2", torch::atan2, null, null, null),
  HYPOT("hypot", torch::hypot, null, null, null),
  XLOGY("xlogy", torch::xlogy, torch::xlogy, null, null),
  LOGADDEXP("logaddexp", torch::logaddexp, null, null, null),
  LOGICAL_AND("logicalAnd", torch::logical_and, null, null, null),
  LOGICAL_OR("logicalOr", torch::logical_or, null, null, null),
  LOGICAL_XOR("logicalXor", torch::logical_xor, null, null, null),
  BITWISE_AND("bitwiseAnd", torch::bitwise_and, torch::bitwise_and, null, null),
  BITWISE_OR("bitwiseOr", torch::bitwise_or, torch::bitwise_or, null, null),
  BITWISE_XOR("bitwiseXor", torch::bitwise_xor, torch::bitwise_xor, null, null),
  MATMUL("matmul", torch::matmul, null, null, null),
  MM("mm", torch::mm, null, null, null),
  BMM("bmm", torch::bmm, null, null, null),
  MV("mv", torch::mv, null, null, null),
  DOT("dot", torch::dot, null, null, null),
  OUTER("outer", torch::outer, null, null, null),
  KRON("kron", torch::kron, null, null, null);

  private final String label;
  private final BiFunction<Tensor, Tensor, Tensor> function;
  private final @Nullable BiFunction<Tensor, Scalar, Tensor> scalarFunction;
  private final @Nullable BiFunction<Tensor, Tensor, Tensor> inPlaceFunction;
  private final @Nullable BiFunction<Tensor, Scalar, Tensor> scalarInPlaceFunction;

  Binary(
      String label,
      BiFunction<Tensor, Tensor, Tensor> function,
      @Nullable BiFunction<Tensor, Scalar, Tensor> scalarFunction,
      @Nullable BiFunction<Tensor, Tensor, Tensor> inPlaceFunction,
      @Nullable BiFunction<Tensor, Scalar, Tensor> scalarInPlaceFunction) {
    this.label = label;
    this.function = function;
    this.scalarFunction = scalarFunction;
    this.inPlaceFunction = inPlaceFunction;
    this.scalarInPlaceFunction = scalarInPlaceFunction;
  }

  /// Applies the operation to two tensors.
  public Handle apply(Handle x, Handle y) {
    if ((this == ADD || this == SUB || this == MUL) && direct(x) && direct(y) && sameShape(x, y)) {
      long a = x.at().address();
      long b = y.at().address();
      try {
        long result = this == MUL ? Shim.mul(a, b) : Shim.add(a, b, this == ADD ? 1 : -1);
        return Handle.fresh(label, result);
      } finally {
        // The collector must not free the operands while only their addresses are known.
        Reference.reachabilityFence(x);
        Reference.reachabilityFence(y);
      }
    }
    return isProduct() ? product(x, y) : Call.fresh(label, x, y, function);
  }

  private boolean isProduct() {
    return this == MATMUL || this == MM || this == BMM || this == MV || this == DOT;
  }

  private Handle product(Handle x, Handle y) {
    Tensor b = y.at();
    long columns = b.dim() < 2 ? 1 : b.size(-1);
    if (b.dim() > 2 && x.at().dim() > 2 && b.numel() >= Blas.threads() * b.size(-2) * columns) {
      return Effort.batched(
          (double) x.at().numel() * columns, () -> Call.fresh(label, x, y, function));
    }
    return Effort.product(x.at(), columns, () -> Call.fresh(label, x, y, function));
  }

  /// Applies the operation to a tensor and a number.
  public Handle apply(Handle x, Number y) {
    if (scalarFunction == null) {
      throw Failures.engine(label, "the operation has no form for a number");
    }
    if ((this == ADD || this == SUB || this == MUL) && direct(x)) {
      double number = y.doubleValue();
      try {
        long a = x.at().address();
        long result =
            this == MUL ? Shim.mul(a, number) : Shim.add(a, this == ADD ? number : -number);
        return Handle.fresh(label, result);
      } finally {
        Reference.reachabilityFence(x);
      }
    }
    return Call.fresh(label, x, t -> scalarFunction.apply(t, Scalars.of(y)));
  }

  /// Applies the operation to two tensors and leaves the result in the first.
  public void applyInPlace(Handle x, Handle y) {
    if (inPlaceFunction == null) {
      throw Failures.engine(label + "_", "the operation has no form in place");
    }
    Tensor target = x.at();
    Tensor other = y.at();
    try {
      var _ = inPlaceFunction.apply(target, other);
    } catch (RuntimeException e) {
      throw Failures.of(label + "_", e, x, y);
    }
  }

  /// Applies the operation to a tensor and a number and leaves the result in the tensor.
  public void applyInPlace(Handle x, Number y) {
    if (scalarInPlaceFunction == null) {
      throw Failures.engine(label + "_", "the operation has no form in place");
    }
    Tensor target = x.at();
    try {
      var _ = scalarInPlaceFunction.apply(target, Scalars.of(y));
    } catch (RuntimeException e) {
      throw Failures.of(label + "_", e, x);
    }
  }

  /// The operation's name, such as `add`.
  public String label() {
    return label;
  }

  /// Whether the operation has a form for a number.
  public boolean hasScalarForm() {
    return scalarFunction != null;
  }

  private static boolean direct(Handle x) {
    return x.isPlain(GradMode.is_enabled());
  }

  private static boolean sameShape(Handle x, Handle y) {
    Tensor a = x.at();
    Tensor b = y.at();
    long dims = a.dim();
    if (dims != b.dim() || a.is_inference() != b.is_inference()) {
      return false;
    }
    for (int i = 0; i < dims; i++) {
      if (a.size(i) != b.size(i)) {
        return false;
      }
    }
    return true;
  }
}
