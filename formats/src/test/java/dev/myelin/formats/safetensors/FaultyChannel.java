package dev.myelin.formats.safetensors;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.WritableByteChannel;

/// A file on a disk that has room for so many bytes, and whose syncs may fail.
final class FaultyChannel extends FileChannel {
  private final FileChannel channel;
  private final boolean canSync;
  private long room;

  FaultyChannel(FileChannel channel, long room, boolean canSync) {
    this.channel = channel;
    this.room = room;
    this.canSync = canSync;
  }

  /// Writes as much as fits, as an operating system does, and fails when nothing does.
  @Override
  public int write(ByteBuffer source) throws IOException {
    if (room == 0 && source.hasRemaining()) {
      throw new IOException("No space left on device");
    }
    int count = (int) Math.min(room, source.remaining());
    int written = channel.write(source.slice(source.position(), count));
    source.position(source.position() + written);
    room -= written;
    return written;
  }

  @Override
  public void force(boolean metadata) throws IOException {
    if (!canSync) {
      throw new IOException("Input/output error");
    }
    channel.force(metadata);
  }

  @Override
  public FileLock lock(long position, long size, boolean shared) throws IOException {
    return channel.lock(position, size, shared);
  }

  @Override
  protected void implCloseChannel() throws IOException {
    channel.close();
  }

  @Override
  public int read(ByteBuffer target) throws IOException {
    return channel.read(target);
  }

  @Override
  public long read(ByteBuffer[] targets, int offset, int length) throws IOException {
    return channel.read(targets, offset, length);
  }

  @Override
  public long write(ByteBuffer[] sources, int offset, int length) {
    throw new UnsupportedOperationException();
  }

  @Override
  public long position() throws IOException {
    return channel.position();
  }

  @Override
  public FileChannel position(long position) throws IOException {
    channel.position(position);
    return this;
  }

  @Override
  public long size() throws IOException {
    return channel.size();
  }

  @Override
  public FileChannel truncate(long size) throws IOException {
    channel.truncate(size);
    return this;
  }

  @Override
  public long transferTo(long position, long count, WritableByteChannel target) {
    throw new UnsupportedOperationException();
  }

  @Override
  public long transferFrom(ReadableByteChannel source, long position, long count) {
    throw new UnsupportedOperationException();
  }

  @Override
  public int read(ByteBuffer target, long position) throws IOException {
    return channel.read(target, position);
  }

  @Override
  public int write(ByteBuffer source, long position) {
    throw new UnsupportedOperationException();
  }

  @Override
  public MappedByteBuffer map(MapMode mode, long position, long size) throws IOException {
    return channel.map(mode, position, size);
  }

  @Override
  public FileLock tryLock(long position, long size, boolean shared) throws IOException {
    return channel.tryLock(position, size, shared);
  }
}
