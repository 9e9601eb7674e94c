package dev.myelin.formats.safetensors;

import dev.myelin.error.Problem;
import dev.myelin.nn.StateFormat;
import dev.myelin.tensor.Tensor;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/// Lets `model.save` and `model.load` use safetensors: files named `*.safetensors`, and, to load
/// from, the index of a sharded model, `*.safetensors.index.json`.
public final class SafetensorsFormat implements StateFormat {
  private static final String FILE = ".safetensors";
  private static final String INDEX = ".safetensors.index.json";

  /// Made by `java.util.ServiceLoader`.
  public SafetensorsFormat() {}

  @Override
  public String name() {
    return "safetensors";
  }

  @Override
  public boolean matches(Path file) {
    return file.toString().endsWith(FILE) || isIndex(file);
  }

  @Override
  public Map<String, Tensor> read(Path file) {
    if (isIndex(file)) {
      try (var shards = Safetensors.readShards(file)) {
        return shards.tensors();
      }
    }
    try (var open = Safetensors.read(file)) {
      return open.tensors();
    }
  }

  /// Writes the tensors, with `format=pt` unless the metadata says another format.
  @Override
  public void write(Path file, Map<String, Tensor> tensors, Map<String, String> metadata) {
    if (isIndex(file)) {
      throw Problem.in(file.toString())
          .rule("a model must be saved to one file, not to an index of several")
          .remedy("Save it to a file named *.safetensors.")
          .argument();
    }
    var complete = new LinkedHashMap<>(Safetensors.STANDARD_METADATA);
    complete.putAll(metadata);
    Safetensors.write(file, tensors, complete);
  }

  private static boolean isIndex(Path file) {
    return file.toString().endsWith(INDEX);
  }
}
