package dev.myelin.nn;

/// An option of pooling by a norm: `stride` (the kernel), `ceilMode`.
public sealed interface LPPoolOption permits Options.Stride, Options.CeilMode {}
