package dev.myelin.nn;

import dev.myelin.tensor.Tensor;

/// The part of [Functional] on activations and encodings.
abstract class FunctionalActivations extends FunctionalPooling {
  FunctionalActivations() {}

  /// [ReLU] of `x`.
  public static Tensor relu(Tensor x) {
    return Nn.relu().forward(x);
  }

  /// [ReLU6] of `x`.
  public static Tensor relu6(Tensor x) {
    return Nn.relu6().forward(x);
  }

  /// [ReLUSquared] of `x`.
  public static Tensor reluSquared(Tensor x) {
    return Nn.reluSquared().forward(x);
  }

  /// [SELU] of `x`.
  public static Tensor selu(Tensor x) {
    return Nn.selu().forward(x);
  }

  /// [SiLU] of `x`.
  public static Tensor silu(Tensor x) {
    return Nn.silu().forward(x);
  }

  /// [Sigmoid] of `x`.
  public static Tensor sigmoid(Tensor x) {
    return Nn.sigmoid().forward(x);
  }

  /// [LogSigmoid] of `x`.
  public static Tensor logSigmoid(Tensor x) {
    return Nn.logSigmoid().forward(x);
  }

  /// [Hardsigmoid] of `x`.
  public static Tensor hardsigmoid(Tensor x) {
    return Nn.hardsigmoid().forward(x);
  }

  /// [Hardswish] of `x`.
  public static Tensor hardswish(Tensor x) {
    return Nn.hardswish().forward(x);
  }

  /// [Mish] of `x`.
  public static Tensor mish(Tensor x) {
    return Nn.mish().forward(x);
  }

  /// [Tanh] of `x`.
  public static Tensor tanh(Tensor x) {
    return Nn.tanh().forward(x);
  }

  /// [Tanhshrink] of `x`.
  public static Tensor tanhshrink(Tensor x) {
    return Nn.tanhshrink().forward(x);
  }

  /// [Softsign] of `x`.
  public static Tensor softsign(Tensor x) {
    return Nn.softsign().forward(x);
  }

  /// [Softmax2d] of `x`.
  public static Tensor softmax2d(Tensor x) {
    return Nn.softmax2d().forward(x);
  }

  /// [Exp] of `x`.
  public static Tensor exp(Tensor x) {
    return Nn.exp().forward(x);
  }

  /// [Exp2] of `x`.
  public static Tensor exp2(Tensor x) {
    return Nn.exp2().forward(x);
  }

  /// [GELU] of `x`.
  public static Tensor gelu(Tensor x, GELU.Option... options) {
    return Nn.gelu(options).forward(x);
  }

  /// [ELU] of `x`.
  public static Tensor elu(Tensor x, ELU.Option... options) {
    return Nn.elu(options).forward(x);
  }

  /// [CELU] of `x`.
  public static Tensor celu(Tensor x, CELU.Option... options) {
    return Nn.celu(options).forward(x);
  }

  /// [LeakyReLU] of `x`.
  public static Tensor leakyRelu(Tensor x, LeakyReLU.Option... options) {
    return Nn.leakyRelu(options).forward(x);
  }

  /// [RReLU] of `x`, in training or in evaluation.
  public static Tensor rrelu(Tensor x, boolean training, RReLU.Option... options) {
    var layer = Nn.rrelu(options);
    layer.train(training);
    return layer.forward(x);
  }

  /// [Hardshrink] of `x`.
  public static Tensor hardshrink(Tensor x, Hardshrink.Option... options) {
    return Nn.hardshrink(options).forward(x);
  }

  /// [Softshrink] of `x`.
  public static Tensor softshrink(Tensor x, Softshrink.Option... options) {
    return Nn.softshrink(options).forward(x);
  }

  /// [Hardtanh] of `x`.
  public static Tensor hardtanh(Tensor x, Hardtanh.Option... options) {
    return Nn.hardtanh(options).forward(x);
  }

  /// [Softplus] of `x`.
  public static Tensor softplus(Tensor x, Softplus.Option... options) {
    return Nn.softplus(options).forward(x);
  }

  /// [Step] of `x`.
  public static Tensor step(Tensor x, Step.Option... options) {
    return Nn.step(options).forward(x);
  }

  /// [Softmax] of `x`.
  public static Tensor softmax(Tensor x) {
    return Nn.softmax().forward(x);
  }

  /// [Softmax] of `x`.
  public static Tensor softmax(Tensor x, int dim) {
    return Nn.softmax(dim).forward(x);
  }

  /// [LogSoftmax] of `x`.
  public static Tensor logSoftmax(Tensor x) {
    return Nn.logSoftmax().forward(x);
  }

  /// [LogSoftmax] of `x`.
  public static Tensor logSoftmax(Tensor x, int dim) {
    return Nn.logSoftmax(dim).forward(x);
  }

  /// [Softmin] of `x`.
  public static Tensor softmin(Tensor x) {
    return Nn.softmin().forward(x);
  }

  /// [Softmin] of `x`.
  public static Tensor softmin(Tensor x, int dim) {
    return Nn.softmin(dim).forward(x);
  }

  /// [GLU] of `x`.
  public static Tensor glu(Tensor x) {
    return Nn.glu().forward(x);
  }

  /// [GLU] of `x`.
  public static Tensor glu(Tensor x, int dim) {
    return Nn.glu(dim).forward(x);
  }

  /// [SwiGLU] of `x`.
  public static Tensor swiglu(Tensor x) {
    return Nn.swiglu().forward(x);
  }

  /// [SwiGLU] of `x`.
  public static Tensor swiglu(Tensor x, int dim) {
    return Nn.swiglu(dim).forward(x);
  }

  /// [Threshold] of `x`.
  public static Tensor threshold(Tensor x, double threshold, double value) {
    return Nn.threshold(threshold, value).forward(x);
  }

  /// [ScaleAdd] of `x`.
  public static Tensor scaleAdd(Tensor x, double scale, double offset) {
    return Nn.scaleAdd(scale, offset).forward(x);
  }

  /// [SinEncode] of `x`.
  public static Tensor sinEncode(Tensor x, int octaves) {
    return Nn.sinEncode(octaves).forward(x);
  }

  /// [SinEncode] of `x`.
  public static Tensor sinEncode(Tensor x, int octaves, double shift) {
    return Nn.sinEncode(octaves, shift).forward(x);
  }

  /// [TriEncode] of `x`.
  public static Tensor triEncode(Tensor x, int octaves) {
    return Nn.triEncode(octaves).forward(x);
  }

  /// [TriEncode] of `x`.
  public static Tensor triEncode(Tensor x, int octaves, double shift) {
    return Nn.triEncode(octaves, shift).forward(x);
  }
}
