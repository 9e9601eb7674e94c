package dev.myelin.nn;

import static dev.myelin.nn.EveryLayer.module;
import static dev.myelin.nn.Nn.*;

import dev.myelin.tensor.DType;
import dev.myelin.tensor.Shape;
import dev.myelin.tensor.Tensor;
import dev.myelin.tensor.Tensors;
import java.util.Arrays;
import java.util.List;

/// Every loss and distance, with targets made from the input.
final class EveryLoss {
  private EveryLoss() {}

  static List<EveryLayer> all() {
    return List.of(
        module("L1Loss", () -> l1(), (m, x) -> m.call(x, signs(x)), 4, 3),
        module("MSELoss", () -> mse(), (m, x) -> m.call(x, signs(x)), 4, 3),
        module("SmoothL1Loss", () -> smoothL1(beta(0.5)), (m, x) -> m.call(x, signs(x)), 4, 3),
        module("HuberLoss", () -> huber(delta(0.5)), (m, x) -> m.call(x, signs(x)), 4, 3),
        module("LogCoshLoss", () -> logCosh(), (m, x) -> m.call(x, signs(x)), 4, 3),
        module("QuantileLoss", () -> quantile(0.3), (m, x) -> m.call(x, signs(x)), 4, 3),
        module("HingeLoss", () -> hinge(), (m, x) -> m.call(x, signs(x)), 4, 3),
        module("SoftMarginLoss", () -> softMargin(), (m, x) -> m.call(x, signs(x)), 4, 3),
        module("HingeEmbeddingLoss", () -> hingeEmbedding(), (m, x) -> m.call(x, signs(x)), 4, 3),
        module(
            "CosineSimilarityLoss",
            () -> cosineSimilarityLoss(),
            (m, x) -> m.call(x, signs(x)),
            4,
            3),
        module("CrossEntropyLoss", () -> crossEntropy(), (m, x) -> m.call(x, classes(x)), 4, 3),
        module(
            "CrossEntropyLoss smoothed",
            () -> crossEntropy(labelSmoothing(0.1), ignoreIndex(1), Reduction.SUM),
            (m, x) -> m.call(x, classes(x)),
            4,
            3),
        module(
            "CrossEntropyLoss of probabilities",
            () -> crossEntropy(Reduction.NONE),
            (m, x) -> m.call(x, bits(x).softmax(1)),
            4,
            3),
        module("NLLLoss", () -> nll(), (m, x) -> m.call(x.logSoftmax(1), classes(x)), 4, 3),
        module("FocalLoss", () -> focal(), (m, x) -> m.call(x, classes(x)), 4, 3),
        module("BinaryFocalLoss", () -> binaryFocal(), (m, x) -> m.call(x, bits(x)), 4, 3),
        module("BCELoss", () -> bce(), (m, x) -> m.call(x.sigmoid(), bits(x)), 4, 3),
        module("BCEWithLogitsLoss", () -> bceWithLogits(), (m, x) -> m.call(x, bits(x)), 4, 3),
        module("KLDivLoss", () -> klDiv(batchMean()), (m, x) -> m.call(x, bits(x).add(0.5)), 4, 3),
        module(
            "PoissonNLLLoss",
            () -> poissonNll(full()),
            (m, x) -> m.call(x, bits(x).add(2.0)),
            4,
            3),
        module(
            "GaussianNLLLoss",
            () -> gaussianNll(),
            (m, x) -> m.call(x, signs(x), x.mul(x).add(0.5)),
            4,
            3),
        module(
            "MarginRankingLoss",
            () -> marginRanking(margin(0.5)),
            (m, x) -> m.call(x, x.mul(x), signs(x)),
            4,
            3),
        module(
            "CosineEmbeddingLoss",
            () -> cosineEmbedding(),
            (m, x) -> m.call(x, x.mul(x), signOfEach(x)),
            4,
            3),
        module(
            "ContrastiveLoss",
            () -> contrastive(),
            (m, x) -> m.call(x, x.mul(x), signOfEach(x)),
            4,
            3),
        module("MultiMarginLoss", () -> multiMargin(), (m, x) -> m.call(x, classes(x)), 4, 3)
            .slopes(1),
        module(
                "MultiLabelMarginLoss",
                () -> multiLabelMargin(),
                (m, x) -> m.call(x, x.detach().argsort(1)),
                4,
                3)
            .slopes(1),
        module(
            "MultiLabelSoftMarginLoss",
            () -> multiLabelSoftMargin(),
            (m, x) -> m.call(x, bits(x)),
            4,
            3),
        module(
            "TripletMarginLoss",
            () -> tripletMargin(swap()),
            (m, x) -> m.call(x, x.mul(x), x.mul(0.5)),
            4,
            3),
        module(
            "TripletMarginWithDistanceLoss",
            () -> tripletMarginWithDistance(),
            (m, x) -> m.call(x, x.mul(x), x.mul(0.5)),
            4,
            3),
        module("CosineSimilarity", () -> cosineSimilarity(), (m, x) -> m.call(x, x.mul(x)), 4, 3),
        module("PairwiseDistance", () -> pairwiseDistance(), (m, x) -> m.call(x, x.mul(x)), 4, 3),
        module(
                "CTCLoss",
                () -> ctc(),
                (m, x) -> m.call(x.logSoftmax(2), labels(x), repeat(x.size(0), x), repeat(2, x)),
                5,
                2,
                4)
            .slopes(1)
            .refuses(DType.FLOAT16, DType.BFLOAT16),
        module(
            "AdaptiveLogSoftmaxWithLoss",
            () -> adaptiveLogSoftmaxWithLoss(4, 6, new long[] {2, 4}, divValue(2)),
            (m, x) -> m.call(x, classes(x)).output(),
            4,
            4),
        module(
                "MultiMarginLoss weighed",
                () -> multiMargin(p(2), classWeights(Tensors.tensor(new double[] {0.5, 1, 2}))),
                (m, x) -> m.call(x, classes(x)),
                4,
                3)
            .slopes(1));
  }

  private static Tensor signs(Tensor x) {
    return bits(x).mul(2.0).sub(1.0);
  }

  private static Tensor signOfEach(Tensor x) {
    return x.detach().sum(1).gt(0.0).to(x.dtype()).mul(2.0).sub(1.0);
  }

  /// 1 for every element beyond its neighbour, and 0 for the others.
  private static Tensor bits(Tensor x) {
    Tensor fixed = x.detach();
    return fixed.gt(fixed.roll(1, 1)).to(x.dtype());
  }

  private static Tensor classes(Tensor x) {
    return x.numel() == 0
        ? Tensors.zeros(Shape.of(x.size(0)), DType.INT64, x.device())
        : x.detach().argmin(1);
  }

  private static Tensor labels(Tensor x) {
    return Tensors.ones(Shape.of(x.size(1), 2), DType.INT64, x.device()).cumsum(1);
  }

  private static long[] repeat(long length, Tensor x) {
    long[] lengths = new long[(int) x.size(1)];
    Arrays.fill(lengths, length);
    return lengths;
  }
}
