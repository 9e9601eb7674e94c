package dev.myelin.nn;

import dev.myelin.error.Problem;
import dev.myelin.tensor.Buffer;
import dev.myelin.tensor.Parameter;
import java.lang.reflect.Field;
import java.lang.reflect.InaccessibleObjectException;
import java.lang.reflect.Modifier;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A field of a module class that can hold parameters, buffers or modules, directly or in arrays,
/// collections and maps. Found once for each class, superclasses first, in the order of
/// declaration.
///
/// @param field the field, accessible
/// @param key its name, or what [Key] says
record Member(Field field, String key) {
  private static final ClassValue<List<Member>> OF =
      new ClassValue<>() {
        @Override
        protected List<Member> computeValue(Class<?> type) {
          return scan(type);
        }
      };

  /// The members of a module's class.
  static List<Member> of(Module module) {
    return OF.get(module.getClass());
  }

  /// The parameters, buffers and modules that the fields of a module hold now, in order, by their
  /// keys: the field's, or for an element of a container `key.index` or `key.name`. In the place of
  /// a parameter that is computed stands what it is computed from, as `parametrizations.key`.
  static Map<String, Object> items(Module module) {
    var items = new LinkedHashMap<String, Object>();
    for (Member member : of(module)) {
      collect(module, member.key, member.value(module), items);
    }
    module
        .parametrizations()
        .forEach(
            (name, computed) -> {
              items.remove(name);
              items.put("parametrizations." + name, computed);
            });
    return items;
  }

  /// What the field holds now.
  @Nullable Object value(Module owner) {
    try {
      return field.get(owner);
    } catch (IllegalAccessException e) {
      throw inaccessible(field, e);
    }
  }

  private static void collect(
      Module owner, String key, @Nullable Object value, Map<String, Object> items) {
    switch (value) {
      case Module module -> put(owner, key, module, items);
      case Parameter parameter -> put(owner, key, parameter, items);
      case Buffer buffer -> put(owner, key, buffer, items);
      case Collection<?> elements -> {
        int index = 0;
        for (Object element : elements) {
          collect(owner, Module.join(key, Integer.toString(index++)), element, items);
        }
      }
      case Map<?, ?> elements ->
          elements.forEach(
              (name, element) -> collect(owner, joinName(owner, key, name), element, items));
      case Object[] elements -> {
        for (int i = 0; i < elements.length; i++) {
          collect(owner, Module.join(key, Integer.toString(i)), elements[i], items);
        }
      }
      case null, default -> {}
    }
  }

  private static void put(Module owner, String key, Object value, Map<String, Object> items) {
    if (items.put(key, value) != null) {
      throw Problem.in(owner.where())
          .rule("no two fields may give the same name")
          .value("name", key)
          .remedy("Rename one of them with @Key.")
          .argument();
    }
  }

  private static String joinName(Module owner, String key, @Nullable Object name) {
    String text = String.valueOf(name);
    if (text.isEmpty() || text.contains(".")) {
      throw Problem.in(owner.where())
          .rule("names in a map must not be empty and must have no dots")
          .value("name", text)
          .value("field", key)
          .argument();
    }
    return Module.join(key, text);
  }

  private static List<Member> scan(Class<?> type) {
    Deque<Class<?>> chain = new ArrayDeque<>();
    for (Class<?> c = type; c != null && c != Module.class; c = c.getSuperclass()) {
      chain.push(c);
    }
    var members = new ArrayList<Member>();
    for (Class<?> c : chain) {
      for (Field field : c.getDeclaredFields()) {
        if (isDeclaration(field) && canHold(field.getType())) {
          members.add(new Member(access(field), key(field)));
        }
      }
    }
    return List.copyOf(members);
  }

  /// Whether a field was written to be part of its module: the compiler's own, such as the one for
  /// an outer instance, were not.
  private static boolean isDeclaration(Field field) {
    int modifiers = field.getModifiers();
    return !field.isSynthetic()
        && !Modifier.isStatic(modifiers)
        && !Modifier.isTransient(modifiers);
  }

  private static boolean canHold(Class<?> type) {
    if (type.isArray()) {
      return canHold(type.getComponentType());
    }
    return type.isInterface()
        || Collection.class.isAssignableFrom(type)
        || Map.class.isAssignableFrom(type)
        || Module.class.isAssignableFrom(type)
        || type.isAssignableFrom(Module.class)
        || type.isAssignableFrom(Parameter.class)
        || type.isAssignableFrom(Buffer.class);
  }

  private static String key(Field field) {
    Key key = field.getAnnotation(Key.class);
    if (key == null) {
      return field.getName();
    }
    boolean container =
        Collection.class.isAssignableFrom(field.getType())
            || Map.class.isAssignableFrom(field.getType())
            || field.getType().isArray();
    if ((key.value().isEmpty() && !container) || key.value().contains(".")) {
      throw Problem.in(field.getDeclaringClass().getSimpleName())
          .rule("a key must not be empty, unless it is a container's, and must have no dots")
          .value("field", field.getName())
          .value("key", key.value())
          .argument();
    }
    return key.value();
  }

  private static Field access(Field field) {
    try {
      field.setAccessible(true);
      return field;
    } catch (InaccessibleObjectException e) {
      throw inaccessible(field, e);
    }
  }

  private static RuntimeException inaccessible(Field field, Exception cause) {
    Class<?> type = field.getDeclaringClass();
    return Problem.in(type.getSimpleName())
        .rule("Myelin must be allowed to read the fields of a module")
        .value("field", field.getName())
        .remedy(
            String.format(
                "Add `opens %s to dev.myelin.core;` to the descriptor of module %s.",
                type.getPackageName(), type.getModule().getName()))
        .cause(cause)
        .state();
  }
}
