package dev.myelin.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;

/// A Python process that does the work of the benchmarks with PyTorch, one round when asked.
final class PythonPeer implements AutoCloseable {
  private final Process process;
  private final BufferedReader answers;
  private final String version;

  /// Starts the process, and waits until it has loaded PyTorch.
  PythonPeer(String python) {
    try (var source = PythonPeer.class.getResourceAsStream("peer.py")) {
      if (source == null) {
        throw new IllegalStateException("peer.py must lie beside the classes");
      }
      String script = new String(source.readAllBytes(), StandardCharsets.UTF_8);
      var builder = new ProcessBuilder(python, "-c", script);
      builder.redirectError(ProcessBuilder.Redirect.INHERIT);
      process = builder.start();
    } catch (IOException e) {
      throw new UncheckedIOException(python + " could not be started", e);
    }
    answers = process.inputReader();
    version = answer();
  }

  /// PyTorch's version and the threads it uses, such as `2.13.0 2`.
  String version() {
    return version;
  }

  /// Runs one round of a benchmark, and returns the nanoseconds of an operation.
  double round(String benchmark, double seconds) {
    return ask(benchmark + " " + seconds);
  }

  /// Runs one round of a layer, and returns the nanoseconds of an operation.
  double round(LayerCase layer, boolean backward, double seconds) {
    String inputs =
        layer.inputs().stream()
            .map(LayerCase.Input::python)
            .collect(Collectors.joining(", ", "[", "]"));
    String request =
        "layer(" + layer.python() + ", " + inputs + ", " + (backward ? "True" : "False") + ")";
    return ask(request + " " + seconds);
  }

  private double ask(String request) {
    try {
      var requests = process.outputWriter();
      requests.write(request + "\n");
      requests.flush();
    } catch (IOException e) {
      throw new UncheckedIOException("the Python process has ended", e);
    }
    return Double.parseDouble(answer());
  }

  @Override
  public void close() {
    process.destroy();
  }

  private String answer() {
    try {
      String line = answers.readLine();
      if (line == null) {
        throw new IOException("the Python process has ended: it needs PyTorch (import torch)");
      }
      return line;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
