package dev.myelin.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class QuickstartTest {
  @TempDir private Path folder;

  @Test
  void fewEpochs_learnShowAndKeep() throws IOException {
    Path out = folder.resolve("new/out");
    Screen screen = Screen.plain();
    assertThat(screen.run("quickstart", "--epochs", "3", "--out", out.toString())).isZero();
    assertThat(screen.err()).isEmpty();
    assertThat(screen.out())
        .doesNotContain("\u001b", "\r")
        .contains("DigitNet", "66,314 parameters")
        .containsPattern("(?m)^First step [0-9.]+ s after the start\\.$")
        .containsPattern("(?m)^Epoch 3/3 +23/23 .*loss .*accuracy .*val loss .*accuracy ")
        .containsPattern("(?m)^Test accuracy 9\\d\\.\\d\\d % \\(\\d+ of 355\\)$")
        .containsPattern("(?m)^ +0   1   2   3   4   5   6   7   8   9$")
        .contains("█", "✓")
        .endsWith("its 355 predictions are the same, bit by bit.\n");
    assertThat(out.resolve("model.safetensors")).isNotEmptyFile();
    assertThat(Files.readAllLines(out.resolve("history.csv")))
        .hasSize(4)
        .first()
        .isEqualTo("epoch,seconds,loss,accuracy,val_loss,val_accuracy");
    assertThat(ImageIO.read(out.resolve("curves.png").toFile()).getWidth()).isEqualTo(1280);
  }

  @Test
  void sameSeed_givesTheSameNetwork() throws IOException {
    byte[] first = model("7");
    assertThat(model("7")).isEqualTo(first);
    assertThat(model("8")).isNotEqualTo(first);
  }

  @Test
  void missingFolderOfData_isNamed() {
    Path missing = folder.resolve("nowhere");
    Screen screen = Screen.plain();
    assertThat(screen.run("quickstart", "--data", missing.toString(), "--out", folder.toString()))
        .isEqualTo(1);
    assertThat(screen.err())
        .isEqualTo(
            "myelin: MNIST "
                + missing
                + ": there must be a set of images with their labels; looked for="
                + "train-images-idx3-ubyte[.gz], t10k-images-idx3-ubyte[.gz]."
                + " Check the path; there is no such folder.\n");
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void fileInThePlaceOfTheFolder_isNamed() throws IOException {
    Path file = Files.writeString(folder.resolve("taken"), "");
    Screen screen = Screen.plain();
    assertThat(screen.run("quickstart", "--out", file.toString())).isEqualTo(1);
    assertThat(screen.err())
        .isEqualTo("myelin: " + file + ": the folder must be writable. Name another with --out.\n");
  }

  private byte[] model(String seed) throws IOException {
    Path out = folder.resolve("seed" + seed);
    assertThat(
            Screen.plain()
                .run("quickstart", "--epochs", "1", "--seed", seed, "--out", out.toString()))
        .isZero();
    return Files.readAllBytes(out.resolve("model.safetensors"));
  }
}
