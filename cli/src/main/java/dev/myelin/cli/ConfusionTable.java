package dev.myelin.cli;

import dev.myelin.train.ConfusionMatrix;
import java.util.Locale;

/// Writes a confusion matrix: a row for each class, a column for each prediction, what is right in
/// green and what is wrong in red.
final class ConfusionTable {
  private static final String LABEL = "%6s";

  private ConfusionTable() {}

  static void print(Terminal terminal, ConfusionMatrix matrix) {
    String cell = "%" + Math.max(4, Long.toString(matrix.total()).length() + 1) + "s";
    var header = new StringBuilder(text(LABEL, ""));
    for (int i = 0; i < matrix.classes(); i++) {
      header.append(text(cell, i));
    }
    terminal.out().println(terminal.styled(Terminal.Style.DIM, header.toString()));
    for (int i = 0; i < matrix.classes(); i++) {
      var line = new StringBuilder(terminal.styled(Terminal.Style.DIM, text(LABEL, i)));
      for (int j = 0; j < matrix.classes(); j++) {
        long count = matrix.count(i, j);
        Terminal.Style style =
            count == 0 ? Terminal.Style.DIM : i == j ? Terminal.Style.GREEN : Terminal.Style.RED;
        line.append(terminal.styled(style, text(cell, count == 0 ? "·" : count)));
      }
      terminal.out().println(line);
    }
  }

  private static String text(String format, Object value) {
    return String.format(Locale.ROOT, format, value);
  }
}
