package dev.myelin.formats.safetensors;

import dev.myelin.error.Problem;
import dev.myelin.tensor.Device;
import dev.myelin.tensor.Operator;
import dev.myelin.tensor.Scope;
import dev.myelin.tensor.Tensor;
import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/// Writes tensors behind their header, those of the widest elements first, so that all are aligned.
final class TensorWriter {
  private static final int CHUNK = 1 << 30; // A ByteBuffer holds less than 2 GiB.

  private static final Comparator<TensorEntry> ORDER =
      Comparator.comparing(TensorEntry::type)
          .reversed()
          .thenComparing(TensorEntry::name, TensorWriter::compareCodePoints);

  private TensorWriter() {}

  static void write(Path path, Map<String, Tensor> tensors, Map<String, String> metadata) {
    String where = path.toString();
    List<Part> parts = parts(where, tensors);
    checkMetadata(where, metadata);
    AtomicFile.write(
        path,
        channel -> {
          List<TensorEntry> entries = parts.stream().map(Part::entry).toList();
          fill(channel, HeaderWriter.write(where, entries, metadata));
          for (Part part : parts) {
            write(channel, part.tensor);
          }
        });
  }

  /// A tensor and what the header shall say of it.
  private record Part(TensorEntry entry, Tensor tensor) {
    Part at(long offset) {
      return new Part(
          new TensorEntry(entry.name(), entry.type(), entry.shape(), offset, entry.bytes()),
          tensor);
    }
  }

  /// The tensors in the order of the file, with offsets from the first one's first byte.
  private static List<Part> parts(String where, Map<String, Tensor> tensors) {
    var parts = new ArrayList<Part>();
    tensors.forEach((name, tensor) -> parts.add(new Part(entry(where, name, tensor), tensor)));
    parts.sort(Comparator.comparing(Part::entry, ORDER));
    long offset = 0;
    for (int i = 0; i < parts.size(); i++) {
      parts.set(i, parts.get(i).at(offset));
      offset += parts.get(i).entry.bytes();
    }
    return parts;
  }

  private static TensorEntry entry(String where, String name, Tensor tensor) {
    if (name.equals(Header.METADATA) || !Quote.isUnicode(name)) {
      throw Problem.in(where)
          .rule("a tensor's name must be Unicode and not " + Header.METADATA)
          .value("name", Quote.of(name))
          .argument();
    }
    StoredType type = StoredType.of(tensor.dtype());
    if (type == null) {
      throw Problem.in(where + ", tensor " + Quote.of(name))
          .rule("the format must have the element type")
          .value("dtype", tensor.dtype())
          .value("shape", tensor.shape())
          .remedy("Convert it with to(dtype) first.")
          .dtype();
    }
    return new TensorEntry(name, type, tensor.shape(), 0, tensor.numel() * tensor.dtype().bytes());
  }

  private static void checkMetadata(String where, Map<String, String> metadata) {
    metadata.forEach(
        (key, value) -> {
          if (!Quote.isUnicode(key) || !Quote.isUnicode(value)) {
            throw Problem.in(where)
                .rule("metadata must be Unicode")
                .value("key", Quote.of(key))
                .value("value", Quote.of(value))
                .argument();
          }
        });
  }

  private static void write(FileChannel channel, Tensor tensor) throws IOException {
    try (Scope _ = Scope.open()) {
      Tensor dense = resolved(tensor.detach().to(Device.CPU)).contiguous();
      MemorySegment memory = dense.segment();
      long bytes = dense.nbytes();
      for (long done = 0; done < bytes; done += CHUNK) {
        fill(channel, memory.asSlice(done, Math.min(CHUNK, bytes - done)).asByteBuffer());
      }
    }
  }

  /// The elements as they count: the engine may only have noted that they are to be conjugated.
  private static Tensor resolved(Tensor tensor) {
    return tensor.dtype().isComplex()
        ? Operator.call("aten::resolve_neg", Operator.call("aten::resolve_conj", tensor))
        : Operator.call("aten::resolve_neg", tensor);
  }

  private static void fill(FileChannel channel, ByteBuffer bytes) throws IOException {
    while (bytes.hasRemaining()) {
      channel.write(bytes);
    }
  }

  /// The order of the names' UTF-8 bytes, which is not that of their `char`s.
  private static int compareCodePoints(String a, String b) {
    return Arrays.compare(a.codePoints().toArray(), b.codePoints().toArray());
  }
}
