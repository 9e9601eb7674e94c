package dev.myelin.internal.torch;

import java.lang.foreign.MemorySegment;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.bytedeco.javacpp.Pointer;
import org.bytedeco.pytorch.PointerConsumer;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorOptions;
import org.bytedeco.pytorch.global.torch;

/// The bytes under CPU tensors.
@SuppressWarnings("restricted") // Foreign functions and memory are what this class is for.
public final class Buffers {
  static {
    Engine.load();
  }

  /// Memory that native tensors look into, with what keeps it alive, until the last of them is
  /// gone.
  private static final Map<Loan, Object> LENT = new ConcurrentHashMap<>();

  private Buffers() {}

  /// The bytes of a contiguous CPU tensor. The segment is valid while the tensor is.
  public static MemorySegment segment(Handle x) {
    Tensor tensor = x.at();
    long bytes = tensor.nbytes();
    return bytes == 0
        ? MemorySegment.NULL
        : MemorySegment.ofAddress(Shim.data(tensor.address())).reinterpret(bytes);
  }

  /// A tensor over memory that Java owns, without a copy. `keepAlive` is held until no native
  /// tensor looks into the memory any more.
  public static Handle borrow(MemorySegment memory, long[] shape, int dtype, Object keepAlive) {
    TensorOptions options = Creation.options(dtype, "cpu");
    var loan = new Loan();
    LENT.put(loan, keepAlive);
    try (Pointer data = new Address(memory)) {
      return Handle.fresh("from memory", torch.from_blob(data, shape, loan, options));
    } catch (RuntimeException e) {
      LENT.remove(loan);
      throw Failures.of("from memory", e);
    }
  }

  /// How many borrowed memories native tensors still look into.
  public static int loans() {
    return LENT.size();
  }

  /// Called by libtorch when the last tensor over a borrowed memory is gone.
  private static final class Loan extends PointerConsumer {
    @Override
    public void call(Pointer data) {
      LENT.remove(this);
    }

    @Override
    public boolean equals(Object other) {
      return this == other;
    }

    @Override
    public int hashCode() {
      return System.identityHashCode(this);
    }
  }

  private static final class Address extends Pointer {
    Address(MemorySegment memory) {
      address = memory.address();
    }
  }
}
