package dev.myelin.nn;

/// An option of an embedding: `paddingIndex` (none), `maxNorm` (none), `normType` (2),
/// `scaleGradByFrequency`.
public sealed interface EmbeddingOption extends EmbeddingBagOption
    permits Options.PaddingIndex, Options.MaxNorm, Options.NormType, Options.ScaleGradByFrequency {}
