package dev.myelin.internal.torch;

import dev.myelin.error.Problem;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.ref.Reference;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Function;
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

  /// The bytes of a contiguous CPU tensor. The segment is valid while the tensor is, and does not
  /// keep it alive.
  public static MemorySegment segment(Handle x) {
    long bytes = Metadata.bytes(x);
    if (bytes == 0) {
      return MemorySegment.NULL;
    }
    long address = x.at().has_storage() ? Shim.data(x.at().address()) : 0;
    if (address == 0) {
      throw Problem.in("segment")
          .rule("the tensor must have memory of its own, which this kind has not")
          .value("shape", Metadata.shape(x))
          .state();
    }
    return MemorySegment.ofAddress(address).reinterpret(bytes);
  }

  /// The bytes of a contiguous CPU tensor, as a segment that keeps them alive, whatever becomes of
  /// the tensor.
  public static MemorySegment lend(Handle x) {
    if (Metadata.bytes(x) == 0) {
      return MemorySegment.NULL;
    }
    Handle keeper = Shapes.detach(x);
    keeper.escape();
    MemorySegment memory = segment(keeper);
    return memory.reinterpret(Arena.ofAuto(), new Keeper(keeper));
  }

  /// Reads the bytes of a contiguous CPU tensor.
  public static <T> T read(Handle x, Function<MemorySegment, T> reader) {
    try {
      return reader.apply(segment(x));
    } finally {
      // The collector must not free the tensor while only its address is known.
      Reference.reachabilityFence(x);
    }
  }

  /// The only element of a tensor that has one.
  public static double itemDouble(Handle x) {
    Tensor tensor = x.at();
    try {
      return tensor.item_double();
    } catch (RuntimeException e) {
      throw Failures.of("item", e, x);
    }
  }

  /// The only element of a tensor that has one, its fraction cut off.
  public static long itemLong(Handle x) {
    Tensor tensor = x.at();
    try {
      return tensor.item_long();
    } catch (RuntimeException e) {
      throw Failures.of("item", e, x);
    }
  }

  /// A tensor over memory that Java owns, without a copy. `keepAlive` is held until no native
  /// tensor looks into the memory any more.
  public static Handle borrow(MemorySegment memory, long[] shape, int dtype, Object keepAlive) {
    return borrow(memory, shape, dtype, keepAlive, () -> {});
  }

  /// A tensor over memory that Java owns, which tells when no native tensor looks into it any more.
  static Handle borrow(
      MemorySegment memory, long[] shape, int dtype, Object keepAlive, Runnable returned) {
    TensorOptions options = Creation.options(dtype, "cpu");
    var loan = new Loan(returned);
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
    private final Runnable returned;

    Loan(Runnable returned) {
      this.returned = returned;
    }

    @Override
    public void call(Pointer data) {
      LENT.remove(this);
      returned.run();
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

  /// Does nothing at the end of a segment's life; up to then it holds the tensor.
  private record Keeper(Handle handle) implements Consumer<MemorySegment> {
    @Override
    public void accept(MemorySegment memory) {}
  }

  private static final class Address extends Pointer {
    Address(MemorySegment memory) {
      address = memory.address();
    }
  }
}
