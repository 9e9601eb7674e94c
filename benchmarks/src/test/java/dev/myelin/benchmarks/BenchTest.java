package dev.myelin.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

final class BenchTest {
  static List<Line> lines() {
    return List.of(Line.ALL);
  }

  @ParameterizedTest
  @MethodSource("lines")
  void everyLineRunsAndTakesTime(Line line) throws RunnerException {
    RunResult result =
        new Runner(
                new OptionsBuilder()
                    .include("\\." + line.benchmark().replace(".", "\\.") + "$")
                    .forks(0)
                    .warmupIterations(0)
                    .measurementIterations(1)
                    .measurementTime(TimeValue.milliseconds(10))
                    .verbosity(VerboseMode.SILENT)
                    .shouldFailOnError(true)
                    .build())
            .runSingle();

    Measurement measurement = Measurement.of(line, result);

    assertThat(measurement.myelinMedian()).isPositive();
    assertThat(measurement.pythonMedian()).isNull();
    assertThat(measurement.met()).isNull();
  }

  @Test
  void speedup_isTheMedianOverPairsOfRounds() {
    var measurement =
        new Measurement(
            new Line("x", "X.x", 2.0), List.of(10.0, 100.0, 10.0), List.of(20.0, 250.0, 35.0));

    assertThat(measurement.speedup()).isCloseTo(2.5, within(1e-12));
    assertThat(measurement.met()).isTrue();
    assertThat(Report.row(measurement)).contains("10.0 ns", "35.0 ns", "2.50×", "2.00×", "yes");
  }
}
