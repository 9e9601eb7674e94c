package dev.myelin.tensor;

import dev.myelin.internal.torch.Changes;
import dev.myelin.internal.torch.Unary;

/// Functions of each element by itself. Whole numbers become floating-point where the function's
/// values are not whole.
public sealed interface Elementwise permits Tensor {
  /// `|x|`.
  default Tensor abs() {
    return Ops.apply(Unary.ABS, this);
  }

  /// `eˣ`.
  default Tensor exp() {
    return Ops.apply(Unary.EXP, this);
  }

  /// `2ˣ`.
  default Tensor exp2() {
    return Ops.apply(Unary.EXP2, this);
  }

  /// `eˣ − 1`, exact near zero.
  default Tensor expm1() {
    return Ops.apply(Unary.EXPM1, this);
  }

  /// The natural logarithm.
  default Tensor log() {
    return Ops.apply(Unary.LOG, this);
  }

  /// The logarithm to base 2.
  default Tensor log2() {
    return Ops.apply(Unary.LOG2, this);
  }

  /// The logarithm to base 10.
  default Tensor log10() {
    return Ops.apply(Unary.LOG10, this);
  }

  /// `log(1 + x)`, exact near zero.
  default Tensor log1p() {
    return Ops.apply(Unary.LOG1P, this);
  }

  /// `√x`.
  default Tensor sqrt() {
    return Ops.apply(Unary.SQRT, this);
  }

  /// `1 / √x`.
  default Tensor rsqrt() {
    return Ops.apply(Unary.RSQRT, this);
  }

  /// `x²`.
  default Tensor square() {
    return Ops.apply(Unary.SQUARE, this);
  }

  /// `1 / x`.
  default Tensor reciprocal() {
    return Ops.apply(Unary.RECIPROCAL, this);
  }

  /// The sine, of radians.
  default Tensor sin() {
    return Ops.apply(Unary.SIN, this);
  }

  /// The cosine, of radians.
  default Tensor cos() {
    return Ops.apply(Unary.COS, this);
  }

  /// The tangent, of radians.
  default Tensor tan() {
    return Ops.apply(Unary.TAN, this);
  }

  /// The inverse sine, in radians.
  default Tensor asin() {
    return Ops.apply(Unary.ASIN, this);
  }

  /// The inverse cosine, in radians.
  default Tensor acos() {
    return Ops.apply(Unary.ACOS, this);
  }

  /// The inverse tangent, in radians.
  default Tensor atan() {
    return Ops.apply(Unary.ATAN, this);
  }

  /// The hyperbolic sine.
  default Tensor sinh() {
    return Ops.apply(Unary.SINH, this);
  }

  /// The hyperbolic cosine.
  default Tensor cosh() {
    return Ops.apply(Unary.COSH, this);
  }

  /// The hyperbolic tangent.
  default Tensor tanh() {
    return Ops.apply(Unary.TANH, this);
  }

  /// The inverse hyperbolic sine.
  default Tensor asinh() {
    return Ops.apply(Unary.ASINH, this);
  }

  /// The inverse hyperbolic cosine.
  default Tensor acosh() {
    return Ops.apply(Unary.ACOSH, this);
  }

  /// The inverse hyperbolic tangent.
  default Tensor atanh() {
    return Ops.apply(Unary.ATANH, this);
  }

  /// `1 / (1 + e⁻ˣ)`.
  default Tensor sigmoid() {
    return Ops.apply(Unary.SIGMOID, this);
  }

  /// `log(x / (1 − x))`, the inverse of the sigmoid.
  default Tensor logit() {
    return Ops.apply(Unary.LOGIT, this);
  }

  /// `max(x, 0)`.
  default Tensor relu() {
    return Ops.apply(Unary.RELU, this);
  }

  /// `x · sigmoid(x)`.
  default Tensor silu() {
    return Ops.apply(Unary.SILU, this);
  }

  /// The error function.
  default Tensor erf() {
    return Ops.apply(Unary.ERF, this);
  }

  /// `1 − erf(x)`.
  default Tensor erfc() {
    return Ops.apply(Unary.ERFC, this);
  }

  /// The inverse of the error function.
  default Tensor erfinv() {
    return Ops.apply(Unary.ERFINV, this);
  }

  /// The logarithm of `|Γ(x)|`.
  default Tensor lgamma() {
    return Ops.apply(Unary.LGAMMA, this);
  }

  /// The derivative of `log Γ(x)`.
  default Tensor digamma() {
    return Ops.apply(Unary.DIGAMMA, this);
  }

  /// The greatest whole number not above `x`.
  default Tensor floor() {
    return Ops.apply(Unary.FLOOR, this);
  }

  /// The least whole number not below `x`.
  default Tensor ceil() {
    return Ops.apply(Unary.CEIL, this);
  }

  /// The nearest whole number, halves to the even one.
  default Tensor round() {
    return Ops.apply(Unary.ROUND, this);
  }

  /// `x` without its fraction.
  default Tensor trunc() {
    return Ops.apply(Unary.TRUNC, this);
  }

  /// The fraction of `x`, with its sign.
  default Tensor frac() {
    return Ops.apply(Unary.FRAC, this);
  }

  /// −1, 0 or 1.
  default Tensor sign() {
    return Ops.apply(Unary.SIGN, this);
  }

  /// Every bit inverted; of booleans, the negation.
  default Tensor bitwiseNot() {
    return Ops.apply(Unary.BITWISE_NOT, this);
  }

  /// `x`, with 0 for NaN and the greatest numbers of the type for infinities.
  default Tensor nanToNum() {
    return Ops.apply(Unary.NAN_TO_NUM, this);
  }

  /// Whether `x` is negative; −0 is.
  default Tensor signbit() {
    return Ops.apply(Unary.SIGNBIT, this);
  }

  /// The real part of complex numbers, as a view; of real ones themselves.
  default Tensor real() {
    return new Tensor(Changes.real(Ops.handle(this)));
  }

  /// The imaginary part of complex numbers, as a view.
  default Tensor imag() {
    return new Tensor(Changes.imag(Ops.handle(this)));
  }

  /// The angle of complex numbers in the plane, in radians.
  default Tensor angle() {
    return Ops.apply(Unary.ANGLE, this);
  }

  /// The complex conjugate, as a copy.
  default Tensor conj() {
    return Ops.apply(Unary.CONJ, this);
  }
}
