package dev.myelin.data;

import static dev.myelin.data.Data.augment;
import static dev.myelin.data.Data.batchSize;
import static dev.myelin.data.Data.collate;
import static dev.myelin.data.Data.dropLast;
import static dev.myelin.data.Data.prefetch;
import static dev.myelin.data.Data.randomFlip;
import static dev.myelin.data.Data.randomShift;
import static dev.myelin.data.Data.seed;
import static dev.myelin.data.Data.shuffle;
import static dev.myelin.data.Data.workers;
import static dev.myelin.tensor.Tensors.arange;
import static dev.myelin.tensor.Tensors.tensor;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.myelin.error.StateException;
import dev.myelin.tensor.DType;
import dev.myelin.tensor.NativeMemory;
import dev.myelin.tensor.Randomness;
import dev.myelin.tensor.Scope;
import dev.myelin.tensor.Tensor;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
final class DataLoaderTest {
  private static final Duration SOON = Duration.ofSeconds(10);

  private static TensorDataset images(long n) {
    return new TensorDataset(
        arange(n * 12).to(DType.FLOAT32).reshape(n, 1, 3, 4).add(1), arange(n));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 4})
  void everySampleComesOnceAnEpoch(int workers) {
    var loader = new DataLoader(images(23), batchSize(5), shuffle(), workers(workers));

    for (int epoch = 0; epoch < 3; epoch++) {
      var seen = new ArrayList<Long>();
      var sizes = new ArrayList<Long>();
      for (Batch batch : loader) {
        sizes.add(batch.size());
        for (long target : batch.targets().toLongArray()) {
          seen.add(target);
        }
      }
      assertThat(seen)
          .containsExactlyInAnyOrderElementsOf(LongStream.range(0, 23).boxed().toList());
      assertThat(sizes).containsExactly(5L, 5L, 5L, 5L, 3L);
    }
    assertThat(loader.batches()).isEqualTo(5);
  }

  @Test
  void dropLast_leavesOutTheSmallerBatch() {
    assertThat(targets(new DataLoader(images(23), batchSize(5), dropLast()))).hasSize(20);
    assertThat(targets(new DataLoader(images(20), batchSize(5), dropLast()))).hasSize(20);
  }

  @Test
  void withoutShuffle_theOrderIsTheDatasets() {
    assertThat(targets(new DataLoader(images(7), batchSize(3))))
        .containsExactly(0L, 1L, 2L, 3L, 4L, 5L, 6L);
    assertThat(new DataLoader(images(7)).batches()).isEqualTo(7);
  }

  @Test
  void eachEpochHasAnOrderOfItsOwn() {
    var loader = new DataLoader(images(40), batchSize(8), shuffle(), seed(1));

    assertThat(targets(loader)).isNotEqualTo(targets(loader));
  }

  @Test
  void theSeedFixesTheOrder_whateverElseIsDrawn() {
    Randomness.seed(1);
    var first = new DataLoader(images(40), batchSize(8), shuffle(), seed(9));
    List<Long> order = targets(first);
    Randomness.seed(2);

    assertThat(targets(new DataLoader(images(40), batchSize(8), shuffle(), seed(9))))
        .isEqualTo(order);
    assertThat(targets(new DataLoader(images(40), batchSize(8), shuffle(), seed(8))))
        .isNotEqualTo(order);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 4})
  void workersChangeNothing_bitByBit(int workers) {
    DataLoader.Option[] common = {
      batchSize(7), shuffle(), seed(5), augment(randomShift(1), randomFlip())
    };
    var alone = new DataLoader(images(50), common);
    var helped =
        new DataLoader(
            images(50), common[0], common[1], common[2], common[3], workers(workers), prefetch(3));

    for (int epoch = 0; epoch < 3; epoch++) {
      assertThat(pixels(helped)).isEqualTo(pixels(alone));
    }
  }

  @Test
  void augmentations_changeEachEpochAnew() {
    var loader = new DataLoader(images(10), batchSize(5), augment(randomShift(2)));

    assertThat(pixels(loader)).isNotEqualTo(pixels(loader));
  }

  @Test
  void randomShift_movesEachImageAsAWhole() {
    var loader = new DataLoader(images(30), batchSize(30), augment(randomShift(1)), seed(2));
    Tensor shifted = loader.iterator().next().inputs();

    for (int i = 0; i < 30; i++) {
      float[] found = shifted.get(i).toFloatArray();
      boolean known = false;
      for (int down = -1; down <= 1; down++) {
        for (int right = -1; right <= 1; right++) {
          known |= java.util.Arrays.equals(found, shift(i, down, right));
        }
      }
      assertThat(known).as("image %d", i).isTrue();
    }
  }

  private static float[] shift(int image, int down, int right) {
    float[] out = new float[12];
    for (int r = 0; r < 3; r++) {
      for (int c = 0; c < 4; c++) {
        int row = r - down;
        int column = c - right;
        if (row >= 0 && row < 3 && column >= 0 && column < 4) {
          out[4 * r + c] = image * 12 + 4 * row + column + 1;
        }
      }
    }
    return out;
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 2})
  void aRestoredLoaderGoesOnAsTheFirstWouldHave(int workers) {
    DataLoader.Option[] options = {
      batchSize(4), shuffle(), seed(3), workers(workers), augment(randomFlip())
    };
    var first = new DataLoader(images(30), options);
    pixels(first);
    Batches halfway = first.iterator();
    for (int i = 0; i < 3; i++) {
      assertThat(halfway.next().size()).isEqualTo(4);
    }
    DataLoader.State state = first.state();
    var second = new DataLoader(images(30), options);
    second.state(state);

    assertThat(state).isEqualTo(new DataLoader.State(1, 3));
    assertThat(pixels(second.iterator())).isEqualTo(pixels(halfway));
    assertThat(second.state()).isEqualTo(first.state()).isEqualTo(new DataLoader.State(2, 0));
    assertThat(pixels(second)).isEqualTo(pixels(first));
  }

  @Test
  void aStateAtTheEndIsTheStartOfTheNextEpoch() {
    var loader = new DataLoader(images(6), batchSize(2), shuffle());
    loader.state(new DataLoader.State(4, 3));

    assertThat(loader.state()).isEqualTo(new DataLoader.State(5, 0));
  }

  @Test
  void leavingALoopEarly_startsTheNextEpochAfresh() {
    var loader = new DataLoader(images(6), batchSize(2));
    Batches left = loader.iterator();
    assertThat(left.next().targets().toLongArray()).containsExactly(0, 1);

    assertThat(targets(loader)).containsExactly(0L, 1L, 2L, 3L, 4L, 5L);
    assertThat(loader.state()).isEqualTo(new DataLoader.State(2, 0));
  }

  @Test
  void twoIteratorsOfOneLoaderDoNotDisturbEachOther() {
    var loader = new DataLoader(images(6), batchSize(2), workers(1));
    Batches outer = loader.iterator();
    assertThat(outer.next().targets().toLongArray()).containsExactly(0, 1);
    assertThat(targets(loader)).hasSize(6);

    assertThat(outer.next().targets().toLongArray()).containsExactly(2, 3);
    assertThat(loader.state()).isEqualTo(new DataLoader.State(2, 0));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 3})
  void aFailureArrivesAsItWasThrown_withItsPlace(int workers) {
    var failure = new IllegalStateException("the disk is gone");
    Dataset failing = failingAt(7, failure);
    Batches batches = new DataLoader(failing, batchSize(3), workers(workers)).iterator();
    assertThat(batches.next().size()).isEqualTo(3);
    assertThat(batches.next().size()).isEqualTo(3);

    assertThatThrownBy(batches::next)
        .isSameAs(failure)
        .satisfies(
            e ->
                assertThat(e.getSuppressed())
                    .extracting(Throwable::getMessage)
                    .contains(
                        "Dataset: a sample must be readable; index=7",
                        "DataLoader: a batch must be readable; epoch=0, batch=2"));
    assertThat(batches.hasNext()).isFalse();
    assertNoWorkersSoon();
  }

  @Test
  void anErrorArrivesToo() {
    var failure = new AssertionError("impossible");
    Batches batches = new DataLoader(failingAt(0, failure), workers(2)).iterator();

    assertThatThrownBy(batches::next).isSameAs(failure);
  }

  @Test
  void afterAFailure_theOtherWorkersStop() {
    var asked = new AtomicInteger();
    Dataset failing =
        counted(asked, failingAt(2, new IllegalArgumentException("bad sample")), 1000);
    Batches batches = new DataLoader(failing, workers(3), prefetch(6)).iterator();

    assertThatThrownBy(() -> batches.forEachRemaining(batch -> {}))
        .isInstanceOf(IllegalArgumentException.class);
    assertNoWorkersSoon();
    assertThat(asked.get()).isLessThanOrEqualTo(2 + 6 + 1);
  }

  @Test
  void workersMakeNoMoreThanTheyMay() throws InterruptedException {
    var asked = new AtomicInteger();
    Dataset endless = counted(asked, failingAt(-1, new AssertionError("never")), 100_000);
    try (Batches batches = new DataLoader(endless, workers(2), prefetch(5)).iterator()) {
      assertThat(batches.next().size()).isEqualTo(1);
      Thread.sleep(200);
      assertThat(asked.get()).isEqualTo(6);
    }
  }

  @Test
  void closing_endsTheWorkersAndTheIteration() {
    Batches batches = new DataLoader(images(100), workers(4)).iterator();
    assertThat(batches.next().size()).isEqualTo(1);
    batches.close();
    batches.close();

    assertThat(batches.hasNext()).isFalse();
    assertThatThrownBy(batches::next)
        .isInstanceOf(NoSuchElementException.class)
        .hasMessage("DataLoader: there must be another batch; epoch=0, batch=1");
    assertNoWorkersSoon();
  }

  @Test
  void leavingTheLoop_endsTheWorkersByThemselves() {
    var loader = new DataLoader(images(100), workers(4));
    for (Batch batch : loader) {
      assertThat(batch.size()).isEqualTo(1);
      break;
    }

    assertNoWorkersSoon();
    assertThat(targets(loader)).hasSize(100);
  }

  @Test
  void abandonedEpochsHoldNoTensors() {
    NativeMemory.collect();
    long before = NativeMemory.liveTensors();
    for (int i = 0; i < 20; i++) {
      for (Batch batch : new DataLoader(images(100), workers(2))) {
        assertThat(batch.size()).isEqualTo(1);
        break;
      }
    }
    assertNoWorkersSoon();
    NativeMemory.collect();

    assertThat(NativeMemory.liveTensors()).isLessThan(before + 20);
  }

  @Test
  void workersServeAConsumerInAScope() {
    try (Scope _ = Scope.open()) {
      float sum = 0;
      for (Batch batch : new DataLoader(images(9), batchSize(2), workers(2), shuffle())) {
        sum += (float) batch.targets().sum().item();
      }
      assertThat(sum).isEqualTo(36);
    }
  }

  @Test
  void withoutWorkers_aBatchBelongsToTheScopeItIsTakenIn() {
    Batches batches = new DataLoader(images(9), batchSize(2)).iterator();
    Tensor taken;
    try (Scope _ = Scope.open()) {
      taken = batches.next().inputs();
    }

    assertThat(taken.isOpen()).isFalse();
    assertThat(batches.next().targets().toLongArray()).containsExactly(2, 3);
  }

  @Test
  void anInterruptedConsumerIsToldAndStaysInterrupted() {
    var never = new CountDownLatch(1);
    Dataset stuck =
        images(4)
            .map(
                sample -> {
                  try {
                    never.await();
                  } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                  }
                  return sample;
                });
    Batches batches = new DataLoader(stuck, workers(1)).iterator();
    Thread.currentThread().interrupt();

    assertThatThrownBy(batches::next)
        .isInstanceOf(StateException.class)
        .hasMessage(
            "DataLoader: the thread must not be interrupted while it waits for a batch; thread="
                + Thread.currentThread().getName());
    assertThat(Thread.interrupted()).isTrue();
    never.countDown();
    assertNoWorkersSoon();
  }

  @Test
  void collate_decidesHowSamplesBecomeABatch() {
    var loader =
        new DataLoader(
            images(4),
            batchSize(2),
            collate(
                samples ->
                    new Batch(tensor(new long[] {samples.size()}), samples.getLast().target(), 2)));

    assertThat(loader.iterator().next().targets().itemLong()).isEqualTo(1);
  }

  @Test
  void toString_namesWhatIsNotTheDefault() {
    assertThat(new DataLoader(images(3))).hasToString("DataLoader(3 samples, batchSize=1)");
    assertThat(
            new DataLoader(
                images(3),
                batchSize(2),
                shuffle(),
                seed(4),
                dropLast(),
                workers(2),
                augment(randomFlip()),
                collate(Collation::stack)))
        .hasToString(
            "DataLoader(3 samples, batchSize=2, shuffle, seed=4, dropLast, workers=2, prefetch=4,"
                + " augment=1, collate)");
  }

  private static Dataset failingAt(long index, Throwable failure) {
    return new Dataset() {
      @Override
      public long size() {
        return 1000;
      }

      @Override
      public Sample get(long i) {
        if (i == index) {
          throw DataLoaderTest.<RuntimeException>sneaky(failure);
        }
        return new Sample(tensor(new float[] {i}), tensor(new long[] {i}));
      }
    };
  }

  private static Dataset counted(AtomicInteger asked, Dataset base, long size) {
    return new Dataset() {
      @Override
      public long size() {
        return size;
      }

      @Override
      public Sample get(long i) {
        asked.incrementAndGet();
        return base.get(i);
      }
    };
  }

  @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
  private static <E extends Throwable> E sneaky(Throwable failure) throws E {
    throw (E) failure;
  }

  private static List<Long> targets(DataLoader loader) {
    var targets = new ArrayList<Long>();
    for (Batch batch : loader) {
      for (long target : batch.targets().toLongArray()) {
        targets.add(target);
      }
    }
    return targets;
  }

  private static List<Float> pixels(Iterable<Batch> loader) {
    return pixels(loader.iterator());
  }

  private static List<Float> pixels(java.util.Iterator<Batch> batches) {
    var pixels = new ArrayList<Float>();
    batches.forEachRemaining(
        batch -> {
          for (float pixel : batch.inputs().toFloatArray()) {
            pixels.add(pixel);
          }
        });
    return pixels;
  }

  private static void assertNoWorkersSoon() {
    long end = System.nanoTime() + SOON.toNanos();
    while (System.nanoTime() < end && workersAlive() > 0) {
      Thread.onSpinWait();
    }
    assertThat(workersAlive()).isZero();
  }

  private static long workersAlive() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getName().startsWith("myelin-data-"))
        .count();
  }
}
