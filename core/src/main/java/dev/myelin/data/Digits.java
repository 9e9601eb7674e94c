package dev.myelin.data;

import dev.myelin.error.Problem;
import dev.myelin.tensor.Scope;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/// The 1797 handwritten digits that come with Myelin: images of 8 × 8 pixels of 43 people's
/// writing.
///
/// | tensor  | shape             | values                |
/// |---------|-------------------|-----------------------|
/// | inputs  | `[1797, 1, 8, 8]` | `FLOAT32` from 0 to 1 |
/// | targets | `[1797]`          | `INT64` from 0 to 9   |
///
/// The data are the test part of "Optical Recognition of Handwritten Digits" by E. Alpaydin and C.
/// Kaynak (1998), UCI Machine Learning Repository, licensed under [CC BY
/// 4.0](https://creativecommons.org/licenses/by/4.0/); the pixels, 0 to 16 in the original, are
/// scaled.
///
/// @param all all digits
/// @param train four fifths of the images of each digit, always the same
/// @param test the rest
/// @see <a href="https://doi.org/10.24432/C50P49">Optical Recognition of Handwritten Digits</a>
public record Digits(TensorDataset all, Dataset train, Dataset test) {
  private static final String RESOURCE = "digits.csv";
  private static final Seed SPLIT = new Seed(1998);

  /// The digits.
  public static Digits load() {
    try (Scope _ = Scope.open();
        InputStream stream = Digits.class.getResourceAsStream(RESOURCE)) {
      if (stream == null) {
        throw Problem.in("Digits").rule("the jar must hold " + RESOURCE).data();
      }
      TensorDataset table = new CsvTable("Digits", CsvPlan.of()).read(stream).dataset();
      var all = new TensorDataset(table.inputs().div(16).reshape(-1, 1, 8, 8), table.targets());
      List<Dataset> parts = all.splitByClass(SPLIT, 0.8, 0.2);
      return new Digits(all, parts.get(0), parts.get(1));
    } catch (IOException e) {
      throw Source.failure("Digits", e);
    }
  }
}
