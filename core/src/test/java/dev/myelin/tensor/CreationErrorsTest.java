package dev.myelin.tensor;

import static dev.myelin.tensor.Refusals.refused;
import static dev.myelin.tensor.Tensors.*;

import dev.myelin.error.ArgumentException;
import dev.myelin.error.DTypeException;
import dev.myelin.error.MemoryException;
import dev.myelin.error.ShapeException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.CharBuffer;
import java.nio.IntBuffer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// What is refused in making tensors, their options, types and devices, and the exact text of it.
@SuppressWarnings("NullAway") // Null is what some calls are about.
final class CreationErrorsTest {
  private final Tensor a = ones(2, 3);
  private final Tensor whole = tensor(new long[] {0, 1, 2});
  private static final MemorySegment CONFINED = Arena.ofConfined().allocate(8, 8);

  @TestFactory
  Stream<DynamicTest> refusals() {
    return Stream.of(
        refused(
            () -> zeros(-1), ShapeException.class, "zeros: sizes must not be negative; shape=[-1]"),
        refused(
            () -> zeros(2, -3),
            ShapeException.class,
            "zeros: sizes must not be negative; shape=[2, -3]"),
        refused(
            () -> zeros((long[]) null), ArgumentException.class, "zeros: shape must not be null"),
        refused(
            () -> zeros((Shape) null), ArgumentException.class, "zeros: shape must not be null"),
        refused(
            () -> zeros(1L << 45),
            MemoryException.class,
            "zeros: there must be memory for the result; bytes=140737488355328. Use smaller tensors"
                + " or batches."),
        refused(
            () -> zeros(1L << 62, 4),
            ShapeException.class,
            "zeros: the shape must fit into memory; shape=[4611686018427387904, 4]"),
        refused(
            () -> zeros(shape(2), DType.FLOAT32, DType.INT64),
            ArgumentException.class,
            "zeros: an option must be given once; first=float32, second=int64"),
        refused(
            () -> zeros(shape(2), Device.CPU, Device.CPU),
            ArgumentException.class,
            "zeros: an option must be given once; first=cpu, second=cpu"),
        refused(
            () -> zeros(shape(2), (TensorOption) null),
            ArgumentException.class,
            "zeros: option must not be null"),
        refused(
            () -> zeros(shape(2), DType.QINT8),
            DTypeException.class,
            "zeros: there is no such operation on quantized elements"),
        refused(
            () -> full(shape(-1), 1.5),
            ShapeException.class,
            "full: sizes must not be negative; shape=[-1]"),
        refused(
            () -> empty(shape(-1)),
            ShapeException.class,
            "empty: sizes must not be negative; shape=[-1]"),
        refused(
            () -> arange(0, 5, 0),
            ArgumentException.class,
            "arange: step must lead from start to end; start=0.0, end=5.0, step=0.0"),
        refused(
            () -> arange(5, 0, 1),
            ArgumentException.class,
            "arange: step must lead from start to end; start=5.0, end=0.0, step=1.0"),
        refused(
            () -> arange(0.0, Double.POSITIVE_INFINITY, 1.0),
            ArgumentException.class,
            "arange: step must lead from start to end; start=0.0, end=Infinity, step=1.0"),
        refused(
            () -> arange(0.0, 1.0, Double.NaN),
            ArgumentException.class,
            "arange: step must lead from start to end; start=0.0, end=1.0, step=NaN"),
        refused(
            () -> linspace(0, 1, -1),
            ArgumentException.class,
            "linspace: steps must not be negative; steps=-1"),
        refused(() -> eye(-1), ArgumentException.class, "eye: rows must not be negative; rows=-1"),
        refused(
            () -> eye(2, -1),
            ArgumentException.class,
            "eye: columns must not be negative; columns=-1"),
        refused(
            () -> rand(-1), ShapeException.class, "rand: sizes must not be negative; shape=[-1]"),
        refused(
            () -> rand(shape(2), DType.INT64),
            DTypeException.class,
            "rand: there is no such operation on elements of type int64"),
        refused(
            () -> randn(shape(2), DType.INT64),
            DTypeException.class,
            "randn: there is no such operation on elements of type int64"),
        refused(
            () -> randn(shape(2), Generator.seeded(1), Generator.seeded(2)),
            ArgumentException.class,
            "randn: an option must be given once; first=Generator(seed=1),"
                + " second=Generator(seed=2)"),
        refused(
            () -> randint(5, 5, shape(2)),
            ArgumentException.class,
            "randint: low must be less than high; low=5, high=5"),
        refused(
            () -> randint(0, 300, shape(2), DType.UINT8),
            ArgumentException.class,
            "randint: the range must fit the type; dtype=uint8"),
        refused(
            () -> randint(0, 5, shape(-2)),
            ShapeException.class,
            "randint: sizes must not be negative; shape=[-2]"),
        refused(
            () -> randperm(-1), ArgumentException.class, "randperm: n must not be negative; n=-1"),
        refused(
            () -> multinomial(zeros(3), 1, false),
            ArgumentException.class,
            "multinomial: weights must be finite, not negative, and not all zero; input=[3]"
                + " float32"),
        refused(
            () -> multinomial(ones(3), 4, false),
            ArgumentException.class,
            "multinomial: without replacement there must be as many weights as draws; input=[3]"
                + " float32"),
        refused(
            () -> multinomial(ones(3).neg(), 1, false),
            ArgumentException.class,
            "multinomial: weights must be finite, not negative, and not all zero; input=[3]"
                + " float32"),
        refused(
            () -> multinomial(ones(3), 1, false, DType.FLOAT32),
            ArgumentException.class,
            "multinomial: the only option can be a generator; options=[float32]"),
        refused(
            () -> tensor(new float[6], 4),
            ShapeException.class,
            "tensor: the shape must have as many elements as there are values; shape=[4],"
                + " elements=4, values=6"),
        refused(
            () -> tensor(new float[6], -6),
            ShapeException.class,
            "tensor: sizes must not be negative; shape=[-6]"),
        refused(
            () -> tensor(new float[6], Long.MAX_VALUE, 2),
            ShapeException.class,
            "Shape: the shape must fit into memory; shape=[9223372036854775807, 2]"),
        refused(
            () -> tensor((float[]) null),
            ArgumentException.class,
            "tensor: array must not be null"),
        refused(
            () -> tensor(new float[][] {{1, 2}, {3}}),
            ShapeException.class,
            "tensor: all rows must be equally long; first=2, other=1, dimension=1"),
        refused(
            () -> tensor(new int[][][] {{{1}}, {{1, 2}}}),
            ShapeException.class,
            "tensor: all rows must be equally long; first=1, other=2, dimension=2"),
        refused(
            () -> tensor(new Integer[] {1}),
            DTypeException.class,
            "tensor: nested arrays must hold numbers or booleans of a primitive type;"
                + " elements=Integer"),
        refused(
            () -> tensor(new String[] {"a"}),
            DTypeException.class,
            "tensor: nested arrays must hold numbers or booleans of a primitive type;"
                + " elements=String"),
        refused(
            () -> tensor(new float[][] {{1}, null}),
            ArgumentException.class,
            "tensor: row must not be null"),
        refused(
            () -> tensor(CharBuffer.allocate(2)),
            DTypeException.class,
            "tensor: the buffer must hold numbers; buffer=HeapCharBuffer"),
        refused(
            () -> tensor((IntBuffer) null),
            ArgumentException.class,
            "tensor: buffer must not be null"),
        refused(
            () -> tensor(MemorySegment.ofArray(new byte[7]), DType.FLOAT32, shape(2)),
            ShapeException.class,
            "tensor: the shape must have as many elements as there are values; shape=[2],"
                + " elements=2, values=1"),
        refused(
            () -> tensor(MemorySegment.ofArray(new byte[8]), null, shape(2)),
            ArgumentException.class,
            "tensor: dtype must not be null"),
        refused(
            () -> tensor(null, DType.FLOAT32, shape(2)),
            ArgumentException.class,
            "tensor: memory must not be null"),
        refused(
            () -> wrap(MemorySegment.ofArray(new byte[8]), DType.FLOAT32, shape(2)),
            ArgumentException.class,
            "wrap: the memory must be native or mapped, not on the Java heap; bytes=8. Use"
                + " tensor(...) for a copy."),
        refused(
            () -> wrap(Arena.ofAuto().allocate(8), DType.FLOAT32, shape(3)),
            ShapeException.class,
            "wrap: the shape must have as many elements as there are values; shape=[3], elements=3,"
                + " values=2"),
        refused(
            () ->
                wrap(
                    Arena.ofAuto().allocate(16, 8).asSlice(8).asReadOnly(),
                    DType.FLOAT32,
                    shape(2)),
            ArgumentException.class,
            "wrap: the memory must be writable; bytes=8. Map files with MapMode.PRIVATE, or use"
                + " tensor(...) for a copy."),
        refused(
            () -> wrap(CONFINED, DType.FLOAT32, shape(2)),
            ArgumentException.class,
            "wrap: the memory must be of an arena that threads can share; bytes=8. Allocate it with"
                + " Arena.ofAuto(), or use tensor(...) for a copy."),
        refused(
            () -> wrap(null, DType.FLOAT32, shape(2)),
            ArgumentException.class,
            "wrap: memory must not be null"),
        refused(
            () -> zerosLike(null), ArgumentException.class, "zerosLike: tensor must not be null"),
        refused(
            () -> randLike(whole),
            DTypeException.class,
            "rand: there is no such operation on elements of type int64"),
        refused(() -> a.to((DType) null), ArgumentException.class, "to: dtype must not be null"),
        refused(() -> a.to((Device) null), ArgumentException.class, "to: device must not be null"),
        refused(
            () -> a.to(DType.QINT8),
            DTypeException.class,
            "to: there is no such operation on quantized elements; input=[2, 3] float32"),
        refused(
            () -> a.to(DType.INT4),
            DTypeException.class,
            "to: there is no such operation on elements of type int4; input=[2, 3] float32"),
        refused(
            () -> a.to(DType.BITS8),
            DTypeException.class,
            "to: there is no such operation on elements of type bits8; input=[2, 3] float32"),
        refused(() -> a.viewAs(null), ArgumentException.class, "viewAs: dtype must not be null"),
        refused(
            () -> Device.of("gpu"),
            ArgumentException.class,
            "Device: a device must be cpu, cuda or cuda:INDEX; name=gpu"),
        refused(
            () -> Device.of("cuda:-1"),
            ArgumentException.class,
            "Device: a device must be cpu, cuda or cuda:INDEX; name=cuda:-1"),
        refused(
            () -> Device.cuda(-1),
            ArgumentException.class,
            "Device: index must not be negative; index=-1"),
        refused(
            () -> complex(ones(2), ones(3)),
            ShapeException.class,
            "complex: tensors must have the same shape; real=[2], imaginary=[3]"),
        refused(
            () -> ones(2).normal_(0, -1),
            ArgumentException.class,
            "normal_: std must not be negative; std=-1, input=[2] float32"),
        refused(
            () -> ones(2).uniform_(1, 0),
            ArgumentException.class,
            "uniform_: low must not exceed high; low=1, high=0, input=[2] float32"),
        refused(
            () -> ones(2).bernoulli_(2),
            ArgumentException.class,
            "bernoulli_: p must lie in [0, 1]; p=2, input=[2] float32"),
        refused(
            () -> ones(2).normal_(0, 1, DType.FLOAT32),
            ArgumentException.class,
            "normal_: the only option can be a generator; options=[float32]"),
        refused(
            () -> whole.uniform_(0, 1),
            DTypeException.class,
            "uniform_: there is no such operation on elements of type int64; input=[3] int64"),
        refused(
            () -> {
              Generator.seeded(1).state(ones(3));
              return null;
            },
            ArgumentException.class,
            "state: the state must be one that a generator gave; state=[3] float32"),
        refused(
            () -> {
              Generator.seeded(1).state(zeros(shape(7), DType.UINT8));
              return null;
            },
            ArgumentException.class,
            "state: the state must be one that a generator gave; state=[7] uint8"),
        refused(
            () -> {
              Generator.seeded(1).state(null);
              return null;
            },
            ArgumentException.class,
            "state: tensor must not be null"),
        refused(
            () -> {
              Randomness.state(ones(2));
              return null;
            },
            ArgumentException.class,
            "state: the state must be one that a generator gave; state=[2] float32"),
        refused(
            () -> {
              NativeMemory.budget(0);
              return null;
            },
            ArgumentException.class,
            "NativeMemory: budget must be positive; budget=0"),
        refused(
            () -> {
              NativeMemory.limit(-5);
              return null;
            },
            ArgumentException.class,
            "NativeMemory: limit must be positive; limit=-5"));
  }
}
