package dev.myelin.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class HistoryTest {
  private final Evaluation train = evaluation(0.5, 0.75, 1);
  private final Evaluation validation = evaluation(0.25, 0.875, 2);

  @Test
  void theTableHasALineForEachEpoch(@TempDir Path folder) throws IOException {
    var history =
        new History(
            List.of(
                new History.Epoch(1, train, validation, 1.5),
                new History.Epoch(2, train, validation, 0.25)),
            false);
    Path file = folder.resolve("history.csv");

    history.writeCsv(file);

    assertThat(file)
        .content()
        .isEqualTo(
            """
            epoch,seconds,loss,accuracy,mae,val_loss,val_accuracy,val_mae
            1,1.500,0.5,0.75,1.0,0.25,0.875,2.0
            2,0.250,0.5,0.75,1.0,0.25,0.875,2.0
            """);
    assertThat(folder).isDirectoryNotContaining("glob:**.part");
  }

  @Test
  void anInterruptedValidationLeavesItsFieldsEmpty() {
    var history =
        new History(
            List.of(
                new History.Epoch(1, train, validation, 1), new History.Epoch(2, train, null, 1)),
            true);

    assertThat(history.toCsv().lines().toList().get(2)).isEqualTo("2,1.000,0.5,0.75,1.0,,,");
  }

  @Test
  void withoutValidationThereAreNoFieldsForIt() {
    var history = new History(List.of(new History.Epoch(1, train, null, 1)), false);

    assertThat(history.toCsv())
        .isEqualTo("epoch,seconds,loss,accuracy,mae\n1,1.000,0.5,0.75,1.0\n");
    assertThat(new History(List.of(), true).toCsv()).isEmpty();
  }

  @Test
  void theLastEpochIsTheLast() {
    var last = new History.Epoch(2, train, null, 1);

    assertThat(new History(List.of(new History.Epoch(1, train, null, 1), last), false).last())
        .isEqualTo(last);
    assertThat(last.train().metric("mae")).isEqualTo(1);
  }

  private static Evaluation evaluation(double loss, double accuracy, double error) {
    Map<String, Double> metrics = new LinkedHashMap<>();
    metrics.put("accuracy", accuracy);
    metrics.put("mae", error);
    return new Evaluation(loss, metrics);
  }
}
