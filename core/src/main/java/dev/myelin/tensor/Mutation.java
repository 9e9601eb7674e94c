package dev.myelin.tensor;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import dev.myelin.internal.torch.Binary;
import dev.myelin.internal.torch.Changes;

/// Changes of a tensor in place. Every method returns the tensor itself. While gradients are
/// recorded, a leaf that requires them cannot be changed.
public sealed interface Mutation permits Tensor {
  /// `x + other`. In place; returns this tensor.
  @CanIgnoreReturnValue
  default Tensor add_(Tensor other) {
    return Ops.applyInPlace(Binary.ADD, this, other);
  }

  /// `x + other`. In place; returns this tensor.
  @CanIgnoreReturnValue
  default Tensor add_(double other) {
    return Ops.applyInPlace(Binary.ADD, this, other);
  }

  /// `x + other`. A whole number leaves whole numbers whole. In place; returns this tensor.
  @CanIgnoreReturnValue
  default Tensor add_(long other) {
    return Ops.applyInPlace(Binary.ADD, this, other);
  }

  /// `x − other`. In place; returns this tensor.
  @CanIgnoreReturnValue
  default Tensor sub_(Tensor other) {
    return Ops.applyInPlace(Binary.SUB, this, other);
  }

  /// `x − other`. In place; returns this tensor.
  @CanIgnoreReturnValue
  default Tensor sub_(double other) {
    return Ops.applyInPlace(Binary.SUB, this, other);
  }

  /// `x − other`. A whole number leaves whole numbers whole. In place; returns this tensor.
  @CanIgnoreReturnValue
  default Tensor sub_(long other) {
    return Ops.applyInPlace(Binary.SUB, this, other);
  }

  /// `x · other`, element by element. In place; returns this tensor.
  @CanIgnoreReturnValue
  default Tensor mul_(Tensor other) {
    return Ops.applyInPlace(Binary.MUL, this, other);
  }

  /// `x · other`, element by element. In place; returns this tensor.
  @CanIgnoreReturnValue
  default Tensor mul_(double other) {
    return Ops.applyInPlace(Binary.MUL, this, other);
  }

  /// `x · other`, element by element. A whole number leaves whole numbers whole. In place; returns
  /// this tensor.
  @CanIgnoreReturnValue
  default Tensor mul_(long other) {
    return Ops.applyInPlace(Binary.MUL, this, other);
  }

  /// `x / other`; of whole numbers too the true quotient. In place; returns this tensor.
  @CanIgnoreReturnValue
  default Tensor div_(Tensor other) {
    return Ops.applyInPlace(Binary.DIV, this, other);
  }

  /// `x / other`; of whole numbers too the true quotient. In place; returns this tensor.
  @CanIgnoreReturnValue
  default Tensor div_(double other) {
    return Ops.applyInPlace(Binary.DIV, this, other);
  }

  /// `x` to the power `other`. In place; returns this tensor.
  @CanIgnoreReturnValue
  default Tensor pow_(Tensor other) {
    return Ops.applyInPlace(Binary.POW, this, other);
  }

  /// `x` to the power `other`. In place; returns this tensor.
  @CanIgnoreReturnValue
  default Tensor pow_(double other) {
    return Ops.applyInPlace(Binary.POW, this, other);
  }

  /// `x` to the power `other`. A whole number leaves whole numbers whole. In place; returns this
  /// tensor.
  @CanIgnoreReturnValue
  default Tensor pow_(long other) {
    return Ops.applyInPlace(Binary.POW, this, other);
  }

  /// `x` held between two bounds, in place; returns this tensor.
  @CanIgnoreReturnValue
  default Tensor clamp_(double min, double max) {
    Changes.clamp(Ops.handle(this), Ops.bound(min), Ops.bound(max));
    return (Tensor) this;
  }

  /// `x` held between two whole bounds, in place; returns this tensor.
  @CanIgnoreReturnValue
  default Tensor clamp_(long min, long max) {
    Changes.clamp(Ops.handle(this), min, max);
    return (Tensor) this;
  }

  /// `x + alpha · other`, in place; returns this tensor.
  @CanIgnoreReturnValue
  default Tensor add_(Tensor other, double alpha) {
    Changes.add(Ops.handle(this), Ops.handle(other), alpha);
    return (Tensor) this;
  }

  /// `x + value · a · b`, in place; returns this tensor.
  @CanIgnoreReturnValue
  default Tensor addcmul_(Tensor a, Tensor b, double value) {
    Changes.addcmul(Ops.handle(this), Ops.handle(a), Ops.handle(b), value);
    return (Tensor) this;
  }

  /// `x + value · a / b`, in place; returns this tensor.
  @CanIgnoreReturnValue
  default Tensor addcdiv_(Tensor a, Tensor b, double value) {
    Changes.addcdiv(Ops.handle(this), Ops.handle(a), Ops.handle(b), value);
    return (Tensor) this;
  }

  /// Every element 0, in place; returns this tensor.
  @CanIgnoreReturnValue
  default Tensor zero_() {
    Changes.zero(Ops.handle(this));
    return (Tensor) this;
  }

  /// Every element the same number, in place; returns this tensor.
  @CanIgnoreReturnValue
  default Tensor fill_(double value) {
    Changes.fill(Ops.handle(this), value);
    return (Tensor) this;
  }

  /// Every element the same whole number, in place; returns this tensor.
  @CanIgnoreReturnValue
  default Tensor fill_(long value) {
    Changes.fill(Ops.handle(this), value);
    return (Tensor) this;
  }

  /// The elements of another tensor, broadcast and converted, in place; returns this tensor.
  @CanIgnoreReturnValue
  default Tensor copy_(Tensor source) {
    Changes.copyInPlace(Ops.handle(this), Ops.handle(source));
    return (Tensor) this;
  }

  /// Numbers drawn evenly from `[low, high)`, in place; returns this tensor.
  @CanIgnoreReturnValue
  default Tensor uniform_(double low, double high, TensorOption... generator) {
    Changes.uniform(Ops.handle(this), low, high, Options.generator("uniform_", generator));
    return (Tensor) this;
  }

  /// Numbers drawn from a normal distribution, in place; returns this tensor.
  @CanIgnoreReturnValue
  default Tensor normal_(double mean, double std, TensorOption... generator) {
    Changes.normal(Ops.handle(this), mean, std, Options.generator("normal_", generator));
    return (Tensor) this;
  }

  /// 1 with probability `p`, else 0, in place; returns this tensor.
  @CanIgnoreReturnValue
  default Tensor bernoulli_(double p, TensorOption... generator) {
    Changes.bernoulli(Ops.handle(this), p, Options.generator("bernoulli_", generator));
    return (Tensor) this;
  }
}
