package dev.myelin.nn;

import static dev.myelin.nn.Nn.*;
import static org.assertj.core.api.Assertions.assertThat;

import dev.myelin.tensor.Shape;
import dev.myelin.tensor.Tensor;
import dev.myelin.tensor.Tensors;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.FieldSource;

final class PrintingTest {
  static final List<Arguments> TEXTS =
      List.of(
          Arguments.of(linear(3, 4), "Linear(3 → 4)"),
          Arguments.of(linear(AUTO, 4, noBias()), "Linear(AUTO → 4, noBias)"),
          Arguments.of(conv2d(3, 64, 3), "Conv2d(3 → 64, kernel=3)"),
          Arguments.of(
              conv2d(
                  4, 8, kernel(3, 5), stride(2), padding(1, 2), dilation(2), groups(4), noBias()),
              "Conv2d(4 → 8, kernel=[3, 5], stride=2, padding=[1, 2], dilation=2, groups=4,"
                  + " noBias)"),
          Arguments.of(
              conv2d(AUTO, 8, 3, samePadding()), "Conv2d(AUTO → 8, kernel=3, samePadding)"),
          Arguments.of(batchNorm2d(8), "BatchNorm2d(8)"),
          Arguments.of(
              batchNorm2d(AUTO, eps(1e-3), runningMomentum(0.2), noAffine(), noRunningStats()),
              "BatchNorm2d(AUTO, eps=0.001, runningMomentum=0.2, noAffine, noRunningStats)"),
          Arguments.of(
              batchNorm2d(2, cumulativeAverage(), noBias()),
              "BatchNorm2d(2, cumulativeAverage, noBias)"),
          Arguments.of(layerNorm(5), "LayerNorm([5])"),
          Arguments.of(
              layerNorm(Shape.of(2, 5), eps(0.1), noBias()), "LayerNorm([2, 5], eps=0.1, noBias)"),
          Arguments.of(layerNorm(AUTO, noAffine()), "LayerNorm(AUTO, noAffine)"),
          Arguments.of(relu(), "ReLU()"),
          Arguments.of(gelu(), "GELU()"),
          Arguments.of(gelu(tanhApproximation()), "GELU(tanhApproximation)"),
          Arguments.of(maxPool2d(2), "MaxPool2d(kernel=2)"),
          Arguments.of(
              maxPool2d(3, stride(2), padding(1), ceilMode()),
              "MaxPool2d(kernel=3, stride=2, padding=1, ceilMode)"),
          Arguments.of(adaptiveAvgPool2d(1), "AdaptiveAvgPool2d([1, 1])"),
          Arguments.of(flatten(), "Flatten()"),
          Arguments.of(flatten(0, 1), "Flatten(start=0, end=1)"),
          Arguments.of(dropout(0.5), "Dropout(p=0.5)"),
          Arguments.of(dropout(0.5, inPlace()), "Dropout(p=0.5, inPlace)"),
          Arguments.of(embedding(10, 3), "Embedding(10, 3)"),
          Arguments.of(embedding(10, 3, paddingIndex(-1)), "Embedding(10, 3, paddingIndex=9)"),
          Arguments.of(mse(), "MSELoss()"),
          Arguments.of(mse(reduction(Reduction.SUM)), "MSELoss(reduction=SUM)"),
          Arguments.of(crossEntropy(), "CrossEntropyLoss()"),
          Arguments.of(
              crossEntropy(
                  classWeights(Tensors.ones(3)),
                  ignoreIndex(0),
                  labelSmoothing(0.1),
                  reduction(Reduction.NONE)),
              "CrossEntropyLoss(classWeights=[3], ignoreIndex=0, labelSmoothing=0.1,"
                  + " reduction=NONE)"),
          Arguments.of(sequential(), "Sequential()"));

  @ParameterizedTest
  @FieldSource("TEXTS")
  void moduleTellsItsOptions(Module module, String text) {
    assertThat(module).hasToString(text);
  }

  static final class Net extends Layer {
    final Conv2d conv = conv2d(1, 8, 3);
    final Sequential body = sequential(batchNorm2d(8), relu(), maxPool2d(2), flatten());
    final Linear head = linear(72, 10);

    @Override
    public Tensor forward(Tensor x) {
      return x.through(conv, body, head);
    }
  }

  @Test
  void networkPrintsAsATree() {
    assertThat(new Net())
        .hasToString(
            """
            Net(
              (conv): Conv2d(1 → 8, kernel=3)
              (body): Sequential(
                (0): BatchNorm2d(8)
                (1): ReLU()
                (2): MaxPool2d(kernel=2)
                (3): Flatten()
              )
              (head): Linear(72 → 10)
            )  # 826 parameters\
            """);
  }

  @Test
  void summaryIsATableOfShapesAndCosts() {
    var net = new Net();
    net.freeze("conv");
    Summary summary = net.summary(1, 1, 8, 8);

    assertThat(summary.parameters()).isEqualTo(826);
    assertThat(summary.trainable()).isEqualTo(746);
    assertThat(summary.multiplyAdds()).isEqualTo(8 * 36 * 9 + 720);
    assertThat(summary.bytes()).isEqualTo(826 * 4 + 16 * 4 + 8);
    assertThat(summary)
        .hasToString(
            """
            Layer                            Output        Parameters  Mult-adds
            ────────────────────────────────────────────────────────────────────
            Net                              [1, 10]                –          –
              conv: Conv2d(1 → 8, kernel=3)  [1, 8, 6, 6]          80      2,592
              body: Sequential               [1, 72]                –          –
                0: BatchNorm2d(8)            [1, 8, 6, 6]          16          –
                1: ReLU                      [1, 8, 6, 6]           –          –
                2: MaxPool2d(kernel=2)       [1, 8, 3, 3]           –          –
                3: Flatten                   [1, 72]                –          –
              head: Linear(72 → 10)          [1, 10]              730        720
            ────────────────────────────────────────────────────────────────────
            826 parameters, 746 trainable; 3,312 mult-adds for input [1, 1, 8, 8]; 3.3 KiB\
            """);
  }

  @Test
  void summaryBuildsWhatIsOpenAndLeavesModesAlone() {
    var net = sequential(conv2d(AUTO, 2, 3), dropout(0.5), flatten(), linear(AUTO, 3));
    assertThat(net.summary(1, 1, 5, 5).parameters()).isEqualTo(20 + 57);
    assertThat(net.isTraining()).isTrue();
  }

  @Test
  void summaryOfWhatIsNotCalled_leavesItsOutputOut() {
    var net = new Idle();
    assertThat(net.summary(2, 3).rows().getLast().output()).isNull();
    assertThat(net.summary(2, 3).rows().getFirst().output()).isEqualTo(Shape.of(2, 3));
  }

  static final class Idle extends Layer {
    final Linear unused = linear(1, 1);

    @Override
    public Tensor forward(Tensor x) {
      return x;
    }
  }
}
