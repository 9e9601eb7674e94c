package dev.myelin.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ExamplesTest {
  @Test
  void quickstart_readsDigitsAndKeepsTheNetwork(@TempDir Path folder) {
    Path file = folder.resolve("model.safetensors");
    assertThat(Quickstart.train(2, file)).isGreaterThan(0.9);
    assertThat(file).isNotEmptyFile();
  }

  @Test
  void regression_findsTheSine() {
    assertThat(Regression.train(600)).isLessThan(0.02);
  }

  @Test
  void handWrittenLoop_readsDigitsAfterTwoEpochs() {
    assertThat(HandWrittenLoop.train(2)).isGreaterThan(0.9);
  }

  @Test
  void customLayer_learnsToSwapHalves() {
    assertThat(CustomLayer.train(300)).isLessThan(0.2);
  }

  @Test
  void sameSeed_givesTheSameResult() {
    assertThat(CustomLayer.train(5)).isEqualTo(CustomLayer.train(5));
  }

  @Test
  void everyExample_isShort() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
      List<Path> sources = files.filter(file -> file.toString().endsWith(".java")).toList();
      assertThat(sources).hasSizeGreaterThan(3);
      for (Path source : sources) {
        assertThat(Files.readAllLines(source)).as(source.toString()).hasSizeLessThan(330);
      }
    }
  }

  /// Starts an example as a reader does: its source file, with the libraries on a plain class path.
  @Test
  void singleFile_runsOnAPlainClassPath() throws Exception {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    Process process =
        new ProcessBuilder(
                java,
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                libraries(),
                "src/main/java/dev/myelin/examples/Regression.java")
            .redirectErrorStream(true)
            .start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(output).isZero();
    assertThat(output).contains("step 1000").contains("mean squared error: 0.00");
  }

  /// Everything the tests run with except the examples themselves.
  private static String libraries() {
    String modules = Objects.requireNonNullElse(System.getProperty("jdk.module.path"), "");
    String all = System.getProperty("java.class.path") + File.pathSeparator + modules;
    return Stream.of(all.split(File.pathSeparator))
        .filter(entry -> !entry.isEmpty() && !entry.contains("examples"))
        .distinct()
        .collect(Collectors.joining(File.pathSeparator));
  }
}
