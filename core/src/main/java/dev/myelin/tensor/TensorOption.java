package dev.myelin.tensor;

/// An option of a tensor's creation: a [DType], a [Device] or a [Generator].
public sealed interface TensorOption permits DType, Device, Generator {}
