package dev.myelin.tensor;

/// A function from a tensor to a tensor: what [Tensor#through] pipes through. Every layer is one.
@FunctionalInterface
public interface TensorFunction {
  /// The function's value.
  Tensor call(Tensor x);
}
