package dev.myelin.train;

import static dev.myelin.nn.Nn.mse;
import static dev.myelin.train.Train.accuracy;
import static dev.myelin.train.Train.meanAbsoluteError;
import static dev.myelin.train.Train.metric;
import static dev.myelin.train.Train.topKAccuracy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.myelin.tensor.DType;
import dev.myelin.tensor.Tensor;
import dev.myelin.tensor.Tensors;
import org.junit.jupiter.api.Test;

final class MetricTest {
  private final Tensor scores =
      Tensors.tensor(new float[][] {{3, 2, 1}, {1, 2, 3}, {2, 3, 1}, {3, 1, 2}});

  @Test
  void withoutBatchesThereIsNoValue() {
    assertThat(accuracy().start().value()).isNaN();
    assertThat(topKAccuracy(2).start().value()).isNaN();
    assertThat(meanAbsoluteError().start().value()).isNaN();
  }

  @Test
  void accuracyIsTheShareOfRightAnswers() {
    assertThat(value(accuracy(), scores, classes(0, 2, 0, 1))).isEqualTo(0.5);
    assertThat(accuracy().name()).isEqualTo("accuracy");
  }

  @Test
  void accuracyTakesProbabilitiesAsTargets() {
    Tensor probabilities =
        Tensors.tensor(
            new float[][] {{0.9f, 0, 0.1f}, {1, 0, 0}, {0, 0.6f, 0.4f}, {0.5f, 0.3f, 0.2f}});

    assertThat(value(accuracy(), scores, probabilities)).isEqualTo(0.75);
  }

  @Test
  void accuracyCountsEveryPlaceOfAnImage() {
    Tensor output = Tensors.zeros(2, 3, 4, 5);
    Tensor target = Tensors.zeros(2, 4, 5).to(DType.INT64);
    Tensor _ = target.select(0, 1).fill_(2);

    assertThat(value(accuracy(), output, target)).isEqualTo(0.5);
    assertThat(value(topKAccuracy(3), output, target)).isEqualTo(1);
  }

  @Test
  void topKAccuracyAcceptsTheKBest() {
    Tensor target = classes(1, 0, 0, 1);

    assertThat(value(topKAccuracy(1), scores, target)).isZero();
    assertThat(value(topKAccuracy(2), scores, target)).isEqualTo(0.5);
    assertThat(value(topKAccuracy(3), scores, target)).isEqualTo(1);
    assertThat(topKAccuracy(2).name()).isEqualTo("top2");
  }

  @Test
  void aMeanCountsEachBatchByItsSize() {
    Metric.Meter meter = metric("mse", mse()).start();

    meter.add(Tensors.zeros(3, 1), Tensors.ones(3, 1));
    meter.add(Tensors.zeros(1, 1), Tensors.full(Tensors.shape(1, 1), 3));

    assertThat(meter.value()).isEqualTo((3 * 1 + 9) / 4.0, within(1e-6));
    assertThat(value(meanAbsoluteError(), Tensors.zeros(2), Tensors.full(Tensors.shape(2), -4)))
        .isEqualTo(4);
  }

  @Test
  void metersOfOneMetricCountByThemselves() {
    Metric metric = accuracy();
    Metric.Meter first = metric.start();
    Metric.Meter second = metric.start();

    first.add(scores, classes(0, 2, 1, 0));
    second.add(scores, classes(1, 1, 0, 2));

    assertThat(first.value()).isEqualTo(1);
    assertThat(second.value()).isZero();
  }

  @Test
  void aConfusionMatrixCountsTargetsByPredictions() {
    ConfusionMatrix matrix = ConfusionMatrix.of(scores, classes(0, 2, 0, 0));

    assertThat(matrix.counts()).isDeepEqualTo(new long[][] {{2, 1, 0}, {0, 0, 0}, {0, 0, 1}});
    assertThat(matrix.count(0, 1)).isEqualTo(1);
    assertThat(matrix.classes()).isEqualTo(3);
    assertThat(matrix.total()).isEqualTo(4);
    assertThat(matrix.right()).isEqualTo(3);
    assertThat(matrix.accuracy()).isEqualTo(0.75);
    assertThat(matrix.recall(0)).isEqualTo(2 / 3.0);
    assertThat(matrix.recall(1)).isNaN();
    assertThat(matrix.precision(0)).isEqualTo(1);
    assertThat(matrix.precision(1)).isZero();
  }

  @Test
  void aConfusionMatrixIsPrintedAsATable() {
    ConfusionMatrix matrix = ConfusionMatrix.of(Tensors.eye(3), classes(0, 1, 0));
    for (int i = 0; i < 5; i++) {
      matrix = matrix.plus(Tensors.eye(3), classes(0, 1, 0));
    }
    matrix = matrix.plus(Tensors.zeros(120, 3), Tensors.zeros(120).to(DType.INT64));

    assertThat(matrix.toString().lines())
        .containsExactly(
            "target    0    1    2",
            "     0  126    .    6",
            "     1    .    6    .",
            "     2    .    .    .");
  }

  private static double value(Metric metric, Tensor output, Tensor target) {
    Metric.Meter meter = metric.start();
    meter.add(output, target);
    return meter.value();
  }

  private static Tensor classes(long... classes) {
    return Tensors.tensor(classes, classes.length);
  }
}
