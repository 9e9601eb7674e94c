package dev.myelin.data;

import static dev.myelin.data.Data.normalize;
import static dev.myelin.data.Data.seed;
import static dev.myelin.tensor.Tensors.arange;
import static dev.myelin.tensor.Tensors.rand;
import static dev.myelin.tensor.Tensors.tensor;
import static org.assertj.core.api.Assertions.assertThat;

import dev.myelin.tensor.DType;
import dev.myelin.tensor.Scope;
import dev.myelin.tensor.Tensor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class DatasetTest {
  /// Sample i has the input [2i, 2i + 1] and the target i.
  private static TensorDataset counting(long n) {
    return new TensorDataset(
        arange(2 * n).to(DType.FLOAT32).reshape(n, 2).requiresGrad(true), arange(n));
  }

  private static List<Dataset> views() {
    TensorDataset ten = counting(10);
    return List.of(
        ten,
        ten.subset(3, 1, 4, 1, 5, 9, 2, 6),
        ten.take(8),
        ten.concat(counting(3), ten),
        ten.map(s -> new Sample(s.input().mul(2), s.target())),
        ten.mapBatches(normalize(3, 2)),
        ten.concat(counting(3)).mapBatches(normalize(1, 4)).subset(9, 10, 11, 0, 1, 2, 3, 4),
        new OneByOne(9));
  }

  @ParameterizedTest
  @MethodSource("views")
  void aBatchIsItsSamplesStacked(Dataset dataset) {
    long[] indices = {2, 0, 7, 2};

    Batch batch = dataset.batch(indices);

    assertThat(batch.size()).isEqualTo(4);
    for (int i = 0; i < indices.length; i++) {
      Sample sample = dataset.get(indices[i]);
      assertThat(batch.inputs().get(i).toFloatArray()).isEqualTo(sample.input().toFloatArray());
      assertThat(batch.targets().get(i).itemLong()).isEqualTo(sample.target().itemLong());
    }
  }

  @Test
  void concat_goesOnWithTheNext() {
    Dataset both = counting(2).concat(counting(3));

    assertThat(both.size()).isEqualTo(5);
    assertThat(targets(both)).containsExactly(0L, 1L, 0L, 1L, 2L);
  }

  @Test
  void take_ofMoreThanThereIs_takesAll() {
    assertThat(targets(counting(3).take(100))).containsExactly(0L, 1L, 2L);
    assertThat(counting(3).take(0).size()).isZero();
  }

  @Test
  void splitsShareNothingAndLoseNothing() {
    List<Dataset> parts = counting(103).split(seed(7), 0.7, 0.2, 0.1);

    assertThat(parts).extracting(Dataset::size).containsExactly(73L, 20L, 10L);
    var all = new ArrayList<Long>();
    parts.forEach(part -> all.addAll(targets(part)));
    assertThat(all).containsExactlyInAnyOrderElementsOf(LongStream.range(0, 103).boxed().toList());
    assertThat(targets(parts.get(0))).isNotEqualTo(LongStream.range(0, 73).boxed().toList());
  }

  @Test
  void theSeedFixesASplit() {
    assertThat(targets(counting(50).split(seed(1), 30L, 20L).get(0)))
        .isEqualTo(targets(counting(50).split(seed(1), 30L, 20L).get(0)))
        .isNotEqualTo(targets(counting(50).split(seed(2), 30L, 20L).get(0)));
  }

  @Test
  void splitByClass_keepsEachClassesShare() {
    long[] labels = LongStream.range(0, 200).map(i -> i % 10 == 0 ? 1 : 0).toArray();
    var skewed = new TensorDataset(rand(200, 3), tensor(labels));

    List<Dataset> parts = skewed.splitByClass(seed(3), 0.75, 0.25);

    assertThat(targets(parts.get(0))).filteredOn(label -> label == 1).hasSize(15);
    assertThat(targets(parts.get(1))).filteredOn(label -> label == 1).hasSize(5);
    assertThat(parts.get(0).size() + parts.get(1).size()).isEqualTo(200);
  }

  @Test
  void aDatasetOutlivesTheScopeItWasMadeIn() {
    TensorDataset dataset;
    try (Scope _ = Scope.open()) {
      dataset = counting(4);
    }

    assertThat(dataset.batch(3, 0).targets().toLongArray()).containsExactly(3, 0);
  }

  @Test
  void aBatchMayBeChangedInPlace() {
    TensorDataset dataset = counting(3);

    Tensor changed = dataset.batch(0, 1, 2).inputs().add_(100);

    assertThat(changed.get(0, 0).item()).isEqualTo(100);
    assertThat(dataset.get(0).input().toFloatArray()).containsExactly(0, 1);
  }

  @Test
  void normalize_perChannel_centresEach() {
    Tensor images = tensor(new float[] {1, 3, 10, 30}, 1, 2, 1, 2);
    Dataset dataset = new TensorDataset(images, arange(1));

    Tensor normal =
        dataset.mapBatches(normalize(new double[] {2, 20}, new double[] {1, 10})).batch(0).inputs();

    assertThat(normal.toFloatArray()).containsExactly(-1, 1, -1, 1);
  }

  @Test
  void toString_namesShapesAndTypes() {
    assertThat(counting(3)).hasToString("TensorDataset(inputs=[3, 2] float32, targets=[3] int64)");
    assertThat(counting(3).take(2))
        .hasToString("Subset(2 of TensorDataset(inputs=[3, 2] float32, targets=[3] int64))");
  }

  private static List<Long> targets(Dataset dataset) {
    return LongStream.range(0, dataset.size())
        .mapToObj(i -> dataset.get(i).target().itemLong())
        .toList();
  }

  /// A user's dataset with the two methods it must have.
  private record OneByOne(long size) implements Dataset {
    @Override
    public Sample get(long index) {
      return new Sample(tensor(new float[] {index, -index}), tensor(new long[] {index}).squeeze(0));
    }
  }

  @Test
  void aPermutationIsOne() {
    for (int n : new int[] {1, 2, 10, 1000}) {
      long[] order = Orders.shuffled(n, 5, 3);
      Arrays.sort(order);
      assertThat(order).isEqualTo(LongStream.range(0, n).toArray());
    }
  }

  @Test
  void everyPlaceIsEquallyLikely() {
    int[] first = new int[6];
    for (int s = 0; s < 6000; s++) {
      first[(int) Orders.shuffled(6, s, 0)[0]]++;
    }

    assertThat(Arrays.stream(first).boxed().toList())
        .allMatch(count -> count > 850 && count < 1150);
  }

  @Test
  void theOrderOfASeedNeverChanges() {
    assertThat(Orders.shuffled(8, 1, 0)).containsExactly(6, 5, 7, 2, 3, 4, 1, 0);
  }
}
