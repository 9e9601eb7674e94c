package dev.myelin.tensor;

import dev.myelin.internal.torch.Binary;
import dev.myelin.internal.torch.Changes;
import dev.myelin.internal.torch.Unary;

/// Arithmetic, element by element. Shapes are broadcast as NumPy does: a missing or single
/// dimension is repeated. Types are promoted as PyTorch does.
public sealed interface Arithmetic permits Tensor {
  /// `x + other`.
  default Tensor add(Tensor other) {
    return Ops.apply(Binary.ADD, this, other);
  }

  /// `x + other`.
  default Tensor add(double other) {
    return Ops.apply(Binary.ADD, this, other);
  }

  /// `x + other`. A whole number leaves tensors of whole numbers whole.
  default Tensor add(long other) {
    return Ops.apply(Binary.ADD, this, other);
  }

  /// `x − other`.
  default Tensor sub(Tensor other) {
    return Ops.apply(Binary.SUB, this, other);
  }

  /// `x − other`.
  default Tensor sub(double other) {
    return Ops.apply(Binary.SUB, this, other);
  }

  /// `x − other`. A whole number leaves tensors of whole numbers whole.
  default Tensor sub(long other) {
    return Ops.apply(Binary.SUB, this, other);
  }

  /// `x · other`, element by element.
  default Tensor mul(Tensor other) {
    return Ops.apply(Binary.MUL, this, other);
  }

  /// `x · other`, element by element.
  default Tensor mul(double other) {
    return Ops.apply(Binary.MUL, this, other);
  }

  /// `x · other`, element by element. A whole number leaves tensors of whole numbers whole.
  default Tensor mul(long other) {
    return Ops.apply(Binary.MUL, this, other);
  }

  /// `x / other`; of whole numbers too the true quotient.
  default Tensor div(Tensor other) {
    return Ops.apply(Binary.DIV, this, other);
  }

  /// `x / other`; of whole numbers too the true quotient.
  default Tensor div(double other) {
    return Ops.apply(Binary.DIV, this, other);
  }

  /// `x / other`; of whole numbers too the true quotient. A whole number leaves tensors of whole
  /// numbers whole.
  default Tensor div(long other) {
    return Ops.apply(Binary.DIV, this, other);
  }

  /// `x` to the power `other`.
  default Tensor pow(Tensor other) {
    return Ops.apply(Binary.POW, this, other);
  }

  /// `x` to the power `other`.
  default Tensor pow(double other) {
    return Ops.apply(Binary.POW, this, other);
  }

  /// `x` to the power `other`. A whole number leaves tensors of whole numbers whole.
  default Tensor pow(long other) {
    return Ops.apply(Binary.POW, this, other);
  }

  /// The remainder, with the sign of `other`.
  default Tensor remainder(Tensor other) {
    return Ops.apply(Binary.REMAINDER, this, other);
  }

  /// The remainder, with the sign of `other`.
  default Tensor remainder(double other) {
    return Ops.apply(Binary.REMAINDER, this, other);
  }

  /// The remainder, with the sign of `other`. A whole number leaves tensors of whole numbers whole.
  default Tensor remainder(long other) {
    return Ops.apply(Binary.REMAINDER, this, other);
  }

  /// The quotient rounded down.
  default Tensor floorDivide(Tensor other) {
    return Ops.apply(Binary.FLOOR_DIVIDE, this, other);
  }

  /// The quotient rounded down.
  default Tensor floorDivide(double other) {
    return Ops.apply(Binary.FLOOR_DIVIDE, this, other);
  }

  /// The quotient rounded down. A whole number leaves tensors of whole numbers whole.
  default Tensor floorDivide(long other) {
    return Ops.apply(Binary.FLOOR_DIVIDE, this, other);
  }

  /// The greater of two elements.
  default Tensor maximum(Tensor other) {
    return Ops.apply(Binary.MAXIMUM, this, other);
  }

  /// The lesser of two elements.
  default Tensor minimum(Tensor other) {
    return Ops.apply(Binary.MINIMUM, this, other);
  }

  /// The angle of the point `(other, x)`, in radians.
  default Tensor atan2(Tensor other) {
    return Ops.apply(Binary.ATAN2, this, other);
  }

  /// `√(x² + other²)`.
  default Tensor hypot(Tensor other) {
    return Ops.apply(Binary.HYPOT, this, other);
  }

  /// `−x`.
  default Tensor neg() {
    return Ops.apply(Unary.NEG, this);
  }

  /// `x` held between two bounds; an infinite bound is none.
  default Tensor clamp(double min, double max) {
    return new Tensor(Changes.clamped(Ops.handle(this), Ops.bound(min), Ops.bound(max)));
  }

  /// `x + weight · (end − x)`.
  default Tensor lerp(Tensor end, double weight) {
    return new Tensor(Changes.lerp(Ops.handle(this), Ops.handle(end), weight));
  }

  /// `x` held between two whole bounds; whole numbers stay whole.
  default Tensor clamp(long min, long max) {
    return new Tensor(Changes.clamped(Ops.handle(this), min, max));
  }

  /// `max(x, bound)` for a number.
  default Tensor clampMin(double min) {
    return new Tensor(Changes.clamped(Ops.handle(this), min, null));
  }

  /// `max(x, bound)` for a whole number; whole numbers stay whole.
  default Tensor clampMin(long min) {
    return new Tensor(Changes.clamped(Ops.handle(this), min, null));
  }

  /// `min(x, bound)` for a number.
  default Tensor clampMax(double max) {
    return new Tensor(Changes.clamped(Ops.handle(this), null, max));
  }

  /// `min(x, bound)` for a whole number; whole numbers stay whole.
  default Tensor clampMax(long max) {
    return new Tensor(Changes.clamped(Ops.handle(this), null, max));
  }

  /// The quotient, rounded; whole numbers stay whole.
  default Tensor div(Tensor other, Rounding rounding) {
    return new Tensor(
        Changes.div(Ops.handle(this), Ops.handle(other), Ops.given("rounding", rounding).text()));
  }

  /// `x − other · trunc(x / other)`: the remainder with the sign of `x`.
  default Tensor fmod(Tensor other) {
    return Ops.apply(Binary.FMOD, this, other);
  }

  /// The remainder with the sign of `x`.
  default Tensor fmod(double other) {
    return Ops.apply(Binary.FMOD, this, other);
  }

  /// The remainder with the sign of `x`. A whole number leaves tensors of whole numbers whole.
  default Tensor fmod(long other) {
    return Ops.apply(Binary.FMOD, this, other);
  }

  /// `x · log(other)`, and 0 where `x` is 0.
  default Tensor xlogy(Tensor other) {
    return Ops.apply(Binary.XLOGY, this, other);
  }

  /// `log(eˣ + eᵒᵗʰᵉʳ)`, computed without overflow.
  default Tensor logaddexp(Tensor other) {
    return Ops.apply(Binary.LOGADDEXP, this, other);
  }
}
