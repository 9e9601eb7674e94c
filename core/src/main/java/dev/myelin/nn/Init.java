package dev.myelin.nn;

import dev.myelin.autograd.Autograd;
import dev.myelin.tensor.DType;
import dev.myelin.tensor.Shape;
import dev.myelin.tensor.Tensor;
import dev.myelin.tensor.Tensors;

/// PyTorch's initial values, drawn in its order, so that one seed gives the same network in both.
final class Init {
  private Init() {}

  /// Uniform in `±√3 · gain / √fanIn` with the gain of a leaky ReLU of slope √5: He et al., 2015.
  static Tensor kaimingUniform(long... shape) {
    double gain = Math.sqrt(2.0 / (1 + 5));
    double bound = Math.sqrt(3.0) * (gain / Math.sqrt(fanIn(shape)));
    return uniform(bound, shape);
  }

  /// Uniform in `±1 / √fanIn` of the weight: the bias that goes with [#kaimingUniform].
  static Tensor bias(long[] weightShape) {
    return bias(weightShape, weightShape[0]);
  }

  /// The same for so many outputs.
  static Tensor bias(long[] weightShape, long outputs) {
    double fanIn = fanIn(weightShape);
    return uniform(fanIn > 0 ? 1 / Math.sqrt(fanIn) : 0, outputs);
  }

  /// Uniform in `±√(6 / (fanIn + fanOut))`: Glorot and Bengio, 2010.
  static Tensor xavierUniform(long... shape) {
    double std = Math.sqrt(2 / (fanIn(shape) + fanOut(shape)));
    return uniform(Math.sqrt(3.0) * std, shape);
  }

  /// Normal with the standard deviation `√(2 / (fanIn + fanOut))`: Glorot and Bengio, 2010.
  static Tensor xavierNormal(long... shape) {
    Tensor values = Tensors.empty(Shape.of(shape), DType.FLOAT32);
    double std = Math.sqrt(2 / (fanIn(shape) + fanOut(shape)));
    return Autograd.noGrad(() -> values.normal_(0, std));
  }

  static Tensor normal(long... shape) {
    Tensor values = Tensors.empty(Shape.of(shape), DType.FLOAT32);
    return Autograd.noGrad(() -> values.normal_(0, 1));
  }

  /// Uniform in `±bound`.
  static Tensor uniform(double bound, long... shape) {
    Tensor values = Tensors.empty(Shape.of(shape), DType.FLOAT32);
    return Autograd.noGrad(() -> values.uniform_(-bound, bound));
  }

  /// How many inputs meet in one output: the input channels times the size of the window.
  private static double fanIn(long... shape) {
    double product = 1;
    for (int i = 1; i < shape.length; i++) {
      product *= shape[i];
    }
    return product;
  }

  /// How many outputs one input meets: the output channels times the size of the window.
  private static double fanOut(long... shape) {
    return fanIn(shape) / shape[1] * shape[0];
  }
}
