package dev.myelin.tensor;

import dev.myelin.internal.torch.Binary;
import dev.myelin.internal.torch.Changes;
import dev.myelin.internal.torch.Unary;
import org.jspecify.annotations.Nullable;

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

  /// `x + other`. In place; returns this tensor.
  default Tensor add_(Tensor other) {
    return Ops.applyInPlace(Binary.ADD, this, other);
  }

  /// `x + other`. In place; returns this tensor.
  default Tensor add_(double other) {
    return Ops.applyInPlace(Binary.ADD, this, other);
  }

  /// `x + other`. A whole number leaves tensors of whole numbers whole. In place; returns this
  /// tensor.
  default Tensor add_(long other) {
    return Ops.applyInPlace(Binary.ADD, this, other);
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

  /// `x − other`. In place; returns this tensor.
  default Tensor sub_(Tensor other) {
    return Ops.applyInPlace(Binary.SUB, this, other);
  }

  /// `x − other`. In place; returns this tensor.
  default Tensor sub_(double other) {
    return Ops.applyInPlace(Binary.SUB, this, other);
  }

  /// `x − other`. A whole number leaves tensors of whole numbers whole. In place; returns this
  /// tensor.
  default Tensor sub_(long other) {
    return Ops.applyInPlace(Binary.SUB, this, other);
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

  /// `x · other`, element by element. In place; returns this tensor.
  default Tensor mul_(Tensor other) {
    return Ops.applyInPlace(Binary.MUL, this, other);
  }

  /// `x · other`, element by element. In place; returns this tensor.
  default Tensor mul_(double other) {
    return Ops.applyInPlace(Binary.MUL, this, other);
  }

  /// `x · other`. A whole number leaves tensors of whole numbers whole. In place; returns this
  /// tensor.
  default Tensor mul_(long other) {
    return Ops.applyInPlace(Binary.MUL, this, other);
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

  /// `x / other`; of whole numbers too the true quotient. In place; returns this tensor.
  default Tensor div_(Tensor other) {
    return Ops.applyInPlace(Binary.DIV, this, other);
  }

  /// `x / other`; of whole numbers too the true quotient. In place; returns this tensor.
  default Tensor div_(double other) {
    return Ops.applyInPlace(Binary.DIV, this, other);
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

  /// `x` to the power `other`. In place; returns this tensor.
  default Tensor pow_(Tensor other) {
    return Ops.applyInPlace(Binary.POW, this, other);
  }

  /// `x` to the power `other`. In place; returns this tensor.
  default Tensor pow_(double other) {
    return Ops.applyInPlace(Binary.POW, this, other);
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
    return new Tensor(Changes.clamped(Ops.handle(this), bound(min), bound(max)));
  }

  /// `x` held between two bounds, in place; returns this tensor.
  default Tensor clamp_(double min, double max) {
    Changes.clamp(Ops.handle(this), bound(min), bound(max));
    return (Tensor) this;
  }

  /// `x + weight · (end − x)`.
  default Tensor lerp(Tensor end, double weight) {
    return new Tensor(Changes.lerp(Ops.handle(this), end.handle(), weight));
  }

  /// `x + alpha · other`, in place; returns this tensor.
  default Tensor add_(Tensor other, double alpha) {
    Changes.add(Ops.handle(this), other.handle(), alpha);
    return (Tensor) this;
  }

  /// `x + value · a · b`, in place; returns this tensor.
  default Tensor addcmul_(Tensor a, Tensor b, double value) {
    Changes.addcmul(Ops.handle(this), a.handle(), b.handle(), value);
    return (Tensor) this;
  }

  /// `x + value · a / b`, in place; returns this tensor.
  default Tensor addcdiv_(Tensor a, Tensor b, double value) {
    Changes.addcdiv(Ops.handle(this), a.handle(), b.handle(), value);
    return (Tensor) this;
  }

  /// Every element 0, in place; returns this tensor.
  default Tensor zero_() {
    Changes.zero(Ops.handle(this));
    return (Tensor) this;
  }

  /// Every element the same number, in place; returns this tensor.
  default Tensor fill_(double value) {
    Changes.fill(Ops.handle(this), value);
    return (Tensor) this;
  }

  /// The elements of another tensor, broadcast and converted, in place; returns this tensor.
  default Tensor copy_(Tensor source) {
    Changes.copyInPlace(Ops.handle(this), source.handle());
    return (Tensor) this;
  }

  /// Numbers drawn evenly from `[low, high)`, in place; returns this tensor.
  default Tensor uniform_(double low, double high, TensorOption... generator) {
    Changes.uniform(Ops.handle(this), low, high, Options.generator("uniform_", generator));
    return (Tensor) this;
  }

  /// Numbers drawn from a normal distribution, in place; returns this tensor.
  default Tensor normal_(double mean, double std, TensorOption... generator) {
    Changes.normal(Ops.handle(this), mean, std, Options.generator("normal_", generator));
    return (Tensor) this;
  }

  /// 1 with probability `p`, else 0, in place; returns this tensor.
  default Tensor bernoulli_(double p, TensorOption... generator) {
    Changes.bernoulli(Ops.handle(this), p, Options.generator("bernoulli_", generator));
    return (Tensor) this;
  }

  private static @Nullable Number bound(double value) {
    return Double.isInfinite(value) ? null : value;
  }
}
