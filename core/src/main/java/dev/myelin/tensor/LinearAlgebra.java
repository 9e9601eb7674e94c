package dev.myelin.tensor;

import dev.myelin.internal.torch.Binary;
import dev.myelin.internal.torch.Reductions;

/// Products of vectors and matrices.
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
}
