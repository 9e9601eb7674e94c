package dev.myelin.formats.safetensors;

import dev.myelin.error.Problem;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;

/// Reads the index of a sharded model: which file, beside the index, holds which tensor.
final class ShardIndex {
  private ShardIndex() {}

  /// The file of each tensor, in the order of the index.
  static Map<String, String> read(Path index) {
    try (Blob blob = Blob.open(index, Access.COPY)) {
      return read(index.toString(), blob);
    }
  }

  static Map<String, String> read(String where, Source source) {
    long size = source.size();
    if (size > Header.LONGEST) {
      throw Problem.in(where)
          .rule("an index must have at most " + Header.LONGEST + " bytes")
          .value("bytes", size)
          .format();
    }
    byte[] text = source.read(0, (int) size);
    return StrictJson.parse(where, "the index", text, 0, json -> places(where, json));
  }

  private static Map<String, String> places(String where, StrictJson json) throws IOException {
    json.beginObject("the index");
    Map<String, String> places = null;
    var keys = new HashSet<String>();
    String key;
    while ((key = json.nextKey(keys)) != null) {
      if (key.equals("weight_map")) {
        places = weightMap(where, json);
      } else {
        json.skip();
      }
    }
    if (places == null) {
      throw Problem.in(where).rule("an index must have a weight_map").format();
    }
    return places;
  }

  private static Map<String, String> weightMap(String where, StrictJson json) throws IOException {
    json.beginObject("weight_map");
    var places = new LinkedHashMap<String, String>();
    var names = new HashSet<String>();
    String name;
    while ((name = json.nextKey(names)) != null) {
      String file = json.string("the file of " + Quote.of(name));
      if (!isPlain(file)) {
        throw Problem.in(where)
            .rule("a shard must be a plain file name, beside the index")
            .value("tensor", Quote.of(name))
            .value("file", Quote.of(file))
            .format();
      }
      places.put(name, file);
    }
    return Collections.unmodifiableMap(places);
  }

  /// Whether a name cannot lead out of the folder, on any system.
  private static boolean isPlain(String file) {
    return file.endsWith(".safetensors")
        && !file.contains("..")
        && file.chars().noneMatch(c -> c < ' ' || c == 0x7f || "/\\:*?\"<>|".indexOf(c) >= 0);
  }
}
