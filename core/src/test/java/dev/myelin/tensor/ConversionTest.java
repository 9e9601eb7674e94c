package dev.myelin.tensor;

import static dev.myelin.tensor.Tensors.*;
import static org.assertj.core.api.Assertions.assertThat;

import dev.myelin.internal.torch.Buffers;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ConversionTest {
  @Test
  void castsConvertAsPyTorchDoes() {
    Tensor x = tensor(new float[] {-1.7f, 0, 2.5f});
    assertThat(x.to(DType.INT64).toLongArray()).containsExactly(-1, 0, 2);
    assertThat(x.to(DType.BOOL).toBooleanArray()).containsExactly(true, false, true);
    assertThat(x.to(DType.FLOAT64).toDoubleArray()[2]).isEqualTo(2.5);
    assertThat(x.toIntArray()).containsExactly(-1, 0, 2);
    assertThat(x.to(DType.FLOAT32).isAliasOf(x)).isTrue();
    assertThat(x.to(Device.CPU).isAliasOf(x)).isTrue();
    assertThat(tensor(new int[] {1065353216}).viewAs(DType.FLOAT32).item()).isEqualTo(1);
  }

  @Test
  void arraysComeInTheOrderOfTheShape() {
    Tensor x = arange(6).reshape(2, 3).t();
    assertThat(x.toLongArray()).containsExactly(0, 3, 1, 4, 2, 5);
    assertThat(complex(ones(1), ones(1)).conj().imag().item()).isEqualTo(-1);
    assertThat(Operator.call("aten::conj", complex(ones(1), ones(1))).imag().toFloatArray())
        .containsExactly(-1);
  }

  @Test
  void theOnlyElementIsANumber() {
    assertThat(scalar(2.5).item()).isEqualTo(2.5);
    assertThat(ones(1, 1, 1).item()).isEqualTo(1);
    assertThat(scalar(2.9).itemLong()).isEqualTo(2);
    assertThat(tensor(new long[] {Long.MAX_VALUE}).itemLong()).isEqualTo(Long.MAX_VALUE);
    assertThat(scalar(1).bool()).isTrue();
  }

  @Test
  void aSegmentIsTheMemoryItself() {
    Tensor x = zeros(2, 2);
    MemorySegment memory = x.segment();
    assertThat(memory.byteSize()).isEqualTo(16);
    memory.setAtIndex(ValueLayout.JAVA_FLOAT_UNALIGNED, 3, 7);
    assertThat(x.get(1, 1).item()).isEqualTo(7);
    x.fill_(2);
    assertThat(memory.getAtIndex(ValueLayout.JAVA_FLOAT_UNALIGNED, 0)).isEqualTo(2);
    assertThat(zeros(0).segment().byteSize()).isZero();
  }

  @Test
  void wrappedMemoryIsSharedAndLivesAsLongAsItsTensors() {
    NativeMemory.collect();
    int before = Buffers.loans();
    Tensor view = wrapped().get(Index.range(1, 3));
    for (int i = 0; i < 3; i++) {
      NativeMemory.collect();
    }
    assertThat(Buffers.loans()).isBetween(1, before + 1);
    assertThat(view.toFloatArray()).containsExactly(5, 5);
  }

  @Test
  void wrappedMemoryIsGivenBackHoweverOften() {
    NativeMemory.collect();
    int before = Buffers.loans();
    try (var _ = Scope.open()) {
      List<Tensor> tensors = new ArrayList<>();
      for (int i = 0; i < 100; i++) {
        tensors.add(wrapped());
      }
      assertThat(Buffers.loans()).isGreaterThanOrEqualTo(100);
      tensors.forEach(t -> assertThat(t.sum().item()).isEqualTo(20));
    }
    assertThat(Buffers.loans()).isLessThanOrEqualTo(before);
  }

  @Test
  void whatIsWrittenToWrappedMemoryShows() {
    MemorySegment memory = Arena.ofAuto().allocate(8, 8);
    Tensor x = wrap(memory, DType.FLOAT32, shape(2));
    x.fill_(3);
    assertThat(memory.getAtIndex(ValueLayout.JAVA_FLOAT, 1)).isEqualTo(3);
    assertThat(wrap(memory.asSlice(0, 0), DType.FLOAT32, shape(0)).numel()).isZero();
  }

  private static Tensor wrapped() {
    MemorySegment memory = Arena.ofAuto().allocate(16, 8);
    return wrap(memory, DType.FLOAT32, shape(4)).fill_(5);
  }
}
