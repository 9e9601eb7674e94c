package dev.myelin.nn;

import dev.myelin.error.Problem;
import dev.myelin.tensor.Tensor;
import dev.myelin.tensor.TensorFunction;
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
  public record Stride(List<Long> sizes) implements Conv2d.Option, MaxPool2d.Option {}

  /// How much is added on both sides of each dimension; one amount serves all.
  public record Padding(List<Long> sizes) implements Conv2d.Option, MaxPool2d.Option {}

  /// Pads so that the output is as large as the input.
  public record SamePadding() implements Conv2d.Option {}

  /// How far the elements of a window lie apart in each dimension; one distance serves all.
  public record Dilation(List<Long> sizes) implements Conv2d.Option, MaxPool2d.Option {}

  /// Into how many groups of channels a convolution falls.
  public record Groups(long count) implements Conv2d.Option {}

  /// Leaves the bias out.
  public record NoBias()
      implements Linear.Option,
          Conv2d.Option,
          BatchNorm2d.Option,
          LayerNorm.Option,
          RNN.Option,
          LSTM.Option,
          GRU.Option,
          RNNCell.Option,
          LSTMCell.Option,
          GRUCell.Option,
          MultiheadAttention.Option,
          TransformerOption,
          FeedForward.Option {}

  /// Rounds output sizes up instead of down.
  public record CeilMode() implements MaxPool2d.Option {}

  /// What is added to a variance before its root.
  public record Eps(double value)
      implements BatchNorm2d.Option, LayerNorm.Option, TransformerOption {}

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
  public record BatchFirst()
      implements RNN.Option,
          LSTM.Option,
          GRU.Option,
          MultiheadAttention.Option,
          TransformerOption,
          PositionalEncoding.Option {}

  /// A second network runs from the end.
  public record Bidirectional() implements RNN.Option, LSTM.Option, GRU.Option {}

  /// What an LSTM's output is projected to.
  public record ProjectionSize(long size) implements LSTM.Option {}

  /// The features of attention's queries.
  public record QuerySize(long size) implements MultiheadAttention.Option {}

  /// The features of attention's keys.
  public record KeySize(long size) implements MultiheadAttention.Option {}

  /// The features of attention's values.
  public record ValueSize(long size) implements MultiheadAttention.Option {}

  /// The features of the values of all heads.
  public record ProjectedValueSize(long size) implements MultiheadAttention.Option {}

  /// The features of attention's output.
  public record OutputSize(long size) implements MultiheadAttention.Option {}

  /// A learnt key and value behind those of the sequence.
  public record KeyValueBias() implements MultiheadAttention.Option {}

  /// A key and value of zeros behind those of the sequence.
  public record ZeroAttention() implements MultiheadAttention.Option {}

  /// Which key each query may not look at: true, or a number that is added to the score.
  public record AttentionMask(Tensor mask) implements MaskOption {}

  /// Which keys no query may look at: true, or a number that is added to the score.
  public record KeyPaddingMask(Tensor mask) implements MaskOption {}

  /// A query sees no key behind it.
  public record Causal() implements MaskOption, ScaledDotProduct.Option {}

  /// Attention returns no weights.
  public record NoWeights() implements MultiheadAttention.CallOption {}

  /// Attention returns the weights of each head.
  public record WeightsPerHead() implements MultiheadAttention.CallOption {}

  /// The keys and values of earlier calls.
  public record Cache(KeyValueCache cache) implements MultiheadAttention.CallOption {}

  /// Which key each query may look at: true, or a number that is added to the score.
  public record Mask(Tensor mask) implements ScaledDotProduct.Option {}

  /// What scores, positions or an encoding are multiplied by.
  public record Scale(double value)
      implements ScaledDotProduct.Option, RoPE.Option, SinusoidalPositionalEncoding.Option {}

  /// The features between the two maps of a transformer's layer.
  public record FeedForwardSize(long size) implements TransformerOption {}

  /// What a layer takes of its sums.
  public record Activation(TensorFunction function)
      implements TransformerOption, FeedForward.Option {}

  /// A transformer's layer normalises what goes into its parts, not what comes out.
  public record NormFirst() implements TransformerOption {}

  /// What is applied to the output of a stack of layers.
  public record FinalNorm(Layer norm) implements TransformerEncoder.Option {}

  /// How many layers a transformer's encoder has.
  public record EncoderLayers(long count) implements Transformer.Option {}

  /// How many layers a transformer's decoder has.
  public record DecoderLayers(long count) implements Transformer.Option {}

  /// The masks of what a transformer's encoder reads.
  public record Source(List<MaskOption> masks) implements Transformer.CallOption {}

  /// The masks of what a transformer's decoder has written.
  public record Target(List<MaskOption> masks) implements Transformer.CallOption {}

  /// The masks of the encoder's output, as the decoder reads it.
  public record Memory(List<MaskOption> masks)
      implements Transformer.CallOption, TransformerDecoderLayer.CallOption {}

  /// Pairs of neighbouring features are rotated, not the two halves.
  public record Traditional() implements RoPE.Option {}

  /// The base of the rotations' frequencies.
  public record Base(double value) implements RoPE.Option {}

  /// The least frequency of an encoding.
  public record MinFrequency(double value) implements SinusoidalPositionalEncoding.Option {}

  /// The greatest frequency of an encoding.
  public record MaxFrequency(double value) implements SinusoidalPositionalEncoding.Option {}

  /// Cosines come before sines.
  public record CosineFirst() implements SinusoidalPositionalEncoding.Option {}

  /// Frequencies are of whole turns.
  public record FullTurns() implements SinusoidalPositionalEncoding.Option {}

  /// The longest sequence that has positions.
  public record MaxLength(long steps) implements PositionalEncoding.Option {}

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
