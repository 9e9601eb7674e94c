package dev.myelin.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class MnistTest {
  @TempDir private Path folder;

  private void put(String name, byte[] bytes) throws IOException {
    Files.write(folder.resolve(name), bytes);
  }

  @Test
  void bothSetsAreRead_plainOrCompressed() throws IOException {
    put("train-images-idx3-ubyte", IdxTest.idx(8, 1, 6, 4, 4));
    put("train-labels-idx1-ubyte.gz", IdxTest.gzip(IdxTest.idx(8, 1, 6)));
    put("t10k-images.idx3-ubyte", IdxTest.idx(8, 1, 2, 4, 4));
    put("t10k-labels-idx1-ubyte", IdxTest.idx(8, 1, 2));

    Mnist mnist = Mnist.load(folder);

    assertThat(mnist.train().size()).isEqualTo(6);
    assertThat(mnist.test().size()).isEqualTo(2);
    Sample fourth = mnist.train().get(3);
    assertThat(fourth.input().shape().toArray()).containsExactly(1, 4, 4);
    assertThat(fourth.input().get(0, 1, 2).item()).isEqualTo((double) (54 / 255f));
    assertThat(fourth.target().itemLong()).isEqualTo(3);
  }

  @Test
  void oneSetAlone_isSplitAlwaysTheSame() throws IOException {
    put("t10k-images-idx3-ubyte", IdxTest.idx(8, 1, 12, 2, 2));
    byte[] labels = IdxTest.idx(8, 1, 12);
    for (int i = 0; i < 12; i++) {
      labels[8 + i] = (byte) (i % 2);
    }
    put("t10k-labels-idx1-ubyte", labels);

    Mnist mnist = Mnist.load(folder);

    assertThat(mnist.train().size()).isEqualTo(10);
    assertThat(mnist.test().size()).isEqualTo(2);
    assertThat(mnist.test().batch(0, 1).targets().toLongArray()).containsExactlyInAnyOrder(0, 1);
    assertThat(Mnist.load(folder).test().batch(0, 1).inputs().toFloatArray())
        .isEqualTo(mnist.test().batch(0, 1).inputs().toFloatArray());
  }
}
