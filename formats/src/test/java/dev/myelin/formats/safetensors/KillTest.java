package dev.myelin.formats.safetensors;

import static dev.myelin.tensor.Tensors.full;
import static dev.myelin.tensor.Tensors.shape;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A process that writes a file again and again is killed: what it leaves is whole.
/// `-Ddev.myelin.kills=500` kills more often.
final class KillTest {
  private static final int KILLS = Integer.getInteger("dev.myelin.kills", 3);
  private static final int COUNT = 1 << 20;

  @Test
  void aKilledWriterLeavesTheOldFileOrTheNew(@TempDir Path folder) throws Exception {
    Path path = folder.resolve("x.safetensors");
    var random = new SplittableRandom(1);
    for (int i = 0; i < KILLS; i++) {
      killWhileWriting(path, random.nextInt(200));
      try (var file = Safetensors.read(path)) {
        float[] values = file.tensor("values").toFloatArray();
        assertThat(values).hasSize(COUNT).containsOnly(values[0]);
        assertThat(file.metadata()).containsEntry("round", Integer.toString((int) values[0]));
      }
    }
  }

  private static void killWhileWriting(Path path, int milliseconds) throws Exception {
    Process writer = start(path);
    try (var lines =
        new BufferedReader(
            new InputStreamReader(writer.getInputStream(), StandardCharsets.UTF_8))) {
      assertThat(lines.readLine()).isEqualTo("written");
      assertThat(writer.waitFor(milliseconds, TimeUnit.MILLISECONDS)).isFalse();
    } finally {
      writer.destroyForcibly().waitFor();
    }
  }

  /// Starts this class on the module path and class path of this process.
  private static Process start(Path path) throws IOException {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("--enable-native-access=ALL-UNNAMED");
    command.add("-Xmx256m");
    command.addAll(List.of("-cp", classPath(), KillTest.class.getName(), path.toString()));
    return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
  }

  private static String classPath() {
    String tests = KillTest.class.getProtectionDomain().getCodeSource().getLocation().getPath();
    return String.join(
        System.getProperty("path.separator"),
        Path.of(tests).toString(),
        tests.replaceFirst("/classes/?$", "/test-classes/"),
        System.getProperty("jdk.module.path", ""),
        System.getProperty("java.class.path"));
  }

  /// Writes files whose every value is the number of the round, until it is killed.
  public static void main(String[] arguments) {
    for (int round = 0; ; round++) {
      Safetensors.write(
          Path.of(arguments[0]),
          Map.of("values", full(shape(COUNT), round)),
          Map.of("round", Integer.toString(round)));
      if (round == 0) {
        IO.println("written");
      }
    }
  }
}
