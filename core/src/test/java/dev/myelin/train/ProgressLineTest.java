package dev.myelin.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class ProgressLineTest {
  private static final String CLEAR = "\u001B[K";

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
  private long now;
  private int computed;

  @Test
  void onATerminalALineMovesAndStaysWhenItsEpochEnds() {
    ProgressLine line = line(new Screen(120, false, true));

    line.onStart(10, 40);
    steps(line, 1, 1, 2, 0.1);
    line.onEpoch(epoch(1, 4.0, evaluation(0.5, 0.8), evaluation(0.4, 0.85)));

    assertThat(drawings())
        .containsExactly(
            "Epoch  1/10 ╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌ 1/40  10 steps/s  ETA 3.9s  loss 0.5000  accuracy"
                + " 0.8000",
            "Epoch  1/10 ━╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌ 2/40  10 steps/s  ETA 3.8s  loss 0.5000  accuracy"
                + " 0.8000",
            "Epoch  1/10 ━━━━━━━━ 40/40  10 steps/s  4.0s  loss 0.5000  accuracy 0.8000"
                + "  │  val loss 0.4000  accuracy 0.8500\n");
  }

  @Test
  void drawsAtMostTwentyTimesASecondAndComputesNothingBetween() {
    ProgressLine line = line(new Screen(120, false, true));

    line.onStart(1, 1000);
    steps(line, 1, 1, 999, 0.001);

    assertThat(computed).isBetween(15, 21);
    assertThat(drawings()).hasSize(computed);
  }

  @Test
  void aNarrowTerminalGetsWhatMattersMost() {
    assertThat(drawnAt(100))
        .isEqualTo(
            "Epoch 1/3 ━━━━━━━━━━╌╌╌╌╌╌╌╌╌╌ 20/40  10 steps/s  ETA 2.0s  loss 0.5000  accuracy"
                + " 0.8000");
    assertThat(drawnAt(80))
        .isEqualTo("Epoch 1/3 ━━━━╌╌╌╌ 20/40  10 steps/s  ETA 2.0s  loss 0.5000  accuracy 0.8000");
    assertThat(drawnAt(70))
        .isEqualTo("Epoch 1/3 ━━━━╌╌╌╌ 20/40  ETA 2.0s  loss 0.5000  accuracy 0.8000");
    assertThat(drawnAt(60)).isEqualTo("Epoch 1/3 20/40  ETA 2.0s  loss 0.5000  accuracy 0.8000");
    assertThat(drawnAt(50)).isEqualTo("Epoch 1/3 20/40  loss 0.5000  accuracy 0.8000");
    assertThat(drawnAt(30)).isEqualTo("Epoch 1/3 20/40  loss 0.5000 ");
    assertThat(drawnAt(1)).isEmpty();
  }

  @Test
  void manyMetricsNeverWrapTheMovingLine() {
    ProgressLine line = line(new Screen(80, true, true));
    Map<String, Double> metrics = new LinkedHashMap<>();
    for (int i = 0; i < 20; i++) {
      metrics.put("metric" + i, i / 7.0);
    }

    line.onStart(1, 10);
    now += 1_000_000_000;
    line.onStep(1, 5, () -> new Evaluation(1, metrics));

    assertThat(drawings().getFirst()).hasSize(79).startsWith("Epoch 1/1 5/10  loss 1.0000");
  }

  @Test
  void theBarIsColouredAndNothingElse() {
    ProgressLine line = line(new Screen(120, true, true));

    line.onStart(1, 2);
    steps(line, 1, 1, 1, 0.1);

    assertThat(drawings())
        .containsExactly(
            "Epoch 1/1 \u001B[36m━━━━━━━━━━\u001B[0m\u001B[2m╌╌╌╌╌╌╌╌╌╌\u001B[0m 1/2  10 steps/s"
                + "  ETA 0.1s  loss 0.5000  accuracy 0.8000");
  }

  @Test
  void anAsciiTerminalGetsAscii() {
    ProgressLine line = line(new Screen(120, false, false));

    line.onStart(1, 2);
    steps(line, 1, 1, 1, 0.1);
    line.onEpoch(epoch(1, 0.2, evaluation(0.5, 0.8), evaluation(0.4, 0.85)));

    assertThat(text()).matches("[\\x00-\\x7F]*");
    assertThat(drawings().getFirst()).startsWith("Epoch 1/1 ##########---------- 1/2");
  }

  @Test
  void elsewhereThereIsOnePlainLineForEachEpoch() {
    ProgressLine line = line(Screen.none());

    line.onStart(10, 40);
    steps(line, 1, 1, 40, 0.02);
    line.onEpoch(epoch(1, 0.8, evaluation(0.5, 0.8), null));
    steps(line, 2, 1, 40, 0.02);
    line.onEpoch(epoch(2, 0.8, evaluation(0.25, 0.9), evaluation(0.4, 0.85)));
    line.onEnd(new History(List.of(), false));

    assertThat(text())
        .isEqualTo(
            """
            Epoch  1/10 40/40  50 steps/s  0.8s  loss 0.5000  accuracy 0.8000
            Epoch  2/10 40/40  50 steps/s  0.8s  loss 0.2500  accuracy 0.9000  │  val loss 0.4000  accuracy 0.8500
            """);
    assertThat(computed).isZero();
  }

  @Test
  void aLongEpochIsHeardOfEachMinute() {
    ProgressLine line = line(Screen.none());

    line.onStart(1, 10);
    steps(line, 1, 1, 9, 25);

    assertThat(text())
        .isEqualTo(
            """
            Epoch 1/1 3/10  25.0 s/step  ETA 2:55  loss 0.5000  accuracy 0.8000
            Epoch 1/1 6/10  25.0 s/step  ETA 1:40  loss 0.5000  accuracy 0.8000
            Epoch 1/1 9/10  25.0 s/step  ETA 0:25  loss 0.5000  accuracy 0.8000
            """);
  }

  @Test
  void hoursAreWrittenAsHours() {
    ProgressLine line = line(new Screen(120, false, true));

    line.onStart(1, 3000);
    steps(line, 1, 1, 1, 2.5);

    assertThat(drawings().getFirst()).contains("2.5 s/step  ETA 2:04:58");
  }

  @Test
  void anInterruptionKeepsTheLineAndSaysWhere() {
    ProgressLine line = line(new Screen(120, false, true));

    line.onStart(3, 40);
    steps(line, 1, 1, 7, 0.1);
    line.onEnd(new History(List.of(), true));

    assertThat(text()).endsWith(CLEAR + "\nInterrupted after step 7 of 40 of epoch 1.\n");
  }

  @Test
  void anInterruptionBetweenEpochsSaysSo() {
    ProgressLine line = line(Screen.none());
    History.Epoch first = epoch(1, 1, evaluation(0.5, 0.8), null);

    line.onStart(3, 40);
    line.onEpoch(first);
    line.onEnd(new History(List.of(first), true));

    assertThat(text()).endsWith("\nInterrupted after epoch 1 of 3.\n");
  }

  @Test
  void aFailureLeavesTheLineToWhatIsPrintedNext() {
    ProgressLine line = line(new Screen(120, false, true));

    line.onStart(3, 40);
    steps(line, 1, 1, 7, 0.1);
    line.onFailure(new IllegalStateException());
    line.onFailure(new IllegalStateException());

    assertThat(text()).endsWith(CLEAR + "\n").doesNotContain("\n\n");
  }

  @Test
  void aLineCanBeUsedAgain() {
    ProgressLine line = line(new Screen(120, false, true));
    for (int fit = 0; fit < 2; fit++) {
      line.onStart(1, 2);
      steps(line, 1, 1, 2, 0.1);
      line.onEpoch(epoch(1, 0.2, evaluation(0.5, 0.8), null));
      line.onEnd(new History(List.of(), false));
    }

    List<String> drawings = drawings();
    assertThat(drawings.subList(0, 3)).isEqualTo(drawings.subList(3, 6));
  }

  @Test
  void smallAndLargeNumbersKeepTheirDigits() {
    assertThat(new Evaluation(0.00001234, Map.of())).hasToString("loss 1.234e-05");
    assertThat(new Evaluation(12345678, Map.of())).hasToString("loss 1.235e+07");
    assertThat(new Evaluation(0, Map.of())).hasToString("loss 0.0000");
    assertThat(new Evaluation(Double.NaN, Map.of())).hasToString("loss NaN");
    assertThat(evaluation(0.0512, 0.98611)).hasToString("loss 0.0512  accuracy 0.9861");
  }

  @Test
  void theConsoleOfATestIsNoTerminal() {
    assertThat(Screen.console(out).width()).isZero();
    assertThat(Screen.console(out).unicode()).isTrue();
    assertThat(Screen.console(new PrintStream(bytes, true, StandardCharsets.US_ASCII)).unicode())
        .isFalse();
  }

  private ProgressLine line(Screen screen) {
    return new ProgressLine(out, screen, () -> now);
  }

  private String drawnAt(int width) {
    bytes.reset();
    ProgressLine line = line(new Screen(width, false, true));
    line.onStart(3, 40);
    now += 2_000_000_000;
    line.onStep(1, 20, () -> evaluation(0.5, 0.8));
    return drawings().getFirst();
  }

  private void steps(ProgressLine line, int epoch, long first, long last, double seconds) {
    for (long step = first; step <= last; step++) {
      now += (long) (seconds * 1e9);
      line.onStep(
          epoch,
          step,
          () -> {
            computed++;
            return evaluation(0.5, 0.8);
          });
    }
  }

  private static Evaluation evaluation(double loss, double accuracy) {
    return new Evaluation(loss, Map.of("accuracy", accuracy));
  }

  private static History.Epoch epoch(
      int number, double seconds, Evaluation train, @Nullable Evaluation validation) {
    return new History.Epoch(number, train, validation, seconds);
  }

  private String text() {
    return bytes.toString(StandardCharsets.UTF_8);
  }

  /// What was drawn, each time over the last.
  private List<String> drawings() {
    return text().lines().count() == 0
        ? List.of("")
        : List.of(text().substring(1).replace(CLEAR, "").split("\r", -1));
  }
}
