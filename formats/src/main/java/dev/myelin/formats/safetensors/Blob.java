package dev.myelin.formats.safetensors;

import dev.myelin.error.Problem;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// An open file: its bytes by position, copied or mapped.
final class Blob implements Source, AutoCloseable {
  private static final int CHUNK = 1 << 30; // A ByteBuffer holds less than 2 GiB.

  private final Path path;
  private final FileChannel channel;
  private final boolean mappable;

  private Blob(Path path, FileChannel channel, boolean mappable) {
    this.path = path;
    this.channel = channel;
    this.mappable = mappable;
  }

  /// Opens a file to be read.
  static Blob open(Path path, Access access) {
    if (Files.exists(path) && !Files.isRegularFile(path)) {
      throw Problem.in(path.toString())
          .rule("the path must name a file, not a folder or a device")
          .data();
    }
    try {
      return switch (access) {
        case COPY -> copying(path);
        case MAPPED -> Files.isWritable(path) ? mapping(path) : copying(path);
      };
    } catch (IOException e) {
      throw unreadable(path, e);
    }
  }

  private static Blob copying(Path path) throws IOException {
    return new Blob(path, FileChannel.open(path, StandardOpenOption.READ), false);
  }

  private static Blob mapping(Path path) throws IOException {
    return new Blob(
        path, FileChannel.open(path, StandardOpenOption.READ, StandardOpenOption.WRITE), true);
  }

  /// Whether [#map] may be called.
  boolean isMappable() {
    return mappable;
  }

  boolean isOpen() {
    return channel.isOpen();
  }

  @Override
  public long size() {
    try {
      return channel.size();
    } catch (IOException e) {
      throw unreadable(path, e);
    }
  }

  @Override
  public byte[] read(long position, int count) {
    byte[] bytes = new byte[count];
    read(position, MemorySegment.ofArray(bytes));
    return bytes;
  }

  /// Fills memory with the bytes from a position.
  void read(long position, MemorySegment memory) {
    long done = 0;
    try {
      while (done < memory.byteSize()) {
        long count = Math.min(CHUNK, memory.byteSize() - done);
        ByteBuffer buffer = memory.asSlice(done, count).asByteBuffer();
        int read = channel.read(buffer, position + done);
        if (read < 0) {
          throw Problem.in(path.toString())
              .rule("the file must not become shorter while it is read")
              .value("read", position + done)
              .value("expected", position + memory.byteSize())
              .format();
        }
        done += read;
      }
    } catch (IOException e) {
      throw unreadable(path, e);
    }
  }

  /// The bytes from a position, to be loaded when they are touched; what is written to them stays
  /// with this process.
  MemorySegment map(long position, long count) {
    try {
      return channel.map(MapMode.PRIVATE, position, count, Arena.ofAuto());
    } catch (IOException e) {
      throw unreadable(path, e);
    }
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw unreadable(path, e);
    }
  }

  private static RuntimeException unreadable(Path path, IOException e) {
    return Problem.in(path.toString())
        .rule("the file must be readable")
        .value("reason", Failure.reason(e))
        .cause(e)
        .data();
  }
}
