package dev.myelin.formats.safetensors;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;

/// Files in memory.
final class Bytes {
  private Bytes() {}

  /// A file of a header, as it is, and so many bytes of data.
  static byte[] file(String header, int data) {
    return join(length(utf8(header).length), utf8(header), new byte[data]);
  }

  /// A header's length as a file begins with it.
  static byte[] length(long value) {
    return ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN).putLong(value).array();
  }

  static byte[] hex(String digits) {
    return HexFormat.of().parseHex(digits.replace(" ", ""));
  }

  static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  static byte[] join(byte[]... parts) {
    var all = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      all.writeBytes(part);
    }
    return all.toByteArray();
  }

  /// The sequence that the golden files' tensors hold.
  static byte[] sequence(int count) {
    byte[] bytes = new byte[count];
    for (int i = 0; i < count; i++) {
      bytes[i] = (byte) ((37 * i + 11) % 251);
    }
    return bytes;
  }

  /// Memory as a source that fails a test which reads beyond it.
  static Source source(byte[] bytes) {
    return new Source() {
      @Override
      public long size() {
        return bytes.length;
      }

      @Override
      public byte[] read(long position, int count) {
        if (position < 0 || count < 0 || position + count > bytes.length) {
          throw new AssertionError("read of " + count + " bytes at " + position);
        }
        return Arrays.copyOfRange(bytes, (int) position, (int) position + count);
      }
    };
  }
}
