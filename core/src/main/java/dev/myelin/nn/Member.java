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
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
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

  /// Calls a visitor with every parameter, buffer and module that the field of a module holds, and
  /// its key: the field's, or for an element of a container `key.index` or `key.name`.
  void visit(Module owner, BiConsumer<String, Object> visitor) {
    visit(key, value(owner), visitor);
  }

  /// What the field holds now.
  @Nullable Object value(Module owner) {
    try {
      return field.get(owner);
    } catch (IllegalAccessException e) {
      throw inaccessible(field, e);
    }
  }

  private static void visit(
      String key, @Nullable Object value, BiConsumer<String, Object> visitor) {
    switch (value) {
      case null -> {}
      case Module module -> visitor.accept(key, module);
      case Parameter parameter -> visitor.accept(key, parameter);
      case Buffer buffer -> visitor.accept(key, buffer);
      case Collection<?> items -> {
        int index = 0;
        for (Object item : items) {
          visit(Module.join(key, Integer.toString(index++)), item, visitor);
        }
      }
      case Map<?, ?> items ->
          items.forEach((name, item) -> visit(Module.join(key, name.toString()), item, visitor));
      case Object[] items -> {
        for (int i = 0; i < items.length; i++) {
          visit(Module.join(key, Integer.toString(i)), items[i], visitor);
        }
      }
      default -> {}
    }
  }

  private static List<Member> scan(Class<?> type) {
    Deque<Class<?>> chain = new ArrayDeque<>();
    for (Class<?> c = type; c != null && c != Module.class; c = c.getSuperclass()) {
      chain.push(c);
    }
    var members = new ArrayList<Member>();
    for (Class<?> c : chain) {
      for (Field field : c.getDeclaredFields()) {
        if (!Modifier.isStatic(field.getModifiers()) && canHold(field.getType())) {
          members.add(new Member(access(field), key(field)));
        }
      }
    }
    return List.copyOf(members);
  }

  private static boolean canHold(Class<?> type) {
    return !type.isPrimitive()
        && (type.isArray()
            ? canHold(type.getComponentType())
            : Collection.class.isAssignableFrom(type)
                || Map.class.isAssignableFrom(type)
                || Module.class.isAssignableFrom(type)
                || type.isAssignableFrom(Layer.class)
                || type.isAssignableFrom(Parameter.class)
                || type.isAssignableFrom(Buffer.class));
  }

  private static String key(Field field) {
    Key key = field.getAnnotation(Key.class);
    if (key == null) {
      return field.getName();
    }
    boolean container =
        Collection.class.isAssignableFrom(field.getType())
            || Map.class.isAssignableFrom(field.getType());
    if ((key.value().isEmpty() && !container) || key.value().contains(".")) {
      throw Problem.in("Module " + field.getDeclaringClass().getSimpleName())
          .rule("a key must not be empty and must have no dots")
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
    return Problem.in("Module " + type.getSimpleName())
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
