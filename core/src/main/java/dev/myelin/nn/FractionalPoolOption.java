package dev.myelin.nn;

/// An option of fractional pooling: one of `outputSize` and `outputRatio`; `randomSamples` (drawn
/// for each call).
public sealed interface FractionalPoolOption
    permits Options.OutputSize, Options.OutputRatio, Options.RandomSamples {}
