package dev.myelin.formats.safetensors;

import static dev.myelin.tensor.Tensors.arange;
import static dev.myelin.tensor.Tensors.ones;
import static dev.myelin.tensor.Tensors.randn;
import static dev.myelin.tensor.Tensors.shape;
import static dev.myelin.tensor.Tensors.tensor;
import static dev.myelin.tensor.Tensors.zeros;
import static org.assertj.core.api.Assertions.assertThat;

import dev.myelin.tensor.DType;
import dev.myelin.tensor.NativeMemory;
import dev.myelin.tensor.Operator;
import dev.myelin.tensor.Scope;
import dev.myelin.tensor.Shape;
import dev.myelin.tensor.Tensor;
import java.lang.foreign.MemorySegment;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What is written is read again, bit for bit.
final class RoundTripTest {
  private static final List<Shape> SHAPES =
      List.of(
          shape(), shape(0), shape(1), shape(3), shape(2, 0, 3), shape(2, 3), shape(1, 1, 2, 3, 1));

  @TempDir private Path folder;

  @ParameterizedTest
  @EnumSource(StoredType.class)
  void everyTypeAndShapeComesBackBitForBit(StoredType type) {
    DType dtype = type.dtype();
    var written = new LinkedHashMap<String, Tensor>();
    if (dtype != null) {
      SHAPES.forEach(shape -> written.put("t" + shape, sequence(dtype, shape)));
    }
    Path path = folder.resolve("x.safetensors");
    Safetensors.write(path, written);

    for (Access access : Access.values()) {
      try (var file = Safetensors.read(path, access)) {
        assertThat(file.names()).containsExactlyInAnyOrderElementsOf(written.keySet());
        written.forEach((name, tensor) -> assertSame(file.tensor(name), tensor));
      }
    }
  }

  @Test
  void writingWhatWasReadGivesTheSameFile() throws Exception {
    Path first = Golden.copy("every-type.safetensors", folder);
    Path second = folder.resolve("second.safetensors");

    try (var file = Safetensors.read(first)) {
      Safetensors.write(second, file.tensors(), file.metadata());
    }

    assertThat(second).hasSameBinaryContentAs(first);
  }

  @Test
  void viewsAreWrittenAsTheyLook() {
    Tensor base = arange(12).reshape(3, 4);
    Tensor written = writeAndRead(base.transpose(0, 1));

    assertSame(written, base.transpose(0, 1).contiguous());
    assertSame(writeAndRead(base.select(1, 2)), tensor(new long[] {2, 6, 10}));
    assertSame(writeAndRead(ones(1, 3).expand(2, 3)), ones(2, 3));
  }

  @Test
  void lazilyConjugatedNumbersAreWrittenConjugated() {
    Tensor z = tensor(new float[] {1, 2}).to(DType.COMPLEX64);
    Tensor i = Operator.call("aten::complex", zeros(2), ones(2));
    Tensor conjugated = Operator.call("aten::_conj", z.mul(i));

    assertThat(writeAndRead(conjugated).viewAs(DType.FLOAT32).toFloatArray())
        .containsExactly(0, -1, 0, -2);
    Tensor negative = Operator.call("aten::imag", conjugated);
    assertThat(writeAndRead(negative).toFloatArray()).containsExactly(-1, -2);
  }

  @Test
  void tensorsThatShareMemoryAreWrittenEach() {
    Tensor shared = randn(4);
    Path path = folder.resolve("x.safetensors");
    Safetensors.write(path, Map.of("a", shared, "b", shared));

    try (var file = Safetensors.read(path)) {
      assertSame(file.tensor("a"), shared);
      assertSame(file.tensor("b"), shared);
      assertThat(file.tensor("a").isAliasOf(file.tensor("b"))).isFalse();
      assertThat(file.entries()).extracting(TensorEntry::bytes).containsExactly(16L, 16L);
    }
  }

  @Test
  void gradientsAreNoHindrance() {
    assertSame(writeAndRead(ones(2).requiresGrad(true)), ones(2));
  }

  @Test
  void metadataComesBackInOrder() {
    var metadata = new LinkedHashMap<String, String>();
    metadata.put("zulu", "Ünï\u0000\n\"\\");
    metadata.put("", "");
    metadata.put("alpha", "🧠");
    Path path = folder.resolve("x.safetensors");
    Safetensors.write(path, Map.of(), metadata);

    try (var file = Safetensors.read(path)) {
      assertThat(file.metadata()).containsExactlyEntriesOf(metadata);
    }
  }

  @Test
  void tensorsBeginAtAMultipleOfTheirElements() {
    Path path = folder.resolve("x.safetensors");
    Safetensors.write(
        path,
        Map.of(
            "a", ones(shape(3), DType.BOOL),
            "b", ones(shape(1), DType.FLOAT64),
            "c", ones(shape(3), DType.FLOAT16),
            "d", ones(shape(3), DType.FLOAT32)));

    try (var file = Safetensors.read(path)) {
      assertThat(file.names()).containsExactly("b", "d", "c", "a");
      assertThat(file.entries()).allMatch(e -> e.offset() % (e.type().bits() / 8) == 0);
    }
  }

  @Test
  void writingLeavesNoTensorsBehind() {
    Path path = folder.resolve("x.safetensors");
    Tensor view = randn(8, 8).transpose(0, 1);
    NativeMemory.collect();
    long before = NativeMemory.liveTensors();
    Safetensors.write(path, Map.of("w", view));

    NativeMemory.collect(); // What a segment of memory keeps alive ends with the segment.
    assertThat(NativeMemory.liveTensors()).isLessThanOrEqualTo(before);
  }

  @Test
  void tensorsReadInAScopeAreItsOwn() {
    Path path = folder.resolve("x.safetensors");
    Safetensors.write(path, Map.of("w", ones(2)));
    Tensor read;
    try (var file = Safetensors.read(path);
        Scope _ = Scope.open()) {
      read = file.tensor("w");
    }

    assertThat(read.isOpen()).isFalse();
  }

  @Test
  void aFileOfSeveralMebibytesComesBack() throws Exception {
    Tensor large = randn(3, 1 << 20);
    Tensor read = writeAndRead(large);

    assertThat(Files.size(folder.resolve("x.safetensors"))).isGreaterThan(12 << 20);
    assertSame(read, large);
  }

  private Tensor writeAndRead(Tensor tensor) {
    Path path = folder.resolve("x.safetensors");
    Safetensors.write(path, Map.of("x", tensor));
    try (var file = Safetensors.read(path)) {
      return file.tensor("x");
    }
  }

  /// A tensor of the bytes that the golden files hold.
  static Tensor sequence(DType dtype, Shape shape) {
    byte[] bytes = Bytes.sequence((int) shape.numel() * dtype.bytes());
    if (dtype == DType.BOOL) {
      for (int i = 0; i < bytes.length; i++) {
        bytes[i] &= 1;
      }
    }
    return tensor(MemorySegment.ofArray(bytes), dtype, Shape.of(bytes.length / dtype.bytes()))
        .reshape(shape.toArray());
  }

  static void assertSame(Tensor actual, Tensor expected) {
    assertThat(actual.shape()).isEqualTo(expected.shape());
    assertThat(actual.dtype()).isEqualTo(expected.dtype());
    assertThat(actual.toByteArray()).isEqualTo(expected.toByteArray());
  }
}
