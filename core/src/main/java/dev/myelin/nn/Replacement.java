package dev.myelin.nn;

import dev.myelin.error.Problem;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.Map;

/// Puts a module in the place of another, by its dotted name.
@SuppressWarnings("ReferenceEquality") // A module is itself only.
final class Replacement {
  private Replacement() {}

  static void of(Module root, String name, Module replacement) {
    Module old = root.namedModules().get(name);
    if (old == null || name.isEmpty()) {
      throw Problem.in(root.where() + ".replace")
          .rule("there must be a module of this name below")
          .value("name", name)
          .value("names", root.namedModules().keySet().stream().filter(n -> !n.isEmpty()).toList())
          .argument();
    }
    for (Module parent : root.modules()) {
      for (Member member : Member.of(parent)) {
        Object value = member.value(parent);
        if (value == old) {
          set(root, parent, member, name, replacement);
          return;
        }
        if (value != null && replaceIn(value, old, replacement)) {
          return;
        }
      }
    }
  }

  private static void set(
      Module root, Module parent, Member member, String name, Module replacement) {
    Class<?> type = member.field().getType();
    if (Modifier.isFinal(member.field().getModifiers())) {
      throw Problem.in(root.where() + ".replace")
          .rule("the field must not be final")
          .value("name", name)
          .value("field", member.field().getName())
          .remedy("Declare it without final, or hold the module in a Sequential or ModuleList.")
          .state();
    }
    if (!type.isInstance(replacement)) {
      throw Problem.in(root.where() + ".replace")
          .rule("the field's type must allow the new module")
          .value("name", name)
          .value("field", type.getSimpleName() + " " + member.field().getName())
          .value("new", replacement.getClass().getSimpleName())
          .state();
    }
    try {
      member.field().set(parent, replacement);
    } catch (IllegalAccessException e) {
      throw Problem.in(root.where() + ".replace")
          .rule("the field must be accessible")
          .value("name", name)
          .cause(e)
          .state();
    }
  }

  /// Whether a list, map or array held the module, which is then replaced there.
  @SuppressWarnings("unchecked") // What was found in a list or map is put back there.
  private static boolean replaceIn(Object container, Module old, Module replacement) {
    switch (container) {
      case List<?> list -> {
        for (int i = 0; i < list.size(); i++) {
          if (list.get(i) == old) {
            ((List<Object>) list).set(i, replacement);
            return true;
          }
        }
      }
      case Map<?, ?> map -> {
        for (Map.Entry<?, ?> entry : map.entrySet()) {
          if (entry.getValue() == old) {
            ((Map.Entry<?, Object>) entry).setValue(replacement);
            return true;
          }
        }
      }
      case Object[] array -> {
        for (int i = 0; i < array.length; i++) {
          if (array[i] == old) {
            array[i] = replacement;
            return true;
          }
        }
      }
      default -> {}
    }
    return false;
  }
}
