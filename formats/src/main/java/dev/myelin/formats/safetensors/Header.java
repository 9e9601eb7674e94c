package dev.myelin.formats.safetensors;

import dev.myelin.error.Problem;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.Map;

/// What stands before the tensors' bytes, checked in full against the size of the file.
///
/// @param entries the tensors in the order of their bytes
/// @param metadata what the header says of the file as a whole
record Header(List<TensorEntry> entries, Map<String, String> metadata) {
  /// The bytes of the number that starts a file: the header's length.
  static final int PREFIX = 8;

  /// The longest header that may be read or written.
  static final int LONGEST = 100_000_000;

  /// The key of the metadata among the names of tensors.
  static final String METADATA = "__metadata__";

  /// Reads and checks a file's header. What it claims is believed only as far as the file reaches.
  ///
  /// @param where the file, for messages
  static Header read(String where, Source source) {
    long size = source.size();
    if (size < PREFIX) {
      throw Problem.in(where)
          .rule("a safetensors file must have at least 8 bytes")
          .value("bytes", size)
          .format();
    }
    long length = ByteBuffer.wrap(source.read(0, PREFIX)).order(ByteOrder.LITTLE_ENDIAN).getLong();
    if (Long.compareUnsigned(length, LONGEST) > 0) {
      throw Problem.in(where)
          .rule("the header must have at most " + LONGEST + " bytes")
          .value("header", Long.toUnsignedString(length))
          .remedy("The file is damaged or no safetensors file.")
          .format();
    }
    if (length > size - PREFIX) {
      throw Problem.in(where)
          .rule("the header must end within the file")
          .value("header", length)
          .value("file", size)
          .remedy("The file is cut short or no safetensors file.")
          .format();
    }
    byte[] text = source.read(PREFIX, (int) length);
    HeaderParser parsed =
        StrictJson.parse(where, "the header", text, PREFIX, json -> new HeaderParser(where, json));
    return new Header(
        Layout.check(where, parsed.claims(), PREFIX + length, size), parsed.metadata());
  }
}
