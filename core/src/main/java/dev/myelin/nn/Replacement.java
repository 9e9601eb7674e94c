package dev.myelin.nn;

import dev.myelin.error.Problem;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.lang.reflect.WildcardType;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Puts a module in the place of another, by its dotted name: in a field, or in an array, list or
/// map, which may lie in others.
@SuppressWarnings("ReferenceEquality") // A module is itself only.
final class Replacement {
  private final Module root;
  private final String name;
  private final Module replacement;

  private Replacement(Module root, String name, Module replacement) {
    this.root = root;
    this.name = name;
    this.replacement = replacement;
  }

  static void of(Module root, String name, Module replacement) {
    new Replacement(root, name, replacement).run();
  }

  private void run() {
    if (!in(root, name)) {
      throw problem("there must be a module of this name below")
          .value("names", root.namedModules().keySet().stream().filter(n -> !n.isEmpty()).toList())
          .argument();
    }
    root.namedModules();
  }

  /// Walks down from a module; whether the name led somewhere.
  private boolean in(Module parent, String rest) {
    for (Map.Entry<String, Object> item : Member.items(parent).entrySet()) {
      if (item.getValue() instanceof Module child) {
        if (item.getKey().equals(rest)) {
          checkHolder(parent);
          put(parent, rest, child);
          return true;
        }
        if (rest.startsWith(item.getKey() + ".")
            && in(child, rest.substring(item.getKey().length() + 1))) {
          return true;
        }
      }
    }
    return false;
  }

  private void checkHolder(Module parent) {
    if (replacement.modules().contains(parent)) {
      throw problem("the new module must not hold the place it takes")
          .value("new", replacement.typeName())
          .argument();
    }
  }

  private void put(Module parent, String key, Module old) {
    for (Member member : Member.of(parent)) {
      Object value = member.value(parent);
      String rest = below(member.key(), key);
      if (value == null || rest == null) {
        continue;
      }
      if (value == old && rest.isEmpty()) {
        setField(parent, member);
      } else if (!putIn(value, rest, old, elementType(member.field().getGenericType()))) {
        continue;
      }
      old.forgetPath();
      old.namedModules();
      return;
    }
  }

  /// What is left of a key behind a prefix, or null if it does not begin with it.
  private static @Nullable String below(String prefix, String key) {
    if (prefix.isEmpty() || prefix.equals(key)) {
      return prefix.isEmpty() ? key : "";
    }
    return key.startsWith(prefix + ".") ? key.substring(prefix.length() + 1) : null;
  }

  private void setField(Module parent, Member member) {
    Class<?> type = member.field().getType();
    if (Modifier.isFinal(member.field().getModifiers())) {
      throw problem("the field must not be final")
          .value("field", member.field().getName())
          .remedy("Declare it without final, or hold the module in a Sequential or ModuleList.")
          .state();
    }
    if (!type.isInstance(replacement)) {
      throw problem("the field's type must allow the new module")
          .value("field", type.getSimpleName() + " " + member.field().getName())
          .value("new", replacement.typeName())
          .state();
    }
    try {
      member.field().set(parent, replacement);
    } catch (IllegalAccessException e) {
      throw problem("the field must be accessible").cause(e).state();
    }
  }

  /// Whether a list, map or array held the module at the place that a key names; it is replaced
  /// there.
  @SuppressWarnings("unchecked") // What comes into a list or map is of its elements' type.
  private boolean putIn(Object container, String key, Module old, Type type) {
    int dot = key.indexOf('.');
    String first = dot < 0 ? key : key.substring(0, dot);
    String rest = dot < 0 ? "" : key.substring(dot + 1);
    try {
      switch (container) {
        case List<?> list -> {
          int index = index(first, list.size());
          if (index >= 0) {
            return replaceOr(
                list.get(index),
                rest,
                old,
                type,
                () -> ((List<Object>) list).set(index, replacement));
          }
        }
        case Map<?, ?> map -> {
          for (Map.Entry<?, ?> entry : map.entrySet()) {
            if (String.valueOf(entry.getKey()).equals(first)) {
              return replaceOr(
                  entry.getValue(),
                  rest,
                  old,
                  type,
                  () -> ((Map.Entry<?, Object>) entry).setValue(replacement));
            }
          }
        }
        case Object[] array -> {
          int index = index(first, array.length);
          if (index >= 0) {
            return replaceOr(
                array[index],
                rest,
                old,
                array.getClass().getComponentType(),
                () -> array[index] = replacement);
          }
        }
        default -> {}
      }
    } catch (UnsupportedOperationException e) {
      throw problem("the list or map must be changeable")
          .remedy("Hold the modules in an ArrayList, a Sequential or a ModuleList.")
          .cause(e)
          .state();
    }
    if (container instanceof Iterable<?> && !(container instanceof List<?>)) {
      throw problem("a module can be replaced in fields, lists, maps and arrays only")
          .value("held in", container.getClass().getSimpleName())
          .state();
    }
    return false;
  }

  private boolean replaceOr(
      @Nullable Object element, String rest, Module old, Type type, Runnable replace) {
    if (rest.isEmpty() && element == old) {
      Class<?> allowed = erasure(type);
      if (!allowed.isInstance(replacement)) {
        throw problem("the elements' type must allow the new module")
            .value("elements", allowed.getSimpleName())
            .value("new", replacement.typeName())
            .state();
      }
      replace.run();
      return true;
    }
    return element != null && !rest.isEmpty() && putIn(element, rest, old, elementType(type));
  }

  private static int index(String text, int size) {
    for (int i = 0; i < size; i++) {
      if (text.equals(Integer.toString(i))) {
        return i;
      }
    }
    return -1;
  }

  /// The type of what a container type holds: the last argument of a list's or map's type.
  private static Type elementType(Type container) {
    return container instanceof ParameterizedType type
        ? type.getActualTypeArguments()[type.getActualTypeArguments().length - 1]
        : Object.class;
  }

  private static Class<?> erasure(Type type) {
    return switch (type) {
      case Class<?> c -> c;
      case ParameterizedType p -> erasure(p.getRawType());
      case TypeVariable<?> v -> erasure(v.getBounds()[0]);
      case WildcardType w -> erasure(w.getUpperBounds()[0]);
      default -> Object.class;
    };
  }

  private Problem problem(String rule) {
    return Problem.in(root.where() + ".replace").rule(rule).value("name", name);
  }
}
