package dev.myelin.nn;

/// An option of [Fold] and [Unfold].
public sealed interface FoldOption permits Options.Stride, Options.Padding, Options.Dilation {}
