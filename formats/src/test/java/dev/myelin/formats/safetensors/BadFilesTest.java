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
        arguments(
            "empty file", new byte[0], ": a safetensors file must have at least 8 bytes; bytes=0"),
        arguments(
            "seven bytes", new byte[7], ": a safetensors file must have at least 8 bytes; bytes=7"),
        arguments(
            "only a length",
            length(60),
            ": the header must end within the file; header=60, file=8. The file is cut short or no"
                + " safetensors file."),
        arguments(
            "length one beyond the file",
            join(length(3), utf8("{}")),
            ": the header must end within the file; header=3, file=10. The file is cut short or no"
                + " safetensors file."),
        arguments("no header", length(0), ": the header must be complete JSON; characters=0"),
        arguments(
            "longest length and no header",
            length(100_000_000),
            ": the header must end within the file; header=100000000, file=8. The file is cut short"
                + " or no safetensors file."),
        arguments(
            "length above the longest",
            join(length(100_000_001), utf8("{}")),
            ": the header must have at most 100000000 bytes; header=100000001. The file is damaged"
                + " or no safetensors file."),
        arguments(
            "length of 2^63",
            join(length(Long.MIN_VALUE), utf8("{}")),
            ": the header must have at most 100000000 bytes; header=9223372036854775808. The file"
                + " is damaged or no safetensors file."),
        arguments(
            "length of 2^64 - 1",
            join(length(-1), utf8("{}")),
            ": the header must have at most 100000000 bytes; header=18446744073709551615. The file"
                + " is damaged or no safetensors file."),
        arguments(
            "length 3c ... ff ff ff",
            hex("3c 00 00 00 00 ff ff ff"),
            ": the header must have at most 100000000 bytes; header=18446742974197923900. The file"
                + " is damaged or no safetensors file."),
        arguments(
            "a zip file",
            join(utf8("PK\3\4"), new byte[60]),
            ": the header must end within the file; header=67324752, file=64. The file is cut short"
                + " or no safetensors file."),
        arguments(
            "a pickle",
            join(utf8("\u0002}q\u0000."), new byte[60]),
            ": the header must have at most 100000000 bytes; header=197575933186. The file is"
                + " damaged or no safetensors file."));
  }

  static Stream<Arguments> texts() {
    return Stream.of(
        arguments("byte ff", join(length(1), hex("ff")), ": the header must be UTF-8; offset=8"),
        arguments(
            "only an open brace", file("{", 0), ": the header must be complete JSON; characters=1"),
        arguments(
            "overlong slash",
            join(length(8), utf8("{\"a"), hex("c0 af"), utf8("\":1")),
            ": the header must be UTF-8; offset=11"),
        arguments(
            "surrogate in UTF-8",
            join(length(8), utf8("{\"a"), hex("ed a0 80"), utf8("\":")),
            ": the header must be UTF-8; offset=11"),
        arguments(
            "UTF-8 cut short",
            join(length(4), utf8("{\"a"), hex("e2")),
            ": the header must be UTF-8; offset=11"),
        arguments(
            "byte order mark",
            file("\uFEFF{}", 0),
            ": the header must not start with a byte order mark"),
        arguments(
            "UTF-16",
            join(length(4), hex("7b 00 7d 00")),
            ": the header must be valid JSON; character=2"),
        arguments("an array", file("[]", 0), ": the header must be a JSON object; found=an array"),
        arguments("a number", file("12", 0), ": the header must be a JSON object; found=12"),
        arguments(
            "a string", file("\"a\"", 0), ": the header must be a JSON object; found=the string a"),
        arguments("null", file("null", 0), ": the header must be a JSON object; found=null"),
        arguments(
            "white space", file("    ", 0), ": the header must be complete JSON; characters=4"),
        arguments(
            "zero padding",
            file("{}\0\0\0\0\0\0", 0),
            ": the header must be valid JSON; character=3"),
        arguments(
            "form feed padding", file("{}\f", 0), ": the header must be valid JSON; character=3"),
        arguments(
            "text after the object",
            file("{} x", 0),
            ": the header must be valid JSON; character=3"),
        arguments(
            "two objects",
            file("{} {}", 0),
            ": the header must end with its JSON object; character=3"),
        arguments(
            "a closing brace too many",
            file("{}}", 0),
            ": the header must be valid JSON; character=2"),
        arguments(
            "a trailing comma",
            file("{\"a\":" + U8 + ",}", 1),
            ": the header must be valid JSON; character=53"),
        arguments("a comment", file("{/* */}", 0), ": the header must be valid JSON; character=1"),
        arguments(
            "single quotes",
            file("{'a':" + U8 + "}", 1),
            ": the header must be valid JSON; character=1"),
        arguments(
            "a bare key",
            file("{a:" + U8 + "}", 1),
            ": the header must be valid JSON; character=1"),
        arguments(
            "a control character in a key",
            file("{\"a\nb\":" + U8 + "}", 1),
            ": the header must be valid JSON; character=3"),
        arguments(
            "an unknown escape",
            file("{\"\\x41\":" + U8 + "}", 1),
            ": the header must be valid JSON; character=3"),
        arguments(
            "an unpaired surrogate",
            file("{\"a\\ud800\":" + U8 + "}", 1),
            ": the header must be valid JSON; character=9"),
        arguments(
            "a pair the wrong way round",
            file("{\"\\udc00\\ud800\":" + U8 + "}", 1),
            ": the header must be valid JSON; character=8"),
        arguments(
            "an entry cut short",
            file("{\"a\":{\"dtype\":\"U8\"", 0),
            ": the header must be complete JSON; characters=18"),
        arguments(
            "a thousand levels",
            file("{\"a\":{\"x\":" + "[".repeat(1000), 0),
            ": the header must have at most 128 levels"),
        arguments(
            "a million levels",
            file("[".repeat(1_000_000), 0),
            ": the header must be a JSON object; found=an array"));
  }

  static Stream<Arguments> entries() {
    return Stream.of(
        arguments(
            "a name twice",
            file("{\"a\":" + U8 + ",\"a\":" + U8 + "}", 1),
            ": a key must not be repeated; key=a"),
        arguments(
            "a name twice, once escaped",
            file("{\"a\":" + U8 + ",\"\\u0061\":" + U8 + "}", 1),
            ": a key must not be repeated; key=a"),
        arguments(
            "a dtype twice",
            entry("\"dtype\":\"U8\",\"dtype\":\"U8\",\"shape\":[1],\"data_offsets\":[0,1]"),
            ", tensor a: a key must not be repeated; key=dtype"),
        arguments(
            "a key twice in a field to ignore",
            entry("\"x\":{\"b\":[{}],\"b\":1}," + FIELDS),
            ", tensor a: a key must not be repeated; key=b"),
        arguments(
            "an ignored field twice",
            entry("\"x\":1,\"x\":2," + FIELDS),
            ", tensor a: a key must not be repeated; key=x"),
        arguments(
            "an entry that is a list",
            file("{\"a\":[\"U8\",[1],[0,1]]}", 1),
            ", tensor a: a tensor's entry must be a JSON object; found=an array"),
        arguments(
            "an entry that is null",
            file("{\"a\":null}", 0),
            ", tensor a: a tensor's entry must be a JSON object; found=null"),
        arguments(
            "an entry that is a string",
            file("{\"a\":\"U8\"}", 0),
            ", tensor a: a tensor's entry must be a JSON object; found=the string U8"),
        arguments(
            "an empty entry",
            entry(""),
            ", tensor a: an entry must have dtype, shape and data_offsets; missing=dtype"),
        arguments(
            "no dtype",
            entry("\"shape\":[1],\"data_offsets\":[0,1]"),
            ", tensor a: an entry must have dtype, shape and data_offsets; missing=dtype"),
        arguments(
            "no shape",
            entry("\"dtype\":\"U8\",\"data_offsets\":[0,1]"),
            ", tensor a: an entry must have dtype, shape and data_offsets; missing=shape"),
        arguments(
            "no data_offsets",
            entry("\"dtype\":\"U8\",\"shape\":[1]"),
            ", tensor a: an entry must have dtype, shape and data_offsets; missing=data_offsets"),
        arguments(
            "an unknown dtype",
            entry("\"dtype\":\"F128\",\"shape\":[1],\"data_offsets\":[0,1]"),
            ", tensor a: dtype must be one of the format's types; dtype=F128, types=" + TYPES),
        arguments(
            "a dtype in lower case",
            entry("\"dtype\":\"u8\",\"shape\":[1],\"data_offsets\":[0,1]"),
            ", tensor a: dtype must be one of the format's types; dtype=u8, types=" + TYPES),
        arguments(
            "an empty dtype",
            entry("\"dtype\":\"\",\"shape\":[1],\"data_offsets\":[0,1]"),
            ", tensor a: dtype must be one of the format's types; dtype=\"\", types=" + TYPES),
        arguments(
            "a dtype that is a number",
            entry("\"dtype\":8,\"shape\":[1],\"data_offsets\":[0,1]"),
            ", tensor a: dtype must be a string; found=8"),
        arguments(
            "a dtype that is null",
            entry("\"dtype\":null,\"shape\":[1],\"data_offsets\":[0,1]"),
            ", tensor a: dtype must be a string; found=null"),
        arguments(
            "a shape that is a number",
            entry("\"dtype\":\"U8\",\"shape\":1,\"data_offsets\":[0,1]"),
            ", tensor a: shape must be a JSON array; found=1"),
        arguments(
            "a shape that is null",
            entry("\"dtype\":\"U8\",\"shape\":null,\"data_offsets\":[0,1]"),
            ", tensor a: shape must be a JSON array; found=null"),
        arguments(
            "offsets that are an object",
            entry("\"dtype\":\"U8\",\"shape\":[1],\"data_offsets\":{}"),
            ", tensor a: data_offsets must be a JSON array; found=an object"),
        arguments(
            "one offset",
            entry("\"dtype\":\"U8\",\"shape\":[1],\"data_offsets\":[0]"),
            ", tensor a: data_offsets must be two numbers; numbers=1"),
        arguments(
            "three offsets",
            entry("\"dtype\":\"U8\",\"shape\":[1],\"data_offsets\":[0,1,1]"),
            ", tensor a: data_offsets must be two numbers; numbers=3"),
        arguments(
            "no offsets",
            entry("\"dtype\":\"U8\",\"shape\":[1],\"data_offsets\":[]"),
            ", tensor a: data_offsets must be two numbers; numbers=0"),
        arguments(
            "a name with control characters",
            file("{\"a\\u0000\\u001b[31m\\u202e\":1}", 0),
            ", tensor a\\u0000\\u001b[31m\\u202e: a tensor's entry must be a JSON object; found=1"),
        arguments(
            "a very long name",
            file("{\"" + "n".repeat(5000) + "\":1}", 0),
            ", tensor " + "n".repeat(80) + "…: a tensor's entry must be a JSON object; found=1"));
  }

  static Stream<Arguments> numbers() {
    return Stream.of(
        size("1.0", "1.0"),
        size("1e0", "1e0"),
        size("1E2", "1E2"),
        size("-1", "-1"),
        size("-0", "-0"),
        size("18446744073709551616", "18446744073709551616"),
        size("1".repeat(400), "1".repeat(80) + "…"),
        size("\"1\"", "the string 1"),
        size("true", "true"),
        size("null", "null"),
        size("[1]", "an array"),
        size("{}", "an object"));
  }

  private static Arguments size(String number, String found) {
    return arguments(
        "the size " + number,
        u8("[" + number + "]", "[0,1]"),
        ", tensor a: shape must be whole numbers from 0 below 2^64; found=" + found);
  }

  static Stream<Arguments> moreNumbers() {
    return Stream.of(
        arguments(
            "a leading zero", u8("[01]", "[0,1]"), ": the header must be valid JSON; character=29"),
        arguments("a plus", u8("[+1]", "[0,1]"), ": the header must be valid JSON; character=29"),
        arguments(
            "hexadecimal", u8("[0x1]", "[0,1]"), ": the header must be valid JSON; character=29"),
        arguments(
            "not a number", u8("[NaN]", "[0,1]"), ": the header must be valid JSON; character=31"),
        arguments(
            "a negative offset",
            u8("[1]", "[-1,0]"),
            ", tensor a: data_offsets must be whole numbers from 0 below 2^64; found=-1"),
        arguments(
            "a fractional offset",
            u8("[1]", "[0,1.0]"),
            ", tensor a: data_offsets must be whole numbers from 0 below 2^64; found=1.0"),
        arguments(
            "an offset of 2^64",
            u8("[1]", "[0,18446744073709551616]"),
            ", tensor a: data_offsets must be whole numbers from 0 below 2^64;"
                + " found=18446744073709551616"));
  }

  static Stream<Arguments> metadata() {
    return Stream.of(
        arguments(
            "metadata twice",
            file("{\"__metadata__\":{},\"__metadata__\":{}}", 0),
            ": a key must not be repeated; key=__metadata__"),
        arguments(
            "metadata that is a list",
            file("{\"__metadata__\":[]}", 0),
            ", __metadata__: the metadata must be a JSON object; found=an array"),
        arguments(
            "metadata that is a string",
            file("{\"__metadata__\":\"pt\"}", 0),
            ", __metadata__: the metadata must be a JSON object; found=the string pt"),
        arguments(
            "metadata of a number",
            file("{\"__metadata__\":{\"epoch\":3}}", 0),
            ", __metadata__: the value of epoch must be a string; found=3"),
        arguments(
            "metadata of null",
            file("{\"__metadata__\":{\"epoch\":null}}", 0),
            ", __metadata__: the value of epoch must be a string; found=null"),
        arguments(
            "metadata of an object",
            file("{\"__metadata__\":{\"epoch\":{}}}", 0),
            ", __metadata__: the value of epoch must be a string; found=an object"),
        arguments(
            "metadata with a key twice",
            file("{\"__metadata__\":{\"a\":\"1\",\"a\":\"1\"}}", 0),
            ", __metadata__: a key must not be repeated; key=a"),
        arguments(
            "metadata of half a pair",
            file("{\"__metadata__\":{\"a\":\"\\udfff\"}}", 0),
            ", __metadata__: a string must not hold half of a surrogate pair; string=\\udfff"),
        arguments(
            "metadata that is a tensor",
            file("{\"__metadata__\":" + U8 + "}", 1),
            ", __metadata__: the value of shape must be a string; found=an array"));
  }

  static Stream<Arguments> layouts() {
    return Stream.of(
        arguments(
            "ten names on the same bytes",
            file(sameOffsets(), 16),
            ", tensor weight_1: a tensor must begin where the one before it ends, without hole or"
                + " overlap; begin=0, expected=16"),
        arguments(
            "a hole at the start",
            u8("[1]", "[1,2]"),
            ", tensor a: a tensor must begin where the one before it ends, without hole or overlap;"
                + " begin=1, expected=0"),
        arguments(
            "a hole between",
            file("{\"a\":" + U8 + ",\"b\":" + u8At(2, 3) + "}", 3),
            ", tensor b: a tensor must begin where the one before it ends, without hole or overlap;"
                + " begin=2, expected=1"),
        arguments(
            "an overlap",
            file(
                "{\"a\":"
                    + tensor("U8", "[2]", "[0,2]")
                    + ",\"b\":"
                    + tensor("U8", "[2]", "[1,3]")
                    + "}",
                3),
            ", tensor b: a tensor must begin where the one before it ends, without hole or overlap;"
                + " begin=1, expected=2"),
        arguments(
            "offsets backwards",
            u8("[1]", "[0,0]"),
            ", tensor a: data_offsets must span the bytes of the tensor; dtype=U8, shape=[1],"
                + " needed=1, spanned=0"),
        arguments(
            "end before begin",
            file("{\"a\":" + U8 + ",\"b\":" + u8At(1, 0) + "}", 1),
            ", tensor b: a tensor must not end before it begins; begin=1, end=0"),
        arguments(
            "bytes after the last tensor",
            join(file("{\"a\":" + U8 + "}", 1), utf8("extra_bogus_data_for_polyglot_file")),
            ": the file must end where its last tensor ends; end=1, data=35"),
        arguments(
            "bytes in a file without tensors",
            file("{}", 1),
            ": the file must end where its last tensor ends; end=0, data=1"),
        arguments(
            "two bytes missing",
            file("{\"a\":" + tensor("I32", "[2,2]", "[0,16]") + "}", 14),
            ", tensor a: a tensor must end within the file; end=16, data=14. The file is cut"
                + " short."),
        arguments(
            "all bytes missing",
            file("{\"a\":" + tensor("F64", "[1000000]", "[0,8000000]") + "}", 0),
            ", tensor a: a tensor must end within the file; end=8000000, data=0. The file is cut"
                + " short."),
        arguments(
            "I32 [2,2] in four bytes",
            file("{\"a\":" + tensor("I32", "[2,2]", "[0,4]") + "}", 4),
            ", tensor a: data_offsets must span the bytes of the tensor; dtype=I32, shape=[2, 2],"
                + " needed=16, spanned=4"),
        arguments(
            "a scalar in two bytes",
            u8("[]", "[0,2]"),
            ", tensor a: data_offsets must span the bytes of the tensor; dtype=U8, shape=[],"
                + " needed=1, spanned=2"),
        arguments(
            "no elements in a byte",
            u8("[0]", "[0,1]"),
            ", tensor a: data_offsets must span the bytes of the tensor; dtype=U8, shape=[0],"
                + " needed=0, spanned=1"),
        arguments(
            "shape [2, 2^64 - 2]",
            u8("[2,18446744073709551614]", "[0,1]"),
            ", tensor a: the bits of a tensor must be fewer than 2^64; dtype=U8, shape=[2,"
                + " 18446744073709551614]"),
        arguments(
            "shape [2, 2^63 - 1] of I32",
            file("{\"a\":" + tensor("I32", "[2,9223372036854775807]", "[0,16]") + "}", 16),
            ", tensor a: the bits of a tensor must be fewer than 2^64; dtype=I32, shape=[2,"
                + " 9223372036854775807]"),
        arguments(
            "shape [2^63, 2^63, 0]",
            u8("[9223372036854775808,9223372036854775808,0]", "[0,0]"),
            ", tensor a: the bits of a tensor must be fewer than 2^64; dtype=U8,"
                + " shape=[9223372036854775808, 9223372036854775808, 0]"),
        arguments(
            "shape [2^63]",
            u8("[9223372036854775808]", "[0,1]"),
            ", tensor a: the bits of a tensor must be fewer than 2^64; dtype=U8,"
                + " shape=[9223372036854775808]"),
        arguments(
            "shape [0, 2^63]",
            u8("[0,9223372036854775808]", "[0,0]"),
            ", tensor a: sizes must be below 2^63; shape=[0, 9223372036854775808]"),
        arguments(
            "bits above 2^64",
            file("{\"a\":" + tensor("F64", "[288230376151711744]", "[0,1]") + "}", 1),
            ", tensor a: the bits of a tensor must be fewer than 2^64; dtype=F64,"
                + " shape=[288230376151711744]"),
        arguments(
            "offsets of 2^63",
            u8("[1]", "[9223372036854775808,9223372036854775809]"),
            ", tensor a: a tensor must begin where the one before it ends, without hole or overlap;"
                + " begin=9223372036854775808, expected=0"),
        arguments(
            "an end of 2^64 - 1",
            u8("[1]", "[0,18446744073709551615]"),
            ", tensor a: data_offsets must span the bytes of the tensor; dtype=U8, shape=[1],"
                + " needed=1, spanned=18446744073709551615"),
        arguments(
            "an end of 2^60 that fits its shape",
            u8("[1152921504606846976]", "[0,1152921504606846976]"),
            ", tensor a: a tensor must end within the file; end=1152921504606846976, data=1. The"
                + " file is cut short."),
        arguments(
            "three F4",
            file("{\"a\":" + tensor("F4", "[3]", "[0,2]") + "}", 2),
            ", tensor a: a tensor must end on a whole byte; dtype=F4, shape=[3]"),
        arguments(
            "two F6_E2M3",
            file("{\"a\":" + tensor("F6_E2M3", "[2]", "[0,2]") + "}", 2),
            ", tensor a: a tensor must end on a whole byte; dtype=F6_E2M3, shape=[2]"),
        arguments(
            "four F6_E3M2 in four bytes",
            file("{\"a\":" + tensor("F6_E3M2", "[4]", "[0,4]") + "}", 4),
            ", tensor a: data_offsets must span the bytes of the tensor; dtype=F6_E3M2, shape=[4],"
                + " needed=3, spanned=4"),
        arguments(
            "a shape of many sizes",
            u8("[" + "1,".repeat(99) + "3]", "[0,1]"),
            ", tensor a: data_offsets must span the bytes of the tensor; dtype=U8, shape=[1, 1, 1,"
                + " 1, 1, 1, 1, 1, … 100 sizes], needed=3, spanned=1"));
  }

  private static final String TYPES =
      "[BOOL, F4, F6_E2M3, F6_E3M2, U8, I8, F8_E5M2, F8_E4M3, F8_E8M0, F8_E4M3FNUZ, F8_E5M2FNUZ,"
          + " I16, U16, F16, BF16, I32, U32, F32, C64, F64, I64, U64]";
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
