package dev.myelin.formats.safetensors;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/// Damages valid files in all the ways that happen, and some that only an enemy thinks of.
final class Mutator {
  private static final String[] PIECES = {
    "{",
    "}",
    "[",
    "]",
    ",",
    ":",
    "\"",
    "\\u0000",
    "\\ud800",
    "null",
    "true",
    "0",
    "1",
    "-1",
    "1.0",
    "1e0",
    "9223372036854775807",
    "9223372036854775808",
    "18446744073709551615",
    "18446744073709551616",
    "\"dtype\":\"F64\"",
    "\"shape\":[2]",
    "\"data_offsets\":[0,8]",
    "F64",
    "BOOL",
    "F6_E2M3",
    "\"__metadata__\":{}",
    "[[[[[[[[",
    "{\"a\":",
    " ",
    "\n",
    "\0",
    "\u00e9",
    "\uFEFF",
    "[0]",
    "[]",
    "{}"
  };
  private static final String[] KNOWN = {
    "F32",
    "BOOL",
    "I64",
    "F16",
    "dtype",
    "shape",
    "data_offsets",
    "__metadata__",
    "[2,3]",
    "24",
    "29",
    "37",
    "0",
    "\"",
    ",",
    "}",
    "]"
  };

  private final List<byte[]> corpus;
  private final SplittableRandom random;

  Mutator(List<byte[]> corpus, SplittableRandom random) {
    this.corpus = corpus;
    this.random = random;
  }

  /// The next damaged file: one to three wounds to one of the corpus.
  byte[] next() {
    byte[] file = pick().clone();
    int wounds = 1 + random.nextInt(3);
    for (int i = 0; i < wounds; i++) {
      file = wound(file);
    }
    return file;
  }

  private byte[] wound(byte[] file) {
    return switch (random.nextInt(10)) {
      case 0 -> flipBit(file);
      case 1 -> setByte(file);
      case 2 -> Arrays.copyOf(file, random.nextInt(file.length + 1));
      case 3 -> Bytes.join(file, new byte[1 + random.nextInt(16)]);
      case 4 -> editLength(file);
      case 5 -> splice(file, pick());
      case 6 -> cutOut(file);
      case 7, 8 -> editText(file, true);
      default -> editText(file, false);
    };
  }

  private byte[] flipBit(byte[] file) {
    if (file.length > 0) {
      file[random.nextInt(file.length)] ^= (byte) (1 << random.nextInt(8));
    }
    return file;
  }

  private byte[] setByte(byte[] file) {
    if (file.length > 0) {
      file[random.nextInt(file.length)] = (byte) random.nextInt();
    }
    return file;
  }

  private byte[] editLength(byte[] file) {
    if (file.length < 8) {
      return file;
    }
    long length = length(file);
    long edited =
        switch (random.nextInt(5)) {
          case 0 -> random.nextLong();
          case 1 -> length + random.nextInt(-9, 10);
          case 2 -> file.length - 8;
          case 3 -> 100_000_000;
          default -> random.nextInt(2 * file.length);
        };
    return Bytes.join(Bytes.length(edited), Arrays.copyOfRange(file, 8, file.length));
  }

  private byte[] splice(byte[] head, byte[] tail) {
    return Bytes.join(
        Arrays.copyOf(head, random.nextInt(head.length + 1)),
        Arrays.copyOfRange(tail, random.nextInt(tail.length + 1), tail.length));
  }

  private byte[] cutOut(byte[] file) {
    int from = random.nextInt(file.length + 1);
    int to = Math.min(file.length, from + random.nextInt(16));
    return Bytes.join(Arrays.copyOf(file, from), Arrays.copyOfRange(file, to, file.length));
  }

  /// Changes the JSON and, if the file is to be taken seriously, the length before it.
  private byte[] editText(byte[] file, boolean fitting) {
    if (file.length < 8 || length(file) < 0 || length(file) > file.length - 8) {
      return file;
    }
    int end = 8 + (int) length(file);
    String text = new String(file, 8, end - 8, StandardCharsets.UTF_8);
    byte[] edited = Bytes.utf8(random.nextBoolean() ? insert(text) : replace(text));
    return Bytes.join(
        fitting ? Bytes.length(edited.length) : Arrays.copyOf(file, 8),
        edited,
        Arrays.copyOfRange(file, end, file.length));
  }

  private String insert(String text) {
    int at = random.nextInt(text.length() + 1);
    return text.substring(0, at) + piece() + text.substring(at);
  }

  private String replace(String text) {
    String known = KNOWN[random.nextInt(KNOWN.length)];
    int at = text.indexOf(known, random.nextInt(text.length() + 1));
    return at < 0
        ? insert(text)
        : text.substring(0, at) + piece() + text.substring(at + known.length());
  }

  private String piece() {
    return PIECES[random.nextInt(PIECES.length)];
  }

  private byte[] pick() {
    return corpus.get(random.nextInt(corpus.size()));
  }

  private static long length(byte[] file) {
    return ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN).getLong();
  }
}
