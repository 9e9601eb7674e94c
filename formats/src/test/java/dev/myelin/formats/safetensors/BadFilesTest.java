package dev.myelin.formats.safetensors;

import static dev.myelin.formats.safetensors.Bytes.file;
import static dev.myelin.formats.safetensors.Bytes.hex;
import static dev.myelin.formats.safetensors.Bytes.join;
import static dev.myelin.formats.safetensors.Bytes.length;
import static dev.myelin.formats.safetensors.Bytes.utf8;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.myelin.error.FormatException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Every way in which a file can break the format, with the exact text of the refusal.
final class BadFilesTest {
  @ParameterizedTest(name = "{0}")
  @MethodSource({"lengths", "texts", "entries", "numbers", "moreNumbers", "metadata", "layouts"})
  void badFile_isRefusedWithItsRule(String what, byte[] file, String message) {
    assertThatThrownBy(() -> Header.read("x.safetensors", Bytes.source(file)))
        .isInstanceOf(FormatException.class)
        .hasMessage("x.safetensors" + message);
  }

  static Stream<Arguments> lengths() {
    return Stream.of(
        arguments("empty file", new byte[0], "?"),
        arguments("seven bytes", new byte[7], "?"),
        arguments("only a length", length(60), "?"),
        arguments("length one beyond the file", join(length(3), utf8("{}")), "?"),
        arguments("no header", length(0), "?"),
        arguments("longest length and no header", length(100_000_000), "?"),
        arguments("length above the longest", join(length(100_000_001), utf8("{}")), "?"),
        arguments("length of 2^63", join(length(Long.MIN_VALUE), utf8("{}")), "?"),
        arguments("length of 2^64 - 1", join(length(-1), utf8("{}")), "?"),
        arguments("length 3c ... ff ff ff", hex("3c 00 00 00 00 ff ff ff"), "?"),
        arguments("a zip file", join(utf8("PK\3\4"), new byte[60]), "?"),
        arguments("a pickle", join(utf8("\u0002}q\u0000."), new byte[60]), "?"));
  }

  static Stream<Arguments> texts() {
    return Stream.of(
        arguments("byte ff", join(length(1), hex("ff")), "?"),
        arguments("only an open brace", file("{", 0), "?"),
        arguments("overlong slash", join(length(8), utf8("{\"a"), hex("c0 af"), utf8("\":1")), "?"),
        arguments(
            "surrogate in UTF-8", join(length(8), utf8("{\"a"), hex("ed a0 80"), utf8("\":")), "?"),
        arguments("UTF-8 cut short", join(length(4), utf8("{\"a"), hex("e2")), "?"),
        arguments("byte order mark", file("\uFEFF{}", 0), "?"),
        arguments("UTF-16", join(length(4), hex("7b 00 7d 00")), "?"),
        arguments("an array", file("[]", 0), "?"),
        arguments("a number", file("12", 0), "?"),
        arguments("a string", file("\"a\"", 0), "?"),
        arguments("null", file("null", 0), "?"),
        arguments("white space", file("    ", 0), "?"),
        arguments("zero padding", file("{}\0\0\0\0\0\0", 0), "?"),
        arguments("form feed padding", file("{}\f", 0), "?"),
        arguments("text after the object", file("{} x", 0), "?"),
        arguments("two objects", file("{} {}", 0), "?"),
        arguments("a closing brace too many", file("{}}", 0), "?"),
        arguments("a trailing comma", file("{\"a\":" + U8 + ",}", 1), "?"),
        arguments("a comment", file("{/* */}", 0), "?"),
        arguments("single quotes", file("{'a':" + U8 + "}", 1), "?"),
        arguments("a bare key", file("{a:" + U8 + "}", 1), "?"),
        arguments("a control character in a key", file("{\"a\nb\":" + U8 + "}", 1), "?"),
        arguments("an unknown escape", file("{\"\\x41\":" + U8 + "}", 1), "?"),
        arguments("an unpaired surrogate", file("{\"a\\ud800\":" + U8 + "}", 1), "?"),
        arguments("a pair the wrong way round", file("{\"\\udc00\\ud800\":" + U8 + "}", 1), "?"),
        arguments("an entry cut short", file("{\"a\":{\"dtype\":\"U8\"", 0), "?"),
        arguments("a thousand levels", file("{\"a\":{\"x\":" + "[".repeat(1000), 0), "?"),
        arguments("a million levels", file("[".repeat(1_000_000), 0), "?"));
  }

  static Stream<Arguments> entries() {
    return Stream.of(
        arguments("a name twice", file("{\"a\":" + U8 + ",\"a\":" + U8 + "}", 1), "?"),
        arguments(
            "a name twice, once escaped",
            file("{\"a\":" + U8 + ",\"\\u0061\":" + U8 + "}", 1),
            "?"),
        arguments(
            "a dtype twice",
            entry("\"dtype\":\"U8\",\"dtype\":\"U8\",\"shape\":[1],\"data_offsets\":[0,1]"),
            "?"),
        arguments(
            "a key twice in a field to ignore", entry("\"x\":{\"b\":[{}],\"b\":1}," + FIELDS), "?"),
        arguments("an ignored field twice", entry("\"x\":1,\"x\":2," + FIELDS), "?"),
        arguments("an entry that is a list", file("{\"a\":[\"U8\",[1],[0,1]]}", 1), "?"),
        arguments("an entry that is null", file("{\"a\":null}", 0), "?"),
        arguments("an entry that is a string", file("{\"a\":\"U8\"}", 0), "?"),
        arguments("an empty entry", entry(""), "?"),
        arguments("no dtype", entry("\"shape\":[1],\"data_offsets\":[0,1]"), "?"),
        arguments("no shape", entry("\"dtype\":\"U8\",\"data_offsets\":[0,1]"), "?"),
        arguments("no data_offsets", entry("\"dtype\":\"U8\",\"shape\":[1]"), "?"),
        arguments(
            "an unknown dtype",
            entry("\"dtype\":\"F128\",\"shape\":[1],\"data_offsets\":[0,1]"),
            "?"),
        arguments(
            "a dtype in lower case",
            entry("\"dtype\":\"u8\",\"shape\":[1],\"data_offsets\":[0,1]"),
            "?"),
        arguments(
            "an empty dtype", entry("\"dtype\":\"\",\"shape\":[1],\"data_offsets\":[0,1]"), "?"),
        arguments(
            "a dtype that is a number",
            entry("\"dtype\":8,\"shape\":[1],\"data_offsets\":[0,1]"),
            "?"),
        arguments(
            "a dtype that is null",
            entry("\"dtype\":null,\"shape\":[1],\"data_offsets\":[0,1]"),
            "?"),
        arguments(
            "a shape that is a number",
            entry("\"dtype\":\"U8\",\"shape\":1,\"data_offsets\":[0,1]"),
            "?"),
        arguments(
            "a shape that is null",
            entry("\"dtype\":\"U8\",\"shape\":null,\"data_offsets\":[0,1]"),
            "?"),
        arguments(
            "offsets that are an object",
            entry("\"dtype\":\"U8\",\"shape\":[1],\"data_offsets\":{}"),
            "?"),
        arguments("one offset", entry("\"dtype\":\"U8\",\"shape\":[1],\"data_offsets\":[0]"), "?"),
        arguments(
            "three offsets", entry("\"dtype\":\"U8\",\"shape\":[1],\"data_offsets\":[0,1,1]"), "?"),
        arguments("no offsets", entry("\"dtype\":\"U8\",\"shape\":[1],\"data_offsets\":[]"), "?"),
        arguments(
            "a name with control characters", file("{\"a\\u0000\\u001b[31m\\u202e\":1}", 0), "?"),
        arguments("a very long name", file("{\"" + "n".repeat(5000) + "\":1}", 0), "?"));
  }

  static Stream<Arguments> numbers() {
    return Stream.of(
            "1.0",
            "1e0",
            "1E2",
            "-1",
            "-0",
            "18446744073709551616",
            "1".repeat(400),
            "\"1\"",
            "true",
            "null",
            "[1]",
            "{}")
        .map(number -> arguments("the size " + number, u8("[" + number + "]", "[0,1]"), "?"));
  }

  static Stream<Arguments> moreNumbers() {
    return Stream.of(
        arguments("a leading zero", u8("[01]", "[0,1]"), "?"),
        arguments("a plus", u8("[+1]", "[0,1]"), "?"),
        arguments("hexadecimal", u8("[0x1]", "[0,1]"), "?"),
        arguments("not a number", u8("[NaN]", "[0,1]"), "?"),
        arguments("a negative offset", u8("[1]", "[-1,0]"), "?"),
        arguments("a fractional offset", u8("[1]", "[0,1.0]"), "?"),
        arguments("an offset of 2^64", u8("[1]", "[0,18446744073709551616]"), "?"));
  }

  static Stream<Arguments> metadata() {
    return Stream.of(
        arguments("metadata twice", file("{\"__metadata__\":{},\"__metadata__\":{}}", 0), "?"),
        arguments("metadata that is a list", file("{\"__metadata__\":[]}", 0), "?"),
        arguments("metadata that is a string", file("{\"__metadata__\":\"pt\"}", 0), "?"),
        arguments("metadata of a number", file("{\"__metadata__\":{\"epoch\":3}}", 0), "?"),
        arguments("metadata of null", file("{\"__metadata__\":{\"epoch\":null}}", 0), "?"),
        arguments("metadata of an object", file("{\"__metadata__\":{\"epoch\":{}}}", 0), "?"),
        arguments(
            "metadata with a key twice",
            file("{\"__metadata__\":{\"a\":\"1\",\"a\":\"1\"}}", 0),
            "?"),
        arguments(
            "metadata of half a pair", file("{\"__metadata__\":{\"a\":\"\\udfff\"}}", 0), "?"),
        arguments("metadata that is a tensor", file("{\"__metadata__\":" + U8 + "}", 1), "?"));
  }

  static Stream<Arguments> layouts() {
    return Stream.of(
        arguments("ten names on the same bytes", file(sameOffsets(), 16), "?"),
        arguments("a hole at the start", u8("[1]", "[1,2]"), "?"),
        arguments("a hole between", file("{\"a\":" + U8 + ",\"b\":" + u8At(2, 3) + "}", 3), "?"),
        arguments(
            "an overlap",
            file(
                "{\"a\":"
                    + tensor("U8", "[2]", "[0,2]")
                    + ",\"b\":"
                    + tensor("U8", "[2]", "[1,3]")
                    + "}",
                3),
            "?"),
        arguments("offsets backwards", u8("[1]", "[0,0]"), "?"),
        arguments("end before begin", file("{\"a\":" + U8 + ",\"b\":" + u8At(1, 0) + "}", 1), "?"),
        arguments(
            "bytes after the last tensor",
            join(file("{\"a\":" + U8 + "}", 1), utf8("extra_bogus_data_for_polyglot_file")),
            "?"),
        arguments("bytes in a file without tensors", file("{}", 1), "?"),
        arguments(
            "two bytes missing", file("{\"a\":" + tensor("I32", "[2,2]", "[0,16]") + "}", 14), "?"),
        arguments(
            "all bytes missing",
            file("{\"a\":" + tensor("F64", "[1000000]", "[0,8000000]") + "}", 0),
            "?"),
        arguments(
            "I32 [2,2] in four bytes",
            file("{\"a\":" + tensor("I32", "[2,2]", "[0,4]") + "}", 4),
            "?"),
        arguments("a scalar in two bytes", u8("[]", "[0,2]"), "?"),
        arguments("no elements in a byte", u8("[0]", "[0,1]"), "?"),
        arguments("shape [2, 2^64 - 2]", u8("[2,18446744073709551614]", "[0,1]"), "?"),
        arguments(
            "shape [2, 2^63 - 1] of I32",
            file("{\"a\":" + tensor("I32", "[2,9223372036854775807]", "[0,16]") + "}", 16),
            "?"),
        arguments(
            "shape [2^63, 2^63, 0]",
            u8("[9223372036854775808,9223372036854775808,0]", "[0,0]"),
            "?"),
        arguments("shape [2^63]", u8("[9223372036854775808]", "[0,1]"), "?"),
        arguments("shape [0, 2^63]", u8("[0,9223372036854775808]", "[0,0]"), "?"),
        arguments(
            "bits above 2^64",
            file("{\"a\":" + tensor("F64", "[288230376151711744]", "[0,1]") + "}", 1),
            "?"),
        arguments("offsets of 2^63", u8("[1]", "[9223372036854775808,9223372036854775809]"), "?"),
        arguments("an end of 2^64 - 1", u8("[1]", "[0,18446744073709551615]"), "?"),
        arguments(
            "an end of 2^60 that fits its shape",
            u8("[1152921504606846976]", "[0,1152921504606846976]"),
            "?"),
        arguments("three F4", file("{\"a\":" + tensor("F4", "[3]", "[0,2]") + "}", 2), "?"),
        arguments("two F6_E2M3", file("{\"a\":" + tensor("F6_E2M3", "[2]", "[0,2]") + "}", 2), "?"),
        arguments(
            "four F6_E3M2 in four bytes",
            file("{\"a\":" + tensor("F6_E3M2", "[4]", "[0,4]") + "}", 4),
            "?"),
        arguments("a shape of many sizes", u8("[" + "1,".repeat(99) + "3]", "[0,1]"), "?"));
  }

  private static final String FIELDS = "\"dtype\":\"U8\",\"shape\":[1],\"data_offsets\":[0,1]";
  private static final String U8 = "{" + FIELDS + "}";

  private static String u8At(int begin, int end) {
    return tensor("U8", "[1]", "[" + begin + "," + end + "]");
  }

  private static String tensor(String dtype, String shape, String offsets) {
    return "{\"dtype\":\"" + dtype + "\",\"shape\":" + shape + ",\"data_offsets\":" + offsets + "}";
  }

  private static byte[] u8(String shape, String offsets) {
    return file("{\"a\":" + tensor("U8", shape, offsets) + "}", 1);
  }

  private static byte[] entry(String fields) {
    return file("{\"a\":{" + fields + "}}", 1);
  }

  private static String sameOffsets() {
    return IntStream.range(0, 10)
        .mapToObj(i -> "\"weight_" + i + "\":" + tensor("I32", "[2,2]", "[0,16]"))
        .collect(Collectors.joining(",", "{", "}"));
  }
}
