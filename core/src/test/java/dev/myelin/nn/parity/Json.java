package dev.myelin.nn.parity;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Reads the JSON of the cases: maps, lists, texts, numbers as `Double`, truth values and null.
public final class Json {
  private final String text;
  private int at;

  private Json(String text) {
    this.text = text;
  }

  /// The value that a text stands for.
  public static @Nullable Object parse(String text) {
    return new Json(text).value();
  }

  /// A value that must be an object.
  @SuppressWarnings("unchecked") // Keys of JSON objects are texts.
  public static Map<String, Object> object(@Nullable Object value) {
    return (Map<String, Object>) Objects.requireNonNull(value);
  }

  /// A value that must be an array.
  @SuppressWarnings("unchecked") // Elements of a JSON array are values.
  public static List<Object> array(@Nullable Object value) {
    return (List<Object>) Objects.requireNonNull(value);
  }

  /// What stands under a key, which must be there.
  public static <T> T get(Map<String, Object> object, String key, Class<T> type) {
    return type.cast(Objects.requireNonNull(object.get(key), key));
  }

  private @Nullable Object value() {
    return switch (next()) {
      case '{' -> map();
      case '[' -> list();
      case '"' -> string();
      default -> {
        int start = at - 1;
        while (at < text.length() && ",]} \n\r\t".indexOf(text.charAt(at)) < 0) {
          at++;
        }
        String word = text.substring(start, at);
        yield switch (word) {
          case "true" -> true;
          case "false" -> false;
          case "null" -> null;
          default -> Double.valueOf(word);
        };
      }
    };
  }

  private Map<String, @Nullable Object> map() {
    var map = new LinkedHashMap<String, @Nullable Object>();
    for (char c = next(); c != '}'; c = next()) {
      if (c == '"') {
        String key = string();
        expect(':');
        map.put(key, value());
      }
    }
    return map;
  }

  private List<@Nullable Object> list() {
    var list = new ArrayList<@Nullable Object>();
    for (char c = next(); c != ']'; c = next()) {
      if (c != ',') {
        at--;
        list.add(value());
      }
    }
    return list;
  }

  private String string() {
    var string = new StringBuilder();
    for (char c = text.charAt(at++); c != '"'; c = text.charAt(at++)) {
      string.append(c == '\\' ? text.charAt(at++) : c);
    }
    return string.toString();
  }

  private void expect(char wanted) {
    char found = next();
    if (found != wanted) {
      throw new IllegalArgumentException("expected " + wanted + " at " + at + ", found " + found);
    }
  }

  private char next() {
    while (Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    return text.charAt(at++);
  }
}
