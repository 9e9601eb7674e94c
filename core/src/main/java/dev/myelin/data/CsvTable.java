package dev.myelin.data;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import dev.myelin.error.Problem;
import dev.myelin.tensor.Scope;
import dev.myelin.tensor.Tensor;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads the lines of one table.
final class CsvTable {
  private static final int MAX_COLUMNS = 1 << 20;
  private static final int MAX_CELL = 1 << 16;
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private final String where;
  private final CsvPlan plan;
  private final Column.Numbers inputs = new Column.Numbers();
  private @Nullable List<String> names;
  private int columns;
  private int target;
  private long start;
  private long lines;

  CsvTable(String where, CsvPlan plan) {
    this.where = where;
    this.plan = plan;
  }

  Csv read(InputStream stream) throws IOException {
    try (Scope _ = Scope.open()) {
      return read(new InputStreamReader(stream, StandardCharsets.UTF_8.newDecoder()));
    } catch (CharacterCodingException e) {
      throw Problem.in(where)
          .rule("the text must be UTF-8")
          .value("after line", lines)
          .remedy("Save the table as UTF-8.")
          .cause(e)
          .format();
    } catch (CsvParseException e) {
      throw Problem.in(where)
          .rule("cells must be well-formed: quotes closed, none above " + MAX_CELL + " characters")
          .value("after line", lines)
          .value("reason", (e.getCause() == null ? e : e.getCause()).getMessage())
          .cause(e)
          .format();
    }
  }

  private Csv read(Reader text) throws IOException {
    var reader = new BufferedReader(text);
    reader.mark(1);
    if (reader.read() != BYTE_ORDER_MARK) {
      reader.reset();
    }
    var records =
        CsvReader.builder()
            .fieldSeparator(plan.separator())
            .skipEmptyLines(true)
            .allowUnclosedQuote(false)
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .build(
                CsvRecordHandler.of(
                    handler ->
                        handler
                            .maxFields(MAX_COLUMNS)
                            .maxFieldSize(MAX_CELL)
                            .maxRecordSize(Integer.MAX_VALUE)),
                reader);
    try {
      return read(records.iterator());
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private Csv read(Iterator<CsvRecord> records) {
    if (!records.hasNext()) {
      throw empty();
    }
    CsvRecord first = records.next();
    begin(first);
    Column targets = Column.of(plan.kind(), this::wrong);
    if (!plan.header()) {
      add(first, targets);
    }
    while (records.hasNext()) {
      add(records.next(), targets);
    }
    if (inputs.size() == 0) {
      throw empty();
    }
    Tensor features = inputs.tensor().view(-1, columns - 1);
    return new Csv(new TensorDataset(features, targets.tensor()), features(), targets.classes());
  }

  private void begin(CsvRecord first) {
    start = first.getStartingLineNumber();
    columns = first.getFieldCount();
    if (columns < 2) {
      throw Problem.in(where)
          .rule("a table must have a column for the target and at least one more")
          .value("line", start)
          .value("columns", columns)
          .remedy("Name the character between cells with separator(...) if it is not a comma.")
          .data();
    }
    names = plan.header() ? first.getFields().stream().map(String::strip).toList() : null;
    target =
        switch (plan.column()) {
          case Csv.Column.At(int index) -> index(index);
          case Csv.Column.Named(String name) -> index(name);
        };
  }

  private int index(int index) {
    if (index < -columns || index >= columns) {
      throw Problem.in(where)
          .rule("the target's column must lie in [" + -columns + ", " + (columns - 1) + "]")
          .value("column", index)
          .data();
    }
    return index < 0 ? index + columns : index;
  }

  private int index(String name) {
    if (names == null) {
      throw Problem.in(where)
          .rule("a column can only be named where there is a header")
          .value("column", name)
          .remedy("Add header(), or give the column's number.")
          .argument();
    }
    int index = names.indexOf(name);
    if (index < 0 || names.lastIndexOf(name) != index) {
      throw Problem.in(where)
          .rule("the header must name the target's column once")
          .value("column", name)
          .value("header", brief(names.toString()))
          .data();
    }
    return index;
  }

  private void add(CsvRecord line, Column targets) {
    if (line.getFieldCount() != columns) {
      throw Problem.in(where)
          .rule("every line must have as many cells as the first")
          .value("line", line.getStartingLineNumber())
          .value("cells", line.getFieldCount())
          .value("first line", columns)
          .data();
    }
    lines = line.getStartingLineNumber();
    for (int c = 0; c < columns; c++) {
      String cell = line.getField(c).strip();
      if (c == target) {
        targets.add(c, cell);
      } else {
        inputs.add(number(c, cell));
      }
    }
  }

  private float number(int column, String cell) {
    Csv.Missing missing = plan.missing();
    return missing != null && (cell.isEmpty() || missing.marks().contains(cell))
        ? (float) missing.value()
        : Column.number(cell, column, this::wrong);
  }

  private RuntimeException wrong(int column, String cell, String rule) {
    return Problem.in(where)
        .rule(rule)
        .value("line", lines)
        .value("column", names == null ? column : column + " (" + brief(names.get(column)) + ")")
        .value("cell", "\"" + brief(cell) + "\"")
        .remedy(remedy(column, cell))
        .data();
  }

  private String remedy(int column, String cell) {
    if (names == null && lines == start) {
      return "Add header() if the first line names the columns.";
    }
    if (column == target) {
      return "Use label(...) for whole numbers, namedLabel(...) for names, value(...) for other"
          + " numbers.";
    }
    return cell.isEmpty()
        ? "Say with missing(...) what an empty cell stands for."
        : "Correct the cell, or say with missing(...) what it stands for.";
  }

  private List<String> features() {
    var features = new ArrayList<String>();
    for (int c = 0; c < columns; c++) {
      if (c != target) {
        features.add(names == null ? Integer.toString(c) : names.get(c));
      }
    }
    return features;
  }

  private RuntimeException empty() {
    return Problem.in(where).rule("the table must have at least one line of numbers").data();
  }

  private static String brief(String text) {
    return text.length() <= 60 ? text : text.substring(0, 60) + "…";
  }
}
