package dev.myelin.formats.safetensors;

/// Bytes that can be read at any position: a file, or memory.
interface Source {
  /// How many there are.
  long size();

  /// So many bytes from a position, all of which must lie within.
  byte[] read(long position, int count);
}
