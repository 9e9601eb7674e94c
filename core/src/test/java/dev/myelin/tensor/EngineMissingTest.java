package dev.myelin.tensor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.myelin.internal.torch.Engine;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/// A program without the native libraries of its platform is told what to add, at every door.
final class EngineMissingTest {
  /// Prints what each way into the library throws.
  static final class Program {
    private Program() {}

    @SuppressWarnings("SystemOut") // The other process reads it.
    static void main(String[] args) {
      for (Runnable call :
          List.<Runnable>of(
              () -> System.out.println(Tensors.zeros(2)),
              () -> System.out.println(Tensors.tensor(new float[] {1})),
              () -> System.out.println(Generator.seeded(1)),
              () -> Randomness.seed(1),
              () -> System.out.println(Operator.named("aten::relu")),
              () -> System.out.println(Device.cuda().isAvailable()),
              () -> System.out.println(Scope.open().size()))) {
        try {
          call.run();
        } catch (RuntimeException e) {
          System.out.println(e.getClass().getSimpleName() + ": " + e.getMessage());
        }
      }
    }
  }

  @Test
  void everyDoorNamesTheCoordinates() throws IOException, InterruptedException {
    List<String> lines = run();
    assertThat(lines).hasSize(7);
    assertThat(lines)
        .allSatisfy(
            line ->
                assertThat(line)
                    .startsWith(
                        "EngineException: Engine: the native libraries of libtorch must be on the"
                            + " class path or module path; platform=")
                    .contains(
                        "Add org.bytedeco:pytorch:" + Engine.PYTORCH + ":" + Engine.platform())
                    .contains("org.bytedeco:openblas:" + Engine.OPENBLAS)
                    .contains("org.bytedeco:javacpp:" + Engine.JAVACPP));
  }

  private static List<String> run() throws IOException, InterruptedException {
    var paths = new ArrayList<String>();
    for (Class<?> type :
        List.of(
            Tensor.class,
            EngineMissingTest.class,
            org.bytedeco.javacpp.Pointer.class,
            org.bytedeco.openblas.global.openblas.class,
            org.bytedeco.pytorch.Tensor.class,
            org.slf4j.Logger.class)) {
      paths.add(place(type));
    }
    var command =
        Arrays.asList(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "--enable-native-access=ALL-UNNAMED",
            "-cp",
            String.join(File.pathSeparator, paths),
            Program.class.getName());
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    try (var out = process.inputReader(StandardCharsets.UTF_8)) {
      List<String> lines = out.lines().toList();
      assertThat(process.waitFor()).isZero();
      return lines;
    }
  }

  private static String place(Class<?> type) {
    return Path.of(
            java.net.URI.create(
                type.getProtectionDomain().getCodeSource().getLocation().toString()))
        .toString();
  }
}
