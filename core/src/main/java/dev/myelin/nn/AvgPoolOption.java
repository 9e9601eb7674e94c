package dev.myelin.nn;

/// An option of average pooling: `stride` (the kernel), `padding` (0), `ceilMode`,
/// `excludePadding`, `divisor` (the size of the window).
public sealed interface AvgPoolOption
    permits Options.Stride,
        Options.Padding,
        Options.CeilMode,
        Options.ExcludePadding,
        Options.Divisor {}
