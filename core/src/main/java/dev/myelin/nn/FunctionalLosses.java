package dev.myelin.nn;

import dev.myelin.tensor.Tensor;

/// The part of [Functional] on losses.
abstract class FunctionalLosses {
  FunctionalLosses() {}

  /// [L1Loss] of `output` and `target`.
  public static Tensor l1(Tensor output, Tensor target, Reduction... options) {
    return Nn.l1(options).call(output, target);
  }

  /// [MSELoss] of `output` and `target`.
  public static Tensor mse(Tensor output, Tensor target, Reduction... options) {
    return Nn.mse(options).call(output, target);
  }

  /// [SmoothL1Loss] of `output` and `target`.
  public static Tensor smoothL1(Tensor output, Tensor target, SmoothL1Loss.Option... options) {
    return Nn.smoothL1(options).call(output, target);
  }

  /// [HuberLoss] of `output` and `target`.
  public static Tensor huber(Tensor output, Tensor target, HuberLoss.Option... options) {
    return Nn.huber(options).call(output, target);
  }

  /// [LogCoshLoss] of `output` and `target`.
  public static Tensor logCosh(Tensor output, Tensor target, Reduction... options) {
    return Nn.logCosh(options).call(output, target);
  }

  /// [CrossEntropyLoss] of `output` and `target`.
  public static Tensor crossEntropy(
      Tensor output, Tensor target, CrossEntropyLoss.Option... options) {
    return Nn.crossEntropy(options).call(output, target);
  }

  /// [NLLLoss] of `output` and `target`.
  public static Tensor nll(Tensor output, Tensor target, NLLLoss.Option... options) {
    return Nn.nll(options).call(output, target);
  }

  /// [FocalLoss] of `output` and `target`.
  public static Tensor focal(Tensor output, Tensor target, FocalLoss.Option... options) {
    return Nn.focal(options).call(output, target);
  }

  /// [BinaryFocalLoss] of `output` and `target`.
  public static Tensor binaryFocal(
      Tensor output, Tensor target, BinaryFocalLoss.Option... options) {
    return Nn.binaryFocal(options).call(output, target);
  }

  /// [BCELoss] of `output` and `target`.
  public static Tensor bce(Tensor output, Tensor target, BCELoss.Option... options) {
    return Nn.bce(options).call(output, target);
  }

  /// [BCEWithLogitsLoss] of `output` and `target`.
  public static Tensor bceWithLogits(
      Tensor output, Tensor target, BCEWithLogitsLoss.Option... options) {
    return Nn.bceWithLogits(options).call(output, target);
  }

  /// [KLDivLoss] of `output` and `target`.
  public static Tensor klDiv(Tensor output, Tensor target, KLDivLoss.Option... options) {
    return Nn.klDiv(options).call(output, target);
  }

  /// [PoissonNLLLoss] of `output` and `target`.
  public static Tensor poissonNll(Tensor output, Tensor target, PoissonNLLLoss.Option... options) {
    return Nn.poissonNll(options).call(output, target);
  }

  /// [GaussianNLLLoss] of `output`, `target` and `variance`.
  public static Tensor gaussianNll(
      Tensor output, Tensor target, Tensor variance, GaussianNLLLoss.Option... options) {
    return Nn.gaussianNll(options).call(output, target, variance);
  }

  /// [HingeLoss] of `output` and `target`.
  public static Tensor hinge(Tensor output, Tensor target, Reduction... options) {
    return Nn.hinge(options).call(output, target);
  }

  /// [SoftMarginLoss] of `output` and `target`.
  public static Tensor softMargin(Tensor output, Tensor target, Reduction... options) {
    return Nn.softMargin(options).call(output, target);
  }

  /// [HingeEmbeddingLoss] of `output` and `target`.
  public static Tensor hingeEmbedding(Tensor output, Tensor target, MarginOption... options) {
    return Nn.hingeEmbedding(options).call(output, target);
  }

  /// [MarginRankingLoss] of `first`, `second` and `target`.
  public static Tensor marginRanking(
      Tensor first, Tensor second, Tensor target, MarginOption... options) {
    return Nn.marginRanking(options).call(first, second, target);
  }

  /// [CosineEmbeddingLoss] of `first`, `second` and `target`.
  public static Tensor cosineEmbedding(
      Tensor first, Tensor second, Tensor target, MarginOption... options) {
    return Nn.cosineEmbedding(options).call(first, second, target);
  }

  /// [ContrastiveLoss] of `first`, `second` and `target`.
  public static Tensor contrastive(
      Tensor first, Tensor second, Tensor target, MarginOption... options) {
    return Nn.contrastive(options).call(first, second, target);
  }

  /// [MultiMarginLoss] of `output` and `target`.
  public static Tensor multiMargin(
      Tensor output, Tensor target, MultiMarginLoss.Option... options) {
    return Nn.multiMargin(options).call(output, target);
  }

  /// [MultiLabelMarginLoss] of `output` and `target`.
  public static Tensor multiLabelMargin(Tensor output, Tensor target, Reduction... options) {
    return Nn.multiLabelMargin(options).call(output, target);
  }

  /// [MultiLabelSoftMarginLoss] of `output` and `target`.
  public static Tensor multiLabelSoftMargin(
      Tensor output, Tensor target, MultiLabelSoftMarginLoss.Option... options) {
    return Nn.multiLabelSoftMargin(options).call(output, target);
  }

  /// [TripletMarginLoss] of `anchor`, `positive` and `negative`.
  public static Tensor tripletMargin(
      Tensor anchor, Tensor positive, Tensor negative, TripletMarginLoss.Option... options) {
    return Nn.tripletMargin(options).call(anchor, positive, negative);
  }

  /// [CosineSimilarityLoss] of `output` and `target`.
  public static Tensor cosineSimilarityLoss(
      Tensor output, Tensor target, CosineSimilarityLoss.Option... options) {
    return Nn.cosineSimilarityLoss(options).call(output, target);
  }

  /// [CosineSimilarity] of `first` and `second`.
  public static Tensor cosineSimilarity(
      Tensor first, Tensor second, CosineSimilarity.Option... options) {
    return Nn.cosineSimilarity(options).call(first, second);
  }

  /// [PairwiseDistance] of `first` and `second`.
  public static Tensor pairwiseDistance(
      Tensor first, Tensor second, PairwiseDistance.Option... options) {
    return Nn.pairwiseDistance(options).call(first, second);
  }

  /// [CTCLoss] of `logProbs`, `targets`, `inputLengths` and `targetLengths`.
  public static Tensor ctc(
      Tensor logProbs,
      Tensor targets,
      Tensor inputLengths,
      Tensor targetLengths,
      CTCLoss.Option... options) {
    return Nn.ctc(options).call(logProbs, targets, inputLengths, targetLengths);
  }

  /// [CTCLoss] of `logProbs`, `targets`, `inputLengths` and `targetLengths`.
  public static Tensor ctc(
      Tensor logProbs,
      Tensor targets,
      long[] inputLengths,
      long[] targetLengths,
      CTCLoss.Option... options) {
    return Nn.ctc(options).call(logProbs, targets, inputLengths, targetLengths);
  }

  /// [QuantileLoss] of `output` and `target`.
  public static Tensor quantile(
      Tensor output, Tensor target, double quantile, Reduction... options) {
    return Nn.quantile(quantile, options).call(output, target);
  }
}
