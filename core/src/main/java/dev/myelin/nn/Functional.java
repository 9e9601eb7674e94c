package dev.myelin.nn;

/// Layers and losses as functions, for parameters that are kept elsewhere and for layers that have
/// none.
///
/// ```java
/// Tensor kernels = randn(8, 3, 5, 5).requiresGrad(true);
/// Tensor h = Functional.relu(Functional.conv2d(randn(2, 3, 28, 28), kernels, null, stride(2)));
/// Tensor scores = Functional.linear(h.flatten(1, -1), randn(10, 1152), zeros(10));
/// Functional.crossEntropy(scores, randint(0, 10, shape(2))).backward();
/// ```
///
/// Each takes its tensors first and then what the layer of the same name takes, with the same
/// options, defaults and checks; the layer's page says what it computes.
///
/// @see <a href="https://docs.pytorch.org/docs/stable/nn.functional.html">torch.nn.functional</a>
public final class Functional extends FunctionalLayers {
  private Functional() {}
}
