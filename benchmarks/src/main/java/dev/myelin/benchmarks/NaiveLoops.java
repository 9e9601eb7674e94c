package dev.myelin.benchmarks;

import static dev.myelin.tensor.Tensors.ones;
import static dev.myelin.tensor.Tensors.randint;
import static dev.myelin.tensor.Tensors.randn;
import static dev.myelin.tensor.Tensors.shape;

import dev.myelin.nn.CrossEntropyLoss;
import dev.myelin.nn.Layer;
import dev.myelin.nn.Nn;
import dev.myelin.optim.AdamW;
import dev.myelin.optim.Optim;
import dev.myelin.tensor.NativeMemory;
import dev.myelin.tensor.Scope;
import dev.myelin.tensor.Tensor;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Long loops as a newcomer writes them, without any scope, in turns with the same loops in scopes:
/// how much slower they are, how much memory the process takes, and whether that grows.
///
/// Each loop runs in a process of its own, a hundred times a hundredth of it without and then with
/// scopes.
@Command(
    name = "naive",
    description = "Runs long loops without any scope, and the same in scopes.",
    mixinStandardHelpOptions = true)
final class NaiveLoops implements Callable<Integer> {
  private static final int ROUNDS = 100;
  private static final double MEBIBYTE = 1 << 20;

  @Option(names = "--additions", description = "How many additions of one megabyte.")
  private long additions = 1_000_000;

  @Option(names = "--steps", description = "How many hand-written training steps.")
  private long steps = 200_000;

  @Option(names = "--quick", description = "A fiftieth of both.")
  private boolean quick;

  private NaiveLoops() {}

  @Override
  public Integer call() throws IOException, InterruptedException {
    System.out.println(Machine.describe());
    boolean ok = run("additions", quick ? additions / 50 : additions);
    ok &= run("steps", quick ? steps / 50 : steps);
    return ok ? CommandLine.ExitCode.OK : CommandLine.ExitCode.SOFTWARE;
  }

  /// Runs one loop in this process: the process that [#call] starts for it.
  public static void main(String[] arguments) {
    long count = Long.parseLong(arguments[1]) / ROUNDS;
    Runnable operation = arguments[0].equals("additions") ? addition() : trainingStep();
    Runnable scoped =
        () -> {
          try (var _ = Scope.open()) {
            operation.run();
          }
        };
    time(scoped, Math.min(count, 1000)); // Warms up.
    time(operation, Math.min(count, 1000));
    var ratios = new ArrayList<Double>();
    var naive = new ArrayList<Double>();
    var resident = new ArrayList<Double>();
    for (int round = 0; round < ROUNDS; round++) {
      double without = time(operation, count);
      resident.add(Machine.residentBytes().orElse(Double.NaN) / MEBIBYTE);
      naive.add(without);
      ratios.add(without / time(scoped, count));
    }
    System.out.printf(
        Locale.ROOT,
        "%,d %s without a scope: %s each, %.2f× the time in a scope; resident %.0f MiB at most,"
            + " %+.1f MiB over the second half; %d collections%n",
        count * ROUNDS,
        arguments[0],
        Report.time(Measurement.median(naive)),
        Measurement.median(ratios),
        Machine.peakBytes().orElse(Double.NaN) / MEBIBYTE,
        growth(resident.subList(ROUNDS / 2, ROUNDS)),
        NativeMemory.collections());
  }

  private static boolean run(String loop, long count) throws IOException, InterruptedException {
    var command =
        List.of(
            ProcessHandle.current().info().command().orElse("java"),
            "--enable-native-access=ALL-UNNAMED",
            "-cp",
            System.getProperty("java.class.path"),
            NaiveLoops.class.getName(),
            loop,
            Long.toString(Math.max(ROUNDS, count)));
    return new ProcessBuilder(command).inheritIO().start().waitFor() == 0;
  }

  private static Runnable addition() {
    Tensor x = ones(256 << 10);
    Tensor y = ones(256 << 10);
    return () -> {
      var _ = x.add(y);
    };
  }

  private static Runnable trainingStep() {
    Layer model = Models.mlp(64, 128, 128, 10);
    CrossEntropyLoss loss = Nn.crossEntropy();
    var optimizer = new AdamW(model.parameters(), Optim.learningRate(1e-3));
    Tensor inputs = randn(32, 64);
    Tensor targets = randint(0, 10, shape(32));
    return () -> {
      optimizer.zeroGrad();
      loss.call(model.call(inputs), targets).backward();
      optimizer.step();
    };
  }

  /// The nanoseconds of one run of an operation.
  private static double time(Runnable operation, long count) {
    long begun = System.nanoTime();
    for (long i = 0; i < count; i++) {
      operation.run();
    }
    return (System.nanoTime() - begun) / (double) count;
  }

  /// How much a line through some values rises from the first to the last.
  private static double growth(List<Double> values) {
    int n = values.size();
    double mean = values.stream().mapToDouble(v -> v).average().orElse(Double.NaN);
    double above = 0;
    double below = 0;
    for (int i = 0; i < n; i++) {
      double x = i - (n - 1) / 2.0;
      above += x * (values.get(i) - mean);
      below += x * x;
    }
    return above / below * (n - 1);
  }
}
