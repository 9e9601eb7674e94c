package dev.myelin.formats.safetensors;

import dev.myelin.tensor.Shape;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Reads a header's JSON: an object of tensors by name, with the metadata among them.
final class HeaderParser {
  private static final long[] NOTHING = {};

  private final String where;
  private final StrictJson json;
  private final List<Claim> claims = new ArrayList<>();
  private Map<String, String> metadata = Map.of();

  HeaderParser(String where, StrictJson json) throws IOException {
    this.where = where;
    this.json = json;
    json.beginObject("the header");
    var names = new HashSet<String>();
    String name;
    while ((name = json.nextKey(names)) != null) {
      if (name.equals(Header.METADATA)) {
        metadata = readMetadata();
      } else {
        json.at(where + ", tensor " + Quote.of(name));
        claims.add(claim(name));
      }
      json.at(where);
    }
  }

  /// The tensors in the order of the JSON.
  List<Claim> claims() {
    return claims;
  }

  /// The metadata in the order of the JSON; empty where there is none.
  Map<String, String> metadata() {
    return metadata;
  }

  private Map<String, String> readMetadata() throws IOException {
    json.at(where + ", " + Header.METADATA);
    if (!json.beginObjectOrNull("the metadata")) {
      return Map.of();
    }
    var read = new LinkedHashMap<String, String>();
    var keys = new HashSet<String>();
    String key;
    while ((key = json.nextKey(keys)) != null) {
      read.put(key, json.string("the value of " + Quote.of(key)));
    }
    return Collections.unmodifiableMap(read);
  }

  private Claim claim(String name) throws IOException {
    json.beginObject("a tensor's entry");
    StoredType type = null;
    long[] shape = null;
    long[] offsets = null;
    Set<String> keys = HashSet.newHashSet(4);
    String key;
    while ((key = json.nextKey(keys)) != null) {
      switch (key) {
        case "dtype" -> type = type();
        case "shape" -> shape = numbers("shape");
        case "data_offsets" -> offsets = numbers("data_offsets");
        default -> json.skip();
      }
    }
    if (type == null || shape == null || offsets == null) {
      throw json.problem()
          .rule("an entry must have dtype, shape and data_offsets")
          .value("missing", type == null ? "dtype" : shape == null ? "shape" : "data_offsets")
          .format();
    }
    if (offsets.length != 2) {
      throw json.problem()
          .rule("data_offsets must be two numbers")
          .value("numbers", offsets.length)
          .format();
    }
    return new Claim(name, type, Shape.of(shape), offsets[0], offsets[1]);
  }

  private StoredType type() throws IOException {
    String name = json.string("dtype");
    StoredType type = StoredType.named(name);
    if (type == null) {
      throw json.problem()
          .rule("dtype must be one of the format's types")
          .value("dtype", Quote.of(name))
          .value("types", Arrays.toString(StoredType.values()))
          .format();
    }
    return type;
  }

  private long[] numbers(String what) throws IOException {
    json.beginArray(what);
    long[] numbers = NOTHING;
    int count = 0;
    Long number;
    while ((number = json.unsigned(what)) != null) {
      if (count == numbers.length) {
        numbers = Arrays.copyOf(numbers, Math.max(4, count * 2));
      }
      numbers[count++] = number;
    }
    return count == numbers.length ? numbers : Arrays.copyOf(numbers, count);
  }
}
