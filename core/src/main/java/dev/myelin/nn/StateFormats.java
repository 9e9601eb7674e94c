package dev.myelin.nn;

import dev.myelin.error.Problem;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;

/// The file formats at hand.
final class StateFormats {
  private StateFormats() {}

  /// The format of a file.
  static StateFormat find(Path file) {
    List<String> names = new ArrayList<>();
    for (StateFormat format : ServiceLoader.load(StateFormat.class)) {
      if (format.matches(file)) {
        return format;
      }
      names.add(format.name());
    }
    throw Problem.in(file.toString())
        .rule("the file's name must tell a format that is at hand")
        .value("formats", names)
        .remedy("Add dev.myelin:myelin-formats to the dependencies, or choose another ending.")
        .data();
  }
}
