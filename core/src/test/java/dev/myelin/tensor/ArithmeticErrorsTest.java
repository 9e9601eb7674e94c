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

/// What is refused in element by element operations and products, and the exact text of it.
@SuppressWarnings("NullAway") // Null is what some calls are about.
final class ArithmeticErrorsTest {
  private final Tensor a = ones(2, 3);
  private final Tensor b = ones(4);
  private final Tensor whole = tensor(new long[] {0, 1, 2});
  private final Tensor flags = ones(2).gt(0);

  @TestFactory
  Stream<DynamicTest> refusals() {
    return Stream.of(
        refused(
            () -> a.add(b),
            ShapeException.class,
            "add: shapes must broadcast: sizes, counted from the last, must be equal or 1; a=[2,"
                + " 3], b=[4]"),
        refused(
            () -> a.sub(b),
            ShapeException.class,
            "sub: shapes must broadcast: sizes, counted from the last, must be equal or 1; a=[2,"
                + " 3], b=[4]"),
        refused(
            () -> a.mul(b),
            ShapeException.class,
            "mul: shapes must broadcast: sizes, counted from the last, must be equal or 1; a=[2,"
                + " 3], b=[4]"),
        refused(
            () -> a.div(b),
            ShapeException.class,
            "div: shapes must broadcast: sizes, counted from the last, must be equal or 1; a=[2,"
                + " 3], b=[4]"),
        refused(
            () -> a.pow(b),
            ShapeException.class,
            "pow: shapes must broadcast: sizes, counted from the last, must be equal or 1; a=[2,"
                + " 3], b=[4]"),
        refused(
            () -> a.eq(b),
            ShapeException.class,
            "eq: shapes must broadcast: sizes, counted from the last, must be equal or 1; a=[2, 3],"
                + " b=[4]"),
        refused(
            () -> a.maximum(b),
            ShapeException.class,
            "maximum: shapes must broadcast: sizes, counted from the last, must be equal or 1;"
                + " a=[2, 3], b=[4]"),
        refused(
            () -> a.atan2(b),
            ShapeException.class,
            "atan2: shapes must broadcast: sizes, counted from the last, must be equal or 1; a=[2,"
                + " 3], b=[4]"),
        refused(
            () -> a.lerp(b, 0.5),
            ShapeException.class,
            "lerp: shapes must broadcast: sizes, counted from the last, must be equal or 1;"
                + " input=[2, 3], end=[4]"),
        refused(
            () -> b.add_(a),
            ShapeException.class,
            "add_: shapes must broadcast: sizes, counted from the last, must be equal or 1; a=[4],"
                + " b=[2, 3]"),
        refused(
            () -> a.copy_(b),
            ShapeException.class,
            "copy_: shapes must broadcast: sizes, counted from the last, must be equal or 1;"
                + " target=[2, 3], source=[4]"),
        refused(
            () -> a.addcmul_(b, b, 1),
            ShapeException.class,
            "addcmul_: shapes must broadcast: sizes, counted from the last, must be equal or 1;"
                + " input=[2, 3], a=[4], b=[4]"),
        refused(
            () -> ones(1, 3).expand(2, 3).add_(1.0),
            StateException.class,
            "add_: a tensor whose elements share memory cannot be changed in place; input=[2, 3]"
                + " float32. Call clone() first."),
        refused(
            () -> whole.add_(1.5),
            DTypeException.class,
            "add_: the result must be of a type that the tensor can take; result=float32, input=[3]"
                + " int64. Use the form that returns a new tensor, or convert the tensor first."),
        refused(
            () -> whole.mul_(a),
            ShapeException.class,
            "mul_: the result must have the shape of the tensor it is put into; result=[2, 3],"
                + " a=[3], b=[2, 3]"),
        refused(
            () -> whole.div_(2.0),
            DTypeException.class,
            "div_: the result must be of a type that the tensor can take; result=float32, input=[3]"
                + " int64. Use the form that returns a new tensor, or convert the tensor first."),
        refused(
            () -> flags.sub(flags),
            DTypeException.class,
            "sub: booleans cannot be subtracted; a=[2] bool, b=[2] bool. Use logicalNot or"
                + " logicalXor."),
        refused(
            () -> flags.neg(),
            DTypeException.class,
            "neg: booleans cannot be subtracted; input=[2] bool. Use logicalNot or logicalXor."),
        refused(
            () -> a.bitwiseAnd(a),
            DTypeException.class,
            "bitwiseAnd: there is no such operation on elements of type float32; a=[2, 3] float32,"
                + " b=[2, 3] float32"),
        refused(
            () -> a.bitwiseNot(),
            DTypeException.class,
            "bitwiseNot: there is no such operation on elements of type float32; input=[2, 3]"
                + " float32"),
        refused(
            () -> whole.pow(-1),
            ArgumentException.class,
            "pow: whole numbers cannot be raised to negative powers; input=[3] int64. Convert the"
                + " tensor first, for example to(DType.FLOAT32)."),
        refused(
            () -> whole.floorDivide(0),
            ArgumentException.class,
            "floorDivide: whole numbers cannot be divided by zero; input=[3] int64"),
        refused(
            () -> whole.remainder(zeros(shape(3), DType.INT64)),
            ArgumentException.class,
            "remainder: whole numbers cannot be divided by zero; a=[3] int64, b=[3] int64"),
        refused(
            () -> whole.div(zeros(shape(3), DType.INT64), Rounding.TRUNC),
            ArgumentException.class,
            "div: whole numbers cannot be divided by zero; a=[3] int64, b=[3] int64"),
        refused(
            () -> a.add((Tensor) null), ArgumentException.class, "add: tensor must not be null"),
        refused(
            () -> a.mul_((Tensor) null), ArgumentException.class, "mul_: tensor must not be null"),
        refused(() -> a.eq((Tensor) null), ArgumentException.class, "eq: tensor must not be null"),
        refused(() -> a.lerp(null, 0.5), ArgumentException.class, "lerp: tensor must not be null"),
        refused(() -> a.div(a, null), ArgumentException.class, "div: rounding must not be null"),
        refused(
            () -> a.mm(a),
            ShapeException.class,
            "mm: the columns of the first must be as many as the rows of the second; a=[2, 3],"
                + " b=[2, 3]"),
        refused(
            () -> a.mm(b),
            ShapeException.class,
            "mm: both tensors must be matrices; a=[2, 3], b=[4]"),
        refused(
            () -> a.mm(ones(shape(3, 2), DType.FLOAT64)),
            DTypeException.class,
            "mm: tensors must have the same type; a=[2, 3] float32, b=[3, 2] float64. Convert one"
                + " of them with to(dtype)."),
        refused(
            () -> a.matmul(a),
            ShapeException.class,
            "matmul: the columns of the first must be as many as the rows of the second; a=[2, 3],"
                + " b=[2, 3]"),
        refused(
            () -> a.matmul(scalar(1)),
            ShapeException.class,
            "matmul: both tensors must have at least one dimension; a=[2, 3], b=[]"),
        refused(
            () -> a.bmm(a),
            ShapeException.class,
            "bmm: both tensors must have 3 dimensions: batch, rows, columns; a=[2, 3], b=[2, 3]"),
        refused(
            () -> ones(2, 3, 4).bmm(ones(2, 3, 4)),
            ShapeException.class,
            "bmm: batches must be equal, and the columns of the first as many as the rows of the"
                + " second; a=[2, 3, 4], b=[2, 3, 4]"),
        refused(
            () -> a.mv(b),
            ShapeException.class,
            "mv: a matrix with as many columns as the vector has elements must come first; a=[2,"
                + " 3], b=[4]"),
        refused(
            () -> b.dot(ones(3)),
            ShapeException.class,
            "dot: both vectors must have the same size; a=[4], b=[3]"),
        refused(
            () -> a.dot(a),
            ShapeException.class,
            "dot: both tensors must be vectors; a=[2, 3], b=[2, 3]"),
        refused(
            () -> a.outer(a),
            ShapeException.class,
            "outer: both tensors must be vectors; a=[2, 3], b=[2, 3]"),
        refused(
            () -> a.addmm(a, a),
            ShapeException.class,
            "addmm: the columns of the first must be as many as the rows of the second; input=[2,"
                + " 3], a=[2, 3], b=[2, 3]"),
        refused(
            () -> ones(2, 2).addmm(ones(2, 3), ones(4, 2)),
            ShapeException.class,
            "addmm: the columns of the first must be as many as the rows of the second; input=[2,"
                + " 2], a=[2, 3], b=[4, 2]"),
        refused(
            () -> ones(2, 2, 2).baddbmm(ones(2, 2, 3), ones(2, 4, 2)),
            ShapeException.class,
            "baddbmm: batches must be equal, and the columns of the first as many as the rows of"
                + " the second; input=[2, 2, 2], a=[2, 2, 3], b=[2, 4, 2]"),
        refused(() -> a.mm(null), ArgumentException.class, "mm: tensor must not be null"),
        refused(
            () -> b.trace(), ShapeException.class, "trace: the tensor must be a matrix; input=[4]"),
        refused(
            () -> a.cdist(ones(2, 4)),
            ShapeException.class,
            "cdist: both tensors must have the same number of columns; a=[2, 3], b=[2, 4]"),
        refused(
            () -> einsum("ij,jk->ik", a, a),
            ShapeException.class,
            "einsum: index j must have one size everywhere; operand=1, size=2, earlier=3,"
                + " tensors=[2, 3], [2, 3]"),
        refused(
            () -> einsum("ij,jk-ik", a, a),
            ArgumentException.class,
            "einsum: indices must be letters, operands parted by commas, the result after ->;"
                + " position=5, tensors=[2, 3] float32, [2, 3] float32"),
        refused(
            () -> einsum("ij", a, a),
            ArgumentException.class,
            "einsum: the equation must have one term for each operand; tensors=[2, 3] float32, [2,"
                + " 3] float32"),
        refused(
            () -> einsum("ij,jk", a),
            ArgumentException.class,
            "einsum: the equation must have one term for each operand; tensors=[2, 3] float32"),
        refused(
            () -> einsum("", a),
            ShapeException.class,
            "einsum: an operand must have an index for each dimension; operand=0, indices=0,"
                + " dimensions=2, tensors=[2, 3]"),
        refused(
            () -> einsum("ii->i", a),
            ShapeException.class,
            "einsum: index i must have one size everywhere; operand=0, tensors=[2, 3]"),
        refused(
            () -> einsum("ij->ik", a),
            ArgumentException.class,
            "einsum: an index of the result must come from an operand, and once; index=k,"
                + " tensors=[2, 3] float32"),
        refused(
            () -> einsum("ij->"),
            ArgumentException.class,
            "einsum: there must be at least one tensor"),
        refused(
            () -> einsum(null, a), ArgumentException.class, "einsum: equation must not be null"),
        refused(
            () -> Linalg.inv(ones(2, 2)),
            ArgumentException.class,
            "inv: the matrix must be invertible; input=[2, 2] float32"),
        refused(
            () -> Linalg.inv(a),
            ShapeException.class,
            "inv: the matrices must be square; input=[2, 3]"),
        refused(
            () -> Linalg.inv(b),
            ShapeException.class,
            "inv: the tensor must have at least 2 dimensions; input=[4]"),
        refused(
            () -> Linalg.inv(ones(shape(2, 2), DType.INT64)),
            DTypeException.class,
            "inv: elements must be floating-point or complex; input=[2, 2] int64. Convert the"
                + " tensor first, for example to(DType.FLOAT32)."),
        refused(
            () -> Linalg.cholesky(ones(2, 2).neg()),
            ArgumentException.class,
            "cholesky: the matrix must be positive-definite; input=[2, 2] float32"),
        refused(
            () -> Linalg.solve(ones(2, 2), ones(2, 1)),
            ArgumentException.class,
            "solve: the matrix must be invertible; a=[2, 2] float32, b=[2, 1] float32"),
        refused(
            () -> Linalg.solve(eye(2), ones(3, 1)),
            ShapeException.class,
            "solve: b must have as many rows as a; a=[2, 2], b=[3, 1]"),
        refused(
            () -> Linalg.det(a),
            ShapeException.class,
            "det: the matrices must be square; input=[2, 3]"),
        refused(
            () -> Linalg.svd(b),
            ShapeException.class,
            "svd: the tensor must have at least 2 dimensions; input=[4]"),
        refused(
            () -> Linalg.qr(b),
            ShapeException.class,
            "qr: the tensor must have at least 2 dimensions; input=[4]"));
  }
}
