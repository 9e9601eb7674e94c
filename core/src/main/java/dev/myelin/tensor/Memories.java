package dev.myelin.tensor;

import dev.myelin.error.Problem;
import dev.myelin.internal.torch.Buffers;
import dev.myelin.internal.torch.Creation;
import dev.myelin.internal.torch.Engine;
import java.lang.foreign.MemorySegment;

/// Tensors out of memory that Java holds.
final class Memories {
  /// A thread that never runs: the memory of a confined arena is closed to it.
  private static final Thread OTHER = Thread.ofVirtual().unstarted(() -> {});

  private Memories() {}

  /// A tensor with a copy of some elements. No shape means a vector of them all.
  static Tensor copy(MemorySegment source, DType dtype, long count, long... shape) {
    long[] sizes = shape.length == 0 ? new long[] {count} : shape;
    Engine.load();
    check("tensor", Shape.of(sizes), dtype, source.byteSize());
    var tensor = new Tensor(Creation.empty(sizes, dtype.number(), "cpu"));
    if (source.byteSize() > 0) {
      Buffers.segment(tensor.handle()).copyFrom(source);
    }
    return tensor;
  }

  /// A tensor over memory, without a copy.
  static Tensor wrap(MemorySegment memory, DType dtype, Shape shape) {
    Ops.given("memory", memory);
    Ops.given("dtype", dtype);
    Ops.given("shape", shape);
    Engine.load();
    check("wrap", shape, dtype, memory.byteSize());
    if (!memory.isNative()) {
      throw Problem.in("wrap")
          .rule("the memory must be native or mapped, not on the Java heap")
          .value("bytes", memory.byteSize())
          .remedy("Use tensor(...) for a copy.")
          .argument();
    }
    if (memory.isReadOnly()) {
      throw Problem.in("wrap")
          .rule("the memory must be writable")
          .value("bytes", memory.byteSize())
          .remedy("Map files with MapMode.PRIVATE, or use tensor(...) for a copy.")
          .argument();
    }
    if (!memory.isAccessibleBy(OTHER)) {
      throw Problem.in("wrap")
          .rule("the memory must be of an arena that threads can share")
          .value("bytes", memory.byteSize())
          .remedy("Allocate it with Arena.ofAuto(), or use tensor(...) for a copy.")
          .argument();
    }
    if (memory.address() % Math.max(1, dtype.bytes()) != 0) {
      throw Problem.in("wrap")
          .rule("the memory must be aligned for its elements")
          .value("address", memory.address())
          .value("dtype", dtype)
          .remedy("Use tensor(...) for a copy.")
          .argument();
    }
    if (memory.byteSize() == 0) {
      return copy(memory, dtype, 0, shape.toArray());
    }
    return new Tensor(Buffers.borrow(memory, shape.toArray(), dtype.number(), memory));
  }

  private static void check(String operation, Shape shape, DType dtype, long bytes) {
    Engine.load();
    Shape.sizes(operation, shape);
    long needed;
    try {
      needed = Math.multiplyExact(shape.numel(), (long) dtype.bytes());
    } catch (ArithmeticException e) {
      throw Problem.in(operation)
          .rule("the shape must fit into memory")
          .value("shape", shape)
          .cause(e)
          .shape();
    }
    if (needed != bytes) {
      throw Problem.in(operation)
          .rule("the shape must have as many elements as there are values")
          .value("shape", shape)
          .value("elements", shape.numel())
          .value("values", bytes / Math.max(1, dtype.bytes()))
          .shape();
    }
  }
}
