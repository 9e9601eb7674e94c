package dev.myelin.internal.torch;

import dev.myelin.error.Problem;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.ref.Reference;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.bytedeco.javacpp.Pointer;
import org.bytedeco.pytorch.PointerConsumer;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorOptions;
import org.bytedeco.pytorch.global.torch;
import org.jspecify.annotations.Nullable;

/// The bytes under CPU tensors.
@SuppressWarnings("restricted") // Foreign functions and memory are what this class is for.
public final class Buffers {
  static {
    Engine.load();
  }

  /// Memory that native tensors look into, by its address, until the last of them is gone.
  private static final Map<Long, Loan> LENT = new ConcurrentHashMap<>();

  /// JavaCPP has only ten native functions for all objects of a kind, so one object serves all.
  private static final Returned RETURNED = new Returned();

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
    long address = memory.address();
    LENT.merge(address, new Loan(1, List.of(keepAlive), List.of(returned)), Loan::and);
    try (Pointer data = new Address(memory)) {
      return Handle.fresh("from memory", torch.from_blob(data, shape, RETURNED, options));
    } catch (RuntimeException e) {
      giveBack(address);
      throw Failures.of("from memory", e);
    }
  }

  /// How many borrowed memories native tensors still look into.
  public static int loans() {
    return LENT.size();
  }

  private static void giveBack(long address) {
    var ended = new AtomicReference<@Nullable Loan>();
    LENT.computeIfPresent(
        address,
        (_, loan) -> {
          if (loan.tensors > 1) {
            return new Loan(loan.tensors - 1, loan.keepAlive, loan.returned);
          }
          ended.set(loan);
          return null;
        });
    Loan loan = ended.get();
    if (loan != null) {
      loan.returned.forEach(Runnable::run);
    }
  }

  /// What native tensors look into at one address.
  private record Loan(int tensors, List<Object> keepAlive, List<Runnable> returned) {
    Loan and(Loan other) {
      return new Loan(
          tensors + other.tensors,
          joined(keepAlive, other.keepAlive),
          joined(returned, other.returned));
    }

    private static <T> List<T> joined(List<T> first, List<T> second) {
      return first.containsAll(second)
          ? first
          : Stream.concat(first.stream(), second.stream()).toList();
    }
  }

  /// Called by libtorch when the last tensor of one borrowing is gone.
  private static final class Returned extends PointerConsumer {
    @Override
    public void call(Pointer data) {
      giveBack(data.address());
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
