package dev.myelin.formats.safetensors;

import static dev.myelin.tensor.Tensors.empty;
import static dev.myelin.tensor.Tensors.wrap;

import dev.myelin.error.Problem;
import dev.myelin.tensor.DType;
import dev.myelin.tensor.Shape;
import dev.myelin.tensor.Tensor;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/// Makes tensors of a file's bytes.
final class TensorReader {
  private static final long SMALLEST_MAPPED = 64 * 1024;
  private static final int MOST_DIMENSIONS = 64; // The engine's kernels count no further.

  private TensorReader() {}

  static Tensor read(String where, TensorEntry entry, Blob blob) {
    DType dtype = loadable(where, entry);
    if (isMapped(entry, dtype, blob)) {
      return wrap(blob.map(entry.offset(), entry.bytes()), dtype, entry.shape());
    }
    Tensor tensor = empty(entry.shape(), dtype);
    if (entry.bytes() > 0) {
      MemorySegment memory = tensor.segment();
      blob.read(entry.offset(), memory);
      if (dtype == DType.BOOL) {
        normalize(memory);
      }
    }
    return tensor;
  }

  private static boolean isMapped(TensorEntry entry, DType dtype, Blob blob) {
    return blob.isMappable()
        && entry.bytes() >= SMALLEST_MAPPED
        && entry.offset() % dtype.bytes() == 0
        && dtype != DType.BOOL;
  }

  /// Makes every byte but 0 a 1: the engine's kernels count with truth values and would write
  /// outside their memory if these were larger.
  private static void normalize(MemorySegment truths) {
    for (long i = 0; i < truths.byteSize(); i++) {
      if (truths.get(ValueLayout.JAVA_BYTE, i) != 0) {
        truths.set(ValueLayout.JAVA_BYTE, i, (byte) 1);
      }
    }
  }

  private static DType loadable(String where, TensorEntry entry) {
    String place = where + ", tensor " + Quote.of(entry.name());
    DType dtype = entry.type().dtype();
    if (dtype == null) {
      throw Problem.in(place)
          .rule("the element type must be one that tensors can have")
          .value("dtype", entry.type())
          .value("shape", entry.shape())
          .remedy("Types below a byte can be listed, but not loaded.")
          .dtype();
    }
    if (entry.shape().dim() > MOST_DIMENSIONS) {
      throw Problem.in(place)
          .rule("a tensor must have at most " + MOST_DIMENSIONS + " dimensions")
          .value("dimensions", entry.shape().dim())
          .format();
    }
    if (!hasStrides(entry.shape())) {
      throw Problem.in(place)
          .rule("the strides of a tensor must be below 2^63")
          .value("shape", entry.shape())
          .format();
    }
    return dtype;
  }

  /// Whether the distances between neighbours can be counted, which a size of 0 does not shrink.
  private static boolean hasStrides(Shape shape) {
    long stride = 1;
    for (long size : shape.toArray()) {
      if (Math.multiplyHigh(stride, Math.max(1, size)) != 0 || stride * Math.max(1, size) < 0) {
        return false;
      }
      stride *= Math.max(1, size);
    }
    return true;
  }
}
