package dev.myelin.nn;

import dev.myelin.autograd.Autograd;
import dev.myelin.autograd.GradCheck;
import dev.myelin.tensor.Parameter;
import dev.myelin.tensor.Randomness;
import dev.myelin.tensor.Tensor;
import dev.myelin.tensor.Tensors;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// First and second derivatives of every layer beside finite differences.
final class EveryGradientTest {
  @BeforeEach
  void seed() {
    Randomness.seed(1);
  }

  static Stream<EveryLayer> differentiable() {
    return EveryLayer.all().filter(entry -> entry.slopes() >= 1);
  }

  static Stream<EveryLayer> differentiableTwice() {
    return EveryLayer.all().filter(entry -> entry.slopes() == 2);
  }

  /// By the input and by every parameter.
  @ParameterizedTest
  @MethodSource("differentiable")
  void gradientsAreTheSlopes(EveryLayer entry) {
    Module module = entry.made();
    LayerGradients.check(module, entry.function(module), entry.values());
  }

  /// How the gradients by the input and by every parameter change with the input.
  @ParameterizedTest
  @MethodSource("differentiableTwice")
  void gradientsOfGradientsAreTheirSlopes(EveryLayer entry) {
    Module module = entry.made();
    GradCheck.check(x -> gradients(module, entry.function(module), x), entry.values());
  }

  private static Tensor gradients(Module module, Function<Tensor, Tensor> function, Tensor x) {
    return Autograd.enableGrad(
        () -> {
          Tensor leaf = x.requiresGrad() ? x : x.detach().requiresGrad(true);
          List<Tensor> sources = new ArrayList<>(List.of(leaf));
          for (Parameter parameter : module.parameters()) {
            sources.add(parameter);
          }
          Tensor y = function.apply(leaf);
          @Nullable Tensor[] gradients =
              Autograd.grad(
                  y.mul(y).sum().add(y.sum()),
                  sources.toArray(Tensor[]::new),
                  Autograd.createGraph(),
                  Autograd.allowUnused());
          Tensor joined = leaf.mul(0.0).flatten(); // So that there is a gradient by the input.
          for (Tensor gradient : gradients) {
            if (gradient != null) {
              joined = Tensors.cat(0, joined, gradient.flatten());
            }
          }
          return joined;
        });
  }
}
