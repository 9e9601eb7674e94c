package dev.myelin.tensor;

import static dev.myelin.tensor.Refusals.refused;
import static dev.myelin.tensor.Tensors.*;

import dev.myelin.error.ArgumentException;
import dev.myelin.error.DTypeException;
import dev.myelin.error.ShapeException;
import dev.myelin.error.StateException;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// What is refused in picking and putting elements, and the exact text of it.
@SuppressWarnings("NullAway") // Null is what some calls are about.
final class IndexingErrorsTest {
  private final Tensor a = ones(2, 3);
  private final Tensor b = ones(4);
  private final Tensor whole = tensor(new long[] {0, 1, 2});

  @TestFactory
  Stream<DynamicTest> refusals() {
    return Stream.of(
        refused(
            () -> a.get(2),
            ArgumentException.class,
            "index: index must lie in [-2, 1]; index=2, dimension=0, shape=[2, 3]"),
        refused(
            () -> a.get(-3),
            ArgumentException.class,
            "index: index must lie in [-2, 1]; index=-3, dimension=0, shape=[2, 3]"),
        refused(
            () -> a.get(0, 3),
            ArgumentException.class,
            "index: index must lie in [-3, 2]; index=3, dimension=0, shape=[3]"),
        refused(
            () -> a.get(0, 0, 0),
            ShapeException.class,
            "index: there must be at most one place for each dimension, and one ellipsis;"
                + " places=[At[index=0], At[index=0], At[index=0]], shape=[2, 3]"),
        refused(
            () -> a.get(Index.at(5)),
            ArgumentException.class,
            "index: index must lie in [-2, 1]; index=5, dimension=0, shape=[2, 3]"),
        refused(
            () -> a.get(Index.range(0, 2, 0)),
            ArgumentException.class,
            "index: step must be positive; step=0. Use flip for the reverse order."),
        refused(
            () -> a.get(Index.range(0, 2, -1)),
            ArgumentException.class,
            "index: step must be positive; step=-1. Use flip for the reverse order."),
        refused(
            () -> a.get(Index.ellipsis(), Index.ellipsis()),
            ShapeException.class,
            "index: there must be at most one place for each dimension, and one ellipsis;"
                + " places=[Ellipsis[], Ellipsis[]], shape=[2, 3]"),
        refused(
            () -> a.get(Index.of(tensor(new long[] {0, 2}))),
            ArgumentException.class,
            "index: indices must lie in [-2, 1]; least=0, greatest=2, dimension=0, shape=[2, 3]"),
        refused(
            () -> a.get(Index.of(tensor(new long[] {-3}))),
            ArgumentException.class,
            "index: indices must lie in [-2, 1]; least=-3, greatest=-3, dimension=0, shape=[2, 3]"),
        refused(
            () -> a.get(Index.of(tensor(new float[] {0.5f}))),
            DTypeException.class,
            "index: indices must be whole numbers or booleans; dtype=float32"),
        refused(
            () -> a.get(Index.of(tensor(new boolean[] {true}))),
            ShapeException.class,
            "index: the mask must have the sizes of the dimensions it stands for; mask=[1],"
                + " shape=[2, 3], dimension=0"),
        refused(
            () -> a.get(Index.of(ones(2, 3).gt(0)), Index.at(0)),
            ShapeException.class,
            "index: there must be at most one place for each dimension, and one ellipsis;"
                + " places=[Of[indices=tensor([[true, true, true],\n"
                + "        [true, true, true]])], At[index=0]], shape=[2, 3]"),
        refused(
            () -> a.get(Index.of(null)), ArgumentException.class, "get: indices must not be null"),
        refused(() -> a.get((Index) null), ArgumentException.class, "get: place must not be null"),
        refused(
            () -> scalar(1).get(0),
            ShapeException.class,
            "index: there must be at most one place for each dimension, and one ellipsis;"
                + " places=[At[index=0]], shape=[]"),
        refused(
            () -> a.set(b, Index.at(0)),
            ShapeException.class,
            "copy_: shapes must broadcast: sizes, counted from the last, must be equal or 1;"
                + " target=[3], source=[4]"),
        refused(
            () -> a.set(1.5, Index.at(7)),
            ArgumentException.class,
            "index: index must lie in [-2, 1]; index=7, dimension=0, shape=[2, 3]"),
        refused(
            () -> a.set((Tensor) null, Index.at(0)),
            ArgumentException.class,
            "set: values must not be null"),
        refused(
            () -> a.set(ones(2), Index.of(tensor(new long[] {0, 1}))),
            ShapeException.class,
            "set: values must broadcast to what they replace; replaced=[2, 3], target=[2, 3],"
                + " values=[2]"),
        refused(
            () -> a.select(0, 2),
            ArgumentException.class,
            "index: index must lie in [-2, 1]; index=2, dimension=0, shape=[2, 3]"),
        refused(
            () -> a.select(2, 0),
            ShapeException.class,
            "index: dimension must lie in [-2, 1]; dimension=2, input=[2, 3]"),
        refused(
            () -> a.narrow(0, 1, 2),
            ArgumentException.class,
            "narrow: start and length must lie within the dimension; start=1, length=2,"
                + " dimension=0, shape=[2, 3]"),
        refused(
            () -> a.narrow(0, -1, 1),
            ArgumentException.class,
            "narrow: start and length must lie within the dimension; start=-1, length=1,"
                + " dimension=0, shape=[2, 3]"),
        refused(
            () -> a.narrow(2, 0, 1),
            ShapeException.class,
            "narrow: dimension must lie in [-2, 1]; dimension=2, input=[2, 3]"),
        refused(
            () -> a.narrow(0, 1, Long.MAX_VALUE),
            ArgumentException.class,
            "narrow: start and length must lie within the dimension; start=1,"
                + " length=9223372036854775807, dimension=0, shape=[2, 3]"),
        refused(
            () -> a.indexSelect(1, tensor(new long[] {5})),
            ArgumentException.class,
            "indexSelect: an index must lie within its dimension; index=5, size=3, input=[2, 3]"
                + " float32, index=[1] int64"),
        refused(
            () -> a.indexSelect(1, tensor(new long[] {-1})),
            ArgumentException.class,
            "indexSelect: an index must lie within its dimension; index=-1, size=3, input=[2, 3]"
                + " float32, index=[1] int64"),
        refused(
            () -> a.indexSelect(1, ones(1)),
            DTypeException.class,
            "indexSelect: the index must be of type int64 or int32; input=[2, 3] float32, index=[1]"
                + " float32"),
        refused(
            () -> a.indexSelect(1, tensor(new long[][] {{0}})),
            ShapeException.class,
            "indexSelect: the index must be a vector; input=[2, 3], index=[1, 1]"),
        refused(
            () -> a.indexSelect(2, tensor(new long[] {0})),
            ShapeException.class,
            "indexSelect: dimension must lie in [-2, 1]; dimension=2, input=[2, 3], index=[1]"),
        refused(
            () -> a.indexSelect(1, null),
            ArgumentException.class,
            "indexSelect: tensor must not be null"),
        refused(
            () -> a.gather(0, tensor(new long[] {0})),
            ShapeException.class,
            "gather: the index must have as many dimensions as the tensor; input=[2, 3],"
                + " index=[1]"),
        refused(
            () -> a.gather(1, tensor(new long[] {5, 0}, 2, 1)),
            ArgumentException.class,
            "gather: an index must be less than its dimension's size; index=5, dimension=1, size=3,"
                + " input=[2, 3] float32, index=[2, 1] int64"),
        refused(
            () -> a.gather(1, ones(2, 1)),
            DTypeException.class,
            "gather: the index must be of type int64 or int32; input=[2, 3] float32, index=[2, 1]"
                + " float32"),
        refused(
            () -> a.gather(0, zeros(shape(2, 4), DType.INT64)),
            ShapeException.class,
            "gather: the index must fit within the tensor in every other dimension; dimension=1,"
                + " input=[2, 3], index=[2, 4]"),
        refused(
            () -> a.gather(2, zeros(shape(2, 1), DType.INT64)),
            ShapeException.class,
            "gather: dimension must lie in [-2, 1]; dimension=2, input=[2, 3], index=[2, 1]"),
        refused(
            () -> a.takeAlongDim(ones(2, 1), 1),
            DTypeException.class,
            "takeAlongDim: the index must be of type int64; input=[2, 3] float32, index=[2, 1]"
                + " float32"),
        refused(
            () -> a.scatter(1, tensor(new long[] {5, 0}, 2, 1), ones(2, 1)),
            ArgumentException.class,
            "scatter: an index must be less than its dimension's size; index=5, dimension=1,"
                + " size=3, input=[2, 3] float32, index=[2, 1] int64, source=[2, 1] float32"),
        refused(
            () -> a.scatter(1, zeros(shape(2, 1), DType.INT64), ones(shape(2, 1), DType.FLOAT64)),
            DTypeException.class,
            "scatter: the source must have the tensor's type; input=[2, 3] float32, index=[2, 1]"
                + " int64, source=[2, 1] float64"),
        refused(
            () -> a.scatter(1, zeros(shape(2, 4), DType.INT64), ones(2, 1)),
            ShapeException.class,
            "scatter: the index must fit within the tensor and the source in every other dimension;"
                + " input=[2, 3], index=[2, 4], source=[2, 1]"),
        refused(
            () -> a.scatterAdd(1, tensor(new long[] {9, 0}, 2, 1), ones(2, 1)),
            ArgumentException.class,
            "scatterAdd: an index must be less than its dimension's size; index=9, dimension=1,"
                + " size=3, input=[2, 3] float32, index=[2, 1] int64, source=[2, 1] float32"),
        refused(
            () -> a.indexAdd(0, tensor(new long[] {9}), ones(1, 3)),
            ArgumentException.class,
            "indexAdd: an index must be less than its dimension's size; index=9, dimension=0,"
                + " size=2, input=[2, 3] float32, index=[1] int64, source=[1, 3] float32"),
        refused(
            () -> a.maskedSelect(ones(2, 3)),
            DTypeException.class,
            "maskedSelect: the mask must be of type bool; input=[2, 3] float32, mask=[2, 3]"
                + " float32"),
        refused(
            () -> a.maskedSelect(b.gt(0)),
            ShapeException.class,
            "maskedSelect: shapes must broadcast: sizes, counted from the last, must be equal or 1;"
                + " input=[2, 3], mask=[4]"),
        refused(
            () -> a.maskedFill(b.gt(0), 1),
            ShapeException.class,
            "maskedFill: shapes must broadcast: sizes, counted from the last, must be equal or 1;"
                + " input=[2, 3], mask=[4]"),
        refused(
            () -> a.maskedFill(a, 1),
            DTypeException.class,
            "maskedFill: the mask must be of type bool; input=[2, 3] float32, mask=[2, 3] float32"),
        refused(
            () -> a.maskedScatter(a.gt(0), ones(2)),
            ShapeException.class,
            "maskedScatter: the source must have an element for each place where the mask holds;"
                + " input=[2, 3], mask=[2, 3], source=[2]"),
        refused(
            () -> where(a, a, a),
            DTypeException.class,
            "where: the condition must be of type bool; condition=[2, 3] float32, x=[2, 3] float32,"
                + " y=[2, 3] float32"),
        refused(
            () -> where(a.gt(0), a, b),
            ShapeException.class,
            "where: shapes must broadcast: sizes, counted from the last, must be equal or 1;"
                + " condition=[2, 3], x=[2, 3], y=[4]"),
        refused(
            () -> where(a.gt(0), a, null),
            ArgumentException.class,
            "where: tensor must not be null"),
        refused(
            () -> oneHot(whole, 2),
            ArgumentException.class,
            "oneHot: an index must be less than the number of classes; input=[3] int64"),
        refused(
            () -> oneHot(tensor(new long[] {-1}), 2),
            ArgumentException.class,
            "oneHot: an index must not be negative; input=[1] int64"),
        refused(
            () -> oneHot(a, 2),
            DTypeException.class,
            "oneHot: the indices must be of type int64; input=[2, 3] float32"),
        refused(
            () -> a.item(),
            ShapeException.class,
            "item: the tensor must have exactly one element; shape=[2, 3]. Use toFloatArray() for"
                + " all of them."),
        refused(
            () -> a.itemLong(),
            ShapeException.class,
            "item: the tensor must have exactly one element; shape=[2, 3]. Use toFloatArray() for"
                + " all of them."),
        refused(
            () -> ones(0).item(),
            ShapeException.class,
            "item: the tensor must have exactly one element; shape=[0]. Use toFloatArray() for all"
                + " of them."),
        refused(
            () -> scalar(Double.NaN).itemLong(),
            ArgumentException.class,
            "item: the number must fit the tensor's type; dtype=int64, input=[] float32"),
        refused(
            () -> a.t().segment(),
            StateException.class,
            "segment: the tensor must be contiguous and on the CPU; device=cpu, shape=[3, 2],"
                + " strides=[1, 3]. Call to(Device.CPU).contiguous() first."),
        refused(
            () -> complex(ones(2), ones(2)).toFloatArray(),
            DTypeException.class,
            "toArray: complex elements have no such form in Java; dtype=complex64. Take real(),"
                + " imag() or abs() first."),
        refused(
            () -> scalar(1).expand(1L << 32).toFloatArray(),
            ArgumentException.class,
            "toArray: a Java array holds at most 2147483639 elements; shape=[4294967296]. Use"
                + " segment(), or parts of the tensor."));
  }
}
