package dev.myelin.nn;

/// An option of bags of an embedding: those of [EmbeddingOption], a [BagMode] (`MEAN`) and
/// `includeLastOffset`.
public sealed interface EmbeddingBagOption
    permits EmbeddingOption, BagMode, Options.IncludeLastOffset {}
