package dev.myelin.nn;

import java.util.Locale;
import java.util.Map;

/// Prints a module as a tree.
final class ModulePrinter {
  private ModulePrinter() {}

  static String print(Module module) {
    var text = new StringBuilder();
    append(text, module, "");
    if (!module.children().isEmpty()) {
      text.append(String.format(Locale.ROOT, "  # %,d parameters", module.parameterCount()));
    }
    return text.toString();
  }

  private static void append(StringBuilder text, Module module, String indent) {
    text.append(module.getClass().getSimpleName()).append('(').append(module.describe());
    Map<String, Module> children = module.children();
    if (!children.isEmpty()) {
      text.append('\n');
      children.forEach(
          (name, child) -> {
            text.append(indent).append("  (").append(name).append("): ");
            append(text, child, indent + "  ");
            text.append('\n');
          });
      text.append(indent);
    }
    text.append(')');
  }
}
