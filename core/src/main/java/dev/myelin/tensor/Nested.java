package dev.myelin.tensor;

import dev.myelin.error.Problem;
import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.List;

/// Nested Java arrays, flattened: `int[2][3][4]` becomes 24 numbers and the shape `[2, 3, 4]`.
final class Nested {
  private Nested() {}

  /// A tensor of the numbers of nested arrays, of the type of their elements.
  static Tensor tensor(Object[] nested) {
    Class<?> element = nested.getClass();
    while (element.isArray()) {
      element = element.componentType();
    }
    if (!element.isPrimitive() || element == char.class) {
      throw Problem.in("tensor")
          .rule("nested arrays must hold numbers or booleans of a primitive type")
          .value("elements", element.getSimpleName())
          .dtype();
    }
    var sizes = new ArrayList<Long>();
    Object level = nested;
    while (level.getClass().isArray()) {
      int length = Array.getLength(level);
      sizes.add((long) length);
      if (length == 0) {
        Class<?> inner = level.getClass().componentType();
        while (inner.isArray()) {
          sizes.add(0L);
          inner = inner.componentType();
        }
        break;
      }
      level = Ops.given("row", Array.get(level, 0));
    }
    long[] shape = sizes.stream().mapToLong(Long::longValue).toArray();
    Object flat = Array.newInstance(element, Math.toIntExact(Shape.of(shape).numel()));
    var _ = fill(flat, 0, nested, sizes, 0);
    return vector(flat).reshape(shape);
  }

  private static int fill(Object flat, int start, Object array, List<Long> sizes, int depth) {
    int length = Array.getLength(Ops.given("row", array));
    if (length != sizes.get(depth)) {
      throw Problem.in("tensor")
          .rule("all rows must be equally long")
          .value("first", sizes.get(depth))
          .value("other", length)
          .value("dimension", depth)
          .shape();
    }
    if (depth == sizes.size() - 1) {
      System.arraycopy(array, 0, flat, start, length);
      return start + length;
    }
    int next = start;
    for (Object row : (Object[]) array) {
      next = fill(flat, next, row, sizes, depth + 1);
    }
    return next;
  }

  private static Tensor vector(Object flat) {
    return switch (flat) {
      case float[] a -> Tensors.tensor(a);
      case double[] a -> Tensors.tensor(a);
      case long[] a -> Tensors.tensor(a);
      case int[] a -> Tensors.tensor(a);
      case short[] a -> Tensors.tensor(a);
      case byte[] a -> Tensors.tensor(a);
      case boolean[] a -> Tensors.tensor(a);
      default -> throw Problem.in("tensor").rule("elements must be numbers or booleans").dtype();
    };
  }
}
