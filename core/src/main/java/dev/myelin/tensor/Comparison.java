package dev.myelin.tensor;

import dev.myelin.internal.torch.Binary;
import dev.myelin.internal.torch.Picks;
import dev.myelin.internal.torch.Unary;

/// Comparisons, element by element with broadcasting. The results are booleans.
public sealed interface Comparison permits Tensor {
  /// Whether `x = other`.
  default Tensor eq(Tensor other) {
    return Ops.apply(Binary.EQ, this, other);
  }

  /// Whether `x = other`.
  default Tensor eq(double other) {
    return Ops.apply(Binary.EQ, this, other);
  }

  /// Whether `x = other`. A whole number leaves tensors of whole numbers whole.
  default Tensor eq(long other) {
    return Ops.apply(Binary.EQ, this, other);
  }

  /// Whether `x ≠ other`.
  default Tensor ne(Tensor other) {
    return Ops.apply(Binary.NE, this, other);
  }

  /// Whether `x ≠ other`.
  default Tensor ne(double other) {
    return Ops.apply(Binary.NE, this, other);
  }

  /// Whether `x ≠ other`. A whole number leaves tensors of whole numbers whole.
  default Tensor ne(long other) {
    return Ops.apply(Binary.NE, this, other);
  }

  /// Whether `x < other`.
  default Tensor lt(Tensor other) {
    return Ops.apply(Binary.LT, this, other);
  }

  /// Whether `x < other`.
  default Tensor lt(double other) {
    return Ops.apply(Binary.LT, this, other);
  }

  /// Whether `x < other`. A whole number leaves tensors of whole numbers whole.
  default Tensor lt(long other) {
    return Ops.apply(Binary.LT, this, other);
  }

  /// Whether `x ≤ other`.
  default Tensor le(Tensor other) {
    return Ops.apply(Binary.LE, this, other);
  }

  /// Whether `x ≤ other`.
  default Tensor le(double other) {
    return Ops.apply(Binary.LE, this, other);
  }

  /// Whether `x ≤ other`. A whole number leaves tensors of whole numbers whole.
  default Tensor le(long other) {
    return Ops.apply(Binary.LE, this, other);
  }

  /// Whether `x > other`.
  default Tensor gt(Tensor other) {
    return Ops.apply(Binary.GT, this, other);
  }

  /// Whether `x > other`.
  default Tensor gt(double other) {
    return Ops.apply(Binary.GT, this, other);
  }

  /// Whether `x > other`. A whole number leaves tensors of whole numbers whole.
  default Tensor gt(long other) {
    return Ops.apply(Binary.GT, this, other);
  }

  /// Whether `x ≥ other`.
  default Tensor ge(Tensor other) {
    return Ops.apply(Binary.GE, this, other);
  }

  /// Whether `x ≥ other`.
  default Tensor ge(double other) {
    return Ops.apply(Binary.GE, this, other);
  }

  /// Whether `x ≥ other`. A whole number leaves tensors of whole numbers whole.
  default Tensor ge(long other) {
    return Ops.apply(Binary.GE, this, other);
  }

  /// Whether both are not zero.
  default Tensor logicalAnd(Tensor other) {
    return Ops.apply(Binary.LOGICAL_AND, this, other);
  }

  /// Whether one is not zero.
  default Tensor logicalOr(Tensor other) {
    return Ops.apply(Binary.LOGICAL_OR, this, other);
  }

  /// Whether exactly one is not zero.
  default Tensor logicalXor(Tensor other) {
    return Ops.apply(Binary.LOGICAL_XOR, this, other);
  }

  /// The bits both have.
  default Tensor bitwiseAnd(Tensor other) {
    return Ops.apply(Binary.BITWISE_AND, this, other);
  }

  /// The bits either has.
  default Tensor bitwiseOr(Tensor other) {
    return Ops.apply(Binary.BITWISE_OR, this, other);
  }

  /// The bits exactly one has.
  default Tensor bitwiseXor(Tensor other) {
    return Ops.apply(Binary.BITWISE_XOR, this, other);
  }

  /// Whether `x` is zero.
  default Tensor logicalNot() {
    return Ops.apply(Unary.LOGICAL_NOT, this);
  }

  /// Whether `x` is not a number.
  default Tensor isNan() {
    return Ops.apply(Unary.ISNAN, this);
  }

  /// Whether `x` is infinite.
  default Tensor isInf() {
    return Ops.apply(Unary.ISINF, this);
  }

  /// Whether `x` is neither infinite nor NaN.
  default Tensor isFinite() {
    return Ops.apply(Unary.ISFINITE, this);
  }

  /// Whether two tensors have the same shape and the same elements.
  default boolean contentEquals(Tensor other) {
    Tensor x = (Tensor) this;
    return x.shape().equals(Ops.given("other", other).shape()) && x.eq(other).all().bool();
  }

  /// Where `|x − other| ≤ atol + rtol · |other|`; NaN is close to nothing, or with `equalNan` to
  /// NaN.
  default Tensor isClose(Tensor other, double rtol, double atol, boolean equalNan) {
    return new Tensor(Picks.isClose(Ops.handle(this), Ops.handle(other), rtol, atol, equalNan));
  }

  /// Where two tensors are close, with PyTorch's tolerances: relative 1e-5, absolute 1e-8.
  default Tensor isClose(Tensor other) {
    return isClose(other, 1e-5, 1e-8, false);
  }

  /// Whether `|x − other| ≤ atol + rtol · |other|` everywhere; NaN is close to nothing.
  default boolean allClose(Tensor other, double rtol, double atol) {
    return isClose(other, rtol, atol, false).all().bool();
  }

  /// Whether two tensors are close, with PyTorch's tolerances: relative 1e-5, absolute 1e-8.
  default boolean allClose(Tensor other) {
    return allClose(other, 1e-5, 1e-8);
  }
}
