package dev.myelin.tensor;

import static dev.myelin.tensor.Refusals.refused;
import static dev.myelin.tensor.Tensors.*;

import dev.myelin.error.ArgumentException;
import dev.myelin.error.EngineException;
import dev.myelin.error.ShapeException;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// What is refused in other shapes of the same elements, and joining, and the exact text of it.
@SuppressWarnings("NullAway") // Null is what some calls are about.
final class ShapingErrorsTest {
  private final Tensor a = ones(2, 3);
  private final Tensor b = ones(4);

  @TestFactory
  Stream<DynamicTest> refusals() {
    return Stream.of(
        refused(
            () -> a.reshape(4, 2),
            ShapeException.class,
            "reshape: the shape must hold as many elements as the tensor; shape=[4, 2], input=[2,"
                + " 3]"),
        refused(
            () -> a.reshape(-1, 4),
            ShapeException.class,
            "reshape: the shape must hold as many elements as the tensor; shape=[-1, 4], input=[2,"
                + " 3]"),
        refused(
            () -> a.reshape(-1, -1),
            ShapeException.class,
            "reshape: at most one size can be -1; input=[2, 3]"),
        refused(
            () -> a.reshape(-2, 3),
            ShapeException.class,
            "reshape: sizes must not be negative, except one -1; shape=[-2, 3], input=[2, 3]"),
        refused(
            () -> ones(0, 3).reshape(-1, 0),
            ShapeException.class,
            "reshape: -1 must stand for one size only, which it does not beside a 0; shape=[-1, 0],"
                + " input=[0, 3]"),
        refused(
            () -> a.reshape((long[]) null),
            ArgumentException.class,
            "reshape: shape must not be null"),
        refused(
            () -> a.view(7),
            ShapeException.class,
            "view: the shape must hold as many elements as the tensor; shape=[7], input=[2, 3]"),
        refused(
            () -> a.t().view(6),
            ShapeException.class,
            "view: the order of memory must allow the shape; input=[3, 2]. Use reshape, which"
                + " copies where it must."),
        refused(
            () -> b.t(),
            ShapeException.class,
            "transpose: dimension must lie in [-1, 0]; dimension=-2, input=[4]"),
        refused(
            () -> a.transpose(0, 2),
            ShapeException.class,
            "transpose: dimension must lie in [-2, 1]; dimension=2, input=[2, 3]"),
        refused(
            () -> a.permute(0),
            ShapeException.class,
            "permute: every dimension must be named once; input=[2, 3]"),
        refused(
            () -> a.permute(0, 0),
            ShapeException.class,
            "permute: every dimension must be named once; input=[2, 3]"),
        refused(
            () -> a.permute(0, 5),
            ShapeException.class,
            "permute: dimension must lie in [-2, 1]; dimension=5, input=[2, 3]"),
        refused(
            () -> a.movedim(0, 4),
            ShapeException.class,
            "movedim: dimension must lie in [-2, 1]; dimension=4, input=[2, 3]"),
        refused(
            () -> a.squeeze(2),
            ShapeException.class,
            "squeeze: dimension must lie in [-2, 1]; dimension=2, input=[2, 3]"),
        refused(
            () -> a.unsqueeze(4),
            ShapeException.class,
            "unsqueeze: dimension must lie in [-3, 2]; dimension=4, input=[2, 3]"),
        refused(
            () -> a.unsqueeze(-4),
            ShapeException.class,
            "unsqueeze: dimension must lie in [-3, 2]; dimension=-4, input=[2, 3]"),
        refused(
            () -> a.unflatten(1, 2, 2),
            ShapeException.class,
            "unflatten: the sizes' product must be the dimension's size; sizes=[2, 2], dimension=1,"
                + " input=[2, 3]"),
        refused(
            () -> a.flatten(1, 0),
            ShapeException.class,
            "flatten: the first dimension must not come after the last; input=[2, 3]"),
        refused(
            () -> a.flatten(5),
            ShapeException.class,
            "flatten: dimension must lie in [-2, 1]; dimension=5, input=[2, 3]"),
        refused(
            () -> a.expand(4, 3),
            ShapeException.class,
            "expand: sizes other than 1 must stay; dimension=0, shape=[4, 3], input=[2, 3]"),
        refused(
            () -> a.expand(3),
            ShapeException.class,
            "expand: the shape must have at least as many dimensions as the tensor; dimensions=1,"
                + " input=[2, 3]"),
        refused(
            () -> a.expand(-1, 2, 3),
            ShapeException.class,
            "expand: -1 can only stand for a dimension that is there; input=[2, 3]"),
        refused(
            () -> a.expandAs(b),
            ShapeException.class,
            "expand: the shape must have at least as many dimensions as the tensor; dimensions=1,"
                + " input=[2, 3]"),
        refused(
            () -> b.diagonal(0),
            ShapeException.class,
            "diagonal: dimension must lie in [-1, 0]; dimension=1, input=[4]"),
        refused(
            () -> a.asStrided(new long[] {10}, new long[] {1}, 0),
            ShapeException.class,
            "asStrided: the view must lie within the tensor's memory; shape=[10], strides=[1],"
                + " offset=0, input=[2, 3]"),
        refused(
            () -> a.asStrided(new long[] {2}, new long[] {-1}, 0),
            ShapeException.class,
            "asStrided: strides must not be negative; input=[2, 3]"),
        refused(
            () -> a.asStrided(new long[] {2}, new long[] {1, 1}, 0),
            ShapeException.class,
            "asStrided: there must be a stride for each dimension; input=[2, 3]"),
        refused(
            () -> a.asStrided(new long[] {2}, new long[] {1}, -1),
            ShapeException.class,
            "asStrided: the offset must not be negative; offset=-1, input=[2, 3]"),
        refused(
            () -> a.channelsLast(),
            ShapeException.class,
            "channelsLast: the tensor must have 4 or 5 dimensions: batch, channels and space;"
                + " input=[2, 3]"),
        refused(
            () -> a.repeat(2),
            ShapeException.class,
            "repeat: there must be a count for each dimension; input=[2, 3]"),
        refused(
            () -> a.repeat(-1, 2),
            ShapeException.class,
            "repeat: sizes must not be negative; input=[2, 3]"),
        refused(
            () -> a.repeatInterleave(-1, 0),
            EngineException.class,
            "repeatInterleave: repeats must be non-negative; input=[2, 3] float32"),
        refused(
            () -> a.flip(2),
            ShapeException.class,
            "flip: dimension must lie in [-2, 1]; dimension=2, input=[2, 3]"),
        refused(
            () -> a.flip(0, 0),
            ShapeException.class,
            "flip: a dimension must be named once; dimension=0, input=[2, 3]"),
        refused(
            () -> a.roll(1, 4),
            ShapeException.class,
            "roll: dimension must lie in [-2, 1]; dimension=4, input=[2, 3]"),
        refused(
            () -> b.tril(0),
            ShapeException.class,
            "tril: the tensor must have at least 2 dimensions; input=[4]"),
        refused(
            () -> ones(1, 1, 1).diag(),
            ShapeException.class,
            "diag: the tensor must be a vector or a matrix; input=[1, 1, 1]"),
        refused(
            () -> a.unfold(1, 4, 1),
            ShapeException.class,
            "unfold: a window must lie within its dimension; dimension=1, window=4, input=[2, 3]"),
        refused(
            () -> a.unfold(1, 2, 0),
            ArgumentException.class,
            "unfold: step must be positive; step=0, input=[2, 3] float32"),
        refused(
            () -> a.split(0, 0),
            ArgumentException.class,
            "split: the size of a piece must be positive; input=[2, 3] float32"),
        refused(
            () -> a.split(-1, 0),
            ArgumentException.class,
            "split: the size of a piece must be positive; input=[2, 3] float32"),
        refused(
            () -> a.split(1, 2),
            ShapeException.class,
            "split: dimension must lie in [-2, 1]; dimension=2, input=[2, 3]"),
        refused(
            () -> a.split(new long[] {1, 1}, 1),
            ShapeException.class,
            "split: the sizes must add up to 3; sizes=[1, 1], input=[2, 3]"),
        refused(
            () -> a.chunk(0, 0),
            ArgumentException.class,
            "chunk: the number of chunks must be positive; input=[2, 3] float32"),
        refused(
            () -> a.unbind(2),
            ShapeException.class,
            "unbind: dimension must lie in [-2, 1]; dimension=2, input=[2, 3]"),
        refused(
            () -> scalar(1).unbind(0),
            ShapeException.class,
            "unbind: a scalar has no dimensions to choose from; dimension=0, input=[]"),
        refused(() -> cat(0), ArgumentException.class, "cat: there must be at least one tensor"),
        refused(
            () -> cat(0, a, b),
            ShapeException.class,
            "cat: tensors must have the same number of dimensions; tensors=[2, 3], [4]"),
        refused(
            () -> cat(5, a, a),
            ShapeException.class,
            "cat: dimension must lie in [-2, 1]; dimension=5, tensors=[2, 3], [2, 3]"),
        refused(
            () -> cat(1, a, ones(3, 3)),
            ShapeException.class,
            "cat: sizes must be equal except in the dimension that is joined; dimension=1,"
                + " tensors=[2, 3], [3, 3]"),
        refused(
            () -> cat(0, scalar(1), scalar(2)),
            ShapeException.class,
            "cat: tensors must have at least one dimension; tensors=[], []. Use stack for"
                + " scalars."),
        refused(() -> cat(0, a, null), ArgumentException.class, "cat: tensor must not be null"),
        refused(
            () -> stack(0), ArgumentException.class, "stack: there must be at least one tensor"),
        refused(
            () -> stack(0, a, b),
            ShapeException.class,
            "stack: tensors must have the same shape; tensors=[2, 3], [4]"),
        refused(
            () -> stack(7, a, a),
            ShapeException.class,
            "stack: dimension must lie in [-3, 2]; dimension=7, tensors=[2, 3], [2, 3]"),
        refused(
            () -> meshgrid(a, b),
            ShapeException.class,
            "meshgrid: tensors must be vectors or scalars; tensors=[2, 3], [4]"),
        refused(
            () -> a.viewAs(DType.FLOAT64),
            ShapeException.class,
            "viewAs: the last size must be a multiple of 2 for elements of the wider type;"
                + " dtype=float64, input=[2, 3]"),
        refused(
            () -> a.size(2),
            ShapeException.class,
            "size: dimension must lie in [-2, 1]; dimension=2, input=[2, 3]"),
        refused(
            () -> scalar(1).size(0),
            ShapeException.class,
            "size: a scalar has no dimensions to choose from; dimension=0, input=[]"),
        refused(
            () -> Shape.of(2, 3).size(-3),
            ShapeException.class,
            "Shape: dimension must lie in [-2, 1]; dimension=-3, shape=[2, 3]"),
        refused(
            () -> Shape.of(Long.MAX_VALUE, 2).numel(),
            ShapeException.class,
            "Shape: the shape must fit into memory; shape=[9223372036854775807, 2]"),
        refused(
            () -> a.through(x -> x, null),
            ArgumentException.class,
            "through: function must not be null"));
  }
}
