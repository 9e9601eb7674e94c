package dev.myelin.nn;

import dev.myelin.autograd.Autograd;
import dev.myelin.error.Problem;
import dev.myelin.tensor.Buffer;
import dev.myelin.tensor.Shape;
import dev.myelin.tensor.Tensor;
import dev.myelin.tensor.Tensors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Divides a weight, seen as a matrix `[outputs, the rest]`, by its greatest singular value, `y = w
/// / σ` with `σ = uᵀ W v`. Each call in training mode first brings `u` and `v` closer to the
/// singular vectors, `u = W v / ‖W v‖` and `v = Wᵀ u / ‖Wᵀ u‖`. A vector is divided by its norm.
final class SpectralNorm extends Layer {
  private static final int FIRST_ITERATIONS = 15;

  private final int iterations;
  private final double eps;
  private final int dim;

  @Key("_u")
  final @Nullable Buffer u;

  @Key("_v")
  final @Nullable Buffer v;

  SpectralNorm(Tensor weight, int standardDim, SpectralNormOption... options) {
    Options.once("spectralNorm", options);
    int count = 1;
    double epsilon = 1e-12;
    int output = standardDim;
    for (SpectralNormOption option : options) {
      switch (option) {
        case Options.PowerIterations o ->
            count = (int) Checks.atLeast("spectralNorm", "powerIterations", o.count(), 1);
        case Options.Eps o ->
            epsilon = Checks.within("spectralNorm", "eps", o.value(), 0, Double.MAX_VALUE);
        case Options.OutputDim o -> output = o.dim();
      }
    }
    if (output < -weight.dim() || output >= weight.dim()) {
      throw Problem.in("spectralNorm")
          .rule("outputDim must lie in [" + -weight.dim() + ", " + (weight.dim() - 1) + "]")
          .value("outputDim", output)
          .value("weight", weight.shape())
          .argument();
    }
    iterations = count;
    eps = epsilon;
    dim = output < 0 ? output + weight.dim() : output;
    if (weight.dim() < 2) {
      u = null;
      v = null;
      return;
    }
    Tensor matrix = matrix(weight.detach());
    u = new Buffer(unit(random(matrix, 0)), true);
    v = new Buffer(unit(random(matrix, 1)), true);
    refine(matrix, FIRST_ITERATIONS);
  }

  @Override
  public Tensor forward(Tensor weight) {
    if (isTraining() && u != null) {
      refine(matrix(weight.detach()), iterations);
    }
    return divide(weight);
  }

  /// The weight by the singular value that is known.
  Tensor divide(Tensor weight) {
    if (u == null || v == null) {
      return unit(weight);
    }
    return weight.div(u.clone().dot(matrix(weight).mv(v.clone())));
  }

  @Override
  protected String describe() {
    return "powerIterations=" + iterations + (dim == 0 ? "" : ", outputDim=" + dim);
  }

  private void refine(Tensor matrix, int times) {
    Autograd.noGrad(
        () -> {
          for (int i = 0; i < times && u != null && v != null; i++) {
            u.copy_(unit(matrix.mv(v)));
            v.copy_(unit(matrix.t().mv(u)));
          }
        });
  }

  private Tensor matrix(Tensor weight) {
    if (dim == 0) {
      return weight.flatten(1);
    }
    int[] order =
        IntStream.concat(
                IntStream.of(dim), IntStream.range(0, weight.dim()).filter(other -> other != dim))
            .toArray();
    return weight.permute(order).flatten(1);
  }

  private Tensor unit(Tensor x) {
    return x.div(x.norm().clampMin(eps));
  }

  private static Tensor random(Tensor matrix, int dim) {
    return Tensors.randn(Shape.of(matrix.size(dim)), matrix.dtype(), matrix.device());
  }
}
