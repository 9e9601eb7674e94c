package dev.myelin.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// The `bench` command.
@Command(
    name = "myelin bench",
    description = "Measures Myelin, and Python PyTorch beside it.",
    mixinStandardHelpOptions = true,
    subcommands = {LayerBench.class, NaiveLoops.class})
public final class Bench implements Callable<Integer> {
  @Option(names = "--python", paramLabel = "FILE", description = "The Python to measure beside.")
  private @Nullable String python;

  @Option(names = "--only", paramLabel = "TEXT", description = "The lines whose names contain it.")
  private String only = "";

  @Option(names = "--list", description = "Show the lines and their targets only.")
  private boolean list;

  @Option(names = "--quick", description = "Short rounds, for a first look.")
  private boolean quick;

  @Option(names = "--json", paramLabel = "FILE", description = "Write the results there too.")
  private @Nullable Path json;

  private Bench() {}

  /// Runs the command.
  public static void main(String[] arguments) {
    // Two runs at once disturb each other, but do not have to fail.
    System.setProperty("jmh.ignoreLock", "true");
    System.exit(new CommandLine(new Bench()).execute(arguments));
  }

  @Override
  public Integer call() throws RunnerException, IOException {
    List<Line> lines = Arrays.stream(Line.ALL).filter(this::isChosen).toList();
    if (lines.isEmpty()) {
      System.err.println("No line's name contains '" + only + "'; --list shows them.");
      return CommandLine.ExitCode.USAGE;
    }
    if (list) {
      System.out.println(Report.head());
      lines.forEach(line -> System.out.println(Report.row(line)));
      return CommandLine.ExitCode.OK;
    }
    System.out.println(machine());
    System.out.println(Report.head());
    var measurements = new ArrayList<Measurement>();
    for (Line line : lines) {
      Measurement measurement = measure(line);
      measurements.add(measurement);
      System.out.println(Report.row(measurement));
    }
    if (json != null) {
      Report.writeJson(json, measurements);
    }
    return CommandLine.ExitCode.OK;
  }

  private boolean isChosen(Line line) {
    return line.name().toLowerCase(Locale.ROOT).contains(only.toLowerCase(Locale.ROOT))
        || line.benchmark().contains(only);
  }

  private Measurement measure(Line line) throws RunnerException {
    var options =
        new OptionsBuilder()
            .include("\\." + line.benchmark().replace(".", "\\.") + "$")
            .forks(1)
            .warmupIterations(quick ? 1 : 4)
            .measurementIterations(quick ? 3 : 11)
            .warmupTime(TimeValue.milliseconds(quick ? 200 : 500))
            .measurementTime(TimeValue.milliseconds(quick ? 200 : 500))
            .verbosity(VerboseMode.SILENT)
            .shouldFailOnError(true);
    if (python != null) {
      options.addProfiler(BesidePython.class, python);
    }
    return Measurement.of(line, new Runner(options.build()).runSingle());
  }

  private String machine() {
    String text = Machine.describe();
    if (python == null) {
      return text;
    }
    try (var peer = new PythonPeer(python)) {
      String[] version = peer.version().split(" ", -1);
      return text + "; PyTorch " + version[0] + ", " + version[1] + " threads";
    }
  }
}
