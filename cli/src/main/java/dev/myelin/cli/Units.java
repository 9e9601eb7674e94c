package dev.myelin.cli;

import java.util.Locale;

/// Numbers with their units, for people.
final class Units {
  private Units() {}

  /// Bytes in the unit that suits them: `64 MiB`, `1.5 GiB`.
  static String bytes(long count) {
    String[] units = {"B", "KiB", "MiB", "GiB", "TiB"};
    double value = count;
    int unit = 0;
    while (value >= 1024 && unit < units.length - 1) {
      value /= 1024;
      unit++;
    }
    return number(value) + " " + units[unit];
  }

  /// A number with about three digits.
  static String number(double value) {
    String format =
        value >= 100 || value == Math.rint(value) ? "%.0f" : value >= 10 ? "%.1f" : "%.2f";
    return String.format(Locale.ROOT, format, value);
  }
}
