package dev.myelin.data;

import dev.myelin.error.Problem;
import dev.myelin.tensor.Device;
import dev.myelin.tensor.Scope;
import dev.myelin.tensor.Tensor;
import dev.myelin.tensor.Tensors;
import java.lang.foreign.MemorySegment;
import java.util.Arrays;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;

/// What is commonly done to images on their way to a model.
final class Transforms {
  private Transforms() {}

  static UnaryOperator<Batch> normalize(double mean, double std) {
    checkStd(std);
    return batch -> with(batch, Scope.keeping(() -> batch.inputs().sub(mean).div(std)));
  }

  static UnaryOperator<Batch> normalize(double[] mean, double[] std) {
    if (mean.length != std.length || mean.length == 0) {
      throw Problem.in("normalize")
          .rule("there must be one mean and one std for each channel")
          .value("mean", mean)
          .value("std", std)
          .argument();
    }
    checkStd(std);
    double[] means = mean.clone();
    double[] stds = std.clone();
    return batch -> {
      Tensor images = images("normalize", batch);
      if (images.size(1) != means.length) {
        throw Problem.in("normalize")
            .rule("the images must have a channel for each mean")
            .value("inputs", images.shape())
            .value("mean", means)
            .shape();
      }
      return with(
          batch,
          Scope.keeping(() -> images.sub(perChannel(means, images)).div(perChannel(stds, images))));
    };
  }

  static Batch shift(int most, Batch batch, RandomGenerator random) {
    Tensor images = images("randomShift", batch);
    if (most >= images.size(2) || most >= images.size(3)) {
      throw Problem.in("randomShift")
          .rule("pixels must be fewer than the images' height and width")
          .value("pixels", most)
          .value("inputs", images.shape())
          .shape();
    }
    try (Scope scope = Scope.open()) {
      Tensor source = images.to(Device.CPU).contiguous();
      Tensor shifted = Tensors.zerosLike(source);
      for (long i = 0; i < images.size(0); i++) {
        int down = random.nextInt(2 * most + 1) - most;
        int right = random.nextInt(2 * most + 1) - most;
        shift(source, shifted, i, down, right);
      }
      return with(batch, scope.keep(shifted.to(images.device())));
    }
  }

  /// Copies one image row by row, moved down and right.
  private static void shift(Tensor source, Tensor target, long image, int down, int right) {
    long channels = source.size(1);
    long height = source.size(2);
    long width = source.size(3);
    long bytes = source.dtype().bytes();
    long row = width * bytes;
    MemorySegment from = source.segment();
    MemorySegment to = target.segment();
    for (long channel = 0; channel < channels; channel++) {
      long start = (image * channels + channel) * height * row;
      for (long y = Math.max(0, -down); y < height - Math.max(0, down); y++) {
        MemorySegment.copy(
            from,
            start + y * row + Math.max(0, -right) * bytes,
            to,
            start + (y + down) * row + Math.max(0, right) * bytes,
            row - Math.abs(right) * bytes);
      }
    }
  }

  static Batch flip(Batch batch, RandomGenerator random) {
    Tensor images = images("randomFlip", batch);
    boolean[] flipped = new boolean[(int) images.size(0)];
    for (int i = 0; i < flipped.length; i++) {
      flipped[i] = random.nextLong() < 0;
    }
    return with(
        batch,
        Scope.keeping(
            () ->
                Tensors.where(
                    Tensors.tensor(flipped, flipped.length, 1, 1, 1), images.flip(-1), images)));
  }

  static int checkShift(int pixels) {
    return (int) Checks.positive("randomShift", "pixels", pixels);
  }

  private static Tensor perChannel(double[] values, Tensor like) {
    return Tensors.tensor(values, values.length, 1, 1).to(like.dtype(), like.device());
  }

  private static Tensor images(String where, Batch batch) {
    if (batch.inputs().dim() != 4) {
      throw Problem.in(where)
          .rule("inputs must be images [N, C, H, W]")
          .value("inputs", batch.inputs().shape())
          .shape();
    }
    return batch.inputs();
  }

  private static void checkStd(double... std) {
    if (!Arrays.stream(std).allMatch(s -> s > 0 && s < Double.POSITIVE_INFINITY)) {
      throw Problem.in("normalize")
          .rule("std must be positive and finite")
          .value("std", std)
          .argument();
    }
  }

  private static Batch with(Batch batch, Tensor inputs) {
    return new Batch(inputs, batch.targets(), batch.size());
  }
}
