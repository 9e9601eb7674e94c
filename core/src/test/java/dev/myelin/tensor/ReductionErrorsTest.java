package dev.myelin.tensor;

import static dev.myelin.tensor.Refusals.refused;
import static dev.myelin.tensor.Tensors.*;

import dev.myelin.error.ArgumentException;
import dev.myelin.error.DTypeException;
import dev.myelin.error.ShapeException;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// What is refused in folding, ordering and scanning, and the exact text of it.
final class ReductionErrorsTest {
  private final Tensor a = ones(2, 3);
  private final Tensor whole = tensor(new long[] {0, 1, 2});
  private final Tensor flags = ones(2).gt(0);

  @TestFactory
  Stream<DynamicTest> refusals() {
    return Stream.of(
        refused(
            () -> a.sum(2),
            ShapeException.class,
            "sum: dimension must lie in [-2, 1]; dimension=2, input=[2, 3]"),
        refused(
            () -> a.sum(-3),
            ShapeException.class,
            "sum: dimension must lie in [-2, 1]; dimension=-3, input=[2, 3]"),
        refused(
            () -> a.sum(0, 0),
            ShapeException.class,
            "sum: a dimension must be named once; dimension=0, input=[2, 3]"),
        refused(
            () -> a.mean(2),
            ShapeException.class,
            "mean: dimension must lie in [-2, 1]; dimension=2, input=[2, 3]"),
        refused(
            () -> whole.mean(),
            DTypeException.class,
            "mean: elements must be floating-point or complex; dtype=int64, input=[3] int64."
                + " Convert the tensor first, for example to(DType.FLOAT32)."),
        refused(
            () -> flags.mean(),
            DTypeException.class,
            "mean: elements must be floating-point or complex; dtype=bool, input=[2] bool. Convert"
                + " the tensor first, for example to(DType.FLOAT32)."),
        refused(
            () -> ones(0).amax(),
            ShapeException.class,
            "amax: a dimension without elements has no such value; dimension=0, input=[0]"),
        refused(
            () -> ones(0, 3).max(0),
            ShapeException.class,
            "max: a dimension without elements has no such value; dimension=0, input=[0, 3]"),
        refused(
            () -> ones(0).min(),
            ShapeException.class,
            "amin: a dimension without elements has no such value; dimension=0, input=[0]"),
        refused(
            () -> ones(0).argmax(),
            ShapeException.class,
            "argmax: a tensor without elements has no such value; input=[0]"),
        refused(
            () -> a.argmax(2),
            ShapeException.class,
            "argmax: dimension must lie in [-2, 1]; dimension=2, input=[2, 3]"),
        refused(
            () -> a.var(3),
            ShapeException.class,
            "var: dimension must lie in [-2, 1]; dimension=3, input=[2, 3]"),
        refused(
            () -> whole.std(),
            DTypeException.class,
            "std: elements must be floating-point or complex; input=[3] int64. Convert the tensor"
                + " first, for example to(DType.FLOAT32)."),
        refused(
            () -> a.prod(2),
            ShapeException.class,
            "prod: dimension must lie in [-2, 1]; dimension=2, input=[2, 3]"),
        refused(
            () -> a.any(2),
            ShapeException.class,
            "any: dimension must lie in [-2, 1]; dimension=2, input=[2, 3]"),
        refused(
            () -> a.all(-3),
            ShapeException.class,
            "all: dimension must lie in [-2, 1]; dimension=-3, input=[2, 3]"),
        refused(
            () -> a.logsumexp(4),
            ShapeException.class,
            "logsumexp: dimension must lie in [-2, 1]; dimension=4, input=[2, 3]"),
        refused(
            () -> a.max(2),
            ShapeException.class,
            "max: dimension must lie in [-2, 1]; dimension=2, input=[2, 3]"),
        refused(
            () -> a.median(3),
            ShapeException.class,
            "median: dimension must lie in [-2, 1]; dimension=3, input=[2, 3]"),
        refused(
            () -> a.quantile(2),
            ArgumentException.class,
            "quantile: the share must lie in [0, 1]; q=2, input=[2, 3] float32"),
        refused(
            () -> a.quantile(-0.1),
            ArgumentException.class,
            "quantile: the share must lie in [0, 1]; q=-0.1, input=[2, 3] float32"),
        refused(
            () -> whole.quantile(0.5),
            DTypeException.class,
            "quantile: elements must be of type float32 or float64; input=[3] int64"),
        refused(
            () -> a.norm(4),
            ShapeException.class,
            "norm: dimension must lie in [-2, 1]; dimension=4, input=[2, 3]"),
        refused(
            () -> whole.norm(),
            DTypeException.class,
            "norm: elements must be floating-point or complex; input=[3] int64. Convert the tensor"
                + " first, for example to(DType.FLOAT32)."),
        refused(
            () -> a.softmax(2),
            ShapeException.class,
            "softmax: dimension must lie in [-2, 1]; dimension=2, input=[2, 3]"),
        refused(
            () -> whole.softmax(0),
            DTypeException.class,
            "softmax: there is no such operation on elements of type int64; input=[3] int64"),
        refused(
            () -> a.logSoftmax(2),
            ShapeException.class,
            "logSoftmax: dimension must lie in [-2, 1]; dimension=2, input=[2, 3]"),
        refused(
            () -> a.cumsum(2),
            ShapeException.class,
            "cumsum: dimension must lie in [-2, 1]; dimension=2, input=[2, 3]"),
        refused(
            () -> a.cumprod(-3),
            ShapeException.class,
            "cumprod: dimension must lie in [-2, 1]; dimension=-3, input=[2, 3]"),
        refused(
            () -> a.sort(2),
            ShapeException.class,
            "sort: dimension must lie in [-2, 1]; dimension=2, input=[2, 3]"),
        refused(
            () -> a.argsort(3),
            ShapeException.class,
            "sort: dimension must lie in [-2, 1]; dimension=3, input=[2, 3]"),
        refused(
            () -> a.topk(4),
            ArgumentException.class,
            "topk: k must lie in [0, 3]; k=4, dimension=-1, input=[2, 3]"),
        refused(
            () -> a.topk(-1),
            ArgumentException.class,
            "topk: k must lie in [0, 3]; k=-1, dimension=-1, input=[2, 3]"),
        refused(
            () -> a.topk(1, 2),
            ShapeException.class,
            "topk: dimension must lie in [-2, 1]; dimension=2, input=[2, 3]"),
        refused(
            () -> a.kthvalue(4, 1),
            ArgumentException.class,
            "kthvalue: k must lie within the dimension; input=[2, 3] float32"),
        refused(
            () -> a.kthvalue(0, 1),
            ArgumentException.class,
            "kthvalue: k must lie within the dimension; input=[2, 3] float32"),
        refused(
            () -> a.bincount(),
            DTypeException.class,
            "bincount: there is no such operation on elements of type float32; input=[2, 3]"
                + " float32"),
        refused(
            () -> tensor(new long[] {-1}).bincount(),
            ArgumentException.class,
            "bincount: the tensor must be a vector of whole numbers that are not negative;"
                + " input=[1] int64"),
        refused(
            () -> whole.bincount(-1),
            ArgumentException.class,
            "bincount: minLength must not be negative; input=[3] int64"),
        refused(
            () -> a.histc(0, 0, 1),
            ArgumentException.class,
            "histc: bins must be positive; bins=0, input=[2, 3] float32"),
        refused(
            () -> a.histc(4, 2, 1),
            ArgumentException.class,
            "histc: max must exceed min; input=[2, 3] float32"),
        refused(
            () -> a.diff(3),
            ShapeException.class,
            "diff: dimension must lie in [-2, 1]; dimension=3, input=[2, 3]"));
  }
}
