package dev.myelin.internal.torch;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.invoke.MethodHandle;
import java.nio.file.Path;
import java.util.Optional;
import org.bytedeco.javacpp.Loader;
import org.bytedeco.openblas.global.openblas;
import org.jspecify.annotations.Nullable;

/// OpenBLAS, which multiplies libtorch's dense matrices on the CPU.
@SuppressWarnings("restricted") // Foreign functions and memory are what this class is for.
public final class Blas {
  static {
    Engine.load();
  }

  private static final Linker LINKER = Linker.nativeLinker();

  private static volatile int threads = count();

  private Blas() {}

  /// The threads of OpenBLAS's own pool.
  public static int threads() {
    return threads;
  }

  /// The number of threads that OpenBLAS's next call shares its work among, or null where this
  /// build does not show it. Writing it is all that changes it; `openblas_set_num_threads` also
  /// allocates, for tens of microseconds.
  static @Nullable MemorySegment variable() {
    return symbol("blas_cpu_number").map(address -> address.reinterpret(4)).orElse(null);
  }

  /// The processor whose kernels OpenBLAS chose, such as `SkylakeX`.
  public static String core() {
    return text("openblas_get_corename");
  }

  /// OpenBLAS's version and how it was built.
  public static String config() {
    return text("openblas_get_config").strip();
  }

  static void threads(int count) {
    threads = count;
    MethodHandle set = find("openblas_set_num_threads", FunctionDescriptor.ofVoid(JAVA_INT));
    try {
      set.invokeExact(count);
    } catch (Throwable e) {
      throw Shim.impossible(e);
    }
  }

  private static String text(String function) {
    MethodHandle get = find(function, FunctionDescriptor.of(ADDRESS));
    try {
      return ((MemorySegment) get.invokeExact()).reinterpret(1 << 12).getString(0);
    } catch (Throwable e) {
      throw Shim.impossible(e);
    }
  }

  private static int count() {
    MethodHandle get = find("openblas_get_num_threads", FunctionDescriptor.of(JAVA_INT));
    try {
      return (int) get.invokeExact();
    } catch (Throwable e) {
      throw Shim.impossible(e);
    }
  }

  private static MethodHandle find(String name, FunctionDescriptor type) {
    return LINKER.downcallHandle(symbol(name).orElseThrow(), type);
  }

  private static Optional<MemorySegment> symbol(String name) {
    return SymbolLookup.loaderLookup().find(name).or(() -> library().find(name));
  }

  /// The file of OpenBLAS, for class loaders that did not load it themselves.
  private static SymbolLookup library() {
    Path file = Path.of(Loader.load(openblas.class));
    return SymbolLookup.libraryLookup(
        file.resolveSibling(System.mapLibraryName("openblas") + ".0"), Arena.global());
  }
}
