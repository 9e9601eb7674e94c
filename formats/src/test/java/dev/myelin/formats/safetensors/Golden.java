package dev.myelin.formats.safetensors;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/// Files that Python wrote, see tools/safetensors/make_golden.py.
final class Golden {
  private Golden() {}

  static byte[] bytes(String name) throws IOException {
    try (InputStream stream = Golden.class.getResourceAsStream(name)) {
      if (stream == null) {
        throw new IOException("no resource " + name);
      }
      return stream.readAllBytes();
    }
  }

  /// Copies a file into a folder, and returns its path there.
  static Path copy(String name, Path folder) throws IOException {
    return Files.write(folder.resolve(name), bytes(name));
  }
}
