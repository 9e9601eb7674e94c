package dev.myelin.internal.torch;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The few functions of the C library that prepare a process for libtorch.
@SuppressWarnings("restricted") // Foreign functions and memory are what this class is for.
final class Libc {
  private static final Linker LINKER = Linker.nativeLinker();

  private Libc() {}

  /// The value of an environment variable as native code sees it, or null.
  static @Nullable String getenv(String name) {
    MethodHandle getenv = find("getenv", FunctionDescriptor.of(ADDRESS, ADDRESS)).orElseThrow();
    try (Arena arena = Arena.ofConfined()) {
      var value = (MemorySegment) getenv.invokeExact(arena.allocateFrom(name));
      return value.address() == 0 ? null : value.reinterpret(1 << 16).getString(0);
    } catch (Throwable e) {
      throw Shim.impossible(e);
    }
  }

  /// Sets an environment variable for native code that is loaded later. Returns false where the
  /// platform has no `setenv`.
  static boolean setenv(String name, String value) {
    var setenv = find("setenv", FunctionDescriptor.of(JAVA_INT, ADDRESS, ADDRESS, JAVA_INT));
    if (setenv.isEmpty()) {
      return false;
    }
    try (Arena arena = Arena.ofConfined()) {
      return 0
          == (int) setenv.get().invokeExact(arena.allocateFrom(name), arena.allocateFrom(value), 1);
    } catch (Throwable e) {
      throw Shim.impossible(e);
    }
  }

  /// Sets a parameter of glibc's allocator. Returns false where the platform has none.
  static boolean mallopt(int parameter, int value) {
    var mallopt = find("mallopt", FunctionDescriptor.of(JAVA_INT, JAVA_INT, JAVA_INT));
    if (mallopt.isEmpty()) {
      return false;
    }
    try {
      return 1 == (int) mallopt.get().invokeExact(parameter, value);
    } catch (Throwable e) {
      throw Shim.impossible(e);
    }
  }

  private static Optional<MethodHandle> find(String name, FunctionDescriptor descriptor) {
    return LINKER
        .defaultLookup()
        .find(name)
        .map(address -> LINKER.downcallHandle(address, descriptor));
  }
}
