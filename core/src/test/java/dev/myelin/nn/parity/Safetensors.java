package dev.myelin.nn.parity;

import dev.myelin.tensor.DType;
import dev.myelin.tensor.Shape;
import dev.myelin.tensor.Tensor;
import dev.myelin.tensor.Tensors;
import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Reads the tensors of a case: what the tests of this module need of the format.
final class Safetensors {
  private Safetensors() {}

  static Map<String, Tensor> read(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    int header = (int) ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).getLong();
    var entries = Json.object(Json.parse(new String(bytes, 8, header, StandardCharsets.UTF_8)));
    var tensors = new LinkedHashMap<String, Tensor>();
    entries.forEach(
        (name, value) -> {
          if (!name.equals("__metadata__")) {
            tensors.put(name, tensor(bytes, 8 + header, Json.object(value)));
          }
        });
    return tensors;
  }

  private static Tensor tensor(byte[] bytes, int start, Map<String, Object> entry) {
    DType dtype =
        switch ((String) entry.get("dtype")) {
          case "F64" -> DType.FLOAT64;
          case "F32" -> DType.FLOAT32;
          case "I64" -> DType.INT64;
          case "I32" -> DType.INT32;
          case "U8" -> DType.UINT8;
          case "BOOL" -> DType.BOOL;
          default -> throw new IllegalArgumentException("dtype " + entry.get("dtype"));
        };
    long[] offsets = longs(entry.get("data_offsets"));
    MemorySegment elements =
        MemorySegment.ofArray(bytes).asSlice(start + offsets[0], offsets[1] - offsets[0]);
    Shape shape = Shape.of(longs(entry.get("shape")));
    return shape.dim() == 0
        ? Tensors.tensor(elements, dtype, Shape.of(1)).reshape()
        : Tensors.tensor(elements, dtype, shape);
  }

  private static long[] longs(Object list) {
    List<Object> numbers = Json.array(list);
    return numbers.stream().mapToLong(n -> ((Double) n).longValue()).toArray();
  }
}
