package dev.myelin.formats.safetensors;

import dev.myelin.tensor.Shape;

/// What a file's header says of one tensor.
///
/// @param name the tensor's name
/// @param type the type of its elements
/// @param shape its sizes
/// @param offset where its bytes begin, counted from the start of the file
/// @param bytes how many they are
public record TensorEntry(String name, StoredType type, Shape shape, long offset, long bytes) {
  /// Name, type and shape, such as `fc.weight F32[10, 64]`.
  @Override
  public String toString() {
    return Quote.of(name) + " " + type + shape;
  }
}
