package dev.myelin.formats.safetensors;

import static org.assertj.core.api.Assertions.assertThat;

import dev.myelin.error.FormatException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Damaged files by the hundred thousand: each is refused with a `FormatException` or valid in
/// every respect. `-Ddev.myelin.mutations=10000000` tries more, `-Ddev.myelin.seed=2` others.
final class MutationTest {
  private static final int MUTATIONS = Integer.getInteger("dev.myelin.mutations", 100_000);
  private static final long SEED = Long.getLong("dev.myelin.seed", 1);

  @Test
  void everyDamagedFileIsRefusedOrValid() throws IOException {
    var mutator = new Mutator(corpus(), new SplittableRandom(SEED));
    int valid = 0;
    long bytes = 0;
    long allocated = Allocation.ofThisThread();
    for (int i = 0; i < MUTATIONS; i++) {
      byte[] file = mutator.next();
      bytes += file.length;
      try {
        check(Header.read("x.safetensors", Bytes.source(file)), file.length);
        valid++;
      } catch (FormatException e) {
        assertThat(e.getMessage()).startsWith("x.safetensors");
      } catch (RuntimeException | StackOverflowError e) {
        throw new AssertionError("mutation " + i + " of seed " + SEED, e);
      }
    }
    allocated = Allocation.ofThisThread() - allocated;

    assertThat(valid).isBetween(MUTATIONS / 100, MUTATIONS * 3 / 4);
    assertThat(allocated).isLessThan(64 * bytes + 64L * 1024 * MUTATIONS);
  }

  @Test
  void everyDamagedFileOnDiskIsRefusedOrLoaded(@TempDir Path folder) throws IOException {
    var mutator = new Mutator(corpus(), new SplittableRandom(SEED + 1));
    Path path = folder.resolve("x.safetensors");
    for (int i = 0; i < Math.max(3_000, MUTATIONS / 50); i++) {
      Files.write(path, mutator.next());
      for (Access access : Access.values()) {
        try (var file = Safetensors.read(path, access)) {
          load(file);
        } catch (FormatException e) {
          assertThat(e.getMessage()).startsWith(path.toString());
        }
      }
    }
  }

  @Test
  void aHostileHeaderAllocatesInProportionToItsFile() {
    for (String header :
        List.of(
            "{\"a\":{\"shape\":[" + "1,".repeat(1_000_000) + "1]}}",
            "{\"a\":{\"shape\":[" + "9".repeat(1_000_000) + "]}}",
            "{\"" + "n".repeat(1_000_000) + "\":{}}",
            "{\"a\":{\"x\":" + "[".repeat(1_000_000),
            "{\"a\":{\"x\":[" + "{},".repeat(500_000) + "1],\"y\":1}}",
            "{\"__metadata__\":{\"a\":\"" + "\\u0041".repeat(200_000) + "\"}}")) {
      byte[] file = Bytes.file(header, 0);
      long allocated = Allocation.ofThisThread();
      try {
        Header.read("x.safetensors", Bytes.source(file));
      } catch (FormatException e) {
        assertThat(e.getMessage()).hasSizeLessThan(1000);
      }
      assertThat(Allocation.ofThisThread() - allocated)
          .as(header.substring(0, 30))
          .isLessThan(160L * file.length);
    }
  }

  /// The rules of the format, told once more and more simply.
  private static void check(Header header, int size) {
    var names = new HashSet<String>();
    long next = header.entries().isEmpty() ? size : header.entries().getFirst().offset();
    for (TensorEntry entry : header.entries()) {
      assertThat(names.add(entry.name())).isTrue();
      assertThat(entry.offset()).isEqualTo(next);
      assertThat(entry.shape().numel() * entry.type().bits()).isEqualTo(entry.bytes() * 8);
      next += entry.bytes();
    }
    assertThat(next).isEqualTo(size);
  }

  private static void load(SafetensorsFile file) {
    for (TensorEntry entry : file.entries()) {
      if (entry.type().dtype() != null) {
        var tensor = file.tensor(entry.name());
        assertThat(tensor.shape()).isEqualTo(entry.shape());
        assertThat(tensor.nbytes()).isEqualTo(entry.bytes());
      }
    }
  }

  private static List<byte[]> corpus() throws IOException {
    var files = new ArrayList<byte[]>();
    for (String name : List.of("names", "nothing", "model-00003-of-00003")) {
      files.add(Golden.bytes(name + ".safetensors"));
    }
    files.add(
        Bytes.file(
            """
            {"__metadata__":{"format":"pt","a":"b"},\
            "w":{"dtype":"F32","shape":[2,3],"data_offsets":[0,24]},\
            "m":{"dtype":"BOOL","shape":[5],"data_offsets":[24,29],"note":{"x":[1,2.5,null]}},\
            "s":{"dtype":"I64","shape":[],"data_offsets":[29,37]},\
            "z":{"dtype":"F16","shape":[0,9],"data_offsets":[37,37]},\
            "f":{"dtype":"F4","shape":[4],"data_offsets":[37,39]}}\
            """,
            39));
    return files;
  }
}
