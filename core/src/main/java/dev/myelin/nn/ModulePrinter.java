package dev.myelin.nn;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Map;

/// Prints a module as a tree.
final class ModulePrinter {
  private ModulePrinter() {}

  static String print(Module module) {
    var text = new StringBuilder();
    append(text, module, "", new ArrayDeque<>());
    if (!module.children().isEmpty()) {
      text.append(String.format(Locale.ROOT, "  # %,d parameters", module.parameterCount()));
    }
    return text.toString();
  }

  private static void append(
      StringBuilder text, Module module, String indent, Deque<Module> above) {
    text.append(module.typeName()).append('(').append(module.describe());
    if (above.contains(module)) {
      text.append("…)");
      return;
    }
    above.push(module);
    Map<String, Module> children = module.children();
    if (!children.isEmpty()) {
      text.append('\n');
      children.forEach(
          (name, child) -> {
            text.append(indent).append("  (").append(name).append("): ");
            append(text, child, indent + "  ", above);
            text.append('\n');
          });
      text.append(indent);
    }
    above.pop();
    text.append(')');
  }
}
