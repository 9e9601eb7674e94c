package dev.myelin.autograd;

import dev.myelin.error.Problem;
import dev.myelin.tensor.DType;
import dev.myelin.tensor.Tensor;
import dev.myelin.tensor.Tensors;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Compares the gradients of a function with finite differences, `(f(x + ε) − f(x − ε)) / 2ε`, in
/// double precision.
///
/// @see <a
///   href="https://docs.pytorch.org/docs/stable/generated/torch.autograd.gradcheck.gradcheck.html">
///   torch.autograd.gradcheck</a>
public final class GradCheck {
  private static final double EPS = 1e-6;
  private static final double ATOL = 1e-5;
  private static final double RTOL = 1e-3;

  private GradCheck() {}

  /// Checks a function of one tensor.
  ///
  /// @throws AssertionError naming the element, where a gradient is not within `1e-5 + 1e-3 ·
  ///   |numeric|`
  public static void check(Function<Tensor, Tensor> function, Tensor input) {
    checkAll(inputs -> function.apply(inputs[0]), input);
  }

  /// Checks a function of several tensors by each of them. An output that is no scalar is checked
  /// through a fixed weighted sum of its elements.
  public static void checkAll(Function<Tensor[], Tensor> function, Tensor... inputs) {
    Tensor[] leaves = new Tensor[inputs.length];
    for (int i = 0; i < inputs.length; i++) {
      if (inputs[i].dtype() != DType.FLOAT64) {
        throw Problem.in("GradCheck")
            .rule("inputs must be double precision")
            .value("input", i)
            .value("dtype", inputs[i].dtype())
            .remedy("Convert them with to(DType.FLOAT64).")
            .dtype();
      }
      leaves[i] = inputs[i].detach().clone().requiresGrad(true);
    }
    Function<Tensor[], Tensor> scalar = xs -> weighted(function.apply(xs));
    @Nullable Tensor[] analytic =
        Autograd.grad(scalar.apply(leaves), leaves, Autograd.allowUnused());
    for (int i = 0; i < leaves.length; i++) {
      double[] gradient =
          analytic[i] == null ? new double[(int) leaves[i].numel()] : analytic[i].toDoubleArray();
      compare(scalar, leaves, i, gradient);
    }
  }

  /// `Σ wᵢ · yᵢ` with weights that differ from element to element.
  private static Tensor weighted(Tensor y) {
    double[] weights = new double[(int) y.numel()];
    for (int i = 0; i < weights.length; i++) {
      weights[i] = 1 + 0.5 * Math.sin(i + 1.0);
    }
    Tensor w = Tensors.tensor(weights).reshape(y.shape().toArray());
    return y.mul(w).sum();
  }

  private static void compare(
      Function<Tensor[], Tensor> scalar, Tensor[] leaves, int which, double[] gradient) {
    Tensor[] probes = new Tensor[leaves.length];
    for (int i = 0; i < probes.length; i++) {
      probes[i] = leaves[i].detach().clone();
    }
    Tensor flat = probes[which].view(-1);
    for (int k = 0; k < gradient.length; k++) {
      double value = flat.get(k).item();
      double numeric =
          (at(scalar, probes, flat, k, value + EPS) - at(scalar, probes, flat, k, value - EPS))
              / (2 * EPS);
      flat.get(k).fill_(value);
      if (!(Math.abs(gradient[k] - numeric) <= ATOL + RTOL * Math.abs(numeric))) {
        throw new AssertionError(
            String.format(
                "GradCheck: gradient and finite difference must agree; input=%d, element=%d,"
                    + " value=%s, gradient=%s, numeric=%s",
                which, k, value, gradient[k], numeric));
      }
    }
  }

  private static double at(
      Function<Tensor[], Tensor> scalar, Tensor[] probes, Tensor flat, int k, double value) {
    flat.get(k).fill_(value);
    return Autograd.noGrad(() -> scalar.apply(probes).item());
  }
}
