package dev.myelin.data;

import dev.myelin.error.DataException;
import dev.myelin.error.FormatException;
import dev.myelin.error.Problem;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/// A file that is read from its start, plain or compressed by gzip: what it holds decides, not its
/// name.
///
/// @param path the file
/// @param stream what it holds, decompressed
/// @param most the most bytes that can come out of it
record Source(Path path, InputStream stream, long most) implements AutoCloseable {
  private static final int BUFFER = 1 << 16;

  /// The greatest ratio by which gzip can compress.
  private static final long GZIP_RATIO = 1032;

  static Source open(String kind, Path path) {
    String where = kind + " " + path;
    if (Files.isDirectory(path)) {
      throw Problem.in(where).rule("there must be a file, not a folder").data();
    }
    try {
      return of(kind, path, Files.newInputStream(path), Files.size(path));
    } catch (IOException e) {
      throw failure(where, e);
    }
  }

  /// What a stream of so many bytes holds. It is closed if that cannot be told.
  static Source of(String kind, Path path, InputStream stream, long size) {
    var in = new BufferedInputStream(stream, BUFFER);
    try {
      try {
        return decompressed(path, in, size);
      } catch (IOException e) {
        in.close();
        throw e;
      }
    } catch (IOException e) {
      throw failure(kind + " " + path, e);
    }
  }

  /// The exception for a file that cannot be read: damaged if its compression is, else unreadable.
  static RuntimeException failure(String where, IOException e) {
    return switch (e) {
      case NoSuchFileException missing -> missing(where, missing);
      case ZipException damaged -> damaged(where, damaged);
      case EOFException truncated -> damaged(where, truncated);
      default ->
          Problem.in(where)
              .rule("the file must be readable")
              .value("reason", e.getClass().getSimpleName() + ": " + e.getMessage())
              .cause(e)
              .data();
    };
  }

  private static DataException missing(String where, IOException e) {
    return Problem.in(where)
        .rule("the file must exist")
        .remedy("Check the path; it is relative to the folder the program was started in.")
        .cause(e)
        .data();
  }

  private static FormatException damaged(String where, IOException e) {
    return Problem.in(where)
        .rule("the gzip data must be whole")
        .value("reason", e instanceof EOFException ? "it ends too early" : e.getMessage())
        .remedy("Fetch the file again.")
        .cause(e)
        .format();
  }

  private static Source decompressed(Path path, BufferedInputStream in, long size)
      throws IOException {
    in.mark(2);
    boolean gzip = in.read() == 0x1f && in.read() == 0x8b;
    in.reset();
    return gzip
        ? new Source(path, new GZIPInputStream(in, BUFFER), Math.multiplyExact(size, GZIP_RATIO))
        : new Source(path, in, size);
  }

  @Override
  public void close() throws IOException {
    stream.close();
  }
}
