package dev.myelin.tensor;

import dev.myelin.internal.torch.Blas;
import dev.myelin.internal.torch.Devices;
import dev.myelin.internal.torch.Engine;
import dev.myelin.internal.torch.Natives;
import dev.myelin.internal.torch.Settings;
import java.nio.file.Path;
import java.util.List;

/// The engine under the tensors as this process runs it: what `myelin doctor` prints.
///
/// @param version of libtorch
/// @param natives the native libraries that were loaded
/// @param blas what multiplies matrices
/// @param threads the sizes of the two pools of threads
/// @param settings what was set before the engine was loaded
/// @param gpu what there is beside the processor
public record EngineInfo(
    String version,
    List<NativeLibrary> natives,
    BlasLibrary blas,
    Threads threads,
    List<Setting> settings,
    Gpu gpu) {
  /// A native library.
  ///
  /// @param coordinates the Maven artifact it comes from
  /// @param file where it lies
  public record NativeLibrary(String coordinates, Path file) {}

  /// The library of matrix products.
  ///
  /// @param build its version and how it was built
  /// @param core the processor whose kernels it chose
  public record BlasLibrary(String build, String core) {}

  /// The threads that one operation may use.
  ///
  /// @param engine of libtorch's own pool, on the calling thread
  /// @param blas of the pool for matrix products
  public record Threads(int engine, int blas) {}

  /// Something that makes the engine fast and was set before it was loaded.
  ///
  /// @param name an environment variable, a system property or a function
  /// @param value what it was set to
  /// @param origin who chose the value: `Myelin`, or `user`, whose values are never changed
  public record Setting(String name, String value, String origin) {}

  /// The CUDA devices.
  ///
  /// @param count how many the engine sees
  /// @param problem why there is none and what to do about it; empty if there is one
  public record Gpu(int count, String problem) {}

  /// Copies the lists.
  public EngineInfo {
    natives = List.copyOf(natives);
    settings = List.copyOf(settings);
  }

  /// Loads the engine, if it is not loaded yet, and looks at it.
  ///
  /// @throws dev.myelin.error.EngineException where its native libraries are missing, naming what
  ///   to add
  public static EngineInfo load() {
    Engine.load();
    int gpus = Devices.cudaCount();
    return new EngineInfo(
        Engine.version(),
        Natives.loaded().stream().map(n -> new NativeLibrary(n.coordinates(), n.file())).toList(),
        new BlasLibrary(Blas.config(), Blas.core()),
        new Threads(Engine.threads(), Blas.threads()),
        Settings.applied().stream().map(s -> new Setting(s.name(), s.value(), s.origin())).toList(),
        new Gpu(gpus, gpus > 0 ? "" : Devices.cudaProblem()));
  }

  /// The Maven coordinates of the native artifacts for this platform, in the order to add them.
  /// Works without the engine.
  public static List<String> artifacts() {
    return Natives.coordinates();
  }

  /// The platform in the names of native artifacts, such as `linux-x86_64`. Works without the
  /// engine.
  public static String platform() {
    return Engine.platform();
  }
}
