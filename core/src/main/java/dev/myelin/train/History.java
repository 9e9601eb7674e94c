package dev.myelin.train;

import dev.myelin.error.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// How a training went, epoch by epoch.
///
/// @param epochs the epochs that were finished, in order
/// @param interrupted whether it was stopped from outside before its end
public record History(List<Epoch> epochs, boolean interrupted) {
  /// One epoch.
  ///
  /// @param number which one, from 1
  /// @param train loss and metrics while it was trained
  /// @param validation loss and metrics after it, or null without validation or where it was
  ///   interrupted
  /// @param seconds how long it took, validation included
  public record Epoch(
      int number, Evaluation train, @Nullable Evaluation validation, double seconds) {}

  /// Copies the epochs.
  public History {
    epochs = List.copyOf(epochs);
  }

  /// The last epoch.
  ///
  /// @throws dev.myelin.error.StateException if none was finished
  public Epoch last() {
    if (epochs.isEmpty()) {
      throw Problem.in("History").rule("an epoch must have been finished").state();
    }
    return epochs.getLast();
  }

  /// The table with a line for each epoch: `epoch,seconds,loss,accuracy,val_loss,val_accuracy`. A
  /// validation that was interrupted leaves its fields empty.
  public String toCsv() {
    if (epochs.isEmpty()) {
      return "";
    }
    var text = new StringBuilder(header(epochs.getFirst())).append('\n');
    for (Epoch epoch : epochs) {
      text.append(epoch.number).append(String.format(Locale.ROOT, ",%.3f", epoch.seconds));
      append(text, epoch.train);
      if (epoch.validation != null) {
        append(text, epoch.validation);
      } else if (epochs.getFirst().validation != null) {
        text.repeat(",", 1 + epoch.train.metrics().size());
      }
      text.append('\n');
    }
    return text.toString();
  }

  /// Writes [#toCsv] to a file, which is then the new one or, whatever happens, the old one.
  ///
  /// @throws dev.myelin.error.DataException if it cannot be written
  public void writeCsv(Path file) {
    Path beside = file.resolveSibling(file.getFileName() + ".part");
    try {
      try {
        Files.writeString(beside, toCsv());
        Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING);
      } finally {
        Files.deleteIfExists(beside);
      }
    } catch (IOException e) {
      throw Problem.in(file.toString())
          .rule("the history must be writable")
          .value("reason", e.getClass().getSimpleName())
          .cause(e)
          .data();
    }
  }

  private static String header(Epoch epoch) {
    var names = new StringBuilder("epoch,seconds,loss");
    epoch.train.metrics().keySet().forEach(name -> names.append(',').append(name));
    if (epoch.validation != null) {
      names.append(",val_loss");
      epoch.validation.metrics().keySet().forEach(name -> names.append(",val_").append(name));
    }
    return names.toString();
  }

  private static void append(StringBuilder line, Evaluation values) {
    line.append(',').append(values.loss());
    values.metrics().values().forEach(value -> line.append(',').append(value));
  }
}
