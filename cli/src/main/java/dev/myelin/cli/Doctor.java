package dev.myelin.cli;

import dev.myelin.error.EngineException;
import dev.myelin.tensor.EngineInfo;
import dev.myelin.tensor.NativeMemory;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/// `myelin doctor`: what there is, what was chosen, and whether it is fast.
@Command(
    name = "doctor",
    description = "Show versions, native libraries, settings and speed on this machine.")
final class Doctor implements Callable<Integer> {
  private final Terminal terminal;

  Doctor(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    machine(Machine.here());
    EngineInfo engine;
    try {
      engine = EngineInfo.load();
    } catch (EngineException e) {
      missing(e);
      return 1;
    }
    engine(engine);
    settings(engine.settings());
    memory();
    speed(SpeedCheck.run());
    return 0;
  }

  private void machine(Machine machine) {
    terminal.out().println(terminal.styled(Terminal.Style.BOLD, "Myelin " + Version.text()));
    terminal.title("Machine");
    terminal.row("Java", Runtime.version() + ", " + System.getProperty("java.vendor"));
    terminal.row("System", machine.system());
    String name = machine.processor().isEmpty() ? "unknown" : machine.processor();
    terminal.row("Processor", name + ", " + machine.cores() + " cores");
    terminal.row(
        "Features",
        machine.features().isEmpty() ? "unknown" : String.join(" ", machine.features()));
    terminal.row("Memory", Units.bytes(machine.memory()));
  }

  private void engine(EngineInfo engine) {
    terminal.title("Engine");
    terminal.row("libtorch", engine.version());
    terminal.row("BLAS", engine.blas().build());
    terminal.row("BLAS core", engine.blas().core());
    terminal.row(
        "Threads", "libtorch " + engine.threads().engine() + ", BLAS " + engine.threads().blas());
    EngineInfo.Gpu gpu = engine.gpu();
    terminal.row("GPU", gpu.count() == 0 ? "none. " + gpu.problem() : gpu.count() + " CUDA");
    terminal.title("Native libraries");
    for (var library : engine.natives()) {
      terminal
          .out()
          .println(
              "  " + ok("found") + "  " + library.coordinates() + "  " + fileName(library.file()));
    }
  }

  private static Path fileName(Path file) {
    return file.getNameCount() == 0 ? file : file.getName(file.getNameCount() - 1);
  }

  private void settings(List<EngineInfo.Setting> settings) {
    terminal.title("Settings, made before the engine was loaded");
    int names = settings.stream().mapToInt(s -> s.name().length()).max().orElse(0);
    int values = settings.stream().mapToInt(s -> s.value().length()).max().orElse(0);
    for (var setting : settings) {
      terminal
          .out()
          .println(
              "  "
                  + Terminal.pad(setting.name(), names)
                  + "  "
                  + Terminal.pad(setting.value(), values)
                  + "  by "
                  + setting.origin());
    }
  }

  private void memory() {
    terminal.title("Memory of tensors");
    terminal.row("budget", Units.bytes(NativeMemory.budget()) + " of growth before a collection");
    terminal.row("limit", Units.bytes(NativeMemory.limit()) + " in all");
  }

  private void speed(SpeedCheck speed) {
    terminal.title("Speed");
    terminal.row("matmul 1024³", Units.number(speed.matmulGigaflops()) + " GFLOP/s");
    terminal.row("add 4 floats", Units.number(speed.addMicros()) + " µs");
    terminal.row("relu 64 MB", Units.number(speed.reluGigabytes()) + " GB/s read and written");
  }

  private void missing(EngineException e) {
    terminal.title("Engine");
    terminal.row("libtorch", terminal.styled(Terminal.Style.RED, "not loaded"));
    Throwable cause = e.getCause() == null ? e : e.getCause();
    terminal.row("reason", String.valueOf(cause.getMessage()));
    terminal.title("Add to the dependencies");
    for (String artifact : EngineInfo.artifacts()) {
      terminal.out().println("  " + artifact);
    }
  }

  private String ok(String text) {
    return terminal.styled(Terminal.Style.GREEN, text);
  }
}
