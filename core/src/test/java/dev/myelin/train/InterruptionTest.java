package dev.myelin.train;

import static dev.myelin.data.Data.batchSize;
import static dev.myelin.data.Data.workers;
import static dev.myelin.nn.Nn.linear;
import static dev.myelin.nn.Nn.mse;
import static dev.myelin.train.Train.epochs;
import static dev.myelin.train.Train.progress;
import static dev.myelin.train.Train.quiet;
import static dev.myelin.train.Train.sgd;
import static dev.myelin.train.Train.validation;
import static org.assertj.core.api.Assertions.assertThat;

import dev.myelin.data.DataOption;
import dev.myelin.data.Dataset;
import dev.myelin.data.Sample;
import dev.myelin.data.TensorDataset;
import dev.myelin.nn.Layer;
import dev.myelin.tensor.Tensors;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

final class InterruptionTest {
  private static final int MIB = 1 << 20;

  @TempDir private Path folder;

  /// How the program in a JVM of its own trains; each ends, once interrupted, by what it wrote.
  enum Program {
    /// Trains two models in `main`, the second in vain, writes the first and ends.
    MAIN {
      @Override
      void run(Path file) throws IOException {
        History first = train();
        assertThat(train().epochs()).isEmpty();
        keep(file, first);
      }
    },
    /// As a command line does: what is left to do is `System.exit`. Is interrupted in validation.
    EXITS_AFTERWARDS {
      @Override
      void run(Path file) throws IOException {
        Dataset data =
            data(1_000_000)
                .mapBatches(
                    batch -> {
                      new Ready().onStep(1, ++batches, () -> new Evaluation(0, Map.of()));
                      return batch;
                    });
        Layer model = linear(4, 1);
        History history =
            model.compile(sgd(), mse()).fit(data(4), validation(data), batchSize(1), quiet());
        assertThat(history.last().validation()).isNull();
        keep(file, history);
        System.exit(3);
      }
    },
    /// Trains on a thread of a pool that never ends.
    POOL {
      @Override
      void run(Path file) throws IOException, InterruptedException, ExecutionException {
        var pool = Executors.newFixedThreadPool(1);
        Callable<Path> task = () -> keep(file, train());
        assertThat(pool.submit(task).get()).isEqualTo(file);
        Thread.sleep(100_000);
      }
    };

    private static int batches;

    abstract void run(Path file) throws Exception;
  }

  /// Says once that the program is in its loop.
  private static final class Ready implements Progress {
    @Override
    public void onStep(int epoch, long step, Supplier<Evaluation> running) {
      if (epoch == 1 && step == 20) {
        IO.println("training");
      }
    }
  }

  /// The program of the other JVM.
  static final class Child {
    private Child() {}

    public static void main(String[] args) throws Exception {
      Program.valueOf(args[0]).run(Path.of(args[1]));
    }
  }

  /// The program that ends itself while it trains.
  static final class Exit {
    private Exit() {}

    public static void main(String[] args) {
      train(
          progress(
              new Progress() {
                @Override
                public void onStep(int epoch, long step, Supplier<Evaluation> running) {
                  System.exit(7);
                }
              }));
    }
  }

  @ParameterizedTest
  @EnumSource
  @DisabledOnOs(OS.WINDOWS)
  void ctrlC_endsTrainingAndLeavesTimeToKeepTheModel(Program program) throws Exception {
    Path file = folder.resolve("model");
    Process child = start(Child.class, program.name(), file.toString());
    String end;
    long begun;
    try (BufferedReader lines = child.inputReader()) {
      assertThat(lines.readLine()).isEqualTo("training");
      begun = System.nanoTime();
      new ProcessBuilder("kill", "-INT", Long.toString(child.pid())).start().waitFor();
      end = lines.readLine();
      assertThat(child.waitFor(25, TimeUnit.SECONDS)).isTrue();
    } finally {
      child.destroyForcibly();
    }

    assertThat(end).isEqualTo("interrupted=true");
    assertThat(System.nanoTime() - begun).isLessThan(20_000_000_000L);
    assertThat(child.exitValue()).isEqualTo(130);
    assertThat(Files.size(file)).isEqualTo(16L * MIB);
  }

  @Test
  void exitWhileTraining_doesNotWaitForItself() throws Exception {
    long begun = System.nanoTime();
    Process child = start(Exit.class);
    try {
      assertThat(child.waitFor(25, TimeUnit.SECONDS)).isTrue();
    } finally {
      child.destroyForcibly();
    }
    assertThat(child.exitValue()).isEqualTo(7);
    assertThat(System.nanoTime() - begun).isLessThan(20_000_000_000L);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2})
  void anInterruptedThreadEndsTrainingAndCanKeepTheModel(int threads) throws Exception {
    Thread trainer = Thread.currentThread();
    var data =
        new Dataset() {
          private final Dataset inner = data(64);

          @Override
          public long size() {
            return inner.size();
          }

          @Override
          public Sample get(long index) {
            if (index == 40) {
              trainer.interrupt();
            }
            return inner.get(index);
          }
        };
    Layer model = linear(4, 1);

    History history =
        model
            .compile(sgd(), mse())
            .fit(data, epochs(1000), batchSize(4), workers(threads), quiet());

    assertThat(history.interrupted()).isTrue();
    assertThat(history.epochs()).hasSizeLessThan(1000);
    assertThat(Thread.currentThread().isInterrupted()).isFalse();
    Path file = folder.resolve("model");
    write(file);
    assertThat(Files.size(file)).isEqualTo(16L * MIB);
  }

  @Test
  void anInterruptedThreadTrainsNothing() {
    Thread.currentThread().interrupt();

    History history = linear(4, 1).compile(sgd(), mse()).fit(data(8), quiet());

    assertThat(history.interrupted()).isTrue();
    assertThat(history.epochs()).isEmpty();
    assertThat(Thread.currentThread().isInterrupted()).isFalse();
    assertThat(linear(4, 1).compile(sgd(), mse()).fit(data(8), quiet()).interrupted()).isFalse();
  }

  private static History train() {
    return train(progress(new Ready()));
  }

  private static History train(DataOption report) {
    return linear(4, 1).compile(sgd(), mse()).fit(data(4096), epochs(1_000_000), report);
  }

  private static Dataset data(long size) {
    return new TensorDataset(Tensors.rand(size, 4), Tensors.rand(size, 1));
  }

  private static Path keep(Path file, History history) throws IOException {
    write(file);
    IO.println("interrupted=" + history.interrupted());
    return file;
  }

  /// Writes a large file slowly, and as libraries do: by a channel that an interruption closes.
  private static void write(Path file) throws IOException {
    Path beside = file.resolveSibling("beside");
    try (var channel =
        FileChannel.open(beside, StandardOpenOption.WRITE, StandardOpenOption.CREATE)) {
      for (int i = 0; i < 16; i++) {
        channel.write(ByteBuffer.allocate(MIB));
        sleep(30);
      }
    }
    Files.move(beside, file);
  }

  private static void sleep(long millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Process start(Class<?> program, String... args) {
    var command = new ArrayList<String>();
    command.add(ProcessHandle.current().info().command().orElseThrow());
    command.add("--enable-native-access=ALL-UNNAMED");
    command.add("-Xmx256m");
    command.add("-cp");
    command.add(classPath());
    command.add(program.getName());
    command.addAll(List.of(args));
    try {
      return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Everything this JVM found its classes in, on modules or not.
  private static String classPath() {
    String path =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    String modules = System.getProperty("jdk.module.path", "");
    return modules.isEmpty() ? path : path + File.pathSeparator + modules;
  }
}
