package dev.myelin.formats.safetensors;

import static dev.myelin.tensor.Tensors.ones;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.myelin.error.DataException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A file is the old one or the new one, whatever happens, and nothing lies beside it.
final class AtomicFileTest {
  private static final String NEW = "new content";

  @TempDir private Path folder;
  private Path path;

  @BeforeEach
  void write() throws IOException {
    path = Files.writeString(folder.resolve("x.safetensors"), "old");
  }

  @Test
  void success_replacesTheFile() {
    AtomicFile.write(path, AtomicFileTest::writeNew);

    assertThat(path).hasContent(NEW);
    assertThat(folder).isDirectoryContaining(path::equals).isDirectoryNotContaining("glob:**.tmp");
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 1, 5, 10})
  void fullDisk_leavesTheOldFile(long room) {
    assertThatThrownBy(
            () ->
                AtomicFile.write(
                    path,
                    beside -> new FaultyChannel(create(beside), room, true),
                    AtomicFileTest::writeNew))
        .isInstanceOf(DataException.class)
        .hasMessage(
            path
                + ": the file must be writable; reason=No space left on device."
                + " No file was changed.")
        .hasCauseInstanceOf(IOException.class);
    assertOldAndAlone();
  }

  @Test
  void failingSync_leavesTheOldFile() {
    assertThatThrownBy(
            () ->
                AtomicFile.write(
                    path,
                    beside -> new FaultyChannel(create(beside), 100, false),
                    AtomicFileTest::writeNew))
        .isInstanceOf(DataException.class)
        .hasMessage(
            path + ": the file must be writable; reason=Input/output error. No file was changed.");
    assertOldAndAlone();
  }

  @Test
  void protectedFolder_leavesTheOldFile() {
    assertThatThrownBy(
            () ->
                AtomicFile.write(
                    path,
                    beside -> {
                      throw new AccessDeniedException(beside.toString());
                    },
                    AtomicFileTest::writeNew))
        .isInstanceOf(DataException.class)
        .hasMessage(
            path + ": the file must be writable; reason=permission denied. No file was changed.");
    assertOldAndAlone();
  }

  @Test
  void failureOfTheContent_leavesTheOldFile() {
    var failure = new IllegalStateException("a tensor was closed");

    assertThatThrownBy(
            () ->
                AtomicFile.write(
                    path,
                    channel -> {
                      writeNew(channel);
                      throw failure;
                    }))
        .isSameAs(failure);
    assertOldAndAlone();
  }

  @Test
  void interruptedThread_leavesTheOldFile() {
    Thread.currentThread().interrupt();
    try {
      assertThatThrownBy(() -> Safetensors.write(path, Map.of("a", ones(1))))
          .isInstanceOf(DataException.class)
          .hasMessageContaining("the thread was interrupted");
    } finally {
      assertThat(Thread.interrupted()).isTrue();
    }
    assertOldAndAlone();
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void folderOfTheSystem_isRefused() {
    Path system = Path.of("/sys/x.safetensors");

    assertThatThrownBy(() -> Safetensors.write(system, Map.of()))
        .isInstanceOf(DataException.class)
        .hasMessageStartingWith("/sys/x.safetensors: the file must be writable; reason=");
  }

  @Test
  void folderAsPath_isRefused() {
    assertThatThrownBy(() -> Safetensors.write(folder, Map.of()))
        .isInstanceOf(DataException.class)
        .hasMessage(folder + ": the path must name a file, not a folder or a device");
  }

  @Test
  void missingFolder_isRefused() {
    Path nowhere = folder.resolve("none").resolve("x.safetensors");

    assertThatThrownBy(() -> Safetensors.write(nowhere, Map.of()))
        .isInstanceOf(DataException.class)
        .hasMessage(
            nowhere
                + ": the folder must exist; folder="
                + folder.resolve("none")
                + ". Create it first.");
  }

  @Test
  void whatAKilledWriterLeft_isRemovedByTheNext() throws IOException {
    Path abandoned = old(folder.resolve(".x.safetensors.12ab.tmp"));
    Path young = Files.writeString(folder.resolve(".x.safetensors.34cd.tmp"), "half");
    Path other = old(folder.resolve(".y.safetensors.12ab.tmp"));
    Path locked = old(folder.resolve(".x.safetensors.56ef.tmp"));
    try (FileChannel channel = FileChannel.open(locked, StandardOpenOption.WRITE);
        var lock = channel.lock()) {
      assertThat(lock.isValid()).isTrue();
      AtomicFile.write(path, AtomicFileTest::writeNew);
    }

    assertThat(abandoned).doesNotExist();
    assertThat(young).exists();
    assertThat(other).exists();
    assertThat(locked).exists();
  }

  private void assertOldAndAlone() {
    assertThat(path).hasContent("old");
    assertThat(folder).isDirectoryNotContaining(file -> !file.equals(path));
  }

  private static Path old(Path file) throws IOException {
    Files.writeString(file, "half");
    return Files.setLastModifiedTime(
        file, FileTime.from(Instant.now().minus(Duration.ofMinutes(2))));
  }

  private static FileChannel create(Path path) throws IOException {
    return FileChannel.open(path, StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW);
  }

  private static void writeNew(FileChannel channel) throws IOException {
    ByteBuffer bytes = ByteBuffer.wrap(Bytes.utf8(NEW));
    while (bytes.hasRemaining()) {
      channel.write(bytes);
    }
  }
}
