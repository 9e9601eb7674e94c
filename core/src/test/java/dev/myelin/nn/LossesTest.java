package dev.myelin.nn;

import static dev.myelin.nn.Nn.*;
import static dev.myelin.nn.Reduction.NONE;
import static dev.myelin.tensor.Tensors.tensor;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.myelin.autograd.GradCheck;
import dev.myelin.tensor.DType;
import dev.myelin.tensor.Randomness;
import dev.myelin.tensor.Shape;
import dev.myelin.tensor.Tensor;
import dev.myelin.tensor.Tensors;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.FieldSource;

final class LossesTest {
  private static final float INF = Float.POSITIVE_INFINITY;

  private static void is(Tensor loss, double... expected) {
    assertThat(loss.to(DType.FLOAT64).toDoubleArray()).containsExactly(expected, within(1e-5));
  }

  private static Tensor f(double... values) {
    return tensor(values).to(DType.FLOAT32);
  }

  private static Tensor rows(long columns, double... values) {
    return f(values).reshape(-1, columns);
  }

  private static Tensor classes(long... values) {
    return tensor(values);
  }

  @Test
  void crossEntropyGivesWhatMlxGives() {
    Tensor scores = rows(2, 2, -1, -1, 2);
    Tensor t = classes(0, 1);
    is(crossEntropy(NONE, classWeights(f(1, 2))).call(scores, t), .04858735, .0971747);
    Tensor smoothed = crossEntropy(NONE, labelSmoothing(0.3)).call(scores, t);
    is(smoothed, .498587, .498587);
    is(smoothed.mul(f(1, 2)), .49858734, .9971747); // MLX weighs the target elements.
    Tensor sure = rows(2, 0, -INF, -INF, 0);
    is(crossEntropy(NONE).call(sure, t), 0, 0);
    Tensor undefined = crossEntropy(NONE).call(sure, rows(2, 1, 0, 0, 1));
    assertThat(undefined.toFloatArray()).containsOnly(Float.NaN);
  }

  @Test
  void crossEntropyDependsOnDifferencesOfScoresAlone() {
    for (double offset : new double[] {1e4, 1e6}) {
      Tensor shifted = rows(2, 2, -1, -1, 2).add(offset);
      is(crossEntropy(NONE).call(shifted, classes(0, 1)), .04858735, .04858735);
    }
    for (double value : new double[] {0, 1, 1e5, 1e20}) {
      is(crossEntropy(NONE).call(rows(2, value, value), classes(0)), .6931472);
    }
  }

  @Test
  void crossEntropyOfProbabilitiesIsThatOfTheirScores() {
    Randomness.seed(1);
    Tensor scores = Tensors.randn(5, 4);
    Tensor t = classes(0, 3, 2, 1, 0);
    Tensor expected = crossEntropy(labelSmoothing(0.1)).call(scores, t);
    Tensor found = crossEntropy(labelSmoothing(0.1), probabilities()).call(scores.softmax(1), t);
    is(found, expected.item());
    assertThat(crossEntropy(probabilities()).call(rows(2, 0, 1), classes(0)).item())
        .isCloseTo(16.118, within(1e-2));
  }

  @Test
  void binaryCrossEntropyGivesWhatMlxGives() {
    Tensor scores = f(.105361, .223144, 1.20397, .916291);
    Tensor t = f(0, 0, 1, 1);
    is(bceWithLogits(NONE).call(scores, t), .747215, .810930, .262365, .336472);
    is(
        bceWithLogits(NONE, weights(f(1, 2, 1, 2))).call(scores, t),
        .747215,
        1.62186,
        .262365,
        .672944);
    is(bce(NONE).call(f(.5, .6, .7, .8), t), .693147, .916291, .356675, .223144);
  }

  @Test
  void regressionLossesGiveWhatMlxGives() {
    is(smoothL1(NONE).call(f(1.5, 2.5, .5, 3.5), f(1, 2, .5, 2.5)), .125, .125, 0, .5);
    is(mse(NONE).call(f(.5, .2, .9, 0), f(.7, .1, .8, .2)), .04, .01, .01, .04);
    Tensor p = rows(2, .5, .5, .8, .2).log();
    Tensor q = rows(2, .5, .5, .2, .8).log();
    is(klDiv(NONE, logTarget()).call(p, q).sum(-1), 0, .831777);
    Tensor x = rows(2, .1, .2, .3, .4);
    Tensor t = rows(2, .2, .1, .1, .2);
    is(gaussianNll(NONE).call(x, t, x).flatten(), -1.101293, -.779719, -.535320, -.408145);
    is(gaussianNll(NONE, full()).call(x, t, x).flatten(), -.182354, .139220, .383619, .510793);
  }

  @Test
  void tripletMarginGivesWhatMlxGives() {
    Tensor a = rows(3, 1, 2, 3, 1, 2, 3);
    Tensor p = rows(3, 4, 5, 6, 0, -1, 2);
    Tensor n = rows(3, 7, 8, 9, 3, 2, 3);
    is(tripletMargin(NONE).call(a, p, n), 0, 2.31662);
    is(tripletMarginWithDistance(NONE).call(a, p, n), 0, 2.31662);
    is(
        tripletMarginWithDistance(NONE, distance((x, y) -> x.sub(y).abs().sum(-1))).call(a, p, n),
        0,
        4);
  }

  @Test
  void oneTimeStepOfCtcIsTheNegativeLogProbability() {
    Tensor logProbs = rows(3, .2, .3, .5).log().unsqueeze(1);
    Tensor loss = ctc(NONE).call(logProbs, classes(2), new long[] {1}, new long[] {1});
    is(loss, -Math.log(.5));
    Tensor impossible = ctc(NONE).call(logProbs, classes(1, 2), new long[] {1}, new long[] {2});
    assertThat(impossible.item()).isEqualTo(Double.POSITIVE_INFINITY);
    is(ctc(zeroInfinity()).call(logProbs, classes(1, 2), new long[] {1}, new long[] {2}), 0);
    Tensor empty = Tensors.zeros(Shape.of(0), DType.INT64);
    is(ctc(NONE).call(logProbs, empty, new long[] {1}, new long[] {0}), -Math.log(.2));
    is(ctc(NONE).call(logProbs.squeeze(1), classes(2), new long[] {1}, new long[] {1}), .6931472);
  }

  @Test
  void adaptiveSoftmaxSumsToOneAndPredictsTheMostProbable() {
    Randomness.seed(4);
    var softmax = adaptiveLogSoftmaxWithLoss(16, 12, new long[] {4, 8}, headBias());
    Tensor x = Tensors.randn(5, 16);
    Tensor all = softmax.logProb(x);
    is(all.exp().sum(1), 1, 1, 1, 1, 1);
    Tensor t = classes(0, 11, 5, 3, 8);
    is(
        softmax.call(x, t).output(),
        all.gather(1, t.unsqueeze(1)).to(DType.FLOAT64).toDoubleArray());
    assertThat(softmax.predict(x).toLongArray()).containsExactly(all.argmax(1).toLongArray());
    assertThat(softmax.stateDict().keySet())
        .containsExactly(
            "head.weight",
            "head.bias",
            "tail.0.0.weight",
            "tail.0.1.weight",
            "tail.1.0.weight",
            "tail.1.1.weight");
  }

  @Test
  void buffersHavePyTorchsNames() {
    assertThat(bceWithLogits(weights(f(1)), positiveWeights(f(2))).stateDict().keySet())
        .containsExactlyInAnyOrder("weight", "pos_weight");
    assertThat(nll(classWeights(f(1))).stateDict().keySet()).containsExactly("weight");
    assertThat(multiMargin(classWeights(f(1))).stateDict().keySet()).containsExactly("weight");
  }

  private static Tensor wide() {
    return Tensors.randn(Shape.of(4, 3), DType.FLOAT64);
  }

  private static final Tensor SIGNS =
      tensor(new double[] {1, -1, 1, 1, -1, -1, 1, -1, 1, -1, 1, 1}, 4, 3);
  private static final Tensor BITS = SIGNS.add(1.0).div(2.0);

  static final List<Arguments> OF_A_TARGET =
      List.of(
          Arguments.of(l1(), SIGNS),
          Arguments.of(smoothL1(beta(0.5)), SIGNS),
          Arguments.of(huber(delta(0.5)), SIGNS),
          Arguments.of(logCosh(), SIGNS),
          Arguments.of(quantile(0.3), SIGNS),
          Arguments.of(bceWithLogits(), BITS),
          Arguments.of(poissonNll(full()), BITS.add(1.0)),
          Arguments.of(klDiv(batchMean()), BITS.add(0.1)),
          Arguments.of(hinge(), SIGNS),
          Arguments.of(softMargin(), SIGNS),
          Arguments.of(hingeEmbedding(), SIGNS),
          Arguments.of(binaryFocal(), BITS),
          Arguments.of(multiLabelSoftMargin(), BITS),
          Arguments.of(cosineSimilarityLoss(), SIGNS),
          Arguments.of(focal(gamma(1.5)), classes(0, 2, 1, 1)),
          Arguments.of(nll(), classes(0, 2, 1, 1)),
          Arguments.of(multiMargin(p(2)), classes(0, 2, 1, 1)),
          Arguments.of(
              multiLabelMargin(), classes(0, -1, 1, 2, 1, -1, 0, 1, 2, -1, 0, 0).reshape(4, 3)));

  @ParameterizedTest
  @FieldSource("OF_A_TARGET")
  void gradientIsTheSlope(Loss loss, Tensor target) {
    Randomness.seed(6);
    GradCheck.check(x -> loss.call(x, target), wide());
  }

  static final List<Arguments> OF_THREE =
      List.of(
          Arguments.of((TernaryLoss) tripletMargin(swap()), true),
          Arguments.of((TernaryLoss) tripletMarginWithDistance(), true),
          Arguments.of((TernaryLoss) (a, b, c) -> cosineEmbedding().call(a, b, signs()), false),
          Arguments.of((TernaryLoss) (a, b, c) -> contrastive().call(a, b, signs()), false),
          Arguments.of((TernaryLoss) (a, b, c) -> marginRanking().call(a, b, SIGNS), false),
          Arguments.of((TernaryLoss) (a, b, c) -> gaussianNll().call(a, b, c.exp()), true),
          Arguments.of((TernaryLoss) (a, b, c) -> pairwiseDistance().call(a, b), false),
          Arguments.of((TernaryLoss) (a, b, c) -> cosineSimilarity().call(a, b), false));

  private static Tensor signs() {
    return SIGNS.select(1, 0);
  }

  @ParameterizedTest
  @FieldSource("OF_THREE")
  void gradientsOfThreeAreTheSlopes(TernaryLoss loss, boolean third) {
    Randomness.seed(7);
    Tensor fixed = wide();
    Tensor[] inputs = third ? new Tensor[] {wide(), wide(), wide()} : new Tensor[] {wide(), wide()};
    GradCheck.checkAll(x -> loss.call(x[0], x[1], third ? x[2] : fixed), inputs);
  }

  @Test
  void gradientsOfProbabilitiesAndAlignmentsAreTheSlopes() {
    Randomness.seed(8);
    GradCheck.check(x -> bce().call(x.sigmoid(), BITS), wide());
    GradCheck.check(
        x -> crossEntropy(probabilities()).call(x.softmax(1), classes(0, 2, 1, 1)), wide());
    Tensor scores = Tensors.randn(Shape.of(5, 2, 4), DType.FLOAT64);
    GradCheck.check(
        x -> ctc().call(x.logSoftmax(2), classes(1, 2, 3), new long[] {5, 4}, new long[] {2, 1}),
        scores);
  }

  static final List<Arguments> TEXTS =
      List.of(
          Arguments.of(l1(), "L1Loss()"),
          Arguments.of(l1(Reduction.SUM), "L1Loss(reduction=SUM)"),
          Arguments.of(huber(delta(2), NONE), "HuberLoss(delta=2.0, reduction=NONE)"),
          Arguments.of(quantile(0.9), "QuantileLoss(quantile=0.9)"),
          Arguments.of(klDiv(logTarget(), batchMean()), "KLDivLoss(logTarget, batchMean)"),
          Arguments.of(tripletMargin(p(1), swap()), "TripletMarginLoss(p=1.0, swap)"),
          Arguments.of(ctc(blank(3), zeroInfinity()), "CTCLoss(blank=3, zeroInfinity)"),
          Arguments.of(nll(ignoreIndex(0)), "NLLLoss(ignoreIndex=0)"),
          Arguments.of(bce(weights(f(1, 2))), "BCELoss(weights=[2])"),
          Arguments.of(crossEntropy(probabilities()), "CrossEntropyLoss(probabilities)"),
          Arguments.of(pairwiseDistance(keepDim()), "PairwiseDistance(keepDim)"),
          Arguments.of(cosineSimilarity(dim(0)), "CosineSimilarity(dim=0)"));

  @ParameterizedTest
  @FieldSource("TEXTS")
  void tellsItsOptions(Module loss, String text) {
    assertThat(loss).hasToString(text);
  }
}
