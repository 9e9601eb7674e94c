package dev.myelin.nn;

import dev.myelin.error.Problem;
import dev.myelin.tensor.Tensor;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The options of layers and losses. [Nn] makes them.
public final class Options {
  private Options() {}

  /// The size of a window in each dimension; one size serves all.
  public record Kernel(List<Long> sizes) {}

  /// How far a window moves in each dimension; one distance serves all.
  public record Stride(List<Long> sizes)
      implements Conv2d.Option, MaxPoolOption, AvgPoolOption, LPPoolOption, MaxUnpoolOption {}

  /// How much is added on both sides of each dimension; one amount serves all.
  public record Padding(List<Long> sizes)
      implements Conv2d.Option, MaxPoolOption, AvgPoolOption, MaxUnpoolOption {}

  /// Pads so that the output is as large as the input.
  public record SamePadding() implements Conv2d.Option {}

  /// How far the elements of a window lie apart in each dimension; one distance serves all.
  public record Dilation(List<Long> sizes) implements Conv2d.Option, MaxPoolOption {}

  /// Into how many groups of channels a convolution falls.
  public record Groups(long count) implements Conv2d.Option {}

  /// Leaves the bias out.
  public record NoBias()
      implements Linear.Option,
          Conv2d.Option,
          BatchNormOption,
          InstanceNormOption,
          LayerNorm.Option,
          GroupNorm.Option {}

  /// Rounds output sizes up instead of down.
  public record CeilMode() implements MaxPoolOption, AvgPoolOption, LPPoolOption {}

  /// What is added to a variance before its root.
  public record Eps(double value)
      implements BatchNormOption,
          InstanceNormOption,
          LayerNorm.Option,
          RMSNorm.Option,
          GroupNorm.Option,
          SpectralNormOption {}

  /// The share of a batch in running statistics.
  public record Momentum(double value) implements BatchNormOption, InstanceNormOption {}

  /// Running statistics that are the mean over all batches.
  public record CumulativeAverage() implements BatchNormOption {}

  /// Leaves scale and shift out.
  public record NoAffine()
      implements BatchNormOption, LayerNorm.Option, RMSNorm.Option, GroupNorm.Option {}

  /// Keeps no running statistics: evaluation too normalises by the batch.
  public record NoRunningStats() implements BatchNormOption {}

  /// The approximation of GELU by tanh.
  public record TanhApproximation() implements GELU.Option {}

  /// The row of a table that stays zero and gets no gradient.
  public record PaddingIndex(long index) implements EmbeddingOption {}

  /// Weights of the classes.
  public record ClassWeights(Tensor weights) implements CrossEntropyLoss.Option {}

  /// The target that counts for nothing.
  public record IgnoreIndex(long index) implements CrossEntropyLoss.Option {}

  /// The share of a target that is spread over all classes.
  public record LabelSmoothing(double share) implements CrossEntropyLoss.Option {}

  // Pooling.

  /// Leaves the padding out of the mean.
  public record ExcludePadding() implements AvgPoolOption {}

  /// What the sum of a window is divided by.
  public record Divisor(long value) implements AvgPoolOption {}

  /// The output's size in each dimension; one size serves all.
  public record OutputSize(List<Long> sizes) implements FractionalPoolOption {}

  /// The output's share of the input's size in each dimension; one share serves all.
  public record OutputRatio(List<Double> shares) implements FractionalPoolOption {}

  /// The random numbers that place the windows.
  public record RandomSamples(Tensor samples) implements FractionalPoolOption {}

  // Normalisation.

  /// Adds a scale and a shift for each channel.
  public record Affine() implements InstanceNormOption {}

  /// Keeps running statistics, by which evaluation normalises.
  public record RunningStats() implements InstanceNormOption {}

  /// Puts channel `c` into group `c mod groups`, MLX's order, not PyTorch's.
  public record Interleaved() implements GroupNorm.Option {}

  // Embedding.

  /// The norm that no row which is looked up exceeds.
  public record MaxNorm(double value) implements EmbeddingOption {}

  /// Which norm `maxNorm` speaks of.
  public record NormType(double p) implements EmbeddingOption {}

  /// Divides the gradient of a row by how often it was looked up.
  public record ScaleGradByFrequency() implements EmbeddingOption {}

  /// Lets the offsets of bags end with the number of indices.
  public record IncludeLastOffset() implements EmbeddingBagOption {}

  // Parametrizations.

  /// The dimension of a weight that stands for its outputs.
  public record OutputDim(int dim) implements SpectralNormOption {}

  /// How often the greatest singular value is refined in each training call.
  public record PowerIterations(int count) implements SpectralNormOption {}

  /// Refuses an option that is given twice.
  @SafeVarargs
  @SuppressWarnings("varargs") // The array is only read.
  static <T> void once(String where, T... options) {
    Map<Class<?>, T> seen = new HashMap<>();
    for (T option : options) {
      T first = seen.put(option.getClass(), option);
      if (first != null) {
        throw Problem.in(where)
            .rule("an option must be given once")
            .value("first", first)
            .value("second", option)
            .argument();
      }
    }
  }

  /// Refuses two kinds of options that contradict each other.
  static void exclusive(String where, Class<?> one, Class<?> other, Object[] options) {
    Object first = find(one, options);
    Object second = find(other, options);
    if (first != null && second != null) {
      throw Problem.in(where)
          .rule("only one of two options may be given")
          .value("first", first)
          .value("second", second)
          .argument();
    }
  }

  private static @Nullable Object find(Class<?> kind, Object[] options) {
    for (Object option : options) {
      if (kind.isInstance(option)) {
        return option;
      }
    }
    return null;
  }

  /// Sizes for so many dimensions: one is repeated.
  static long[] sizes(String where, String name, List<Long> given, int dims, long least) {
    if (given.size() != 1 && given.size() != dims) {
      throw Problem.in(where)
          .rule(name + " must be one number or " + dims)
          .value(name, given)
          .argument();
    }
    long[] sizes = new long[dims];
    Arrays.setAll(sizes, i -> given.get(given.size() == 1 ? 0 : i));
    for (long size : sizes) {
      Checks.atLeast(where, name, size, least);
    }
    return sizes;
  }
}
