package dev.myelin.internal.torch;

import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorVector;

/// Runs one native operation: takes the native tensors from their handles, owns the result, and
/// translates what is thrown.
final class Call {
  private Call() {}

  /// An operation whose result has a storage of its own.
  static Handle fresh(String operation, Handle x, Function<Tensor, Tensor> function) {
    Tensor input = x.at();
    try {
      return Handle.fresh(operation, function.apply(input));
    } catch (RuntimeException e) {
      throw Failures.of(operation, e, x);
    }
  }

  /// An operation of two tensors whose result has a storage of its own.
  static Handle fresh(
      String operation, Handle x, Handle y, BiFunction<Tensor, Tensor, Tensor> function) {
    Tensor first = x.at();
    Tensor second = y.at();
    try {
      return Handle.fresh(operation, function.apply(first, second));
    } catch (RuntimeException e) {
      throw Failures.of(operation, e, x, y);
    }
  }

  /// An operation of any tensors whose result has a storage of its own.
  static Handle fresh(String operation, Supplier<Tensor> function, Handle... operands) {
    try {
      return Handle.fresh(operation, function.get());
    } catch (RuntimeException e) {
      throw Failures.of(operation, e, operands);
    }
  }

  /// An operation whose result looks into its input.
  static Handle view(String operation, Handle x, Function<Tensor, Tensor> function) {
    Tensor input = x.at();
    try {
      return Handle.view(operation, function.apply(input), x);
    } catch (RuntimeException e) {
      throw Failures.of(operation, e, x);
    }
  }

  /// An operation whose result may look into its input.
  static Handle viewOrFresh(String operation, Handle x, Function<Tensor, Tensor> function) {
    Tensor input = x.at();
    try {
      return Handle.viewOrFresh(operation, function.apply(input), x);
    } catch (RuntimeException e) {
      throw Failures.of(operation, e, x);
    }
  }

  /// An operation with several results that look into its input.
  static Handle[] views(String operation, Handle x, Function<Tensor, TensorVector> function) {
    Tensor input = x.at();
    try (TensorVector results = function.apply(input)) {
      Handle[] handles = new Handle[Math.toIntExact(results.size())];
      for (int i = 0; i < handles.length; i++) {
        handles[i] = Handle.view(operation, copy(results.get(i)), x);
      }
      return handles;
    } catch (RuntimeException e) {
      throw Failures.of(operation, e, x);
    }
  }

  /// An operation with no result, on any tensors.
  static void run(String operation, Runnable function, Handle... operands) {
    try {
      function.run();
    } catch (RuntimeException e) {
      throw Failures.of(operation, e, operands);
    }
  }

  /// The native tensors of some handles, as a native vector that the caller closes.
  static TensorVector vector(Handle... handles) {
    Tensor[] tensors = new Tensor[handles.length];
    for (int i = 0; i < tensors.length; i++) {
      tensors[i] = handles[i].at();
    }
    return new TensorVector(tensors);
  }

  /// A tensor object of its own for an element of a native vector, which dies with the vector.
  static Tensor copy(Tensor element) {
    return new Tensor(element);
  }
}
