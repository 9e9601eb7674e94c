package dev.myelin.tensor;

import dev.myelin.error.Problem;
import dev.myelin.internal.torch.Buffers;
import dev.myelin.internal.torch.Changes;
import dev.myelin.internal.torch.Metadata;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.function.Function;

/// Other types and devices, and the way back to Java.
public sealed interface Conversion permits Tensor {
  /// The elements as another type; this tensor if it has that type.
  default Tensor to(DType dtype) {
    return new Tensor(Changes.to(Ops.handle(this), Ops.given("dtype", dtype).number()));
  }

  /// The elements on another device; this tensor if it lies there.
  default Tensor to(Device device) {
    return new Tensor(
        Changes.to(
            Ops.handle(this),
            Metadata.dtype(Ops.handle(this)),
            Ops.given("device", device).require().toString()));
  }

  /// The elements as another type on another device.
  default Tensor to(DType dtype, Device device) {
    return new Tensor(
        Changes.to(
            Ops.handle(this),
            Ops.given("dtype", dtype).number(),
            Ops.given("device", device).require().toString()));
  }

  /// The same bytes read as elements of another type.
  default Tensor viewAs(DType dtype) {
    return new Tensor(Changes.viewAs(Ops.handle(this), Ops.given("dtype", dtype).number()));
  }

  /// The only element of a tensor that has one, as a `double`.
  ///
  /// @throws dev.myelin.error.ShapeException if there is not exactly one element
  default double item() {
    return Buffers.itemDouble(single().handle());
  }

  /// The only element of a tensor that has one, as a `long`; fractions are cut off.
  default long itemLong() {
    return Buffers.itemLong(single().handle());
  }

  /// Whether the only element of a tensor that has one is not zero.
  default boolean bool() {
    return item() != 0;
  }

  /// The elements in the order of the shape, as `float`s.
  default float[] toFloatArray() {
    return read(DType.FLOAT32, 4, s -> s.toArray(ValueLayout.JAVA_FLOAT_UNALIGNED));
  }

  /// The elements in the order of the shape, as `double`s.
  default double[] toDoubleArray() {
    return read(DType.FLOAT64, 8, s -> s.toArray(ValueLayout.JAVA_DOUBLE_UNALIGNED));
  }

  /// The elements in the order of the shape, as `long`s.
  default long[] toLongArray() {
    return read(DType.INT64, 8, s -> s.toArray(ValueLayout.JAVA_LONG_UNALIGNED));
  }

  /// The elements in the order of the shape, as `int`s.
  default int[] toIntArray() {
    return read(DType.INT32, 4, s -> s.toArray(ValueLayout.JAVA_INT_UNALIGNED));
  }

  /// The elements in the order of the shape, as `short`s.
  default short[] toShortArray() {
    return read(DType.INT16, 2, s -> s.toArray(ValueLayout.JAVA_SHORT_UNALIGNED));
  }

  /// The bytes of the elements in the order of the shape.
  default byte[] toByteArray() {
    return read(((Tensor) this).dtype(), 1, s -> s.toArray(ValueLayout.JAVA_BYTE));
  }

  /// The elements in the order of the shape, as truth values: whether each is not zero.
  default boolean[] toBooleanArray() {
    byte[] bytes = read(DType.BOOL, 1, s -> s.toArray(ValueLayout.JAVA_BYTE));
    boolean[] values = new boolean[bytes.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = bytes[i] != 0;
    }
    return values;
  }

  /// The memory of a contiguous CPU tensor, without a copy: what is written to one shows in the
  /// other. The segment keeps the memory alive, even past the end of a scope that owns the tensor.
  ///
  /// @throws dev.myelin.error.StateException if the tensor is not contiguous or not on the CPU
  default MemorySegment segment() {
    Tensor x = (Tensor) this;
    if (!x.device().equals(Device.CPU) || !x.isContiguous()) {
      throw Problem.in("segment")
          .rule("the tensor must be contiguous and on the CPU")
          .value("device", x.device())
          .value("shape", x.shape())
          .value("strides", x.strides())
          .remedy("Call to(Device.CPU).contiguous() first.")
          .state();
    }
    return Buffers.lend(x.handle());
  }

  private Tensor single() {
    Tensor x = (Tensor) this;
    if (x.numel() != 1) {
      throw Problem.in("item")
          .rule("the tensor must have exactly one element")
          .value("shape", x.shape())
          .remedy("Use toFloatArray() for all of them.")
          .shape();
    }
    return x;
  }

  private <T> T read(DType dtype, int bytes, Function<MemorySegment, T> reader) {
    Tensor x = (Tensor) this;
    if (x.dtype().isComplex() && !dtype.isComplex()) {
      throw Problem.in("toArray")
          .rule("complex elements have no such form in Java")
          .value("dtype", x.dtype())
          .remedy("Take real(), imag() or abs() first.")
          .dtype();
    }
    if (x.numel() > Ops.LONGEST_ARRAY * bytes / Math.max(1, dtype.bytes())) {
      throw Problem.in("toArray")
          .rule("a Java array holds at most " + Ops.LONGEST_ARRAY + " elements")
          .value("shape", x.shape())
          .remedy("Use segment(), or parts of the tensor.")
          .argument();
    }
    return Buffers.read(x.detach().to(dtype, Device.CPU).contiguous().handle(), reader);
  }
}
