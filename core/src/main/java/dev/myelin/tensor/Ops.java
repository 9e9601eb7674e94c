package dev.myelin.tensor;

import dev.myelin.internal.torch.Binary;
import dev.myelin.internal.torch.Handle;
import dev.myelin.internal.torch.Reductions;
import dev.myelin.internal.torch.Unary;

/// Between tensors and the engine's handles.
final class Ops {
  /// The elements that the longest Java array holds.
  static final long LONGEST_ARRAY = Integer.MAX_VALUE - 8L;

  private Ops() {}

  /// The handle of a tensor seen through one of its interfaces, all of which only [Tensor]
  /// implements.
  static Handle handle(Object tensor) {
    return ((Tensor) tensor).handle();
  }

  static Tensor apply(Unary operation, Object x) {
    return new Tensor(operation.apply(handle(x)));
  }

  static Tensor apply(Binary operation, Object x, Tensor y) {
    return new Tensor(operation.apply(handle(x), y.handle()));
  }

  static Tensor apply(Binary operation, Object x, Number y) {
    return new Tensor(operation.apply(handle(x), y));
  }

  static Tensor applyInPlace(Binary operation, Object x, Tensor y) {
    operation.applyInPlace(handle(x), y.handle());
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
      handles[i] = tensors[i].handle();
    }
    return handles;
  }

  static long[] longs(int[] values) {
    long[] longs = new long[values.length];
    for (int i = 0; i < longs.length; i++) {
      longs[i] = values[i];
    }
    return longs;
  }
}
