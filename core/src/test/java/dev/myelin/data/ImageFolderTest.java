package dev.myelin.data;

import static dev.myelin.data.Data.batchSize;
import static dev.myelin.data.Data.gray;
import static dev.myelin.data.Data.resize;
import static dev.myelin.data.Data.workers;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.myelin.error.DataException;
import dev.myelin.error.FormatException;
import dev.myelin.tensor.DType;
import dev.myelin.tensor.Tensor;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ImageFolderTest {
  @TempDir private Path folder;

  /// An image of 3 rows and 2 columns, whose pixel (row, column) is (50 row, 100 column, 7).
  static byte[] image(String format, int type) {
    var image = new BufferedImage(2, 3, type);
    for (int row = 0; row < 3; row++) {
      for (int column = 0; column < 2; column++) {
        if (type == BufferedImage.TYPE_BYTE_GRAY) {
          image.getRaster().setSample(column, row, 0, 50 * row + 100 * column);
        } else {
          image.setRGB(column, row, new Color(50 * row, 100 * column, 7).getRGB());
        }
      }
    }
    var out = new ByteArrayOutputStream();
    try {
      assertThat(ImageIO.write(image, format, out)).isTrue();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return out.toByteArray();
  }

  private void put(String path, byte[] bytes) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    Files.write(file, bytes);
  }

  @BeforeEach
  void layOut() throws IOException {
    put("dog/b.png", image("png", BufferedImage.TYPE_INT_RGB));
    put("cat/2.PNG", image("png", BufferedImage.TYPE_BYTE_GRAY));
    put("cat/1.bmp", image("bmp", BufferedImage.TYPE_INT_RGB));
    put("cat/notes.txt", new byte[] {1});
    put(".hidden/x.png", new byte[] {1});
    put("readme.md", new byte[] {1});
  }

  @Test
  void foldersAreClassesInTheOrderOfTheAlphabet() {
    var images = new ImageFolder(folder);

    assertThat(images.classes()).containsExactly("cat", "dog");
    assertThat(images.size()).isEqualTo(3);
    assertThat(images.file(0)).isEqualTo(folder.resolve("cat/1.bmp"));
    assertThat(images.get(1).target().itemLong()).isZero();
    assertThat(images.get(2).target().itemLong()).isEqualTo(1);
    assertThat(images.get(2).target().dtype()).isEqualTo(DType.INT64);
    assertThat(images).hasToString("ImageFolder(3 images, 2 classes)");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 2})
  void coloursAreRedGreenBlueFromZeroToOne(int index) {
    Tensor input = new ImageFolder(folder).get(index).input();

    assertThat(input.shape().toArray()).containsExactly(3, 3, 2);
    assertThat(input.mul(255).round().get(0).toFloatArray())
        .containsExactly(0, 0, 50, 50, 100, 100);
    assertThat(input.mul(255).round().get(1).toFloatArray())
        .containsExactly(0, 100, 0, 100, 0, 100);
    assertThat(input.mul(255).round().get(2).toFloatArray()).containsExactly(7, 7, 7, 7, 7, 7);
  }

  @Test
  void shadesOfGrayAreTakenAsTheyAreStored() {
    Tensor input = new ImageFolder(folder, gray()).get(1).input();

    assertThat(input.shape().toArray()).containsExactly(1, 3, 2);
    assertThat(input.mul(255).round().toFloatArray()).containsExactly(0, 100, 50, 150, 100, 200);
    assertThat(new ImageFolder(folder).get(1).input().get(2).toFloatArray())
        .isEqualTo(input.get(0).toFloatArray());
  }

  @Test
  void gray_weighsTheColoursByLuminance() {
    Tensor input = new ImageFolder(folder, gray()).get(2).input();

    assertThat(input.get(0, 2, 1).item() * 255)
        .isCloseTo(0.299 * 100 + 0.587 * 100 + 0.114 * 7, within(1e-3));
  }

  @Test
  void resize_bringsAllToOneSize_soThatTheyMakeABatch() {
    var loader = new DataLoader(new ImageFolder(folder, resize(6, 4)), batchSize(3), workers(2));

    Batch batch = loader.iterator().next();

    assertThat(batch.inputs().shape().toArray()).containsExactly(3, 3, 6, 4);
    assertThat(batch.inputs().min().item()).isGreaterThanOrEqualTo(0);
    assertThat(batch.inputs().max().item()).isLessThanOrEqualTo(1);
    assertThat(batch.targets().toLongArray()).containsExactly(0, 0, 1);
  }

  @Test
  void aThousandMutatedImages_giveAnImageOrANamedError() {
    var random = new SplittableRandom(13);
    byte[][] seeds = {
      image("png", BufferedImage.TYPE_INT_RGB),
      image("jpg", BufferedImage.TYPE_INT_RGB),
      image("gif", BufferedImage.TYPE_INT_RGB),
      image("bmp", BufferedImage.TYPE_INT_RGB),
      image("tiff", BufferedImage.TYPE_INT_RGB)
    };
    Path file = folder.resolve("cat/1.bmp");
    int refused = 0;
    for (int i = 0; i < 1000; i++) {
      byte[] bytes = IdxTest.mutate(seeds[i % seeds.length], random);
      try {
        ImageFile image = ImageFile.read(file, bytes, false);
        assertThat(image.pixels()).hasSize(3 * image.height() * image.width());
      } catch (FormatException | DataException e) {
        assertThat(e.getMessage()).startsWith("Image " + file + ": ");
        refused++;
      }
    }
    assertThat(refused).isBetween(100, 990);
  }
}
