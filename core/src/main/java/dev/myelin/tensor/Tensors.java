package dev.myelin.tensor;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import dev.myelin.error.Problem;
import dev.myelin.internal.torch.Changes;
import dev.myelin.internal.torch.Creation;
import dev.myelin.internal.torch.Picks;
import dev.myelin.internal.torch.Shapes;
import java.lang.foreign.MemorySegment;
import java.nio.Buffer;
import java.nio.ByteBuffer;
import java.nio.DoubleBuffer;
import java.nio.FloatBuffer;
import java.nio.IntBuffer;
import java.nio.LongBuffer;
import java.nio.ShortBuffer;

/// Makes tensors: of given numbers, of Java arrays and memory, of random numbers, and out of other
/// tensors. Meant to be imported statically.
public final class Tensors {
  private Tensors() {}

  /// A shape, to be followed by options: `zeros(shape(2, 3), DType.INT64)`.
  public static Shape shape(long... sizes) {
    return Shape.of(sizes);
  }

  /// A tensor of zeros.
  public static Tensor zeros(long... shape) {
    return zeros(Shape.of(shape));
  }

  /// A tensor of zeros.
  public static Tensor zeros(Shape shape, TensorOption... options) {
    Options o = Options.of("zeros", options);
    return new Tensor(
        Creation.zeros(Shape.sizes("zeros", shape), o.dtypeOr(DType.FLOAT32), o.place()));
  }

  /// A tensor of ones.
  public static Tensor ones(long... shape) {
    return ones(Shape.of(shape));
  }

  /// A tensor of ones.
  public static Tensor ones(Shape shape, TensorOption... options) {
    Options o = Options.of("ones", options);
    return new Tensor(
        Creation.full(Shape.sizes("ones", shape), 1L, o.dtypeOr(DType.FLOAT32), o.place()));
  }

  /// A tensor of one number.
  public static Tensor full(Shape shape, double value, TensorOption... options) {
    Options o = Options.of("full", options);
    return new Tensor(
        Creation.full(Shape.sizes("full", shape), value, o.dtypeOr(DType.FLOAT32), o.place()));
  }

  /// A tensor of one whole number, exact for every type; `FLOAT32` unless an option says otherwise.
  public static Tensor full(Shape shape, long value, TensorOption... options) {
    Options o = Options.of("full", options);
    return new Tensor(
        Creation.full(Shape.sizes("full", shape), value, o.dtypeOr(DType.FLOAT32), o.place()));
  }

  /// A tensor whose elements hold whatever the memory held.
  public static Tensor empty(Shape shape, TensorOption... options) {
    Options o = Options.of("empty", options);
    return new Tensor(
        Creation.empty(Shape.sizes("empty", shape), o.dtypeOr(DType.FLOAT32), o.place()));
  }

  /// Zeros of another tensor's shape, type and device.
  public static Tensor zerosLike(Tensor x) {
    return zeros(Ops.given("tensor", x).shape(), x.dtype(), x.device());
  }

  /// Ones of another tensor's shape, type and device.
  public static Tensor onesLike(Tensor x) {
    return ones(Ops.given("tensor", x).shape(), x.dtype(), x.device());
  }

  /// One number in another tensor's shape, type and device.
  public static Tensor fullLike(Tensor x, double value) {
    return full(Ops.given("tensor", x).shape(), value, x.dtype(), x.device());
  }

  /// Undefined elements in another tensor's shape, type and device.
  public static Tensor emptyLike(Tensor x) {
    return empty(Ops.given("tensor", x).shape(), x.dtype(), x.device());
  }

  /// Random numbers, evenly from `[0, 1)`, in another tensor's shape, type and device.
  public static Tensor randLike(Tensor x) {
    return rand(Ops.given("tensor", x).shape(), x.dtype(), x.device());
  }

  /// Normally distributed random numbers in another tensor's shape, type and device.
  public static Tensor randnLike(Tensor x) {
    return randn(Ops.given("tensor", x).shape(), x.dtype(), x.device());
  }

  /// The whole numbers `0, 1, …, end − 1`, of type `INT64`.
  public static Tensor arange(long end) {
    return arange(0, end, 1);
  }

  /// The whole numbers from `start` below `end` by `step`, of type `INT64` unless an option says
  /// otherwise.
  public static Tensor arange(long start, long end, long step, TensorOption... options) {
    checkStep((double) start, (double) end, (double) step);
    Options o = Options.of("arange", options);
    return new Tensor(Creation.arange(start, end, step, o.dtypeOr(DType.INT64), o.place()));
  }

  /// The numbers from `start` below `end` by `step`.
  public static Tensor arange(double start, double end, double step, TensorOption... options) {
    checkStep(start, end, step);
    Options o = Options.of("arange", options);
    return new Tensor(Creation.arange(start, end, step, o.dtypeOr(DType.FLOAT32), o.place()));
  }

  /// So many numbers evenly from `start` to `end`, both included.
  public static Tensor linspace(double start, double end, long steps, TensorOption... options) {
    Options o = Options.of("linspace", options);
    return new Tensor(
        Creation.linspace(
            start,
            end,
            nonNegative("linspace", "steps", steps),
            o.dtypeOr(DType.FLOAT32),
            o.place()));
  }

  /// The identity matrix.
  public static Tensor eye(long n, TensorOption... options) {
    return eye(n, n, options);
  }

  /// A matrix with ones on its main diagonal.
  public static Tensor eye(long rows, long columns, TensorOption... options) {
    Options o = Options.of("eye", options);
    nonNegative("eye", "rows", rows);
    nonNegative("eye", "columns", columns);
    return new Tensor(Creation.eye(rows, columns, o.dtypeOr(DType.FLOAT32), o.place()));
  }

  /// Random numbers, evenly from `[0, 1)`.
  public static Tensor rand(long... shape) {
    return rand(Shape.of(shape));
  }

  /// Random numbers, evenly from `[0, 1)`.
  public static Tensor rand(Shape shape, TensorOption... options) {
    Options o = Options.of("rand", options);
    return new Tensor(
        Creation.rand(Shape.sizes("rand", shape), o.rng(), o.dtypeOr(DType.FLOAT32), o.place()));
  }

  /// Random numbers of mean 0 and variance 1, normally distributed.
  public static Tensor randn(long... shape) {
    return randn(Shape.of(shape));
  }

  /// Random numbers of mean 0 and variance 1, normally distributed.
  public static Tensor randn(Shape shape, TensorOption... options) {
    Options o = Options.of("randn", options);
    return new Tensor(
        Creation.randn(Shape.sizes("randn", shape), o.rng(), o.dtypeOr(DType.FLOAT32), o.place()));
  }

  /// Random whole numbers, evenly from `[low, high)`, of type `INT64` unless an option says
  /// otherwise.
  public static Tensor randint(long low, long high, Shape shape, TensorOption... options) {
    Options o = Options.of("randint", options);
    if (low >= high) {
      throw Problem.in("randint")
          .rule("low must be less than high")
          .value("low", low)
          .value("high", high)
          .argument();
    }
    return new Tensor(
        Creation.randint(
            low, high, Shape.sizes("randint", shape), o.rng(), o.dtypeOr(DType.INT64), o.place()));
  }

  /// The whole numbers `0, 1, …, n − 1` in random order, of type `INT64`.
  public static Tensor randperm(long n, TensorOption... options) {
    Options o = Options.of("randperm", options);
    return new Tensor(
        Creation.randperm(
            nonNegative("randperm", "n", n), o.rng(), o.dtypeOr(DType.INT64), o.place()));
  }

  /// A scalar of type `FLOAT32`.
  public static Tensor scalar(double value, TensorOption... options) {
    return full(Shape.of(), value, options);
  }

  /// A scalar of a whole number; `FLOAT32` unless an option says otherwise.
  public static Tensor scalar(long value, TensorOption... options) {
    return full(Shape.of(), value, options);
  }

  /// Complex numbers of their real and imaginary parts, which are of the same shape and type.
  public static Tensor complex(Tensor real, Tensor imaginary) {
    return new Tensor(Changes.complex(Ops.handle(real), Ops.handle(imaginary)));
  }

  /// Draws indices of the last dimension by their weights, `count` for each row, of type `INT64`.
  ///
  /// @param replacement whether an index can be drawn twice
  public static Tensor multinomial(
      Tensor weights, long count, boolean replacement, TensorOption... generator) {
    return new Tensor(
        Picks.multinomial(
            Ops.handle(weights), count, replacement, Options.generator("multinomial", generator)));
  }

  /// A vector, or with a shape any tensor, of the array's numbers; `FLOAT32`.
  public static Tensor tensor(float[] values, long... shape) {
    return Memories.copy(
        MemorySegment.ofArray(Ops.given("array", values)), DType.FLOAT32, values.length, shape);
  }

  /// A vector, or with a shape any tensor, of the array's numbers; `FLOAT64`.
  public static Tensor tensor(double[] values, long... shape) {
    return Memories.copy(
        MemorySegment.ofArray(Ops.given("array", values)), DType.FLOAT64, values.length, shape);
  }

  /// A vector, or with a shape any tensor, of the array's numbers; `INT64`.
  public static Tensor tensor(long[] values, long... shape) {
    return Memories.copy(
        MemorySegment.ofArray(Ops.given("array", values)), DType.INT64, values.length, shape);
  }

  /// A vector, or with a shape any tensor, of the array's numbers; `INT32`.
  public static Tensor tensor(int[] values, long... shape) {
    return Memories.copy(
        MemorySegment.ofArray(Ops.given("array", values)), DType.INT32, values.length, shape);
  }

  /// A vector, or with a shape any tensor, of the array's numbers; `INT16`.
  public static Tensor tensor(short[] values, long... shape) {
    return Memories.copy(
        MemorySegment.ofArray(Ops.given("array", values)), DType.INT16, values.length, shape);
  }

  /// A vector, or with a shape any tensor, of the array's numbers; `INT8`.
  public static Tensor tensor(byte[] values, long... shape) {
    return Memories.copy(
        MemorySegment.ofArray(Ops.given("array", values)), DType.INT8, values.length, shape);
  }

  /// A vector, or with a shape any tensor, of the array's truth values; `BOOL`.
  public static Tensor tensor(boolean[] values, long... shape) {
    byte[] bytes = new byte[Ops.given("array", values).length];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) (values[i] ? 1 : 0);
    }
    return Memories.copy(MemorySegment.ofArray(bytes), DType.BOOL, bytes.length, shape);
  }

  /// A tensor of nested arrays, such as `float[][]` or `int[][][]`, whose rows must be equally
  /// long; of the type of their elements.
  ///
  /// @throws dev.myelin.error.ShapeException if rows differ in length
  public static Tensor tensor(Object[] nested) {
    return Nested.tensor(Ops.given("array", nested));
  }

  /// A copy of what remains in a buffer, with the buffer's element type; bytes are `INT8`.
  public static Tensor tensor(Buffer buffer, long... shape) {
    DType dtype =
        switch (Ops.given("buffer", buffer)) {
          case FloatBuffer b -> DType.FLOAT32;
          case DoubleBuffer b -> DType.FLOAT64;
          case LongBuffer b -> DType.INT64;
          case IntBuffer b -> DType.INT32;
          case ShortBuffer b -> DType.INT16;
          case ByteBuffer b -> DType.INT8;
          default ->
              throw Problem.in("tensor")
                  .rule("the buffer must hold numbers")
                  .value("buffer", buffer.getClass().getSimpleName())
                  .dtype();
        };
    return Memories.copy(MemorySegment.ofBuffer(buffer), dtype, buffer.remaining(), shape);
  }

  /// A copy of memory read as elements of a type, in the machine's byte order.
  public static Tensor tensor(MemorySegment memory, DType dtype, Shape shape) {
    Ops.given("memory", memory);
    Ops.given("dtype", dtype);
    return Memories.copy(
        memory,
        dtype,
        memory.byteSize() / Math.max(1, dtype.bytes()),
        Ops.given("shape", shape).toArray());
  }

  /// A tensor that looks into native or mapped memory, without a copy: what is written to one shows
  /// in the other. The memory's arena must be automatic or global; a shared arena must stay open
  /// for as long as the tensor, and everything computed from it, is used.
  ///
  /// @throws dev.myelin.error.ArgumentException if the memory is on the heap or badly aligned
  public static Tensor wrap(MemorySegment memory, DType dtype, Shape shape) {
    return Memories.wrap(memory, dtype, shape);
  }

  /// Tensors joined along a dimension they all have.
  public static Tensor cat(int dim, Tensor... parts) {
    return new Tensor(Shapes.cat(dim, Ops.some("cat", parts)));
  }

  /// Tensors of one shape joined along a new dimension.
  public static Tensor stack(int dim, Tensor... parts) {
    return new Tensor(Shapes.stack(dim, Ops.some("stack", parts)));
  }

  /// `x` where the condition holds, else `y`, with broadcasting.
  public static Tensor where(Tensor condition, Tensor x, Tensor y) {
    return new Tensor(Picks.where(Ops.handle(condition), Ops.handle(x), Ops.handle(y)));
  }

  /// A sum of products in Einstein's notation: `einsum("bij,bjk->bik", a, b)`.
  public static Tensor einsum(String equation, Tensor... operands) {
    return new Tensor(Shapes.einsum(Ops.given("equation", equation), Ops.some("einsum", operands)));
  }

  /// Views of vectors spread over a grid of all their combinations, one dimension each.
  public static Tensor[] meshgrid(Tensor... vectors) {
    return Ops.wrap(Shapes.meshgrid(Ops.some("meshgrid", vectors)));
  }

  /// Vectors with a single one at each index, of type `INT64` and shape `[…, classes]`.
  public static Tensor oneHot(Tensor indices, long classes) {
    return new Tensor(Picks.oneHot(Ops.handle(indices), classes));
  }

  @CanIgnoreReturnValue
  private static long nonNegative(String operation, String name, long value) {
    if (value < 0) {
      throw Problem.in(operation)
          .rule(name + " must not be negative")
          .value(name, value)
          .argument();
    }
    return value;
  }

  private static void checkStep(double start, double end, double step) {
    if (step == 0 || (step > 0 ? start > end : start < end) || !Double.isFinite(end - start)) {
      throw Problem.in("arange")
          .rule("step must lead from start to end")
          .value("start", start)
          .value("end", end)
          .value("step", step)
          .argument();
    }
  }
}
