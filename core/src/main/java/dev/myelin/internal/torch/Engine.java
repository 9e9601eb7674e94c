package dev.myelin.internal.torch;

import dev.myelin.error.EngineException;
import dev.myelin.error.Problem;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.bytedeco.javacpp.Loader;
import org.bytedeco.openblas.global.openblas;
import org.bytedeco.pytorch.global.torch;
import org.jspecify.annotations.Nullable;

/// Loads libtorch, once, with [Settings] applied first.
@SuppressWarnings("restricted") // Foreign functions and memory are what this class is for.
public final class Engine {
  /// The versions of the native artifacts this build was made for.
  public static final String PYTORCH = "2.10.0-1.5.13";

  public static final String OPENBLAS = "0.3.31-1.5.13";
  public static final String JAVACPP = "1.5.13";

  private static final @Nullable EngineException FAILURE;

  static {
    Settings.apply();
    EngineException failure = null;
    try {
      Loader.load(openblas.class);
      Loader.load(torch.class);
      Shim.load();
    } catch (LinkageError | RuntimeException e) {
      failure = missing(e);
    }
    FAILURE = failure;
  }

  private Engine() {}

  /// Returns once libtorch is loaded.
  ///
  /// @throws EngineException where its native libraries are missing, naming what to add
  public static void load() {
    if (FAILURE != null) {
      throw FAILURE;
    }
  }

  /// Whether libtorch could be loaded.
  public static boolean isAvailable() {
    return FAILURE == null;
  }

  /// Why libtorch could not be loaded, or null.
  public static @Nullable EngineException failure() {
    return FAILURE;
  }

  /// The platform in the names of native artifacts, such as `linux-x86_64`.
  public static String platform() {
    return Loader.getPlatform();
  }

  /// The threads that libtorch gives to one operation, as set for the calling thread.
  public static int threads() {
    load();
    return torch.get_num_threads();
  }

  /// Sets the threads of libtorch and of OpenBLAS.
  public static void threads(int count) {
    load();
    torch.set_num_threads(count);
    Blas.threads(count);
  }

  /// libtorch's version, such as `2.10.0`.
  public static String version() {
    return PYTORCH.substring(0, PYTORCH.indexOf('-'));
  }

  /// A function of libtorch, or of a library that it needs.
  static Optional<MemorySegment> symbol(String name) {
    return SymbolLookup.loaderLookup().find(name).or(() -> library().find(name));
  }

  /// The file of libtorch's operators, for class loaders that did not load it themselves.
  private static SymbolLookup library() {
    Path file = Path.of(Loader.load(torch.class));
    return SymbolLookup.libraryLookup(
        file.resolveSibling(System.mapLibraryName("torch_cpu")), Arena.global());
  }

  static boolean hasResource(String file) {
    return torch.class.getResource("/org/bytedeco/pytorch/" + platform() + "/" + file) != null
        || torch.class.getResource("/org/bytedeco/pytorch/" + platform() + "-gpu/" + file) != null;
  }

  private static EngineException missing(Throwable cause) {
    String platform = platform();
    return Problem.in("Engine")
        .rule("the native libraries of libtorch must be on the class path or module path")
        .value("platform", platform)
        .value("reason", String.valueOf(cause.getMessage()).lines().findFirst().orElse("unknown"))
        .remedy(
            String.format(
                Locale.ROOT,
                "Add org.bytedeco:pytorch:%s:%s, org.bytedeco:openblas:%s:%s and"
                    + " org.bytedeco:javacpp:%s:%s.",
                PYTORCH,
                platform,
                OPENBLAS,
                platform,
                JAVACPP,
                platform))
        .cause(cause)
        .engine();
  }
}
