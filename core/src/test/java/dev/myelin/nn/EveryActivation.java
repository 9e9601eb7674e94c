package dev.myelin.nn;

import static dev.myelin.nn.Nn.*;

import java.util.List;
import java.util.function.Supplier;

/// The layers that look at one element at a time, or at one dimension.
final class EveryActivation {
  private EveryActivation() {}

  private static EveryLayer of(String name, Supplier<Layer> make) {
    return EveryLayer.layer(name, make, 2, 4, 3, 2);
  }

  static List<EveryLayer> all() {
    return List.of(
        of("ReLU", () -> relu()),
        of("ReLU6", () -> relu6()),
        of("ReLUSquared", () -> reluSquared()),
        of("SELU", () -> selu()),
        of("SiLU", () -> silu()),
        of("Sigmoid", () -> sigmoid()),
        of("LogSigmoid", () -> logSigmoid()),
        of("Hardsigmoid", () -> hardsigmoid()).slopes(1),
        of("Hardswish", () -> hardswish()).slopes(1),
        of("Mish", () -> mish()),
        of("Tanh", () -> tanh()),
        of("Tanhshrink", () -> tanhshrink()),
        of("Softsign", () -> softsign()),
        of("Softmax2d", () -> softmax2d()),
        of("Exp", () -> exp()),
        of("Exp2", () -> exp2()),
        of("GELU", () -> gelu()),
        of("GELU by tanh", () -> gelu(tanhApproximation())),
        of("GELU fast", () -> gelu(fastApproximation())),
        of("ELU", () -> elu(alpha(0.5))),
        of("CELU", () -> celu(alpha(0.5))),
        of("LeakyReLU", () -> leakyRelu(negativeSlope(0.2))),
        of("RReLU", () -> rrelu()),
        of("Hardshrink", () -> hardshrink(lambda(0.4))),
        of("Softshrink", () -> softshrink(lambda(0.4))),
        of("Hardtanh", () -> hardtanh(range(-0.7, 0.9))),
        of("Softplus", () -> softplus(beta(2), threshold(1))),
        of("Step", () -> step()).slopes(0),
        of("Softmax", () -> softmax()),
        of("LogSoftmax", () -> logSoftmax(1)),
        of("Softmin", () -> softmin(0)),
        of("GLU", () -> glu()),
        of("SwiGLU", () -> swiglu(1)),
        of("PReLU", () -> prelu(4)),
        of("Threshold", () -> threshold(0.1, 2)),
        of("ScaleAdd", () -> scaleAdd(2, -1)),
        of("SinEncode", () -> sinEncode(2, 0.1)),
        of("TriEncode", () -> triEncode(2)).slopes(1), // Its corners lie on the inputs.
        of("Dropout", () -> dropout(0.5)),
        of("Dropout", () -> dropout(0.5)).drawing(),
        EveryLayer.layer("Dropout1d", () -> dropout1d(0.5), 2, 4, 3),
        of("Dropout2d", () -> dropout2d(0.5)),
        of("Dropout3d", () -> dropout3d(0.5)),
        of("AlphaDropout", () -> alphaDropout(0.5)),
        of("AlphaDropout", () -> alphaDropout(0.5)).drawing(),
        of("FeatureAlphaDropout", () -> featureAlphaDropout(0.5)),
        of("VariationalDropout", () -> variationalDropout(0.5)));
  }
}
