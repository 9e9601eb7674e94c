package dev.myelin.tensor;

import static dev.myelin.tensor.Index.*;
import static dev.myelin.tensor.Tensors.*;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class IndexingTest {
  private final Tensor x = arange(24).reshape(2, 3, 4);

  @Test
  void numbersRemoveTheirDimensions() {
    assertThat(x.get(1).shape()).isEqualTo(shape(3, 4));
    assertThat(x.get(1, 2, 3).itemLong()).isEqualTo(23);
    assertThat(x.get(-1, -1, -1).itemLong()).isEqualTo(23);
    assertThat(x.get(1, 0).toLongArray()).containsExactly(12, 13, 14, 15);
  }

  @Test
  void rangesKeepTheirDimensions() {
    assertThat(x.get(all(), range(1, 3)).shape()).isEqualTo(shape(2, 2, 4));
    assertThat(x.get(at(0), at(0), range(0, 4, 2)).toLongArray()).containsExactly(0, 2);
    assertThat(x.get(at(0), at(0), from(-2)).toLongArray()).containsExactly(2, 3);
    assertThat(x.get(at(0), at(0), until(-3)).toLongArray()).containsExactly(0);
    assertThat(x.get(range(5, 9)).shape()).isEqualTo(shape(0, 3, 4));
    assertThat(x.get(range(1, 100)).shape()).isEqualTo(shape(1, 3, 4));
  }

  @Test
  void ellipsisAndNewDimensions() {
    assertThat(x.get(ellipsis(), at(0)).toLongArray()).containsExactly(0, 4, 8, 12, 16, 20);
    assertThat(x.get(at(0), ellipsis(), at(1)).toLongArray()).containsExactly(1, 5, 9);
    assertThat(x.get(newDimension(), ellipsis(), newDimension()).shape())
        .isEqualTo(shape(1, 2, 3, 4, 1));
    assertThat(scalar(1).get(ellipsis()).shape()).isEqualTo(shape());
    assertThat(scalar(1).get(newDimension()).shape()).isEqualTo(shape(1));
  }

  @Test
  void tensorsOfIndicesPick() {
    assertThat(x.get(of(tensor(new long[] {1, 0, 1}))).shape()).isEqualTo(shape(3, 3, 4));
    assertThat(x.get(at(0), of(tensor(new long[] {-1, 0})), at(0)).toLongArray())
        .containsExactly(8, 0);
    assertThat(
            x.get(of(tensor(new long[] {0, 1})), of(tensor(new long[] {2, 1})), at(0))
                .toLongArray())
        .containsExactly(8, 16);
    assertThat(x.get(of(zeros(shape(0), DType.INT64))).shape()).isEqualTo(shape(0, 3, 4));
  }

  @Test
  void masksPick() {
    assertThat(x.get(of(x.gt(20))).toLongArray()).containsExactly(21, 22, 23);
    assertThat(x.get(of(tensor(new boolean[] {false, true}))).shape()).isEqualTo(shape(1, 3, 4));
    assertThat(x.get(all(), of(tensor(new boolean[] {true, false, true}))).shape())
        .isEqualTo(shape(2, 2, 4));
    assertThat(x.maskedSelect(x.lt(2)).toLongArray()).containsExactly(0, 1);
  }

  @Test
  void numbersAndRangesAreViewsAndTensorsAreCopies() {
    assertThat(x.get(0).isAliasOf(x)).isTrue();
    assertThat(x.get(all(), range(0, 2)).isAliasOf(x)).isTrue();
    assertThat(x.get(of(tensor(new long[] {0}))).isAliasOf(x)).isFalse();
    assertThat(x.select(1, 0).isAliasOf(x)).isTrue();
    assertThat(x.narrow(2, 1, 2).isAliasOf(x)).isTrue();
  }

  @Test
  void assignmentWritesThrough() {
    Tensor y = zeros(2, 3);
    assertThat(y.set(ones(3), at(0))).isSameAs(y);
    y.set(5, at(1), range(0, 2));
    assertThat(y.toFloatArray()).containsExactly(1, 1, 1, 5, 5, 0);
    y.set(-1.5, of(y.eq(5)));
    assertThat(y.toFloatArray()).containsExactly(1, 1, 1, -1.5f, -1.5f, 0);
    y.set(tensor(new long[] {8, 9}), of(tensor(new long[] {0, 1})), at(2));
    assertThat(y.get(all(), at(2)).toFloatArray()).containsExactly(8, 9);
    Tensor z = zeros(shape(2), DType.INT64);
    z.set((1L << 53) + 1, at(0));
    assertThat(z.toLongArray()).containsExactly((1L << 53) + 1, 0);
  }

  @Test
  void gatherAndScatterAreInverse() {
    Tensor index = tensor(new long[][] {{2, 0, 1}, {0, 2, 1}});
    Tensor v = randn(2, 3);
    assertThat(zeros(2, 3).scatter(1, index, v.gather(1, index)).contentEquals(v)).isTrue();
    assertThat(v.takeAlongDim(index, 1).contentEquals(v.gather(1, index))).isTrue();
    assertThat(zeros(3).scatterAdd(0, tensor(new long[] {1, 1}), ones(2)).toFloatArray())
        .containsExactly(0, 2, 0);
    assertThat(zeros(3).indexAdd(0, tensor(new long[] {2, 2}), ones(2)).toFloatArray())
        .containsExactly(0, 0, 2);
    assertThat(x.indexSelect(2, tensor(new long[] {3})).shape()).isEqualTo(shape(2, 3, 1));
  }

  @Test
  void masksFillAndScatter() {
    Tensor v = tensor(new float[] {1, -2, 3});
    assertThat(v.maskedFill(v.lt(0), 0).toFloatArray()).containsExactly(1, 0, 3);
    assertThat(v.maskedScatter(v.gt(0), tensor(new float[] {7, 8})).toFloatArray())
        .containsExactly(7, -2, 8);
    assertThat(v.maskedFill_(v.lt(0), 9)).isSameAs(v);
    assertThat(v.nonzero().shape()).isEqualTo(shape(3, 1));
  }

  @Test
  void rowsAreViews() {
    int rows = 0;
    for (Tensor row : x.rows()) {
      assertThat(row.isAliasOf(x)).isTrue();
      rows++;
    }
    assertThat(rows).isEqualTo(2);
  }
}
