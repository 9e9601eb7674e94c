package dev.myelin.nn;

import dev.myelin.tensor.Tensor;
import java.util.function.BinaryOperator;

/// The part of [Nn] on losses.
abstract class NnLosses extends NnOptions {
  NnLosses() {}

  /// See [L1Loss].
  public static L1Loss l1(Reduction... options) {
    return new L1Loss(options);
  }

  /// See [MSELoss].
  public static MSELoss mse(Reduction... options) {
    return new MSELoss(options);
  }

  /// See [SmoothL1Loss].
  public static SmoothL1Loss smoothL1(SmoothL1Loss.Option... options) {
    return new SmoothL1Loss(options);
  }

  /// See [HuberLoss].
  public static HuberLoss huber(HuberLoss.Option... options) {
    return new HuberLoss(options);
  }

  /// See [LogCoshLoss].
  public static LogCoshLoss logCosh(Reduction... options) {
    return new LogCoshLoss(options);
  }

  /// See [CrossEntropyLoss].
  public static CrossEntropyLoss crossEntropy(CrossEntropyLoss.Option... options) {
    return new CrossEntropyLoss(options);
  }

  /// See [NLLLoss].
  public static NLLLoss nll(NLLLoss.Option... options) {
    return new NLLLoss(options);
  }

  /// See [FocalLoss].
  public static FocalLoss focal(FocalLoss.Option... options) {
    return new FocalLoss(options);
  }

  /// See [BinaryFocalLoss].
  public static BinaryFocalLoss binaryFocal(BinaryFocalLoss.Option... options) {
    return new BinaryFocalLoss(options);
  }

  /// See [BCELoss].
  public static BCELoss bce(BCELoss.Option... options) {
    return new BCELoss(options);
  }

  /// See [BCEWithLogitsLoss].
  public static BCEWithLogitsLoss bceWithLogits(BCEWithLogitsLoss.Option... options) {
    return new BCEWithLogitsLoss(options);
  }

  /// See [KLDivLoss].
  public static KLDivLoss klDiv(KLDivLoss.Option... options) {
    return new KLDivLoss(options);
  }

  /// See [PoissonNLLLoss].
  public static PoissonNLLLoss poissonNll(PoissonNLLLoss.Option... options) {
    return new PoissonNLLLoss(options);
  }

  /// See [GaussianNLLLoss].
  public static GaussianNLLLoss gaussianNll(GaussianNLLLoss.Option... options) {
    return new GaussianNLLLoss(options);
  }

  /// See [HingeLoss].
  public static HingeLoss hinge(Reduction... options) {
    return new HingeLoss(options);
  }

  /// See [SoftMarginLoss].
  public static SoftMarginLoss softMargin(Reduction... options) {
    return new SoftMarginLoss(options);
  }

  /// See [HingeEmbeddingLoss].
  public static HingeEmbeddingLoss hingeEmbedding(MarginOption... options) {
    return new HingeEmbeddingLoss(options);
  }

  /// See [MarginRankingLoss].
  public static MarginRankingLoss marginRanking(MarginOption... options) {
    return new MarginRankingLoss(options);
  }

  /// See [CosineEmbeddingLoss].
  public static CosineEmbeddingLoss cosineEmbedding(MarginOption... options) {
    return new CosineEmbeddingLoss(options);
  }

  /// See [ContrastiveLoss].
  public static ContrastiveLoss contrastive(MarginOption... options) {
    return new ContrastiveLoss(options);
  }

  /// See [MultiMarginLoss].
  public static MultiMarginLoss multiMargin(MultiMarginLoss.Option... options) {
    return new MultiMarginLoss(options);
  }

  /// See [MultiLabelMarginLoss].
  public static MultiLabelMarginLoss multiLabelMargin(Reduction... options) {
    return new MultiLabelMarginLoss(options);
  }

  /// See [MultiLabelSoftMarginLoss].
  public static MultiLabelSoftMarginLoss multiLabelSoftMargin(
      MultiLabelSoftMarginLoss.Option... options) {
    return new MultiLabelSoftMarginLoss(options);
  }

  /// See [TripletMarginLoss].
  public static TripletMarginLoss tripletMargin(TripletMarginLoss.Option... options) {
    return new TripletMarginLoss(options);
  }

  /// See [TripletMarginWithDistanceLoss].
  public static TripletMarginWithDistanceLoss tripletMarginWithDistance(
      TripletMarginWithDistanceLoss.Option... options) {
    return new TripletMarginWithDistanceLoss(options);
  }

  /// See [CosineSimilarityLoss].
  public static CosineSimilarityLoss cosineSimilarityLoss(CosineSimilarityLoss.Option... options) {
    return new CosineSimilarityLoss(options);
  }

  /// See [CosineSimilarity].
  public static CosineSimilarity cosineSimilarity(CosineSimilarity.Option... options) {
    return new CosineSimilarity(options);
  }

  /// See [PairwiseDistance].
  public static PairwiseDistance pairwiseDistance(PairwiseDistance.Option... options) {
    return new PairwiseDistance(options);
  }

  /// See [CTCLoss].
  public static CTCLoss ctc(CTCLoss.Option... options) {
    return new CTCLoss(options);
  }

  /// See [QuantileLoss].
  public static QuantileLoss quantile(double quantile, Reduction... options) {
    return new QuantileLoss(quantile, options);
  }

  /// See [AdaptiveLogSoftmaxWithLoss].
  public static AdaptiveLogSoftmaxWithLoss adaptiveLogSoftmaxWithLoss(
      long inFeatures, long classes, long[] cutoffs, AdaptiveLogSoftmaxWithLoss.Option... options) {
    return new AdaptiveLogSoftmaxWithLoss(inFeatures, classes, cutoffs, options);
  }

  /// Weights of the elements of a target, broadcast to it.
  public static Options.Weights weights(Tensor weights) {
    return new Options.Weights(weights);
  }

  /// Weights of the targets that are 1, broadcast to the target.
  public static Options.PositiveWeights positiveWeights(Tensor weights) {
    return new Options.PositiveWeights(weights);
  }

  /// Says that the output is probabilities, not scores.
  public static Options.Probabilities probabilities() {
    return new Options.Probabilities();
  }

  /// Where a loss changes from squares to absolute values.
  public static Options.Delta delta(double value) {
    return new Options.Delta(value);
  }

  /// How far apart a loss wants things to be.
  public static Options.Margin margin(double value) {
    return new Options.Margin(value);
  }

  /// The degree of a norm or a power.
  public static Options.P p(double value) {
    return new Options.P(value);
  }

  /// Takes the lesser of the two distances of a negative example.
  public static Options.Swap swap() {
    return new Options.Swap();
  }

  /// How far two tensors lie apart.
  public static Options.Distance distance(BinaryOperator<Tensor> function) {
    return new Options.Distance(function);
  }

  /// How little the easy counts.
  public static Options.Gamma gamma(double value) {
    return new Options.Gamma(value);
  }

  /// Says that the target holds logarithms.
  public static Options.LogTarget logTarget() {
    return new Options.LogTarget();
  }

  /// The sum, divided by the size of the first dimension.
  public static Options.BatchMean batchMean() {
    return new Options.BatchMean();
  }

  /// Says that the output is a rate, not its logarithm.
  public static Options.RateInput rateInput() {
    return new Options.RateInput();
  }

  /// Adds the terms of a likelihood that do not depend on the output.
  public static Options.Full full() {
    return new Options.Full();
  }

  /// The class that stands for no label.
  public static Options.Blank blank(long index) {
    return new Options.Blank(index);
  }

  /// Takes infinite losses for 0.
  public static Options.ZeroInfinity zeroInfinity() {
    return new Options.ZeroInfinity();
  }

  /// The dimension along which to work; negative ones count from the end.
  public static Options.Dim dim(int value) {
    return new Options.Dim(value);
  }

  /// Keeps the dimension that a function takes away, with size 1.
  public static Options.KeepDim keepDim() {
    return new Options.KeepDim();
  }

  /// What the sizes of rarer clusters are divided by.
  public static Options.DivValue divValue(double value) {
    return new Options.DivValue(value);
  }

  /// Gives the head a bias.
  public static Options.HeadBias headBias() {
    return new Options.HeadBias();
  }
}
