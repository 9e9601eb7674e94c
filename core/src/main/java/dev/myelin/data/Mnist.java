package dev.myelin.data;

import dev.myelin.error.Problem;
import dev.myelin.tensor.DType;
import dev.myelin.tensor.Scope;
import dev.myelin.tensor.Tensor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// MNIST and the sets that come in its form, such as Fashion-MNIST, EMNIST and KMNIST.
///
/// | tensor  | shape          | values                 |
/// |---------|----------------|------------------------|
/// | inputs  | `[N, 1, H, W]` | `FLOAT32` from 0 to 1  |
/// | targets | `[N]`          | `INT64`, the class     |
///
/// @param train the images to learn from
/// @param test the images to be judged by
public record Mnist(Dataset train, Dataset test) {
  private static final Seed SPLIT = new Seed(1998);

  /// The images of a folder with the files `train-images-idx3-ubyte`, `train-labels-idx1-ubyte`,
  /// `t10k-images-idx3-ubyte` and `t10k-labels-idx1-ubyte`, each plain or with `.gz` behind it. If
  /// only one of the two sets is there, five sixths of each class are for training and the rest for
  /// the test, always the same.
  ///
  /// @throws dev.myelin.error.DataException if there is no set, half of one, or images and labels
  ///   do not fit
  /// @throws dev.myelin.error.FormatException if a file is damaged
  public static Mnist load(Path folder) {
    TensorDataset train = set(folder, "train");
    TensorDataset test = set(folder, "t10k");
    if (train != null && test != null) {
      return new Mnist(train, test);
    }
    TensorDataset only = train != null ? train : test;
    if (only == null) {
      throw Problem.in("MNIST " + folder)
          .rule("there must be a set of images with their labels")
          .value("looked for", "train-images-idx3-ubyte[.gz], t10k-images-idx3-ubyte[.gz]")
          .remedy(
              Files.isDirectory(folder)
                  ? "Put the files of MNIST into this folder."
                  : "Check the path; there is no such folder.")
          .data();
    }
    List<Dataset> parts = only.splitByClass(SPLIT, 5.0 / 6, 1.0 / 6);
    return new Mnist(parts.get(0), parts.get(1));
  }

  private static @Nullable TensorDataset set(Path folder, String name) {
    Path images = file(folder, name + "-images-idx3-ubyte", name + "-images.idx3-ubyte");
    Path labels = file(folder, name + "-labels-idx1-ubyte", name + "-labels.idx1-ubyte");
    if (images == null && labels == null) {
      return null;
    }
    if (images == null || labels == null) {
      throw Problem.in("MNIST " + folder)
          .rule("a set must have both images and labels")
          .value("images", images == null ? "missing" : images.getFileName())
          .value("labels", labels == null ? "missing" : labels.getFileName())
          .data();
    }
    return read(images, labels);
  }

  private static TensorDataset read(Path images, Path labels) {
    try (Scope _ = Scope.open()) {
      Tensor pixels = part(images, 3, "images [N, H, W]");
      Tensor classes = part(labels, 1, "labels [N]");
      if (pixels.size(0) != classes.size(0)) {
        throw Problem.in("MNIST " + images)
            .rule("there must be one label for each image")
            .value("images", pixels.size(0))
            .value("labels", classes.size(0))
            .data();
      }
      return new TensorDataset(
          pixels.to(DType.FLOAT32).div_(255).unsqueeze(1), classes.to(DType.INT64));
    }
  }

  private static Tensor part(Path file, int dimensions, String what) {
    Tensor part = Idx.read(file);
    if (part.dim() != dimensions || part.dtype() != DType.UINT8 || part.numel() == 0) {
      throw Problem.in("MNIST " + file)
          .rule("the file must hold at least one of the " + what + " as bytes")
          .value("shape", part.shape())
          .value("element type", part.dtype())
          .data();
    }
    return part;
  }

  private static @Nullable Path file(Path folder, String... names) {
    for (String name : names) {
      for (String ending : new String[] {"", ".gz"}) {
        Path file = folder.resolve(name + ending);
        if (Files.exists(file)) {
          return file;
        }
      }
    }
    return null;
  }
}
