package dev.myelin.data;

import dev.myelin.tensor.Tensor;

/// One example: what goes into a model, and what should come out.
///
/// @param input the input, without a batch dimension
/// @param target the target, without a batch dimension; a scalar for a class
public record Sample(Tensor input, Tensor target) {}
