package dev.myelin.formats.safetensors;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import dev.myelin.error.Problem;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads JSON and forgives nothing: strict UTF-8, no repeated keys, no more than 128 levels, whole
/// numbers only as digits. Only the strings that are asked for are kept.
final class StrictJson {
  private static final int DEEPEST = 128;
  private static final BigInteger LARGEST = BigInteger.TWO.pow(64).subtract(BigInteger.ONE);

  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(DEEPEST)
                  .maxNameLength(Integer.MAX_VALUE)
                  .maxStringLength(Integer.MAX_VALUE)
                  .maxNumberLength(Integer.MAX_VALUE)
                  .build())
          .build();

  /// What is done with a document.
  interface Reading<T> {
    T read(StrictJson json) throws IOException;
  }

  private final JsonParser parser;
  private String where;

  private StrictJson(String where, JsonParser parser) {
    this.where = where;
    this.parser = parser;
  }

  /// Reads one document, which must be all there is but white space.
  ///
  /// @param where the file, for messages
  /// @param what the part of the file, for messages
  /// @param offset where in the file the text begins
  static <T> T parse(String where, String what, byte[] text, long offset, Reading<T> reading) {
    CharBuffer chars = decode(where, what, text, offset);
    if (chars.hasRemaining() && chars.get(0) == '\uFEFF') {
      throw Problem.in(where).rule(what + " must not start with a byte order mark").format();
    }
    try (JsonParser parser =
        FACTORY.createParser(
            chars.array(), chars.arrayOffset() + chars.position(), chars.remaining())) {
      T result = reading.read(new StrictJson(where, parser));
      if (parser.nextToken() != null) {
        throw Problem.in(where)
            .rule(what + " must end with its JSON object")
            .value("character", parser.currentTokenLocation().getCharOffset())
            .format();
      }
      return result;
    } catch (JsonEOFException e) {
      throw Problem.in(where)
          .rule(what + " must be complete JSON")
          .value("characters", chars.remaining())
          .cause(e)
          .format();
    } catch (StreamReadException e) {
      throw Problem.in(where)
          .rule(what + " must be valid JSON")
          .value("character", e.getLocation() == null ? -1 : e.getLocation().getCharOffset())
          .cause(e)
          .format();
    } catch (IOException e) {
      throw Problem.in(where)
          .rule(what + " must have at most " + DEEPEST + " levels")
          .cause(e)
          .format();
    }
  }

  /// Sets the place that messages name.
  void at(String where) {
    this.where = where;
  }

  /// Starts a message at the present place.
  Problem problem() {
    return Problem.in(where);
  }

  private JsonToken next() throws IOException {
    JsonToken token = parser.nextToken();
    if (token == null) {
      throw new JsonEOFException(parser, null, "nothing here");
    }
    return token;
  }

  void beginObject(String what) throws IOException {
    expect(JsonToken.START_OBJECT, next(), what + " must be a JSON object");
  }

  /// Begins an object and returns true, or passes over null and returns false.
  boolean beginObjectOrNull(String what) throws IOException {
    JsonToken token = next();
    if (token != JsonToken.VALUE_NULL) {
      expect(JsonToken.START_OBJECT, token, what + " must be a JSON object");
    }
    return token != JsonToken.VALUE_NULL;
  }

  void beginArray(String what) throws IOException {
    expect(JsonToken.START_ARRAY, next(), what + " must be a JSON array");
  }

  /// The next key of the present object, which must not be among `seen`; null at the object's end.
  @Nullable String nextKey(Set<String> seen) throws IOException {
    if (next() == JsonToken.END_OBJECT) {
      return null;
    }
    String key = unicode(parser.currentName());
    if (!seen.add(key)) {
      throw problem().rule("a key must not be repeated").value("key", Quote.of(key)).format();
    }
    return key;
  }

  String string(String what) throws IOException {
    expect(JsonToken.VALUE_STRING, next(), what + " must be a string");
    return unicode(parser.getText());
  }

  /// A whole number below 2^64, as the bits of a `long`; null at an array's end.
  @Nullable Long unsigned(String what) throws IOException {
    JsonToken token = next();
    if (token == JsonToken.END_ARRAY) {
      return null;
    }
    String digits = token == JsonToken.VALUE_NUMBER_INT ? parser.getText() : "";
    if (digits.length() <= 20 && digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
      if (!digits.isEmpty()) {
        BigInteger value = new BigInteger(digits);
        if (value.compareTo(LARGEST) <= 0) {
          return value.longValue();
        }
      }
    }
    throw problem()
        .rule(what + " must be whole numbers from 0 below 2^64")
        .value("found", found(token))
        .format();
  }

  /// Passes over one value, in which too no key may be repeated.
  void skip() throws IOException {
    var open = new ArrayDeque<Set<String>>();
    do {
      JsonToken token = next();
      switch (token) {
        case START_OBJECT, START_ARRAY -> open.push(new HashSet<>());
        case END_OBJECT, END_ARRAY -> open.pop();
        case FIELD_NAME -> {
          String key = parser.currentName();
          if (!open.element().add(key)) {
            throw problem().rule("a key must not be repeated").value("key", Quote.of(key)).format();
          }
        }
        default -> parser.finishToken();
      }
    } while (!open.isEmpty());
  }

  private void expect(JsonToken expected, JsonToken token, String rule) throws IOException {
    if (token != expected) {
      throw problem().rule(rule).value("found", found(token)).format();
    }
  }

  private String found(JsonToken token) throws IOException {
    return switch (token) {
      case START_OBJECT -> "an object";
      case START_ARRAY -> "an array";
      case VALUE_STRING -> "the string " + Quote.of(parser.getText());
      default -> Quote.of(parser.getText());
    };
  }

  private String unicode(String text) {
    if (!Quote.isUnicode(text)) {
      throw problem()
          .rule("a string must not hold half of a surrogate pair")
          .value("string", Quote.of(text))
          .format();
    }
    return text;
  }

  private static CharBuffer decode(String where, String what, byte[] text, long offset) {
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    ByteBuffer bytes = ByteBuffer.wrap(text);
    CharBuffer chars = CharBuffer.allocate(text.length);
    CoderResult result = decoder.decode(bytes, chars, true);
    if (result.isError()) {
      throw Problem.in(where)
          .rule(what + " must be UTF-8")
          .value("offset", offset + bytes.position())
          .format();
    }
    return chars.flip();
  }
}
