package dev.myelin.nn;

import dev.myelin.tensor.DType;

/// The part of [Nn] on activations and encodings.
abstract class NnActivations extends NnLosses {
  NnActivations() {}

  /// See [ReLU].
  public static ReLU relu() {
    return new ReLU();
  }

  /// See [ReLU6].
  public static ReLU6 relu6() {
    return new ReLU6();
  }

  /// See [ReLUSquared].
  public static ReLUSquared reluSquared() {
    return new ReLUSquared();
  }

  /// See [SELU].
  public static SELU selu() {
    return new SELU();
  }

  /// See [SiLU].
  public static SiLU silu() {
    return new SiLU();
  }

  /// See [Sigmoid].
  public static Sigmoid sigmoid() {
    return new Sigmoid();
  }

  /// See [LogSigmoid].
  public static LogSigmoid logSigmoid() {
    return new LogSigmoid();
  }

  /// See [Hardsigmoid].
  public static Hardsigmoid hardsigmoid() {
    return new Hardsigmoid();
  }

  /// See [Hardswish].
  public static Hardswish hardswish() {
    return new Hardswish();
  }

  /// See [Mish].
  public static Mish mish() {
    return new Mish();
  }

  /// See [Tanh].
  public static Tanh tanh() {
    return new Tanh();
  }

  /// See [Tanhshrink].
  public static Tanhshrink tanhshrink() {
    return new Tanhshrink();
  }

  /// See [Softsign].
  public static Softsign softsign() {
    return new Softsign();
  }

  /// See [Softmax2d].
  public static Softmax2d softmax2d() {
    return new Softmax2d();
  }

  /// See [Exp].
  public static Exp exp() {
    return new Exp();
  }

  /// See [Exp2].
  public static Exp2 exp2() {
    return new Exp2();
  }

  /// See [GELU].
  public static GELU gelu(GELU.Option... options) {
    return new GELU(options);
  }

  /// See [ELU].
  public static ELU elu(ELU.Option... options) {
    return new ELU(options);
  }

  /// See [CELU].
  public static CELU celu(CELU.Option... options) {
    return new CELU(options);
  }

  /// See [LeakyReLU].
  public static LeakyReLU leakyRelu(LeakyReLU.Option... options) {
    return new LeakyReLU(options);
  }

  /// See [RReLU].
  public static RReLU rrelu(RReLU.Option... options) {
    return new RReLU(options);
  }

  /// See [Hardshrink].
  public static Hardshrink hardshrink(Hardshrink.Option... options) {
    return new Hardshrink(options);
  }

  /// See [Softshrink].
  public static Softshrink softshrink(Softshrink.Option... options) {
    return new Softshrink(options);
  }

  /// See [Hardtanh].
  public static Hardtanh hardtanh(Hardtanh.Option... options) {
    return new Hardtanh(options);
  }

  /// See [Softplus].
  public static Softplus softplus(Softplus.Option... options) {
    return new Softplus(options);
  }

  /// See [Step].
  public static Step step(Step.Option... options) {
    return new Step(options);
  }

  /// See [Softmax]; along the last dimension.
  public static Softmax softmax() {
    return new Softmax(-1);
  }

  /// See [Softmax].
  public static Softmax softmax(int dim) {
    return new Softmax(dim);
  }

  /// See [LogSoftmax]; along the last dimension.
  public static LogSoftmax logSoftmax() {
    return new LogSoftmax(-1);
  }

  /// See [LogSoftmax].
  public static LogSoftmax logSoftmax(int dim) {
    return new LogSoftmax(dim);
  }

  /// See [Softmin]; along the last dimension.
  public static Softmin softmin() {
    return new Softmin(-1);
  }

  /// See [Softmin].
  public static Softmin softmin(int dim) {
    return new Softmin(dim);
  }

  /// See [GLU]; along the last dimension.
  public static GLU glu() {
    return new GLU(-1);
  }

  /// See [GLU].
  public static GLU glu(int dim) {
    return new GLU(dim);
  }

  /// See [SwiGLU]; along the last dimension.
  public static SwiGLU swiglu() {
    return new SwiGLU(-1);
  }

  /// See [SwiGLU].
  public static SwiGLU swiglu(int dim) {
    return new SwiGLU(dim);
  }

  /// See [PReLU]; one slope for all channels.
  public static PReLU prelu(PReLU.Option... options) {
    return new PReLU(1, options);
  }

  /// See [PReLU].
  public static PReLU prelu(long channels, PReLU.Option... options) {
    return new PReLU(channels, options);
  }

  /// See [Threshold].
  public static Threshold threshold(double threshold, double value) {
    return new Threshold(threshold, value);
  }

  /// See [ScaleAdd].
  public static ScaleAdd scaleAdd(double scale, double offset) {
    return new ScaleAdd(scale, offset);
  }

  /// See [Cast].
  public static Cast cast(DType dtype) {
    return new Cast(dtype);
  }

  /// See [SinEncode]; without a shift.
  public static SinEncode sinEncode(int octaves) {
    return new SinEncode(octaves, 0);
  }

  /// See [SinEncode].
  public static SinEncode sinEncode(int octaves, double shift) {
    return new SinEncode(octaves, shift);
  }

  /// See [TriEncode]; without a shift.
  public static TriEncode triEncode(int octaves) {
    return new TriEncode(octaves, 0);
  }

  /// See [TriEncode].
  public static TriEncode triEncode(int octaves, double shift) {
    return new TriEncode(octaves, shift);
  }

  /// The height of an activation's floor.
  public static Options.Alpha alpha(double value) {
    return new Options.Alpha(value);
  }

  /// The slope of an activation below zero.
  public static Options.NegativeSlope negativeSlope(double value) {
    return new Options.NegativeSlope(value);
  }

  /// The half-width of the zone that an activation makes zero.
  public static Options.Lambda lambda(double value) {
    return new Options.Lambda(value);
  }

  /// How sharp the bend of a smooth function is.
  public static Options.Beta beta(double value) {
    return new Options.Beta(value);
  }

  /// Where an activation changes its form.
  public static Options.Threshold threshold(double value) {
    return new Options.Threshold(value);
  }

  /// Two bounds.
  public static Options.Range range(double low, double high) {
    return new Options.Range(low, high);
  }

  /// What parameters start at.
  public static Options.InitialValue initialValue(double value) {
    return new Options.InitialValue(value);
  }

  /// The approximation of GELU by the logistic function.
  public static Options.FastApproximation fastApproximation() {
    return new Options.FastApproximation();
  }
}
