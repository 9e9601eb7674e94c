package dev.myelin.nn;

import static dev.myelin.nn.Nn.*;
import static org.assertj.core.api.Assertions.assertThat;

import dev.myelin.tensor.Tensor;
import java.util.ArrayList;
import java.util.List;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.FieldSource;

final class SoftmaxesTest {
  private static final Recipe<String, String> NO_TRAINER = (model, loss, metrics) -> "trainer";

  static final class Net extends Layer {
    final Linear head = linear(2, 3);
    final Sequential end = sequential(dropout(0.1), softmax());

    @Override
    public Tensor forward(Tensor x) {
      return x.through(head, end);
    }
  }

  static final List<Arguments> TRAPS =
      List.of(
          Arguments.of(
              sequential(linear(2, 3), softmax()),
              crossEntropy(),
              "Softmax 1: the model ends in probabilities, but CrossEntropyLoss takes scores and"
                  + " normalises them itself. Leave it out, or use"
                  + " crossEntropy(probabilities())."),
          Arguments.of(
              new Net(),
              focal(),
              "Softmax end.1: the model ends in probabilities, but FocalLoss takes scores and"
                  + " normalises them itself. Leave it out."),
          Arguments.of(
              sequential(linear(2, 1), sigmoid()),
              bceWithLogits(),
              "Sigmoid 1: the model ends in probabilities, but BCEWithLogitsLoss takes scores and"
                  + " normalises them itself. Leave it out, or use bce()."),
          Arguments.of(
              sequential(linear(2, 3), softmax()),
              nll(),
              "Softmax 1: the model ends in probabilities, but NLLLoss takes their logarithms. Use"
                  + " logSoftmax(), or leave it out and use crossEntropy()."));

  static final List<Arguments> SOUND =
      List.of(
          Arguments.of(sequential(linear(2, 3)), crossEntropy()),
          Arguments.of(sequential(softmax(), linear(2, 3)), crossEntropy()),
          Arguments.of(sequential(linear(2, 3), softmax()), crossEntropy(probabilities())),
          Arguments.of(sequential(linear(2, 3), softmax()), mse()),
          Arguments.of(sequential(linear(2, 3), logSoftmax()), crossEntropy()),
          Arguments.of(sequential(linear(2, 3), logSoftmax()), nll()),
          Arguments.of(sequential(linear(2, 3), sigmoid()), bce()),
          Arguments.of(sequential(), crossEntropy()));

  /// Keeps what is logged.
  private record Kept(List<String> seen) implements System.Logger {
    @Override
    public String getName() {
      return "kept";
    }

    @Override
    public boolean isLoggable(Level level) {
      return true;
    }

    @Override
    public void log(
        Level level,
        @Nullable ResourceBundle bundle,
        @Nullable String text,
        @Nullable Throwable thrown) {
      seen.add(level + " " + text);
    }

    @Override
    public void log(
        Level level,
        @Nullable ResourceBundle bundle,
        @Nullable String format,
        @Nullable Object... values) {
      seen.add(level + " " + format);
    }
  }

  /// What is logged while a model is tied to a loss.
  private static List<String> warnings(Layer model, Loss loss) {
    var seen = new ArrayList<String>();
    System.Logger usual = Softmaxes.logger;
    Softmaxes.logger = new Kept(seen);
    try {
      assertThat(model.compile(NO_TRAINER, loss)).isEqualTo("trainer");
    } finally {
      Softmaxes.logger = usual;
    }
    return seen;
  }

  @ParameterizedTest
  @FieldSource("TRAPS")
  void modelThatNormalisesTwice_isWarnedOfOnce(Layer model, Loss loss, String advice) {
    assertThat(Softmaxes.advice(model, loss)).isEqualTo(advice);
    assertThat(warnings(model, loss)).containsExactly("WARNING " + advice);
  }

  @ParameterizedTest
  @FieldSource("SOUND")
  void soundModel_isNotWarnedOf(Layer model, Loss loss) {
    assertThat(warnings(model, loss)).isEmpty();
  }

  @Test
  void lossOfOnesOwn_isNotWarnedOf() {
    assertThat(warnings(sequential(softmax()), (output, target) -> output.sub(target).sum()))
        .isEmpty();
  }
}
