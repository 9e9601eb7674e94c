package dev.myelin.data;

import static org.assertj.core.api.Assertions.assertThat;

import dev.myelin.error.DataException;
import dev.myelin.error.FormatException;
import dev.myelin.tensor.DType;
import dev.myelin.tensor.Tensor;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class IdxTest {
  @TempDir private Path folder;

  /// A file of an element type's code and width, a shape, and elements 0, 1, 2, … in the type.
  static byte[] idx(int code, int width, int... shape) {
    int count = Arrays.stream(shape).reduce(1, Math::multiplyExact);
    ByteBuffer bytes = ByteBuffer.allocate(4 + 4 * shape.length + count * width);
    bytes.put((byte) 0).put((byte) 0).put((byte) code).put((byte) shape.length);
    for (int size : shape) {
      bytes.putInt(size);
    }
    for (int i = 0; i < count; i++) {
      switch (code) {
        case 0x0D -> bytes.putFloat(i);
        case 0x0E -> bytes.putDouble(i);
        case 0x0C -> bytes.putInt(i);
        case 0x0B -> bytes.putShort((short) i);
        default -> bytes.put((byte) i);
      }
    }
    return bytes.array();
  }

  static byte[] gzip(byte[] bytes) {
    var out = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(out)) {
      gzip.write(bytes);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return out.toByteArray();
  }

  @ParameterizedTest
  @CsvSource({
    "0x08, 1, UINT8",
    "0x09, 1, INT8",
    "0x0B, 2, INT16",
    "0x0C, 4, INT32",
    "0x0D, 4, FLOAT32",
    "0x0E, 8, FLOAT64"
  })
  void everyElementTypeIsRead(String code, int width, DType dtype) throws IOException {
    Path file = folder.resolve("a");
    Files.write(file, idx(Integer.decode(code), width, 2, 3, 4));

    Tensor read = Idx.read(file);

    assertThat(read.dtype()).isEqualTo(dtype);
    assertThat(read.shape().toArray()).containsExactly(2, 3, 4);
    assertThat(read.get(1, 2, 3).item()).isEqualTo(23);
    assertThat(read.get(0, 1, 0).item()).isEqualTo(4);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 1000, 65_535, 65_536, 65_537, 200_000})
  void gzipHoldsTheSameAsPlain(int count) throws IOException {
    Path plain = folder.resolve("plain");
    Path packed = folder.resolve("packed");
    byte[] bytes = idx(0x0B, 2, count);
    Files.write(plain, bytes);
    Files.write(packed, gzip(bytes));

    assertThat(Idx.read(packed).toLongArray()).isEqualTo(Idx.read(plain).toLongArray());
  }

  @Test
  void anEmptyArrayIsRead() throws IOException {
    Path file = folder.resolve("empty");
    Files.write(file, idx(0x08, 1, 0, 28, 28));

    assertThat(Idx.read(file).shape().toArray()).containsExactly(0, 28, 28);
  }

  @Test
  void tenThousandMutatedFiles_giveAnArrayOrANamedError() {
    var random = new SplittableRandom(11);
    byte[][] seeds = {
      idx(0x08, 1, 4, 5, 6), idx(0x0E, 8, 7), gzip(idx(0x0C, 4, 5, 5)), gzip(idx(0x08, 1, 3, 200))
    };
    Path file = folder.resolve("mutated");
    int refused = 0;
    for (int i = 0; i < 10_000; i++) {
      byte[] bytes = mutate(seeds[i % seeds.length], random);
      try {
        assertThat(Idx.read(source("IDX", file, bytes)).numel()).isBetween(0L, 1_000_000L);
      } catch (FormatException | DataException e) {
        assertThat(e.getMessage()).startsWith("IDX " + file + ": ");
        refused++;
      }
    }
    assertThat(refused).isBetween(3_000, 9_900);
  }

  static Source source(String kind, Path file, byte[] bytes) {
    return Source.of(kind, file, new ByteArrayInputStream(bytes), bytes.length);
  }

  /// Flips, inserts, removes or repeats some bytes.
  static byte[] mutate(byte[] bytes, SplittableRandom random) {
    byte[] mutated = bytes.clone();
    int changes = random.nextInt(1, 4);
    for (int c = 0; c < changes; c++) {
      int at = random.nextInt(Math.max(1, mutated.length));
      switch (random.nextInt(5)) {
        case 0 -> mutated = Arrays.copyOf(mutated, at);
        case 1 -> mutated = Arrays.copyOf(mutated, mutated.length + random.nextInt(1, 9));
        default -> {
          int place = random.nextBoolean() ? at : Math.min(at, random.nextInt(1, 24));
          if (place < mutated.length) {
            mutated[place] = (byte) random.nextInt(256);
          }
        }
      }
    }
    return mutated;
  }
}
