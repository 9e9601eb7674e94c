package dev.myelin.nn;

/// An option of unpooling, as of the pooling that it undoes: `stride` (the kernel), `padding` (0).
public sealed interface MaxUnpoolOption permits Options.Stride, Options.Padding {}
