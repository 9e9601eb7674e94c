package dev.myelin.nn;

/// An option of max pooling: `stride` (the kernel), `padding` (0), `dilation` (1), `ceilMode`.
public sealed interface MaxPoolOption
    permits Options.Stride, Options.Padding, Options.Dilation, Options.CeilMode {}
