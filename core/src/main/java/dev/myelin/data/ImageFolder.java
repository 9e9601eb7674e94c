package dev.myelin.data;

import dev.myelin.error.Problem;
import dev.myelin.tensor.DType;
import dev.myelin.tensor.Operator;
import dev.myelin.tensor.Scope;
import dev.myelin.tensor.Shape;
import dev.myelin.tensor.Tensor;
import dev.myelin.tensor.Tensors;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A folder with a folder of images for each class: `animals/cat/1.png`, `animals/dog/1.jpg`.
///
/// | tensor  | shape               | values                                         |
/// |---------|---------------------|------------------------------------------------|
/// | input   | `[channels, H, W]`  | `FLOAT32` from 0 to 1                          |
/// | target  | `[]`                | `INT64`, the class in the order of the folders |
///
/// | option | meaning | default |
/// |---|---|---|
/// | `resize(height, width)` | bring all images to one size | each keeps its own |
/// | `gray()` | one channel of gray | three: red, green, blue |
///
/// Images are found when the dataset is made and read each time they are asked for, so memory holds
/// only those in use; workers of a [DataLoader] read several at once. PNG, JPEG, GIF, BMP, TIFF and
/// WBMP files are read, and other files passed over. Transparency is dropped.
///
/// Reading images needs the module `java.desktop` of the JDK. It is there on the class path; a
/// named module must require it, or the program be started with `--add-modules java.desktop`.
public final class ImageFolder implements Dataset {
  private static final Set<String> ENDINGS =
      Set.of("png", "jpg", "jpeg", "gif", "bmp", "tif", "tiff", "wbmp");
  private static final int MAX_SIDE = 1 << 14;

  /// An option of reading images.
  public sealed interface Option permits Resize, Gray {}

  /// The size all images are brought to.
  ///
  /// @param height the number of rows
  /// @param width the number of columns
  public record Resize(int height, int width) implements Option {
    public Resize {
      if (height < 1 || width < 1 || height > MAX_SIDE || width > MAX_SIDE) {
        throw Problem.in("resize")
            .rule("height and width must lie in [1, " + MAX_SIDE + "]")
            .value("height", height)
            .value("width", width)
            .argument();
      }
    }
  }

  /// Images have one channel of gray.
  public record Gray() implements Option {}

  private final Path folder;
  private final List<String> classes;
  private final List<Path> images = new ArrayList<>();
  private final List<Integer> labels = new ArrayList<>();
  private final @Nullable Resize resize;
  private final boolean gray;

  /// The images of a folder.
  ///
  /// @throws dev.myelin.error.DataException if there is no class, or a class has no image
  public ImageFolder(Path folder, Option... options) {
    Resize size = null;
    Gray shades = null;
    for (Option option : options) {
      switch (option) {
        case Resize o -> size = Checks.once("ImageFolder", size, o);
        case Gray o -> shades = Checks.once("ImageFolder", shades, o);
      }
    }
    requireDesktop();
    this.folder = folder;
    this.resize = size;
    this.gray = shades != null;
    List<Path> folders = list(folder, Files::isDirectory);
    if (folders.isEmpty()) {
      throw Problem.in(where())
          .rule("there must be a folder for each class")
          .remedy("Lay images out as class/name.png inside this folder.")
          .data();
    }
    this.classes = folders.stream().map(f -> String.valueOf(f.getFileName())).toList();
    for (int label = 0; label < classes.size(); label++) {
      List<Path> members = list(folders.get(label), ImageFolder::isImage);
      if (members.isEmpty()) {
        throw Problem.in(where())
            .rule("each class must have at least one image")
            .value("class", classes.get(label))
            .value("endings", ENDINGS.stream().sorted().toList())
            .data();
      }
      for (Path member : members) {
        images.add(member);
        labels.add(label);
      }
    }
  }

  /// The names of the classes, in the order of their numbers.
  public List<String> classes() {
    return classes;
  }

  /// The file of a sample.
  public Path file(long index) {
    return images.get((int) Checks.index("ImageFolder", index, size()));
  }

  @Override
  public long size() {
    return images.size();
  }

  /// Reads the image at an index.
  ///
  /// @throws dev.myelin.error.DataException if the file cannot be read
  /// @throws dev.myelin.error.FormatException if it is no whole image
  @Override
  public Sample get(long index) {
    ImageFile image = ImageFile.read(file(index), gray);
    Tensor label = Tensors.full(Shape.of(), labels.get((int) index), DType.INT64);
    return new Sample(
        Scope.keeping(
            () ->
                resized(
                    Tensors.tensor(image.pixels(), gray ? 1 : 3, image.height(), image.width()))),
        label);
  }

  @Override
  public String toString() {
    return "ImageFolder(" + size() + " images, " + classes.size() + " classes)";
  }

  /// By bilinear interpolation, smoothed where the image shrinks.
  private Tensor resized(Tensor image) {
    if (resize == null || (image.size(1) == resize.height() && image.size(2) == resize.width())) {
      return image;
    }
    long[] size = {resize.height(), resize.width()};
    return Operator.call("aten::_upsample_bilinear2d_aa", image.unsqueeze(0), size, false)
        .squeeze(0);
  }

  private String where() {
    return "ImageFolder " + folder;
  }

  private List<Path> list(Path parent, Predicate<Path> wanted) {
    try (Stream<Path> entries = Files.list(parent)) {
      return entries
          .filter(path -> !String.valueOf(path.getFileName()).startsWith("."))
          .filter(wanted)
          .sorted()
          .toList();
    } catch (IOException e) {
      throw Problem.in(where())
          .rule("the folder must be readable")
          .value("reason", e.getClass().getSimpleName() + ": " + e.getMessage())
          .cause(e)
          .data();
    }
  }

  private static boolean isImage(Path file) {
    String name = String.valueOf(file.getFileName());
    String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    return ENDINGS.contains(ending) && Files.isRegularFile(file);
  }

  private static void requireDesktop() {
    if (ModuleLayer.boot().findModule("java.desktop").isEmpty()) {
      throw Problem.in("ImageFolder")
          .rule("the module java.desktop must be there to read images")
          .remedy(
              "Require it in your module-info, or start the program with --add-modules"
                  + " java.desktop.")
          .state();
    }
  }
}
