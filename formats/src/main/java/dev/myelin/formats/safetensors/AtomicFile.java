package dev.myelin.formats.safetensors;

import dev.myelin.error.Problem;
import java.io.File;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ThreadLocalRandom;

/// Replaces a file in one step: the content goes to a file beside it, reaches the disk, and only
/// then takes its name. At every moment the name leads to the old file or the new one, whole.
///
/// A link is replaced by the file, not followed. The file beside is locked while it is written. One
/// that a killed process left behind is removed by the next writer to the same name.
final class AtomicFile {
  private static final String SUFFIX = ".tmp";
  private static final Duration ABANDONED = Duration.ofMinutes(1);

  /// Opens the file beside.
  interface Opener {
    FileChannel open(Path path) throws IOException;
  }

  /// Writes what the file shall hold.
  interface Content {
    void writeTo(FileChannel channel) throws IOException;
  }

  private AtomicFile() {}

  static void write(Path path, Content content) {
    write(
        path,
        beside -> FileChannel.open(beside, StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW),
        content);
  }

  static void write(Path path, Opener opener, Content content) {
    Path target = path.toAbsolutePath();
    Path folder = target.getParent();
    Path name = target.getFileName();
    if (folder == null || name == null || (Files.exists(target) && !Files.isRegularFile(target))) {
      throw Problem.in(path.toString())
          .rule("the path must name a file, not a folder or a device")
          .data();
    }
    if (!Files.isDirectory(folder)) {
      throw Problem.in(path.toString())
          .rule("the folder must exist")
          .value("folder", folder)
          .remedy("Create it first.")
          .data();
    }
    try {
      removeAbandoned(folder, name);
      replace(target, folder, name, opener, content);
    } catch (IOException e) {
      throw failure(path, e).remedy("No file was changed.").data();
    }
    try {
      sync(folder);
    } catch (IOException e) {
      throw failure(path, e)
          .remedy("The new file is in place, but a power failure may undo it.")
          .data();
    }
  }

  private static void replace(Path target, Path folder, Path name, Opener opener, Content content)
      throws IOException {
    long tag = ThreadLocalRandom.current().nextLong();
    Path beside = folder.resolve(prefix(name) + Long.toHexString(tag) + SUFFIX);
    Throwable failure = null;
    try {
      try (FileChannel channel = opener.open(beside);
          FileLock _ = channel.lock()) {
        content.writeTo(channel);
        channel.force(true);
      }
      Files.move(beside, target, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException | RuntimeException | Error e) {
      failure = e;
      throw e;
    } finally {
      if (failure != null) {
        remove(beside, failure);
      }
    }
  }

  private static void remove(Path beside, Throwable failure) {
    try {
      Files.deleteIfExists(beside);
    } catch (IOException e) {
      failure.addSuppressed(e);
    }
  }

  private static void removeAbandoned(Path folder, Path name) throws IOException {
    Instant before = Instant.now().minus(ABANDONED);
    try (var files =
        Files.newDirectoryStream(
            folder,
            file -> {
              String other = String.valueOf(file.getFileName());
              return other.startsWith(prefix(name)) && other.endsWith(SUFFIX);
            })) {
      for (Path file : files) {
        removeIfAbandoned(file, before);
      }
    }
  }

  private static void removeIfAbandoned(Path file, Instant before) throws IOException {
    try {
      if (Files.getLastModifiedTime(file).toInstant().isBefore(before) && !isLocked(file)) {
        Files.delete(file);
      }
    } catch (NoSuchFileException _) {
      // Its writer has just given it its name, or another one has removed it.
    }
  }

  private static boolean isLocked(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
        FileLock lock = channel.tryLock()) {
      return lock == null;
    } catch (OverlappingFileLockException _) {
      return true;
    }
  }

  /// Brings the file's new name to the disk. Windows has no such call, and needs none.
  private static void sync(Path folder) throws IOException {
    if (File.separatorChar == '/') {
      try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
        channel.force(true);
      }
    }
  }

  private static String prefix(Path name) {
    return "." + name + ".";
  }

  private static Problem failure(Path path, IOException e) {
    return Problem.in(path.toString())
        .rule("the file must be writable")
        .value("reason", Failure.reason(e))
        .cause(e);
  }
}
