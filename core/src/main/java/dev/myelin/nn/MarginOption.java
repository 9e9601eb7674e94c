package dev.myelin.nn;

/// An option of the losses that know a margin and no more: [HingeEmbeddingLoss],
/// [MarginRankingLoss], [CosineEmbeddingLoss] and [ContrastiveLoss].
public sealed interface MarginOption permits Options.Margin, Reduction {}
