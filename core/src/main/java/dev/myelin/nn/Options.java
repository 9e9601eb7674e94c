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
      implements FoldOption,
          ConvOption,
          ConvTransposeOption,
          MaxPoolOption,
          AvgPoolOption,
          LPPoolOption,
          MaxUnpoolOption {}

  /// How much is added on both sides of each dimension; one amount serves all.
  public record Padding(List<Long> sizes)
      implements FoldOption,
          ConvOption,
          ConvTransposeOption,
          MaxPoolOption,
          AvgPoolOption,
          MaxUnpoolOption {}

  /// Pads so that the output is as large as the input.
  public record SamePadding() implements ConvOption {}

  /// How far the elements of a window lie apart in each dimension; one distance serves all.
  public record Dilation(List<Long> sizes)
      implements FoldOption, ConvOption, ConvTransposeOption, MaxPoolOption {}

  /// Into how many groups of channels a convolution falls.
  public record Groups(long count) implements ConvOption, ConvTransposeOption {}

  /// Leaves the bias out.
  public record NoBias()
      implements Linear.Option,
          Bilinear.Option,
          ConvOption,
          ConvTransposeOption,
          BatchNorm2d.Option,
          LayerNorm.Option,
          RNN.Option,
          LSTM.Option,
          GRU.Option,
          RNNCell.Option,
          LSTMCell.Option,
          GRUCell.Option {}

  /// Rounds output sizes up instead of down.
  public record CeilMode() implements MaxPoolOption, AvgPoolOption, LPPoolOption {}

  /// What is added to a variance before its root.
  public record Eps(double value) implements BatchNorm2d.Option, LayerNorm.Option {}

  /// The share of a batch in running statistics.
  public record Momentum(double value) implements BatchNorm2d.Option {}

  /// Running statistics that are the mean over all batches.
  public record CumulativeAverage() implements BatchNorm2d.Option {}

  /// Leaves scale and shift out.
  public record NoAffine() implements BatchNorm2d.Option, LayerNorm.Option {}

  /// Keeps no running statistics: evaluation too normalises by the batch.
  public record NoRunningStats() implements BatchNorm2d.Option {}

  /// The approximation of GELU by tanh.
  public record TanhApproximation() implements GELU.Option {}

  /// The row of a table that stays zero and gets no gradient.
  public record PaddingIndex(long index) implements Embedding.Option {}

  /// Weights of the classes.
  public record ClassWeights(Tensor weights) implements CrossEntropyLoss.Option {}

  /// The target that counts for nothing.
  public record IgnoreIndex(long index) implements CrossEntropyLoss.Option {}

  /// The share of a target that is spread over all classes.
  public record LabelSmoothing(double share) implements CrossEntropyLoss.Option {}

  // Recurrent networks, attention and positions.

  /// How many networks lie on top of each other.
  public record Layers(long count) implements RNN.Option, LSTM.Option, GRU.Option {}

  /// The batch's dimension comes before the steps'.
  public record BatchFirst() implements RNN.Option, LSTM.Option, GRU.Option {}

  /// A second network runs from the end.
  public record Bidirectional() implements RNN.Option, LSTM.Option, GRU.Option {}

  /// What an LSTM's output is projected to.
  public record ProjectionSize(long size) implements LSTM.Option {}

  // Convolutions, padding and changes of resolution.

  /// Pads nothing.
  public record ValidPadding() implements ConvOption {}

  /// How much larger an output becomes at the end of each dimension; one amount serves all.
  public record OutputPadding(List<Long> sizes) implements ConvTransposeOption {}

  /// The channels as the last dimension, of input and output.
  public record ChannelsLast() implements ConvOption, ConvTransposeOption, Upsample.Option {}

  /// How large an output becomes: [Size] or [ScaleFactor].
  public sealed interface Resolution permits Size, ScaleFactor {}

  /// The size of each dimension; one size serves all.
  public record Size(List<Long> sizes) implements Resolution {}

  /// How many times as large each dimension becomes, rounded down; one factor serves all.
  public record ScaleFactor(List<Double> factors) implements Resolution {}

  /// Places pixels so that the outermost of input and output coincide.
  public record AlignCorners() implements Upsample.Option {}

  /// Takes the ratio of sizes as the scale, instead of the factor given.
  public record RecomputeScaleFactor() implements Upsample.Option {}

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
          .rule(name + " must be one number" + (dims == 1 ? "" : " or " + dims))
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
