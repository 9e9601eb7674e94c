package dev.myelin.tensor;

import static dev.myelin.tensor.Refusals.refused;
import static dev.myelin.tensor.Tensors.*;

import dev.myelin.error.ArgumentException;
import dev.myelin.error.EngineException;
import dev.myelin.error.ShapeException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// What is refused in operators by name, and the exact text of it.
@SuppressWarnings("NullAway") // Null is what some calls are about.
final class OperatorErrorsTest {
  private final Tensor a = ones(2, 3);
  private final Tensor b = ones(4);

  @TestFactory
  Stream<DynamicTest> refusals() {
    return Stream.of(
        refused(
            () -> Operator.named("aten::nothing"),
            ArgumentException.class,
            "aten::nothing: the engine must have an operator of this name and overload;"
                + " name=aten::nothing, overload=default. Write it as namespace::name.overload, for"
                + " example aten::add.Tensor."),
        refused(
            () -> Operator.named("relu"),
            ArgumentException.class,
            "Operator: a name must be namespace::name or namespace::name.overload; name=relu"),
        refused(
            () -> Operator.named(""),
            ArgumentException.class,
            "Operator: a name must be namespace::name or namespace::name.overload; name="),
        refused(
            () -> Operator.named(null), ArgumentException.class, "named: name must not be null"),
        refused(
            () -> Operator.named("aten::add.Nothing"),
            ArgumentException.class,
            "aten::add.Nothing: the engine must have an operator of this name and overload;"
                + " name=aten::add, overload=Nothing. Write it as namespace::name.overload, for"
                + " example aten::add.Tensor."),
        refused(
            () -> Operator.call("aten::relu"),
            ArgumentException.class,
            "aten::relu: argument self is required; given=0, schema=aten::relu(Tensor self) ->"
                + " Tensor"),
        refused(
            () -> Operator.call("aten::relu", a, a),
            ArgumentException.class,
            "aten::relu: the operator takes at most 1 arguments; given=2, schema=aten::relu(Tensor"
                + " self) -> Tensor"),
        refused(
            () -> Operator.call("aten::relu", "text"),
            ArgumentException.class,
            "aten::relu: argument self must be of type Tensor; given=String,"
                + " schema=aten::relu(Tensor self) -> Tensor"),
        refused(
            () -> Operator.call("aten::relu", (Object) null),
            ArgumentException.class,
            "aten::relu: argument self must be of type Tensor; given=null, schema=aten::relu(Tensor"
                + " self) -> Tensor"),
        refused(
            () -> Operator.call("aten::add.Tensor", a),
            ArgumentException.class,
            "aten::add.Tensor: argument other is required; given=1, schema=aten::add.Tensor(Tensor"
                + " self, Tensor other, Scalar alpha=…) -> Tensor"),
        refused(
            () -> Operator.call("aten::add.Tensor", a, b),
            ShapeException.class,
            "aten::add.Tensor: shapes must broadcast: sizes, counted from the last, must be equal"
                + " or 1; a=[2, 3], b=[4]"),
        refused(
            () -> Operator.call("aten::add.Tensor", a, a, "1"),
            ArgumentException.class,
            "aten::add.Tensor: argument alpha must be of type Scalar; given=String,"
                + " schema=aten::add.Tensor(Tensor self, Tensor other, Scalar alpha=…) -> Tensor"),
        refused(
            () -> Operator.call("aten::sum.dim_IntList", a, 1.5),
            ArgumentException.class,
            "aten::sum.dim_IntList: argument dim must be of type int[]?; given=Double,"
                + " schema=aten::sum.dim_IntList(Tensor self, int[]? dim, bool keepdim=…,"
                + " ScalarType? dtype=…) -> Tensor"),
        refused(
            () -> Operator.call("aten::sum.dim_IntList", a, new double[] {0.5}),
            ArgumentException.class,
            "aten::sum.dim_IntList: argument dim must be of type int[]?; given=double[],"
                + " schema=aten::sum.dim_IntList(Tensor self, int[]? dim, bool keepdim=…,"
                + " ScalarType? dtype=…) -> Tensor"),
        refused(
            () -> Operator.call("aten::sum.dim_IntList", a, List.of("0")),
            ArgumentException.class,
            "aten::sum.dim_IntList: argument dim must be of type int[]?; given=ArrayList,"
                + " schema=aten::sum.dim_IntList(Tensor self, int[]? dim, bool keepdim=…,"
                + " ScalarType? dtype=…) -> Tensor"),
        refused(
            () -> Operator.call("aten::sum.dim_IntList", a, new int[] {3}),
            ShapeException.class,
            "aten::sum.dim_IntList: dimension must lie in [-2, 1]; dimension=3, input=[2, 3]"),
        refused(
            () -> Operator.call("aten::cat", List.of(a, "b")),
            ArgumentException.class,
            "aten::cat: argument tensors must be of type Tensor[]; given=ArrayList,"
                + " schema=aten::cat(Tensor[] tensors, int dim=…) -> Tensor"),
        refused(
            () -> Operator.call("aten::cat", List.of()),
            EngineException.class,
            "aten::cat: expected a non-empty list of Tensors"),
        refused(
            () -> Operator.call("aten::topk", a, 1),
            ArgumentException.class,
            "aten::topk: the operator must return one tensor to be called so; results=2. Use"
                + " Operator.named(name).apply(...) for other results."),
        refused(
            () -> Operator.call("aten::max_pool2d", ones(1, 1, 4, 4), new int[] {2}),
            ArgumentException.class,
            "aten::max_pool2d: argument kernel_size must have 2 elements; given=1,"
                + " schema=aten::max_pool2d(Tensor self, int[] kernel_size, int[] stride=…, int[]"
                + " padding=…, int[] dilation=…, bool ceil_mode=…) -> Tensor"),
        refused(
            () -> Operator.call("aten::max_pool2d", ones(1, 1, 4, 4), new int[] {2, 2, 2}),
            ArgumentException.class,
            "aten::max_pool2d: argument kernel_size must have 2 elements; given=3,"
                + " schema=aten::max_pool2d(Tensor self, int[] kernel_size, int[] stride=…, int[]"
                + " padding=…, int[] dilation=…, bool ceil_mode=…) -> Tensor"),
        refused(
            () -> Operator.call("aten::to.device", a, "meta", DType.FLOAT32),
            ArgumentException.class,
            "aten::to.device: argument device must be of type Device; given=String,"
                + " schema=aten::to.device(Tensor self, Device device, ScalarType dtype, bool"
                + " non_blocking=…, bool copy=…, MemoryFormat? memory_format=…) -> Tensor"),
        refused(
            () -> Operator.call("aten::to.dtype", a, 6),
            ArgumentException.class,
            "aten::to.dtype: argument dtype must be of type ScalarType; given=Integer,"
                + " schema=aten::to.dtype(Tensor self, ScalarType dtype, bool non_blocking=…, bool"
                + " copy=…, MemoryFormat? memory_format=…) -> Tensor"),
        refused(
            () -> Operator.call("aten::gelu", a, 3),
            ArgumentException.class,
            "aten::gelu: argument approximate must be of type str; given=Integer,"
                + " schema=aten::gelu(Tensor self, str approximate=…) -> Tensor"),
        refused(
            () -> Operator.call("aten::gelu", a, "wrong"),
            EngineException.class,
            "aten::gelu: approximate argument must be either none or tanh; input=[2, 3] float32"),
        refused(
            () -> Operator.call("aten::dropout", a, 0.5, "yes"),
            ArgumentException.class,
            "aten::dropout: argument train must be of type bool; given=String,"
                + " schema=aten::dropout(Tensor input, float p, bool train) -> Tensor"));
  }
}
