package dev.myelin.cli;

import dev.myelin.error.Problem;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/// `myelin bench`, as far as the help knows it: it lies in a module of its own, which the launcher
/// builds and starts instead of this one.
@Command(
    name = "bench",
    description = "Measure Myelin, and Python PyTorch beside it.",
    footer = {"", "Run myelin bench --help for its options."})
final class Bench implements Callable<Integer> {
  @Override
  public Integer call() {
    throw Problem.in("bench")
        .rule("the command must be started by the launcher of the project")
        .remedy("Run ./myelin bench in the project's folder.")
        .state();
  }
}
