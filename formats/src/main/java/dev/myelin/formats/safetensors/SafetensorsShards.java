package dev.myelin.formats.safetensors;

import dev.myelin.error.Problem;
import dev.myelin.tensor.Tensor;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A model split among several files, open under one index; tensors are loaded when they are asked
/// for. Closing it closes the files; its tensors stay.
public final class SafetensorsShards implements AutoCloseable {
  private final Path index;
  private final Map<String, String> places;
  private final Map<String, SafetensorsFile> files = new LinkedHashMap<>();

  private SafetensorsShards(Path index, Map<String, String> places) {
    this.index = index;
    this.places = places;
  }

  static SafetensorsShards open(Path index, Access access) {
    var shards = new SafetensorsShards(index, ShardIndex.read(index));
    try {
      shards.openFiles(access);
      return shards;
    } catch (RuntimeException | Error e) {
      shards.close();
      throw e;
    }
  }

  private void openFiles(Access access) {
    places.forEach(
        (name, file) -> {
          SafetensorsFile shard =
              files.computeIfAbsent(
                  file, f -> SafetensorsFile.open(index.resolveSibling(f), access));
          if (!shard.contains(name)) {
            throw Problem.in(index.toString())
                .rule("a tensor must be in the file that the index names")
                .value("tensor", Quote.of(name))
                .value("file", file)
                .format();
          }
        });
  }

  /// Where the index lies.
  public Path path() {
    return index;
  }

  /// The names of the tensors, in the order of the index.
  public List<String> names() {
    return List.copyOf(places.keySet());
  }

  /// The open files, in the order in which the index first names them.
  public List<SafetensorsFile> files() {
    return List.copyOf(files.values());
  }

  /// The file that holds a tensor.
  ///
  /// @throws dev.myelin.error.ArgumentException if the index has none of that name
  public SafetensorsFile file(String name) {
    SafetensorsFile file = files.get(places.getOrDefault(name, ""));
    if (file == null) {
      throw Problem.in(index.toString())
          .rule("the index must have a tensor of that name")
          .value("name", Quote.of(name))
          .value("tensors", places.size())
          .remedy("names() lists them.")
          .argument();
    }
    return file;
  }

  /// Loads one tensor, anew with each call.
  ///
  /// @throws dev.myelin.error.ArgumentException if the index has none of that name
  public Tensor tensor(String name) {
    return file(name).tensor(name);
  }

  /// Loads all tensors, by their names in the order of the index.
  public Map<String, Tensor> tensors() {
    var tensors = LinkedHashMap.<String, Tensor>newLinkedHashMap(places.size());
    places.keySet().forEach(name -> tensors.put(name, tensor(name)));
    return Collections.unmodifiableMap(tensors);
  }

  /// Releases the files. The tensors stay; more cannot be loaded.
  @Override
  public void close() {
    new ArrayList<>(files.values()).forEach(SafetensorsFile::close);
  }

  /// The path, the number of tensors and of files.
  @Override
  public String toString() {
    return index + " (" + places.size() + " tensors in " + files.size() + " files)";
  }
}
