package dev.myelin.tensor;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import dev.myelin.error.ArgumentException;
import dev.myelin.error.Problem;
import dev.myelin.internal.torch.Binary;
import dev.myelin.internal.torch.Handle;
import dev.myelin.internal.torch.Reductions;
import dev.myelin.internal.torch.Unary;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Between tensors and the engine's handles.
final class Ops {
  /// The elements that the longest Java array holds.
  static final long LONGEST_ARRAY = Integer.MAX_VALUE - 8L;

  /// What stands between the operation that a user called and the check of its arguments.
  private static final Set<String> HIDDEN =
      Set.of(
          Ops.class.getName(),
          Options.class.getName(),
          Shape.class.getName(),
          Nested.class.getName(),
          Subscript.class.getName());

  private Ops() {}

  /// The handle of a tensor seen through one of its interfaces, all of which only [Tensor]
  /// implements.
  ///
  /// @throws dev.myelin.error.ArgumentException for null, naming the operation that was called
  static Handle handle(@Nullable Object tensor) {
    if (tensor == null) {
      throw missing("tensor");
    }
    return ((Tensor) tensor).handle();
  }

  /// Returns an argument that is not null.
  ///
  /// @throws dev.myelin.error.ArgumentException for null, naming the operation that was called
  @CanIgnoreReturnValue
  static <T> T given(String name, @Nullable T argument) {
    if (argument == null) {
      throw missing(name);
    }
    return argument;
  }

  private static ArgumentException missing(String name) {
    String operation =
        StackWalker.getInstance()
            .walk(
                frames ->
                    frames
                        .filter(f -> !HIDDEN.contains(f.getClassName()))
                        .map(f -> f.getMethodName())
                        .filter(m -> !m.startsWith("lambda$"))
                        .map(m -> m.equals("<init>") ? "new" : m)
                        .findFirst())
            .orElse("Tensor");
    return Problem.in(operation).rule(name + " must not be null").argument();
  }

  static Tensor apply(Unary operation, Object x) {
    return new Tensor(operation.apply(handle(x)));
  }

  static Tensor apply(Binary operation, Object x, Tensor y) {
    return new Tensor(operation.apply(handle(x), handle(y)));
  }

  static Tensor apply(Binary operation, Object x, Number y) {
    return new Tensor(operation.apply(handle(x), y));
  }

  static Tensor applyInPlace(Binary operation, Object x, Tensor y) {
    operation.applyInPlace(handle(x), handle(y));
    return (Tensor) x;
  }

  static Tensor applyInPlace(Binary operation, Object x, Number y) {
    operation.applyInPlace(handle(x), y);
    return (Tensor) x;
  }

  static Indexed indexed(Reductions.Indexed result) {
    return new Indexed(new Tensor(result.values()), new Tensor(result.indices()));
  }

  static Tensor[] wrap(Handle[] handles) {
    Tensor[] tensors = new Tensor[handles.length];
    for (int i = 0; i < tensors.length; i++) {
      tensors[i] = new Tensor(handles[i]);
    }
    return tensors;
  }

  static Handle[] handles(Tensor... tensors) {
    Handle[] handles = new Handle[tensors.length];
    for (int i = 0; i < handles.length; i++) {
      handles[i] = handle(tensors[i]);
    }
    return handles;
  }

  /// The handles of the tensors that an operation joins.
  static Handle[] some(String operation, Tensor... parts) {
    if (given("tensors", parts).length == 0) {
      throw Problem.in(operation).rule("there must be at least one tensor").argument();
    }
    return handles(parts);
  }

  static long[] longs(int[] values) {
    given("dimensions", values);
    long[] longs = new long[values.length];
    for (int i = 0; i < longs.length; i++) {
      longs[i] = values[i];
    }
    return longs;
  }

  /// A bound, or null for an infinite one, which is none.
  static @Nullable Number bound(double value) {
    return Double.isInfinite(value) ? null : value;
  }
}
