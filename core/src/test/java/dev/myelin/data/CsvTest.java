package dev.myelin.data;

import static dev.myelin.data.Data.header;
import static dev.myelin.data.Data.label;
import static dev.myelin.data.Data.missing;
import static dev.myelin.data.Data.namedLabel;
import static dev.myelin.data.Data.separator;
import static dev.myelin.data.Data.value;
import static org.assertj.core.api.Assertions.assertThat;

import dev.myelin.error.DataException;
import dev.myelin.error.FormatException;
import dev.myelin.tensor.DType;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CsvTest {
  @TempDir private Path folder;

  private Path file(String text) {
    try {
      return Files.writeString(folder.resolve("table.csv"), text);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void theLastColumnIsTheLabel() {
    Csv table = Csv.read(file("1,2.5,0\n-3e2, 4 ,1\n"));

    assertThat(table.dataset().inputs().toFloatArray()).containsExactly(1, 2.5f, -300, 4);
    assertThat(table.dataset().inputs().shape().toArray()).containsExactly(2, 2);
    assertThat(table.dataset().targets().toLongArray()).containsExactly(0, 1);
    assertThat(table.dataset().targets().dtype()).isEqualTo(DType.INT64);
    assertThat(table.features()).containsExactly("0", "1");
    assertThat(table.classes()).isEmpty();
  }

  @Test
  void namedLabels_areNumberedByTheAlphabet() {
    Csv table =
        Csv.read(
            file("species,length,width\nsetosa,1,2\n\nversicolor,3,4\nsetosa,5,6\nalba,7,8"),
            header(),
            namedLabel("species"));

    assertThat(table.classes()).containsExactly("alba", "setosa", "versicolor");
    assertThat(table.dataset().targets().toLongArray()).containsExactly(1, 2, 1, 0);
    assertThat(table.features()).containsExactly("length", "width");
    assertThat(table.dataset().inputs().get(3).toFloatArray()).containsExactly(7, 8);
  }

  @Test
  void values_areAColumnOfNumbers() {
    Csv table = Csv.read(file("a;price;b\n1;9.5;2\n3;10;4\n"), header(), separator(';'), value(1));

    assertThat(table.dataset().targets().toFloatArray()).containsExactly(9.5f, 10);
    assertThat(table.dataset().targets().shape().toArray()).containsExactly(2, 1);
    assertThat(table.dataset().inputs().toFloatArray()).containsExactly(1, 2, 3, 4);
  }

  @Test
  void negativeColumnsCountFromTheLast() {
    assertThat(Csv.read(file("1,7,3\n"), label(-2)).dataset().targets().itemLong()).isEqualTo(7);
  }

  @Test
  void missing_standsForEmptyAndMarkedCells() {
    Csv table = Csv.read(file("1,,0\n?,NA,1\n"), missing(-1, "?", "NA"));

    assertThat(table.dataset().inputs().toFloatArray()).containsExactly(1, -1, -1, -1);
  }

  @Test
  void quotesTabsByteOrderMarksAndWindowsLinesAreRead() {
    Csv table =
        Csv.read(
            file("\uFEFF\"a \"\"x\"\"\"\tb\r\n\"1\"\t2\r\n3\t4\r\n"),
            header(),
            separator('\t'),
            label("b"));

    assertThat(table.features()).containsExactly("a \"x\"");
    assertThat(table.dataset().inputs().toFloatArray()).containsExactly(1, 3);
  }

  @Test
  void gzipIsRead() throws IOException {
    Path packed = folder.resolve("table.csv.gz");
    Files.write(packed, IdxTest.gzip("1,0\n2,1\n".getBytes(StandardCharsets.UTF_8)));

    assertThat(Csv.read(packed).dataset().size()).isEqualTo(2);
  }

  @Test
  void aLongTableKeepsEveryNumberInItsPlace() {
    var text = new StringBuilder();
    int rows = 100_000;
    for (int r = 0; r < rows; r++) {
      text.append(r).append(',').append(-r).append(",0.5,").append(r % 7).append('\n');
    }

    TensorDataset dataset = Csv.read(file(text.toString())).dataset();

    assertThat(dataset.size()).isEqualTo(rows);
    for (int r = 0; r < rows; r += 997) {
      assertThat(dataset.get(r).input().toFloatArray()).containsExactly(r, -r, 0.5f);
      assertThat(dataset.get(r).target().itemLong()).isEqualTo(r % 7);
    }
  }

  @Test
  void tenThousandMutatedFiles_giveATableOrANamedError() {
    var random = new SplittableRandom(12);
    byte[] plain =
        "a,\"b\",kind\n1,2,x\n3.5,-4e3,y\n\"5\",6,\"z z\"\n".getBytes(StandardCharsets.UTF_8);
    byte[][] seeds = {plain, plain, IdxTest.gzip(plain)};
    Path file = folder.resolve("mutated");
    CsvPlan plan = CsvPlan.of(header(), namedLabel(-1));
    int refused = 0;
    for (int i = 0; i < 10_000; i++) {
      byte[] bytes = IdxTest.mutate(seeds[i % seeds.length], random);
      try {
        assertThat(Csv.read(IdxTest.source("CSV", file, bytes), plan).dataset().size())
            .isPositive();
      } catch (FormatException | DataException e) {
        assertThat(e.getMessage()).startsWith("CSV " + file + ": ");
        refused++;
      }
    }
    assertThat(refused).isBetween(3_000, 9_900);
  }
}
