package dev.myelin.data;

import static org.assertj.core.api.Assertions.assertThat;

import dev.myelin.tensor.DType;
import dev.myelin.tensor.Tensor;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

final class DigitsTest {
  private final Digits digits = Digits.load();

  @Test
  void all1797DigitsAreThere() {
    Tensor inputs = digits.all().inputs();

    assertThat(inputs.shape().toArray()).containsExactly(1797, 1, 8, 8);
    assertThat(inputs.dtype()).isEqualTo(DType.FLOAT32);
    assertThat(inputs.min().item()).isZero();
    assertThat(inputs.max().item()).isEqualTo(1);
    assertThat(inputs.sum().item() * 16).isEqualTo(561_718);
    assertThat(digits.all().targets().sum().itemLong()).isEqualTo(8_070);
  }

  @Test
  void theFirstIsAZero() {
    Sample first = digits.all().get(0);

    assertThat(first.target().itemLong()).isZero();
    assertThat(first.input().get(0, 0).mul(16).toFloatArray())
        .containsExactly(0, 0, 5, 13, 9, 1, 0, 0);
  }

  @Test
  void theTestHasAFifthOfEachDigit() {
    assertThat(digits.train().size() + digits.test().size()).isEqualTo(1797);
    long[] all = counts(digits.all());
    long[] test = counts(digits.test());
    for (int digit = 0; digit < 10; digit++) {
      assertThat(test[digit]).isEqualTo(all[digit] / 5);
    }
  }

  @Test
  void theSplitIsAlwaysTheSame() {
    assertThat(Digits.load().test().batch(0, 100, 300).inputs().toFloatArray())
        .isEqualTo(digits.test().batch(0, 100, 300).inputs().toFloatArray());
  }

  private static long[] counts(Dataset dataset) {
    long[] counts = new long[10];
    long[] everything = LongStream.range(0, dataset.size()).toArray();
    for (long target : dataset.batch(everything).targets().toLongArray()) {
      counts[(int) target]++;
    }
    return counts;
  }
}
