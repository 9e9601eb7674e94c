package dev.myelin.benchmarks;

import dev.myelin.autograd.Autograd;
import dev.myelin.tensor.Parameter;
import dev.myelin.tensor.Scope;
import dev.myelin.tensor.Tensor;
import dev.myelin.tensor.Tensors;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Every layer at two sizes, forward and forward with backward, in turns with Python PyTorch: a
/// round of PyTorch, a round of Myelin. The time is the median over rounds, the ratio the median
/// over pairs of them.
@Command(
    name = "layers",
    description = "Measures every layer at two sizes.",
    mixinStandardHelpOptions = true)
final class LayerBench implements Callable<Integer> {
  /// How slow a layer may be beside Python where it has no target of its own.
  private static final double TOLERATED = 1 / 1.1;

  private static final int WARM_UP = 3;

  @Option(names = "--python", paramLabel = "FILE", description = "The Python to measure beside.")
  private @Nullable String python;

  @Option(names = "--only", paramLabel = "TEXT", description = "The layers whose names contain it.")
  private String only = "";

  @Option(names = "--rounds", description = "How many rounds are counted (${DEFAULT-VALUE}).")
  private int rounds = 7;

  @Option(names = "--seconds", description = "How long a round is (${DEFAULT-VALUE}).")
  private double seconds = 0.03;

  private LayerBench() {}

  @Override
  public Integer call() {
    List<LayerCase> cases =
        LayerCases.all().stream()
            .filter(c -> c.name().toLowerCase(Locale.ROOT).contains(only.toLowerCase(Locale.ROOT)))
            .toList();
    if (cases.isEmpty()) {
      System.err.println("No layer's name contains '" + only + "'.");
      return CommandLine.ExitCode.USAGE;
    }
    try (var peer = python == null ? null : new PythonPeer(python)) {
      String version = peer == null ? "" : "; PyTorch " + peer.version().split(" ", -1)[0];
      System.out.println(Machine.describe() + version);
      System.out.println(
          row("layer", "input", "forward", "PyTorch", "", "and back", "PyTorch", ""));
      System.out.println(row("---", "---", "---:", "---:", "---:", "---:", "---:", "---:"));
      var slow = new ArrayList<String>();
      for (LayerCase item : cases) {
        Measurement forward = measure(item, false, peer);
        Measurement backward = measure(item, true, peer);
        System.out.println(
            row(
                item.name(),
                item.size(),
                Report.time(forward.myelinMedian()),
                time(forward.pythonMedian()),
                times(forward.speedup()),
                Report.time(backward.myelinMedian()),
                time(backward.pythonMedian()),
                times(backward.speedup())));
        note(item, "forward", forward, slow);
        note(item, "forward and back", backward, slow);
      }
      if (peer != null) {
        System.out.printf("%n%d measurements, %d below target%n", 2 * cases.size(), slow.size());
        slow.forEach(System.out::println);
      }
    }
    return CommandLine.ExitCode.OK;
  }

  private static void note(
      LayerCase item, String mode, Measurement measurement, List<String> slow) {
    Double speedup = measurement.speedup();
    Double target = item.target();
    double least = target == null ? TOLERATED : target;
    if (speedup != null && speedup < least) {
      slow.add(
          String.format(Locale.ROOT, "%s %s, %s: %.2f×", item.name(), item.size(), mode, speedup));
    }
  }

  private Measurement measure(LayerCase item, boolean backward, @Nullable PythonPeer peer) {
    item.module().train(backward);
    Runnable operation = backward ? forwardAndBack(item) : forward(item);
    var myelin = new ArrayList<Double>();
    var pytorch = new ArrayList<Double>();
    for (int round = -WARM_UP; round < rounds; round++) {
      double there = peer == null ? 0 : peer.round(item, backward, seconds);
      double here = mean(operation, seconds);
      if (round >= 0) {
        myelin.add(here);
        if (peer != null) {
          pytorch.add(there);
        }
      }
    }
    return new Measurement(new Line(item.name(), item.name(), item.target()), myelin, pytorch);
  }

  private static Runnable forward(LayerCase item) {
    List<Tensor> inputs = item.inputs().stream().map(LayerCase.Input::tensor).toList();
    return () -> {
      try (var _ = Scope.open()) {
        Autograd.noGrad(() -> item.call().apply(inputs));
      }
    };
  }

  private static Runnable forwardAndBack(LayerCase item) {
    List<Tensor> inputs =
        item.inputs().stream()
            .map(i -> i.differentiable() ? i.tensor().requiresGrad(true) : i.tensor())
            .toList();
    Tensor gradient = Tensors.onesLike(item.call().apply(inputs).detach());
    List<Parameter> parameters = item.module().parameters();
    return () -> {
      try (var _ = Scope.open()) {
        item.call().apply(inputs).backward(gradient);
        parameters.forEach(p -> p.grad(null));
        inputs.forEach(x -> x.grad(null));
      }
    };
  }

  /// The mean nanoseconds of an operation over about so many seconds.
  private static double mean(Runnable operation, double seconds) {
    long begun = System.nanoTime();
    long limit = begun + (long) (seconds * 1e9);
    long count = 0;
    long now;
    do {
      operation.run();
      count++;
      now = System.nanoTime();
    } while (now < limit);
    return (now - begun) / (double) count;
  }

  private static String time(@Nullable Double nanoseconds) {
    return nanoseconds == null ? "" : Report.time(nanoseconds);
  }

  private static String times(@Nullable Double ratio) {
    return ratio == null ? "" : String.format(Locale.ROOT, "%.2f×", ratio);
  }

  private static String row(Object... cells) {
    return String.format(
        Locale.ROOT, "| %-28s | %-20s | %8s | %8s | %6s | %8s | %8s | %6s |", cells);
  }
}
