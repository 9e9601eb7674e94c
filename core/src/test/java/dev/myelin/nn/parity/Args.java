package dev.myelin.nn.parity;

import dev.myelin.tensor.Tensor;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The arguments of a PyTorch module's constructor, by their names there. Each must be asked for,
/// so that none is ignored.
final class Args {
  private final Map<String, Object> values;
  private final Map<String, Tensor> tensors;
  private final String prefix;
  private final List<String> inputs;
  private final Set<String> asked = new TreeSet<>();

  Args(
      Map<String, Object> values, Map<String, Tensor> tensors, String prefix, List<String> inputs) {
    this.values = values;
    this.tensors = tensors;
    this.prefix = prefix;
    this.inputs = inputs;
  }

  /// The input of a name among those that a call is given, or null if it is not.
  @Nullable Tensor input(String name, List<Tensor> given) {
    int place = inputs.indexOf(name);
    return place < 0 ? null : given.get(place);
  }

  /// The arguments of a module that is an argument itself; null if it is not given.
  @Nullable Args nested(String name) {
    Object value = get(name);
    return value == null
        ? null
        : new Args(Json.object(Json.object(value).get("args")), tensors, prefix, inputs);
  }

  long integer(String name) {
    return ((Double) required(name)).longValue();
  }

  double number(String name) {
    return (Double) required(name);
  }

  /// A number, or another where none is given.
  double number(String name, double otherwise) {
    Object value = get(name);
    return value == null ? otherwise : (Double) value;
  }

  /// A number, or the numbers of a list.
  long[] sizes(String name) {
    return longs(required(name));
  }

  /// A number, or the numbers of a list.
  double[] numbers(String name) {
    Object value = required(name);
    return value instanceof Double number
        ? new double[] {number}
        : Json.array(value).stream().mapToDouble(n -> (Double) n).toArray();
  }

  /// Adds an option if the argument is given and another value than the default.
  <O, T> void option(List<O> options, String name, Class<T> type, Function<T, O> option) {
    Object value = get(name);
    if (value != null) {
      options.add(option.apply(type.cast(value)));
    }
  }

  /// Adds an option of a size in each dimension.
  <O> void sizes(List<O> options, String name, Function<long[], O> option) {
    Object value = get(name);
    if (value != null) {
      options.add(option.apply(longs(value)));
    }
  }

  /// Adds an option if a truth value is given and differs from the default.
  <O> void flag(List<O> options, String name, boolean standard, O option) {
    Object value = get(name);
    if (value != null && !value.equals(standard)) {
      options.add(option);
    }
  }

  /// Whether an argument is given as null.
  boolean isNull(String name) {
    asked.add(name);
    return values.containsKey(name) && values.get(name) == null;
  }

  @Nullable Object get(String name) {
    asked.add(name);
    return values.get(name);
  }

  @Nullable Tensor tensor(String name) {
    Object value = get(name);
    return value == null ? null : tensors.get(prefix + Json.object(value).get("tensor"));
  }

  /// Those that nothing asked for.
  List<String> ignored() {
    List<String> ignored = new ArrayList<>(values.keySet());
    ignored.removeAll(asked);
    return ignored;
  }

  Object required(String name) {
    Object value = get(name);
    if (value == null) {
      throw new IllegalArgumentException("no argument " + name);
    }
    return value;
  }

  static long[] longs(Object value) {
    return value instanceof Double number
        ? new long[] {number.longValue()}
        : Json.array(value).stream().mapToLong(n -> ((Double) n).longValue()).toArray();
  }
}
