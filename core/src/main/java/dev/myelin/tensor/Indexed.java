package dev.myelin.tensor;

/// Elements that were picked along a dimension, and the indices they were found at.
///
/// @param values the elements
/// @param indices their places along the dimension, of type `INT64`
public record Indexed(Tensor values, Tensor indices) {}
