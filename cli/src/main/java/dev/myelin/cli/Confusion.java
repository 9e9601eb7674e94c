package dev.myelin.cli;

import java.util.Arrays;
import java.util.Locale;

/// How often each class was taken for which: a row for each class, a column for each prediction.
final class Confusion {
  private final int[][] counts; // [class][prediction]

  private Confusion(int[][] counts) {
    this.counts = counts;
  }

  /// Counts predictions.
  ///
  /// @param classes the true classes, from 0
  /// @param predictions the predicted ones, in the same order
  static Confusion of(long[] classes, long[] predictions) {
    long highest = 9;
    for (int i = 0; i < classes.length; i++) {
      highest = Math.max(highest, Math.max(classes[i], predictions[i]));
    }
    int count = Math.toIntExact(highest + 1);
    int[][] counts = new int[count][count];
    for (int i = 0; i < classes.length; i++) {
      counts[(int) classes[i]][(int) predictions[i]]++;
    }
    return new Confusion(counts);
  }

  /// How many predictions are right.
  long right() {
    long right = 0;
    for (int i = 0; i < counts.length; i++) {
      right += counts[i][i];
    }
    return right;
  }

  /// The share of right predictions.
  double accuracy() {
    return (double) right() / Math.max(1, Arrays.stream(counts).flatMapToInt(Arrays::stream).sum());
  }

  /// Writes the table: what is right in green, what is wrong in red.
  void print(Terminal terminal) {
    int width = 4;
    for (int[] row : counts) {
      for (int count : row) {
        width = Math.max(width, Integer.toString(count).length() + 2);
      }
    }
    var header = new StringBuilder("      ");
    for (int i = 0; i < counts.length; i++) {
      header.append(pad(Integer.toString(i), width));
    }
    terminal.out().println(terminal.styled(Terminal.Style.DIM, header.toString()));
    for (int i = 0; i < counts.length; i++) {
      var line = new StringBuilder(terminal.styled(Terminal.Style.DIM, pad("" + i, 6)));
      for (int j = 0; j < counts.length; j++) {
        line.append(cell(terminal, i == j, counts[i][j], width));
      }
      terminal.out().println(line);
    }
  }

  private static String cell(Terminal terminal, boolean diagonal, int count, int width) {
    if (count == 0) {
      return terminal.styled(Terminal.Style.DIM, pad("·", width));
    }
    return terminal.styled(
        diagonal ? Terminal.Style.GREEN : Terminal.Style.RED, pad(Integer.toString(count), width));
  }

  private static String pad(String text, int width) {
    return String.format(Locale.ROOT, "%" + width + "s", text);
  }
}
