package dev.myelin.tensor;

import dev.myelin.internal.torch.Algebra;
import dev.myelin.internal.torch.Handle;

/// Decompositions of matrices, and what is solved with them. Every function takes a matrix, or with
/// leading dimensions a batch of them, of floating-point or complex elements.
public final class Linalg {
  /// `x = q r`.
  ///
  /// @param q orthonormal columns
  /// @param r an upper triangle
  public record Qr(Tensor q, Tensor r) {}

  /// `x = u diag(s) vh`.
  ///
  /// @param u orthonormal columns
  /// @param s the singular values, greatest first
  /// @param vh orthonormal rows
  public record Svd(Tensor u, Tensor s, Tensor vh) {}

  /// `x vectors = vectors diag(values)`.
  ///
  /// @param values the eigenvalues
  /// @param vectors the eigenvectors, as columns
  public record Eigen(Tensor values, Tensor vectors) {}

  /// `det x = sign · exp(logAbs)`.
  ///
  /// @param sign −1, 0 or 1
  /// @param logAbs the logarithm of the determinant's amount
  public record LogDet(Tensor sign, Tensor logAbs) {}

  private Linalg() {}

  /// The inverse.
  ///
  /// @throws dev.myelin.error.ArgumentException if the matrix has none
  public static Tensor inv(Tensor x) {
    return new Tensor(Algebra.inv(Ops.handle(x)));
  }

  /// The Moore-Penrose inverse, which every matrix has.
  public static Tensor pinv(Tensor x) {
    return new Tensor(Algebra.pinv(Ops.handle(x)));
  }

  /// The determinant.
  public static Tensor det(Tensor x) {
    return new Tensor(Algebra.det(Ops.handle(x)));
  }

  /// The sign and the logarithm of the determinant, which itself may overflow.
  public static LogDet slogdet(Tensor x) {
    Handle[] parts = Algebra.slogdet(Ops.handle(x));
    return new LogDet(new Tensor(parts[0]), new Tensor(parts[1]));
  }

  /// The rank.
  public static Tensor matrixRank(Tensor x) {
    return new Tensor(Algebra.matrixRank(Ops.handle(x)));
  }

  /// The matrix multiplied by itself `n` times; of its inverse for negative `n`.
  public static Tensor matrixPower(Tensor x, long n) {
    return new Tensor(Algebra.matrixPower(Ops.handle(x), n));
  }

  /// The solution of `a x = b`.
  ///
  /// @throws dev.myelin.error.ArgumentException if `a` is not invertible
  public static Tensor solve(Tensor a, Tensor b) {
    return new Tensor(Algebra.solve(Ops.handle(a), Ops.handle(b)));
  }

  /// The `x` that makes `‖a x − b‖` least.
  public static Tensor lstsq(Tensor a, Tensor b) {
    return new Tensor(Algebra.lstsq(Ops.handle(a), Ops.handle(b)));
  }

  /// The lower triangle `l` with `x = l lᵀ`.
  ///
  /// @throws dev.myelin.error.ArgumentException if the matrix is not positive-definite
  public static Tensor cholesky(Tensor x) {
    return new Tensor(Algebra.cholesky(Ops.handle(x)));
  }

  /// The thin QR decomposition.
  public static Qr qr(Tensor x) {
    Handle[] parts = Algebra.qr(Ops.handle(x));
    return new Qr(new Tensor(parts[0]), new Tensor(parts[1]));
  }

  /// The thin singular value decomposition.
  public static Svd svd(Tensor x) {
    Handle[] parts = Algebra.svd(Ops.handle(x));
    return new Svd(new Tensor(parts[0]), new Tensor(parts[1]), new Tensor(parts[2]));
  }

  /// The eigenvalues of a symmetric or Hermitian matrix, least first, and its eigenvectors.
  public static Eigen eigh(Tensor x) {
    Handle[] parts = Algebra.eigh(Ops.handle(x));
    return new Eigen(new Tensor(parts[0]), new Tensor(parts[1]));
  }

  /// The eigenvalues of any square matrix, complex and in no order, and its eigenvectors.
  public static Eigen eig(Tensor x) {
    Handle[] parts = Algebra.eig(Ops.handle(x));
    return new Eigen(new Tensor(parts[0]), new Tensor(parts[1]));
  }
}
