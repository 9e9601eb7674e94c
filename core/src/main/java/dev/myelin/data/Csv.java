package dev.myelin.data;

import dev.myelin.error.Problem;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// A table of numbers, read from a file of comma-separated values: one sample a line, one feature a
/// column, and one column with the target.
///
/// ```java
/// Csv iris = Csv.read(Path.of("iris.csv"), header(), namedLabel("species"));
/// var loader = new DataLoader(iris.dataset(), batchSize(16), shuffle());
/// ```
///
/// | option | meaning | default |
/// |---|---|---|
/// | `header()` | the first line names the columns | it holds numbers |
/// | `separator(c)` | what stands between cells | a comma |
/// | `label(column)` | classes as whole numbers from 0, `INT64 [N]` | the last column |
/// | `namedLabel(column)` | classes by name, numbered in the order of the alphabet, `INT64 [N]` | |
/// | `value(column)` | numbers to predict, `FLOAT32 [N, 1]` | |
/// | `missing(x, marks…)` | what stands for an empty or marked cell | it is refused |
///
/// A column is given by its name, or by its number from 0, negative ones from the last, −1. Text is
/// UTF-8; the file may be compressed by gzip. Cells may be quoted. Empty lines are passed over.
///
/// @param dataset the samples: inputs `FLOAT32 [N, features]` and their targets
/// @param features the names of the inputs' columns, or their numbers where there is no header
/// @param classes the names of the classes, in the order of their numbers; empty unless the label
///   is a named one
public record Csv(TensorDataset dataset, List<String> features, List<String> classes) {
  public Csv {
    features = List.copyOf(features);
    classes = List.copyOf(classes);
  }

  /// An option of reading a table.
  public sealed interface Option permits Header, Separator, Target, Missing {}

  /// The first line names the columns.
  public record Header() implements Option {}

  /// What stands between the cells of a line.
  ///
  /// @param character the character
  public record Separator(char character) implements Option {
    public Separator {
      if ("\"#\r\n\0.+-".indexOf(character) >= 0 || Character.isLetterOrDigit(character)) {
        throw Problem.in("separator")
            .rule("the character must not be one that cells are written with")
            .value("character", "0x" + Integer.toHexString(character))
            .remedy("Use a comma, a semicolon or a tab.")
            .argument();
      }
    }
  }

  /// What a target is.
  public enum Kind {
    /// A class, given as a whole number from 0.
    CLASS,
    /// A class, given by its name.
    CLASS_NAME,
    /// A number to predict.
    NUMBER
  }

  /// One column of a table.
  public sealed interface Column {
    /// The column of a number from 0, or from the last, −1.
    ///
    /// @param index the number
    record At(int index) implements Column {}

    /// The column of a name in the header.
    ///
    /// @param name the name
    record Named(String name) implements Column {}
  }

  /// The column of the targets.
  ///
  /// @param kind what they are
  /// @param column where they are
  public record Target(Kind kind, Column column) implements Option {}

  /// What stands for a missing number.
  ///
  /// @param value the number
  /// @param marks what cells without a number hold, beside nothing
  public record Missing(double value, List<String> marks) implements Option {
    public Missing {
      marks = List.copyOf(marks);
    }
  }

  /// Reads a table.
  ///
  /// @throws dev.myelin.error.DataException if the file cannot be read, holds no sample, or a cell
  ///   is not what its column needs; with the line, the column and the cell
  /// @throws dev.myelin.error.FormatException if the file is not text in UTF-8, or a quote is open
  public static Csv read(Path file, Option... options) {
    CsvPlan plan = CsvPlan.of(options);
    return read(Source.open("CSV", file), plan);
  }

  static Csv read(Source source, CsvPlan plan) {
    String where = "CSV " + source.path();
    try (source) {
      return new CsvTable(where, plan).read(source.stream());
    } catch (IOException e) {
      throw Source.failure(where, e);
    }
  }
}
