package dev.myelin.nn;

import dev.myelin.error.Problem;
import dev.myelin.tensor.Tensor;
import dev.myelin.tensor.TensorFunction;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
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
          LayerNorm.Option,
          RNN.Option,
          LSTM.Option,
          GRU.Option,
          RNNCell.Option,
          LSTMCell.Option,
          GRUCell.Option,
          BatchNormOption,
          InstanceNormOption,
          GroupNorm.Option,
          MultiheadAttention.Option,
          TransformerOption,
          FeedForward.Option {}

  /// Rounds output sizes up instead of down.
  public record CeilMode() implements MaxPoolOption, AvgPoolOption, LPPoolOption {}

  /// What is added to a variance before its root.
  public record Eps(double value)
      implements LayerNorm.Option,
          CosineSimilarity.Option,
          CosineSimilarityLoss.Option,
          GaussianNLLLoss.Option,
          PairwiseDistance.Option,
          PoissonNLLLoss.Option,
          TripletMarginLoss.Option,
          BatchNormOption,
          InstanceNormOption,
          RMSNorm.Option,
          GroupNorm.Option,
          TransformerOption,
          SpectralNormOption {}

  /// The share of a batch in running statistics.
  public record Momentum(double value) implements BatchNormOption, InstanceNormOption {}

  /// Running statistics that are the mean over all batches.
  public record CumulativeAverage() implements BatchNormOption {}

  /// Leaves scale and shift out.
  public record NoAffine()
      implements LayerNorm.Option, BatchNormOption, RMSNorm.Option, GroupNorm.Option {}

  /// Keeps no running statistics: evaluation too normalises by the batch.
  public record NoRunningStats() implements BatchNormOption {}

  /// The approximation of GELU by tanh.
  public record TanhApproximation() implements GELU.Option {}

  /// The row of a table that stays zero and gets no gradient.
  public record PaddingIndex(long index) implements EmbeddingOption {}

  /// Weights of the classes.
  public record ClassWeights(Tensor weights)
      implements CrossEntropyLoss.Option,
          FocalLoss.Option,
          MultiLabelSoftMarginLoss.Option,
          MultiMarginLoss.Option,
          NLLLoss.Option {}

  /// The target that counts for nothing.
  public record IgnoreIndex(long index)
      implements CrossEntropyLoss.Option, FocalLoss.Option, NLLLoss.Option {}

  /// The share of a target that is spread over all classes.
  public record LabelSmoothing(double share) implements CrossEntropyLoss.Option {}

  /// The height of an activation's floor, or the share of a loss that targets of 1 have.
  public record Alpha(double value) implements ELU.Option, CELU.Option, BinaryFocalLoss.Option {}

  /// The slope of an activation below zero.
  public record NegativeSlope(double value) implements LeakyReLU.Option {}

  /// The half-width of the zone that an activation makes zero.
  public record Lambda(double value) implements Hardshrink.Option, Softshrink.Option {}

  /// How sharp the bend of a smooth function is.
  public record Beta(double value) implements SmoothL1Loss.Option, Softplus.Option {}

  /// Where an activation changes its form.
  public record Threshold(double value) implements Softplus.Option, Step.Option {}

  /// Two bounds.
  public record Range(double low, double high) implements Hardtanh.Option, RReLU.Option {
    Range check(String where) {
      if (!(low <= high) || Double.isInfinite(low) || Double.isInfinite(high)) {
        throw Problem.in(where)
            .rule("range must go from a finite number to one that is not less")
            .value("low", low)
            .value("high", high)
            .argument();
      }
      return this;
    }
  }

  /// What parameters start at.
  public record InitialValue(double value) implements PReLU.Option {}

  /// The approximation of GELU by the logistic function.
  public record FastApproximation() implements GELU.Option {}

  /// Weights of the elements of a target.
  public record Weights(Tensor weights) implements BCELoss.Option, BCEWithLogitsLoss.Option {}

  /// Weights of the targets that are 1.
  public record PositiveWeights(Tensor weights) implements BCEWithLogitsLoss.Option {}

  /// Says that the output is probabilities, not scores.
  public record Probabilities() implements CrossEntropyLoss.Option {}

  /// Where a loss changes from squares to absolute values.
  public record Delta(double value) implements HuberLoss.Option {}

  /// How far apart a loss wants things to be.
  public record Margin(double value)
      implements MarginOption,
          MultiMarginLoss.Option,
          TripletMarginLoss.Option,
          TripletMarginWithDistanceLoss.Option {}

  /// The degree of a norm or a power.
  public record P(double value)
      implements MultiMarginLoss.Option, PairwiseDistance.Option, TripletMarginLoss.Option {}

  /// Takes the lesser of the two distances of a negative example.
  public record Swap() implements TripletMarginLoss.Option, TripletMarginWithDistanceLoss.Option {}

  /// How far two tensors lie apart.
  public record Distance(BinaryOperator<Tensor> function)
      implements TripletMarginWithDistanceLoss.Option {}

  /// How little the easy counts.
  public record Gamma(double value) implements FocalLoss.Option, BinaryFocalLoss.Option {}

  /// Says that the target holds logarithms.
  public record LogTarget() implements KLDivLoss.Option {}

  /// The sum, divided by the size of the first dimension.
  public record BatchMean() implements KLDivLoss.Option {}

  /// Says that the output is a rate, not its logarithm.
  public record RateInput() implements PoissonNLLLoss.Option {}

  /// Adds the terms of a likelihood that do not depend on the output.
  public record Full() implements PoissonNLLLoss.Option, GaussianNLLLoss.Option {}

  /// The class that stands for no label.
  public record Blank(long index) implements CTCLoss.Option {}

  /// Takes infinite losses for 0.
  public record ZeroInfinity() implements CTCLoss.Option {}

  /// The dimension along which to work; negative ones count from the end.
  public record Dim(int value) implements CosineSimilarity.Option, CosineSimilarityLoss.Option {}

  /// Keeps the dimension that a function takes away, with size 1.
  public record KeepDim() implements PairwiseDistance.Option {}

  /// What the sizes of rarer clusters are divided by.
  public record DivValue(double value) implements AdaptiveLogSoftmaxWithLoss.Option {}

  /// Gives the head a bias.
  public record HeadBias() implements AdaptiveLogSoftmaxWithLoss.Option {}

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
  public record ValueOutputSize(long size) implements MultiheadAttention.Option {}

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

  // Dropout and embedding.

  /// Dropout changes its input.
  public record InPlace() implements Dropout.Option {}

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

  /// The parts of a description that are not empty, after one another.
  static String text(String... parts) {
    return Arrays.stream(parts).filter(part -> !part.isEmpty()).collect(Collectors.joining(", "));
  }
}
