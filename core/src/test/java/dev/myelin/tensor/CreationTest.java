package dev.myelin.tensor;

import static dev.myelin.tensor.Tensors.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.myelin.error.DeviceException;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class CreationTest {
  @ParameterizedTest
  @EnumSource(
      names = {
        "UINT8",
        "INT8",
        "INT16",
        "INT32",
        "INT64",
        "UINT16",
        "UINT32",
        "UINT64",
        "FLOAT16",
        "BFLOAT16",
        "FLOAT32",
        "FLOAT64",
        "COMPLEX64",
        "COMPLEX128",
        "BOOL",
        "FLOAT8_E5M2",
        "FLOAT8_E4M3FN"
      })
  void everyTypeCanBeMade(DType dtype) {
    assertThat(zeros(shape(2, 3), dtype).dtype()).isEqualTo(dtype);
    assertThat(ones(shape(2), dtype).nbytes()).isEqualTo(2L * dtype.bytes());
    assertThat(empty(shape(2), dtype).dtype()).isEqualTo(dtype);
    Tensor two = full(shape(3), 1L, dtype);
    assertThat(two.dtype()).isEqualTo(dtype);
    assertThat(two.to(DType.COMPLEX128).real().toDoubleArray()).containsOnly(1);
    assertThat(zerosLike(two).dtype()).isEqualTo(dtype);
    assertThat(two.toByteArray()).hasSize(3 * dtype.bytes());
  }

  @Test
  void whatIsMadeHasTheValuesOfItsName() {
    assertThat(zeros(2).toFloatArray()).containsExactly(0, 0);
    assertThat(ones(2).toFloatArray()).containsExactly(1, 1);
    assertThat(full(shape(2), 1.5).toFloatArray()).containsExactly(1.5f, 1.5f);
    assertThat(full(shape(1), (1L << 53) + 1, DType.INT64).itemLong()).isEqualTo((1L << 53) + 1);
    assertThat(arange(4).toLongArray()).containsExactly(0, 1, 2, 3);
    assertThat(arange(5, 0, -2).toLongArray()).containsExactly(5, 3, 1);
    assertThat(arange(0.0, 1.0, 0.25).toFloatArray()).containsExactly(0, 0.25f, 0.5f, 0.75f);
    assertThat(linspace(0, 1, 5).toFloatArray()).containsExactly(0, 0.25f, 0.5f, 0.75f, 1);
    assertThat(eye(2, 3).toFloatArray()).containsExactly(1, 0, 0, 0, 1, 0);
    assertThat(scalar(7).shape()).isEqualTo(shape());
    assertThat(scalar(7).dtype()).isEqualTo(DType.FLOAT32);
    assertThat(oneHot(tensor(new long[] {1, 0}), 3).toLongArray())
        .containsExactly(0, 1, 0, 1, 0, 0);
  }

  @Test
  void likeTakesShapeTypeAndDevice() {
    Tensor x = zeros(shape(2, 3), DType.FLOAT64);
    for (Tensor y :
        new Tensor[] {onesLike(x), fullLike(x, 2), emptyLike(x), randLike(x), randnLike(x)}) {
      assertThat(y.shape()).isEqualTo(x.shape());
      assertThat(y.dtype()).isEqualTo(DType.FLOAT64);
    }
  }

  @Test
  void arraysKeepTheirTypesAndValues() {
    assertThat(tensor(new float[] {1, 2}).toFloatArray()).containsExactly(1, 2);
    assertThat(tensor(new double[] {1.5}).dtype()).isEqualTo(DType.FLOAT64);
    assertThat(tensor(new long[] {1L << 60}).toLongArray()).containsExactly(1L << 60);
    assertThat(tensor(new int[] {1, -2}).toIntArray()).containsExactly(1, -2);
    assertThat(tensor(new short[] {300}).toShortArray()).containsExactly((short) 300);
    assertThat(tensor(new byte[] {-1}).dtype()).isEqualTo(DType.INT8);
    assertThat(tensor(new boolean[] {true, false}).toBooleanArray()).containsExactly(true, false);
    assertThat(tensor(new float[6], 2, 3).shape()).isEqualTo(shape(2, 3));
    assertThat(tensor(new float[0]).shape()).isEqualTo(shape(0));
  }

  @Test
  void nestedArraysGiveTheShape() {
    assertThat(tensor(new float[][] {{1, 2, 3}, {4, 5, 6}}).shape()).isEqualTo(shape(2, 3));
    Tensor x = tensor(new int[][][] {{{1, 2}}, {{3, 4}}});
    assertThat(x.shape()).isEqualTo(shape(2, 1, 2));
    assertThat(x.dtype()).isEqualTo(DType.INT32);
    assertThat(x.toIntArray()).containsExactly(1, 2, 3, 4);
    assertThat(tensor(new float[0][]).shape()).isEqualTo(shape(0, 0));
    assertThat(tensor(new boolean[][] {{true}}).dtype()).isEqualTo(DType.BOOL);
  }

  @Test
  void buffersAndSegmentsAreCopied() {
    assertThat(tensor(FloatBuffer.wrap(new float[] {1, 2, 3}).position(1)).toFloatArray())
        .containsExactly(2, 3);
    assertThat(tensor(LongBuffer.wrap(new long[] {7})).toLongArray()).containsExactly(7);
    assertThat(tensor(ByteBuffer.allocate(4), 2, 2).shape()).isEqualTo(shape(2, 2));
    float[] values = {1, 2};
    Tensor copy = tensor(MemorySegment.ofArray(values), DType.FLOAT32, shape(2));
    values[0] = 9;
    assertThat(copy.toFloatArray()).containsExactly(1, 2);
  }

  @Test
  void joiningPutsPartsSideBySide() {
    Tensor x = ones(2, 2);
    assertThat(cat(1, x, zeros(2, 1)).shape()).isEqualTo(shape(2, 3));
    assertThat(stack(0, x, x, x).shape()).isEqualTo(shape(3, 2, 2));
    assertThat(where(x.gt(0), scalar(5), x).toFloatArray()).containsOnly(5);
    Tensor[] grid = meshgrid(arange(2), arange(3));
    assertThat(grid[0].shape()).isEqualTo(shape(2, 3));
    assertThat(grid[1].get(0).toLongArray()).containsExactly(0, 1, 2);
    assertThat(einsum("ij,jk->ik", x, x).toFloatArray()).containsOnly(2);
  }

  @Test
  void cudaIsRefusedWhereItIsMissingWithWhatToAdd() {
    Assumptions.assumeFalse(Device.cuda().isAvailable());
    assertThatThrownBy(() -> zeros(shape(2), Device.cuda()))
        .isExactlyInstanceOf(DeviceException.class)
        .hasMessageStartingWith("Device cuda:0: the device must be there; CUDA devices=0. ");
    assertThatThrownBy(() -> ones(2).to(Device.cuda(3))).isExactlyInstanceOf(DeviceException.class);
    assertThatThrownBy(() -> ones(2).to(DType.INT32, Device.cuda()))
        .isExactlyInstanceOf(DeviceException.class);
    assertThat(Device.of("cuda:3")).isEqualTo(Device.cuda(3)).hasToString("cuda:3");
  }
}
