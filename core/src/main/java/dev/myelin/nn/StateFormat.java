package dev.myelin.nn;

import dev.myelin.tensor.Tensor;
import java.nio.file.Path;
import java.util.Map;

/// A file format that holds a state dict. [Module#load(java.nio.file.Path, LoadOption...)] and
/// [Module#save(java.nio.file.Path)] find the formats of the artifacts at hand with
/// `java.util.ServiceLoader`; `myelin-formats` brings safetensors.
public interface StateFormat {
  /// The format's name, for messages.
  String name();

  /// Whether a file of this name is one of this format.
  boolean matches(Path file);

  /// Reads every tensor of a file, by its name, in the file's order.
  ///
  /// @throws dev.myelin.error.FormatException if the file is damaged
  /// @throws dev.myelin.error.DataException if it cannot be read
  Map<String, Tensor> read(Path file);

  /// Writes tensors and a few words about them. The file is then the new one or, whatever happens,
  /// the old one.
  ///
  /// @throws dev.myelin.error.DataException if it cannot be written
  void write(Path file, Map<String, Tensor> tensors, Map<String, String> metadata);
}
