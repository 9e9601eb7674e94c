package dev.myelin.nn;

/// Layers and losses as functions, for parameters that are kept elsewhere and for layers that have
/// none.
///
/// ```java
/// Tensor h = Functional.relu(Functional.conv2d(x, weight, bias, stride(2), padding(1)));
/// Tensor loss = Functional.crossEntropy(Functional.linear(h.flatten(1), head, null), target);
/// ```
///
/// Each takes its tensors first and then what the layer of the same name takes, with the same
/// options, defaults and checks; the layer's page says what it computes.
///
/// @see <a href="https://docs.pytorch.org/docs/stable/nn.functional.html">torch.nn.functional</a>
public final class Functional extends FunctionalActivations {
  private Functional() {}
}
