package dev.myelin.tensor;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import dev.myelin.error.Problem;
import dev.myelin.internal.torch.Engine;
import dev.myelin.internal.torch.Handle;
import dev.myelin.internal.torch.Operators;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Any operator of the engine, by name: for what has no method here.
///
/// ```java
/// Tensor y = Operator.call("aten::pixel_shuffle", x, 2);
/// List<Object> parts = Operator.named("aten::svd").apply(x);
/// ```
///
/// Arguments come in the order of the operator's schema; those left out at the end take their
/// defaults. Each is checked against the schema before the call: a `Tensor`, a number, a `boolean`,
/// a `String`, an array of numbers, a [DType], a [Device], a [Generator], a `List` of these, or
/// null where the schema allows none. An order of memory is a `String`, such as `channels_last`.
///
/// @see <a
///   href="https://github.com/pytorch/pytorch/blob/main/aten/src/ATen/native/native_functions.yaml">
///   The operators and their schemas</a>
public final class Operator {
  private final String name;
  private volatile Operators.@Nullable Operator resolved;

  private Operator(String name) {
    this.name = name;
  }

  /// The operator of a name such as `aten::add.Tensor`; without an overload, the default one.
  ///
  /// @throws dev.myelin.error.ArgumentException if the engine has none
  public static Operator named(String name) {
    var operator = new Operator(Ops.given("name", name));
    var _ = operator.resolve();
    return operator;
  }

  /// The operator of a name, looked up at the first call: for constants of classes, whose loading
  /// must not load the engine.
  public static Operator deferred(String name) {
    return new Operator(Ops.given("name", name));
  }

  /// Calls an operator that returns one tensor.
  public static Tensor call(String name, @Nullable Object... arguments) {
    return named(name).one(arguments);
  }

  /// Calls an operator that returns one tensor.
  public Tensor one(@Nullable Object... arguments) {
    List<@Nullable Object> results = apply(arguments);
    if (results.size() == 1 && results.getFirst() instanceof Tensor tensor) {
      return tensor;
    }
    throw Problem.in(name)
        .rule("the operator must return one tensor to be called so")
        .value("results", results.size())
        .remedy("Use Operator.named(name).apply(...) for other results.")
        .argument();
  }

  /// Calls an operator that returns tensors only.
  public List<Tensor> all(@Nullable Object... arguments) {
    var tensors = new ArrayList<Tensor>();
    for (Object result : apply(arguments)) {
      if (!(result instanceof Tensor tensor)) {
        throw Problem.in(name)
            .rule("the operator must return tensors only to be called so")
            .value("schema", this)
            .remedy("Use apply(...) for other results.")
            .argument();
      }
      tensors.add(tensor);
    }
    return tensors;
  }

  /// Calls the operator.
  ///
  /// @return its results: tensors, numbers, texts, lists of these, or null
  @CanIgnoreReturnValue
  public List<@Nullable Object> apply(@Nullable Object... arguments) {
    var values = new ArrayList<@Nullable Object>();
    for (Object argument : Ops.given("arguments", arguments)) {
      values.add(toEngine(argument));
    }
    var results = new ArrayList<@Nullable Object>();
    for (Object result : resolve().call(values)) {
      results.add(fromEngine(result));
    }
    return results;
  }

  /// The operator's schema: `aten::relu(Tensor self) -> Tensor`.
  @Override
  public String toString() {
    return resolve().signature();
  }

  private Operators.Operator resolve() {
    Operators.Operator known = resolved;
    if (known == null) {
      Engine.load();
      known = Operators.find(name);
      resolved = known;
    }
    return known;
  }

  private static @Nullable Object toEngine(@Nullable Object value) {
    return switch (value) {
      case Tensor tensor -> tensor.handle();
      case DType dtype -> new Operators.ElementType(dtype.number());
      case Generator generator -> generator.rng();
      case Device device -> device.require().toString();
      case int[] ints -> Ops.longs(ints);
      case Tensor[] tensors -> List.of(Ops.handles(tensors));
      case List<?> list -> {
        var items = new ArrayList<@Nullable Object>();
        for (Object item : list) {
          items.add(toEngine(item));
        }
        yield items;
      }
      case null, default -> value;
    };
  }

  private static @Nullable Object fromEngine(@Nullable Object value) {
    return switch (value) {
      case Handle handle -> new Tensor(handle);
      case List<?> list -> {
        var items = new ArrayList<@Nullable Object>();
        for (Object item : list) {
          items.add(fromEngine(item));
        }
        yield items;
      }
      case null, default -> value;
    };
  }
}
