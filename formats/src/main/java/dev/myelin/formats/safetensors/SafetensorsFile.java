package dev.myelin.formats.safetensors;

import dev.myelin.error.Problem;
import dev.myelin.tensor.Tensor;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// An open file whose header has been read and checked; tensors are loaded when they are asked for.
///
/// Closing it at once releases the file, as does the collector once it cannot be reached. Its
/// tensors stay. Any number of threads may use it.
public final class SafetensorsFile implements AutoCloseable {
  private final Path path;
  private final Blob blob;
  private final Map<String, TensorEntry> entries = new LinkedHashMap<>();
  private final Map<String, String> metadata;

  private SafetensorsFile(Path path, Blob blob, Header header) {
    this.path = path;
    this.blob = blob;
    header.entries().forEach(entry -> entries.put(entry.name(), entry));
    this.metadata = header.metadata();
  }

  static SafetensorsFile open(Path path, Access access) {
    Blob blob = Blob.open(path, access);
    try {
      return new SafetensorsFile(path, blob, Header.read(path.toString(), blob));
    } catch (RuntimeException | Error e) {
      blob.close();
      throw e;
    }
  }

  /// Where the file lies.
  public Path path() {
    return path;
  }

  /// The names of the tensors, in the order of their bytes.
  public List<String> names() {
    return List.copyOf(entries.keySet());
  }

  /// What the header says of each tensor, in the order of their bytes.
  public List<TensorEntry> entries() {
    return List.copyOf(entries.values());
  }

  /// What the header says of one tensor.
  ///
  /// @throws dev.myelin.error.ArgumentException if the file has none of that name
  public TensorEntry entry(String name) {
    TensorEntry entry = entries.get(name);
    if (entry == null) {
      throw Problem.in(path.toString())
          .rule("the file must have a tensor of that name")
          .value("name", Quote.of(name))
          .value("tensors", entries.size())
          .remedy("names() lists them.")
          .argument();
    }
    return entry;
  }

  /// Whether the file has a tensor of a name.
  public boolean contains(String name) {
    return entries.containsKey(name);
  }

  /// What the header says of the file as a whole; empty where it says nothing.
  public Map<String, String> metadata() {
    return metadata;
  }

  /// Loads one tensor, anew with each call. A byte of a truth value that is not 0 reads as true.
  ///
  /// @throws dev.myelin.error.ArgumentException if the file has none of that name
  /// @throws dev.myelin.error.DTypeException if its elements are smaller than a byte
  public Tensor tensor(String name) {
    TensorEntry entry = entry(name);
    if (!blob.isOpen()) {
      throw Problem.in(path.toString())
          .rule("the file must be open for its tensors to be loaded")
          .value("name", Quote.of(name))
          .state();
    }
    return TensorReader.read(path.toString(), entry, blob);
  }

  /// Loads all tensors, by their names in the order of their bytes.
  public Map<String, Tensor> tensors() {
    var tensors = LinkedHashMap.<String, Tensor>newLinkedHashMap(entries.size());
    entries.keySet().forEach(name -> tensors.put(name, tensor(name)));
    return Collections.unmodifiableMap(tensors);
  }

  /// Releases the file. Its tensors stay; more cannot be loaded.
  @Override
  public void close() {
    blob.close();
  }

  /// The path, the number of tensors and their bytes.
  @Override
  public String toString() {
    long bytes = entries.values().stream().mapToLong(TensorEntry::bytes).sum();
    return path + " (" + entries.size() + " tensors, " + bytes + " bytes)";
  }
}
