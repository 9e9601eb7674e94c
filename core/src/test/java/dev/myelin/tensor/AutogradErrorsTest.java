package dev.myelin.tensor;

import static dev.myelin.tensor.Refusals.refused;
import static dev.myelin.tensor.Tensors.*;

import dev.myelin.autograd.Autograd;
import dev.myelin.autograd.GradCheck;
import dev.myelin.error.ArgumentException;
import dev.myelin.error.DTypeException;
import dev.myelin.error.ShapeException;
import dev.myelin.error.StateException;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// What is refused in gradients and their misuse, and the exact text of it.
@SuppressWarnings("NullAway") // Null is what some calls are about.
final class AutogradErrorsTest {
  private final Tensor a = ones(2, 3);
  private final Tensor whole = tensor(new long[] {0, 1, 2});
  private final Tensor flags = ones(2).gt(0);
  private final Tensor leaf = ones(2, 3).requiresGrad(true);

  @TestFactory
  Stream<DynamicTest> refusals() {
    return Stream.of(
        refused(
            () -> {
              a.backward();
              return null;
            },
            StateException.class,
            "backward: the tensor must have been computed from tensors that require gradients;"
                + " shape=[2, 3]. Call requiresGrad(true) on the inputs, and compute outside"
                + " noGrad."),
        refused(
            () -> {
              leaf.mul(2).backward();
              return null;
            },
            ShapeException.class,
            "backward: without a gradient the tensor must be a scalar; shape=[2, 3]. Reduce it with"
                + " sum() or mean(), or pass a gradient."),
        refused(
            () -> {
              leaf.mul(2).sum().backward(ones(3));
              return null;
            },
            ShapeException.class,
            "backward: the gradient must have the tensor's shape; gradient=[3], tensor=[]"),
        refused(
            () -> twice(),
            StateException.class,
            "backward: the graph has been freed by the backward pass before; tensor=[] float32. Ask"
                + " for retainGraph in that pass."),
        refused(
            () -> leaf.add_(1.0),
            StateException.class,
            "add_: a leaf that requires gradients cannot be changed in place while recording;"
                + " input=[2, 3] float32. Change it inside Autograd.noGrad, or use the form that"
                + " returns a new tensor."),
        refused(
            () -> leaf.get(0).zero_(),
            StateException.class,
            "zero_: a leaf that requires gradients cannot be changed in place while recording;"
                + " input=[3] float32. Change it inside Autograd.noGrad, or use the form that"
                + " returns a new tensor."),
        refused(
            () -> changed(),
            StateException.class,
            "backward: a tensor that the backward pass needs was changed in place after it was"
                + " used; tensor=[] float32. Use the form that returns a new tensor;"
                + " Autograd.detectAnomaly names the place."),
        refused(
            () -> whole.requiresGrad(true),
            DTypeException.class,
            "requiresGrad: gradients need floating-point or complex elements; dtype=int64. Convert"
                + " the tensor first, for example to(DType.FLOAT32)."),
        refused(
            () -> flags.requiresGrad(true),
            DTypeException.class,
            "requiresGrad: gradients need floating-point or complex elements; dtype=bool. Convert"
                + " the tensor first, for example to(DType.FLOAT32)."),
        refused(
            () -> a.retainGrad(),
            StateException.class,
            "retainGrad: the tensor must require gradients; input=[2, 3] float32"),
        refused(
            () -> a.hook(g -> g),
            StateException.class,
            "hook: the tensor must require gradients; input=[2, 3] float32"),
        refused(() -> leaf.hook(null), ArgumentException.class, "hook: function must not be null"),
        refused(
            () -> hooked(g -> ones(5)),
            ShapeException.class,
            "hook: the gradient that a hook returns must have the shape of the one it takes the"
                + " place of; returned=[5], gradient=[2, 3]"),
        refused(
            () -> hooked(g -> g.to(DType.FLOAT64)),
            DTypeException.class,
            "hook: the gradient that a hook returns must have the type of the one it takes the"
                + " place of; returned=float64, gradient=float32"),
        refused(
            () -> hooked(g -> null),
            ArgumentException.class,
            "hook: the function must return a gradient. Return the one it is given to leave it as"
                + " it is."),
        refused(
            () -> Autograd.grad(leaf.mul(2), leaf),
            ShapeException.class,
            "grad: the output must be a scalar; shape=[2, 3]. Reduce it with sum(), or use"
                + " gradients with weights."),
        refused(
            () -> Autograd.grad(leaf.sum(), a),
            StateException.class,
            "grad: inputs must require gradients; input=0, shape=[2, 3]. Call requiresGrad(true) on"
                + " it before the forward pass."),
        refused(
            () -> Autograd.grad(a.sum(), leaf),
            StateException.class,
            "grad: outputs must have been computed from tensors that require gradients; output=0,"
                + " shape=[]. Compute them outside noGrad."),
        refused(
            () -> Autograd.grad(leaf.sum(), ones(2).requiresGrad(true)),
            StateException.class,
            "grad: the outputs must depend on every input; tensor=[] float32. Use"
                + " Autograd.allowUnused() to get null for those they do not."),
        refused(
            () -> Autograd.grad(leaf.sum(), new Tensor[0]),
            ArgumentException.class,
            "grad: there must be at least one input"),
        refused(
            () ->
                Autograd.grad(
                    new Tensor[] {leaf.mul(2)}, new Tensor[] {leaf}, new Tensor[] {ones(4)}),
            ShapeException.class,
            "grad: a weight must have the shape of its output; output=0, weight=[4], tensor=[2,"
                + " 3]"),
        refused(
            () -> Autograd.grad(new Tensor[] {leaf.mul(2)}, new Tensor[] {leaf}, new Tensor[0]),
            ShapeException.class,
            "grad: without weights the outputs must be scalars; tensor=[2, 3]. Reduce them with"
                + " sum() or mean(), or pass weights."),
        refused(
            () -> Autograd.grad(leaf.sum(), (Tensor) null),
            ArgumentException.class,
            "grad: inputs must not be null"),
        refused(
            () -> inference().requiresGrad(true),
            StateException.class,
            "requiresGrad: a tensor made in inference mode cannot take part in gradients; input=[2,"
                + " 3] float32. Call clone() on it outside inference mode."),
        refused(
            () -> {
              leaf.mul(inference()).sum().backward();
              return null;
            },
            StateException.class,
            "mul: a tensor made in inference mode cannot take part in gradients; a=[2, 3] float32,"
                + " b=[2, 3] float32. Call clone() on it outside inference mode."),
        refused(
            () -> {
              GradCheck.check(x -> x.sum(), ones(2));
              return null;
            },
            DTypeException.class,
            "GradCheck: inputs must be double precision; input=0, dtype=float32. Convert them with"
                + " to(DType.FLOAT64)."),
        refused(
            () -> anomaly(),
            StateException.class,
            "backward: a gradient must not be NaN; operation=SqrtBackward0, output=0, tensor=[]"
                + " float32"),
        refused(
            () -> new Parameter(whole),
            DTypeException.class,
            "Parameter: elements must be floating-point or complex; dtype=int64. Use a buffer for"
                + " whole numbers."),
        refused(
            () -> new Parameter(null),
            ArgumentException.class,
            "assign: elements must not be null"),
        refused(
            () -> Parameter.open().add(1.0),
            StateException.class,
            "Parameter: the shape must be known before the elements are used. Call"
                + " build(inputShape) on the model, or run it once on an input."),
        refused(
            () -> Parameter.open().named("weight").sum(),
            StateException.class,
            "Parameter weight: the shape must be known before the elements are used. Call"
                + " build(inputShape) on the model, or run it once on an input."));
  }

  private Object twice() {
    Tensor y = leaf.exp().sum();
    y.backward();
    y.backward();
    return y;
  }

  private Object changed() {
    Tensor x = leaf.exp();
    Tensor y = x.exp().sum();
    Tensor z = x.exp();
    z.zero_();
    z.sum().backward();
    return y;
  }

  private Object hooked(TensorFunction function) {
    Tensor y = leaf.mul(2);
    y.hook(function);
    y.sum().backward();
    return y;
  }

  private Tensor inference() {
    return Autograd.inferenceMode(() -> ones(2, 3));
  }

  private Object anomaly() {
    Autograd.detectAnomaly(true);
    try {
      Tensor x = zeros(2).requiresGrad(true);
      x.mul(0).sqrt().mul(0).sum().backward();
      return x;
    } finally {
      Autograd.detectAnomaly(false);
    }
  }
}
