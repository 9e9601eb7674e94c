package dev.myelin.nn.parity;

import static dev.myelin.nn.Nn.*;

import dev.myelin.nn.Layer;
import dev.myelin.nn.Options;
import dev.myelin.nn.parity.Registry.Built;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// The activations.
final class Activations {
  private Activations() {}

  private static final Map<String, Supplier<Layer>> PLAIN =
      Map.ofEntries(
          Map.entry("ReLU", () -> relu()),
          Map.entry("ReLU6", () -> relu6()),
          Map.entry("SELU", () -> selu()),
          Map.entry("SiLU", () -> silu()),
          Map.entry("Sigmoid", () -> sigmoid()),
          Map.entry("LogSigmoid", () -> logSigmoid()),
          Map.entry("Hardsigmoid", () -> hardsigmoid()),
          Map.entry("Hardswish", () -> hardswish()),
          Map.entry("Mish", () -> mish()),
          Map.entry("Tanh", () -> tanh()),
          Map.entry("Tanhshrink", () -> tanhshrink()),
          Map.entry("Softsign", () -> softsign()),
          Map.entry("ReLUSquared", () -> reluSquared()),
          Map.entry("FastGELU", () -> gelu(fastApproximation())),
          Map.entry("Exp", () -> exp()),
          Map.entry("Exp2", () -> exp2()),
          Map.entry("Softmax2d", () -> softmax2d()));

  static void register(Map<String, Function<Args, Built>> factories) {
    PLAIN.forEach((name, layer) -> factories.put(name, args -> Built.layer(layer.get())));
    factories.put("GELU", args -> Built.layer(geluOf(args)));
    factories.put("ELU", args -> Built.layer(elu(alpha(args.number("alpha", 1)))));
    factories.put("CELU", args -> Built.layer(celu(alpha(args.number("alpha", 1)))));
    factories.put(
        "LeakyReLU",
        args -> Built.layer(leakyRelu(negativeSlope(args.number("negative_slope", 0.01)))));
    factories.put("Hardshrink", args -> Built.layer(hardshrink(lambda(args.number("lambd", 0.5)))));
    factories.put("Softshrink", args -> Built.layer(softshrink(lambda(args.number("lambd", 0.5)))));
    factories.put(
        "Hardtanh",
        args ->
            Built.layer(hardtanh(range(args.number("min_val", -1), args.number("max_val", 1)))));
    factories.put("RReLU", args -> Built.layer(rrelu(rangeOf(args))));
    factories.put(
        "Softplus",
        args ->
            Built.layer(
                softplus(beta(args.number("beta", 1)), threshold(args.number("threshold", 20)))));
    factories.put(
        "Threshold",
        args -> Built.layer(threshold(args.number("threshold", 0), args.number("value", 0))));
    factories.put(
        "PReLU",
        args ->
            Built.layer(
                prelu(
                    (long) args.number("num_parameters", 1),
                    initialValue(args.number("init", 0.25)))));
    factories.put("GLU", args -> Built.layer(glu((int) args.number("dim", -1))));
    factories.put("SwiGLU", args -> Built.layer(swiglu((int) args.number("dim", -1))));
    factories.put("Step", args -> Built.layer(step(threshold(args.number("threshold", 0)))));
    factories.put(
        "ScaleAdd",
        args -> Built.layer(scaleAdd(args.number("scale", 1), args.number("offset", 0))));
    factories.put(
        "SinEncode",
        args -> Built.layer(sinEncode((int) args.integer("octaves_"), args.number("shift", 0))));
    factories.put(
        "TriEncode",
        args -> Built.layer(triEncode((int) args.integer("octaves_"), args.number("shift", 0))));
    factories.put("Softmax", args -> Built.layer(softmax((int) args.integer("dim"))));
    factories.put("LogSoftmax", args -> Built.layer(logSoftmax((int) args.integer("dim"))));
    factories.put("Softmin", args -> Built.layer(softmin((int) args.integer("dim"))));
  }

  private static Options.Range rangeOf(Args args) {
    return range(args.number("lower", 1.0 / 8), args.number("upper", 1.0 / 3));
  }

  private static Layer geluOf(Args args) {
    @Nullable Object approximate = args.get("approximate");
    return "tanh".equals(approximate) ? gelu(tanhApproximation()) : gelu();
  }
}
