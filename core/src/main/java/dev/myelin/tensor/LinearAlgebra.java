package dev.myelin.tensor;

import dev.myelin.internal.torch.Algebra;
import dev.myelin.internal.torch.Binary;
import dev.myelin.internal.torch.Reductions;

/// Products of vectors and matrices. Decompositions and solvers are in [Linalg].
public sealed interface LinearAlgebra permits Tensor {
  /// The matrix product, with leading dimensions broadcast as batches; of two vectors their inner
  /// product.
  default Tensor matmul(Tensor other) {
    return Ops.apply(Binary.MATMUL, this, other);
  }

  /// The product of two matrices, `[n, k]` and `[k, m]`.
  default Tensor mm(Tensor other) {
    return Ops.apply(Binary.MM, this, other);
  }

  /// The products of a batch of matrices, `[b, n, k]` and `[b, k, m]`.
  default Tensor bmm(Tensor other) {
    return Ops.apply(Binary.BMM, this, other);
  }

  /// The product of a matrix `[n, k]` and a vector `[k]`.
  default Tensor mv(Tensor other) {
    return Ops.apply(Binary.MV, this, other);
  }

  /// The inner product of two vectors.
  default Tensor dot(Tensor other) {
    return Ops.apply(Binary.DOT, this, other);
  }

  /// The outer product of two vectors.
  default Tensor outer(Tensor other) {
    return Ops.apply(Binary.OUTER, this, other);
  }

  /// The Kronecker product.
  default Tensor kron(Tensor other) {
    return Ops.apply(Binary.KRON, this, other);
  }

  /// The Euclidean norm over some dimensions, by default all.
  default Tensor norm(int... dims) {
    return norm(2, dims);
  }

  /// The norm `(Σ |x|ᵖ)^(1/p)` over some dimensions, by default all.
  default Tensor norm(double p, int... dims) {
    return new Tensor(Reductions.norm(Ops.handle(this), p, false, Ops.longs(dims)));
  }

  /// The norm `(Σ |x|ᵖ)^(1/p)` over some dimensions, which stay with size 1 where `keepDim` is set.
  default Tensor norm(double p, boolean keepDim, int... dims) {
    return new Tensor(Reductions.norm(Ops.handle(this), p, keepDim, Ops.longs(dims)));
  }

  /// `x + a b`, for matrices `a` and `b`.
  default Tensor addmm(Tensor a, Tensor b) {
    return new Tensor(Algebra.addmm(Ops.handle(this), Ops.handle(a), Ops.handle(b)));
  }

  /// `x + a b`, for batches of matrices `a` and `b`.
  default Tensor baddbmm(Tensor a, Tensor b) {
    return new Tensor(Algebra.baddbmm(Ops.handle(this), Ops.handle(a), Ops.handle(b)));
  }

  /// The sum of a matrix's main diagonal.
  default Tensor trace() {
    return new Tensor(Algebra.trace(Ops.handle(this)));
  }

  /// The Euclidean distances of the rows of two matrices, `[n, d]` and `[m, d]`, as `[n, m]`.
  default Tensor cdist(Tensor other) {
    return new Tensor(Algebra.cdist(Ops.handle(this), Ops.handle(other)));
  }
}
