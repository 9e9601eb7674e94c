package dev.myelin.data;

import dev.myelin.error.FormatException;
import dev.myelin.error.Problem;
import dev.myelin.tensor.DType;
import dev.myelin.tensor.Scope;
import dev.myelin.tensor.Shape;
import dev.myelin.tensor.Tensor;
import dev.myelin.tensor.Tensors;
import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/// Reads IDX files, the format of MNIST: one array of numbers in a file, plain or compressed by
/// gzip.
///
/// | code | element type |
/// |------|--------------|
/// | 0x08 | `UINT8`      |
/// | 0x09 | `INT8`       |
/// | 0x0B | `INT16`      |
/// | 0x0C | `INT32`      |
/// | 0x0D | `FLOAT32`    |
/// | 0x0E | `FLOAT64`    |
///
/// A file is read in one pass into the tensor's memory; a header that promises more than the file
/// can hold is refused before any is taken.
public final class Idx {
  private static final int MAX_DIMENSIONS = 32;
  private static final int CHUNK = 1 << 16; // a multiple of every element's size

  private final Source source;
  private final String where;

  private Idx(Source source) {
    this.source = source;
    this.where = "IDX " + source.path();
  }

  /// The array that a file holds.
  ///
  /// @throws dev.myelin.error.DataException if the file cannot be read
  /// @throws FormatException if it is not a whole IDX file and nothing more
  public static Tensor read(Path path) {
    return read(Source.open("IDX", path));
  }

  static Tensor read(Source source) {
    try (Scope scope = Scope.open();
        source) {
      return scope.keep(new Idx(source).read());
    } catch (IOException e) {
      throw Source.failure("IDX " + source.path(), e);
    }
  }

  private Tensor read() throws IOException {
    byte[] magic = header(4, 0);
    DType dtype = dtype(magic[2]);
    if (magic[0] != 0 || magic[1] != 0 || dtype == null) {
      throw damaged("the file must start with 0, 0 and an element type")
          .value("bytes", hex(magic))
          .remedy("Check that this is an IDX file.")
          .format();
    }
    int dimensions = magic[3] & 0xff;
    if (dimensions < 1 || dimensions > MAX_DIMENSIONS) {
      throw damaged("there must be 1 to " + MAX_DIMENSIONS + " dimensions")
          .value("offset", 3)
          .value("dimensions", dimensions)
          .format();
    }
    ByteBuffer sizes = ByteBuffer.wrap(header(4 * dimensions, 4));
    long[] shape = new long[dimensions];
    Arrays.setAll(shape, i -> Integer.toUnsignedLong(sizes.getInt()));
    long bytes = bytes(shape, dtype);
    long start = 4 + 4L * dimensions;
    if (bytes > source.most() - start) {
      throw damaged("the file must hold all elements that its header promises")
          .value("shape", shape)
          .value("element type", dtype)
          .value("needed", bytes)
          .value("held at most", Math.max(0, source.most() - start))
          .remedy("Fetch the file again.")
          .format();
    }
    Tensor tensor = Tensors.empty(Shape.of(shape), dtype);
    fill(tensor.segment(), bytes, dtype, start);
    if (source.stream().read() >= 0) {
      throw damaged("there must be nothing behind the last element")
          .value("shape", shape)
          .value("offset", start + bytes)
          .format();
    }
    return tensor;
  }

  private byte[] header(int length, int offset) throws IOException {
    byte[] bytes = source.stream().readNBytes(length);
    if (bytes.length < length) {
      throw damaged("the header must be whole")
          .value("offset", offset)
          .value("needed", length)
          .value("held", bytes.length)
          .remedy("Fetch the file again.")
          .format();
    }
    return bytes;
  }

  private long bytes(long[] shape, DType dtype) {
    long bytes = dtype.bytes();
    long span = bytes; // what strides would overflow by, even where a size is 0
    try {
      for (long size : shape) {
        bytes = Math.multiplyExact(bytes, size);
        span = Math.multiplyExact(span, Math.max(1, size));
      }
    } catch (ArithmeticException e) {
      throw damaged("the sizes must be those of an array that fits into memory")
          .value("shape", shape)
          .cause(e)
          .format();
    }
    return bytes;
  }

  /// Copies the elements, which are stored with their highest byte first.
  private void fill(MemorySegment target, long bytes, DType dtype, long start) throws IOException {
    for (long offset = 0; offset < bytes; offset += CHUNK) {
      int length = (int) Math.min(CHUNK, bytes - offset);
      byte[] chunk = source.stream().readNBytes(length);
      if (chunk.length < length) {
        throw damaged("the file must hold all elements that its header promises")
            .value("needed", start + bytes)
            .value("held", start + offset + chunk.length)
            .remedy("Fetch the file again.")
            .format();
      }
      reverse(chunk, dtype.bytes());
      MemorySegment.copy(chunk, 0, target, ValueLayout.JAVA_BYTE, offset, length);
    }
  }

  /// Turns each element's bytes to the machine's order, which is little-endian wherever libtorch
  /// runs.
  private static void reverse(byte[] chunk, int width) {
    if (width == 1) {
      return;
    }
    for (int start = 0; start < chunk.length; start += width) {
      for (int i = start, j = start + width - 1; i < j; i++, j--) {
        byte swapped = chunk[i];
        chunk[i] = chunk[j];
        chunk[j] = swapped;
      }
    }
  }

  private static @Nullable DType dtype(byte code) {
    return switch (code) {
      case 0x08 -> DType.UINT8;
      case 0x09 -> DType.INT8;
      case 0x0B -> DType.INT16;
      case 0x0C -> DType.INT32;
      case 0x0D -> DType.FLOAT32;
      case 0x0E -> DType.FLOAT64;
      default -> null;
    };
  }

  private static String hex(byte... bytes) {
    return HexFormat.ofDelimiter(" ").formatHex(bytes);
  }

  private Problem damaged(String rule) {
    return Problem.in(where).rule(rule);
  }
}
