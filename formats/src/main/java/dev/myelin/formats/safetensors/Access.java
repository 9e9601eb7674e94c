package dev.myelin.formats.safetensors;

/// How a file's bytes become tensors.
public enum Access {
  /// Each tensor is read into memory of its own: one copy, and nothing that happens to the file
  /// later can touch the tensor.
  COPY,

  /// Tensors of 64 KiB or more look into the file through a private mapping: no copy, pages are
  /// loaded when they are touched and shared with other processes until they are written. What is
  /// written to such a tensor never reaches the file.
  ///
  /// Only for files that nobody changes in place: if a mapped file is cut short while its tensors
  /// are used, the operating system ends the whole process. Replacing the file, as
  /// [Safetensors#write] does, is safe. Tensors that are small, badly aligned or of truth values
  /// are copied, as are all tensors of a file that this process may not write, since the Java
  /// platform makes private mappings of writable files only.
  MAPPED
}
