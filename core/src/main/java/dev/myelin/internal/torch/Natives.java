package dev.myelin.internal.torch;

import java.nio.file.Path;
import java.util.List;
import org.bytedeco.javacpp.Loader;
import org.bytedeco.openblas.global.openblas;
import org.bytedeco.pytorch.global.torch;

/// The artifacts with native libraries that the engine consists of.
public final class Natives {
  /// One artifact: its Maven coordinates, and the file its library was loaded from.
  public record Native(String coordinates, Path file) {}

  private Natives() {}

  /// The coordinates of all native artifacts for this platform, loaded or not.
  public static List<String> coordinates() {
    String platform = Engine.platform();
    return List.of(
        "org.bytedeco:pytorch:" + Engine.PYTORCH + ":" + platform,
        "org.bytedeco:openblas:" + Engine.OPENBLAS + ":" + platform,
        "org.bytedeco:javacpp:" + Engine.JAVACPP + ":" + platform);
  }

  /// What was loaded, in the order of [#coordinates].
  public static List<Native> loaded() {
    Engine.load();
    List<String> coordinates = coordinates();
    return List.of(
        new Native(coordinates.get(0), Path.of(Loader.load(torch.class))),
        new Native(coordinates.get(1), Path.of(Loader.load(openblas.class))),
        new Native(coordinates.get(2), Path.of(Loader.load(Loader.class))));
  }
}
