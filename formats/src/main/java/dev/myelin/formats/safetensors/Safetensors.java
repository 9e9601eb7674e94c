package dev.myelin.formats.safetensors;

import dev.myelin.tensor.Tensor;
import java.nio.file.Path;
import java.util.Map;

/// Reads and writes safetensors files.
///
/// ```java
/// Safetensors.write(path, model.stateDict());
/// model.load(Safetensors.read(path).tensors());
/// ```
public final class Safetensors {
  /// What other loaders ask for.
  static final Map<String, String> STANDARD_METADATA = Map.of("format", "pt");

  private Safetensors() {}

  /// Opens a file and checks its header. Tensors are loaded as copies when they are asked for.
  ///
  /// @throws dev.myelin.error.FormatException if the file is damaged, cut short or hostile
  /// @throws dev.myelin.error.DataException if it cannot be read
  public static SafetensorsFile read(Path path) {
    return read(path, Access.COPY);
  }

  /// Opens a file and checks its header. Tensors are copied or mapped when they are asked for.
  ///
  /// @throws dev.myelin.error.FormatException if the file is damaged, cut short or hostile
  /// @throws dev.myelin.error.DataException if it cannot be read
  public static SafetensorsFile read(Path path, Access access) {
    return SafetensorsFile.open(path, access);
  }

  /// Opens a model that is split among files, by its index, `model.safetensors.index.json`. The
  /// files lie beside it.
  ///
  /// @throws dev.myelin.error.FormatException if the index or a file is damaged, or a tensor is not
  ///   where the index says
  /// @throws dev.myelin.error.DataException if one cannot be read
  public static SafetensorsShards readShards(Path index) {
    return readShards(index, Access.COPY);
  }

  /// Opens a model that is split among files, by its index. Tensors are copied or mapped.
  ///
  /// @throws dev.myelin.error.FormatException if the index or a file is damaged, or a tensor is not
  ///   where the index says
  /// @throws dev.myelin.error.DataException if one cannot be read
  public static SafetensorsShards readShards(Path index, Access access) {
    return SafetensorsShards.open(index, access);
  }

  /// Writes tensors to a file, with the metadata `format=pt` that other loaders ask for.
  ///
  /// @see #write(Path, Map, Map)
  public static void write(Path path, Map<String, Tensor> tensors) {
    write(path, tensors, STANDARD_METADATA);
  }

  /// Writes tensors to a file, which is replaced in one step: if anything fails, the old file is as
  /// it was. Tensors are brought to the CPU and made contiguous; those that share memory are
  /// written each in full.
  ///
  /// @param metadata what the header shall say of the file as a whole; nothing if empty
  /// @throws dev.myelin.error.DTypeException if the format cannot store an element type
  /// @throws dev.myelin.error.ArgumentException if a name or the metadata cannot be stored
  /// @throws dev.myelin.error.DataException if the file cannot be written
  public static void write(Path path, Map<String, Tensor> tensors, Map<String, String> metadata) {
    TensorWriter.write(path, tensors, metadata);
  }
}
