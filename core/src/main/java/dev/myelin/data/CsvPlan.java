package dev.myelin.data;

import org.jspecify.annotations.Nullable;

/// How a table is read.
record CsvPlan(
    boolean header,
    char separator,
    Csv.Kind kind,
    Csv.Column column,
    Csv.@Nullable Missing missing) {

  static CsvPlan of(Csv.Option... options) {
    Csv.Header header = null;
    Csv.Separator separator = null;
    Csv.Target target = null;
    Csv.Missing missing = null;
    for (Csv.Option option : options) {
      switch (option) {
        case Csv.Header o -> header = Checks.once("Csv.read", header, o);
        case Csv.Separator o -> separator = Checks.once("Csv.read", separator, o);
        case Csv.Target o -> target = Checks.once("Csv.read", target, o);
        case Csv.Missing o -> missing = Checks.once("Csv.read", missing, o);
      }
    }
    return new CsvPlan(
        header != null,
        separator == null ? ',' : separator.character(),
        target == null ? Csv.Kind.CLASS : target.kind(),
        target == null ? new Csv.Column.At(-1) : target.column(),
        missing);
  }
}
