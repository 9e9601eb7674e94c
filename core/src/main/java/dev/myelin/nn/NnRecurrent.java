package dev.myelin.nn;

import dev.myelin.tensor.Tensor;
import dev.myelin.tensor.TensorFunction;
import dev.myelin.tensor.Tensors;
import java.util.List;

/// The part of [Nn] on recurrent networks, attention and positions.
abstract class NnRecurrent extends NnActivations {
  NnRecurrent() {}

  /// See [RNN].
  public static RNN rnn(long inputSize, long hiddenSize, RNN.Option... options) {
    return new RNN(inputSize, hiddenSize, options);
  }

  /// See [LSTM].
  public static LSTM lstm(long inputSize, long hiddenSize, LSTM.Option... options) {
    return new LSTM(inputSize, hiddenSize, options);
  }

  /// See [GRU].
  public static GRU gru(long inputSize, long hiddenSize, GRU.Option... options) {
    return new GRU(inputSize, hiddenSize, options);
  }

  /// See [RNNCell].
  public static RNNCell rnnCell(long inputSize, long hiddenSize, RNNCell.Option... options) {
    return new RNNCell(inputSize, hiddenSize, options);
  }

  /// See [LSTMCell].
  public static LSTMCell lstmCell(long inputSize, long hiddenSize, LSTMCell.Option... options) {
    return new LSTMCell(inputSize, hiddenSize, options);
  }

  /// See [GRUCell].
  public static GRUCell gruCell(long inputSize, long hiddenSize, GRUCell.Option... options) {
    return new GRUCell(inputSize, hiddenSize, options);
  }

  /// How many networks lie on top of each other.
  public static Options.Layers layers(long count) {
    return new Options.Layers(count);
  }

  /// The batch's dimension comes before the steps'.
  public static Options.BatchFirst batchFirst() {
    return new Options.BatchFirst();
  }

  /// A second network runs from the end of the sequence; its output comes beside the first's.
  public static Options.Bidirectional bidirectional() {
    return new Options.Bidirectional();
  }

  /// What an LSTM's output is projected to.
  public static Options.ProjectionSize projectionSize(long size) {
    return new Options.ProjectionSize(size);
  }

  /// What an RNN takes of each sum.
  public static Nonlinearity nonlinearity(Nonlinearity nonlinearity) {
    return nonlinearity;
  }

  /// Pads sequences, each `[length, …]`, with a value to the longest: `[N, L, …]`.
  public static Tensor padSequence(List<Tensor> sequences, double value) {
    return PackedSequence.padSequence(sequences, value);
  }

  /// See [MultiheadAttention].
  public static MultiheadAttention multiheadAttention(
      long size, long heads, MultiheadAttention.Option... options) {
    return new MultiheadAttention(size, heads, options);
  }

  /// Scaled dot-product attention, `softmax(q kᵀ · scale + mask) v`.
  ///
  /// | tensor | shape |
  /// |---|---|
  /// | query | `[N, heads, L, d]`, `[heads, L, d]` or `[L, d]` |
  /// | key, value | `[N, groups, S, d]`, `[N, groups, S, e]`; `heads` is a multiple of `groups` |
  /// | output | `[N, heads, L, e]` |
  ///
  /// | option | default | |
  /// |---|---|---|
  /// | `mask(m)` | none | expands to `[N, heads, L, S]`: true is kept, a number is added |
  /// | `causal()` | all keys | the i-th query sees the keys up to the i-th |
  /// | `scale(s)` | `1 / √d` | |
  /// | `dropout(p)` | 0 | on the weights, whatever the mode |
  ///
  /// Beware of the two kinds of boolean masks: here true is kept, as in PyTorch's function; in
  /// [MultiheadAttention] true is masked, as in PyTorch's module.
  public static Tensor scaledDotProductAttention(
      Tensor query, Tensor key, Tensor value, ScaledDotProduct.Option... options) {
    return ScaledDotProduct.of(query, key, value, options);
  }

  /// A mask `[size, size]` that hides the keys behind each query: −∞ there, and 0 elsewhere.
  public static Tensor generateSquareSubsequentMask(long size) {
    Checks.atLeast("generateSquareSubsequentMask", "size", size, 1);
    return Masks.behind(size, size, 0, Tensors.zeros());
  }

  /// See [TransformerEncoderLayer].
  public static TransformerEncoderLayer transformerEncoderLayer(
      long size, long heads, TransformerOption... options) {
    return new TransformerEncoderLayer(
        TransformerConfig.of("TransformerEncoderLayer", size, heads, options));
  }

  /// See [TransformerDecoderLayer].
  public static TransformerDecoderLayer transformerDecoderLayer(
      long size, long heads, TransformerOption... options) {
    return new TransformerDecoderLayer(
        TransformerConfig.of("TransformerDecoderLayer", size, heads, options));
  }

  /// See [TransformerEncoder].
  public static TransformerEncoder transformerEncoder(
      TransformerEncoderLayer layer, long layers, TransformerEncoder.Option... options) {
    return new TransformerEncoder(layer, layers, options);
  }

  /// See [TransformerDecoder].
  public static TransformerDecoder transformerDecoder(
      TransformerDecoderLayer layer, long layers, TransformerEncoder.Option... options) {
    return new TransformerDecoder(layer, layers, options);
  }

  /// See [Transformer].
  public static Transformer transformer(long size, long heads, Transformer.Option... options) {
    return new Transformer(size, heads, options);
  }

  /// See [FeedForward].
  public static FeedForward feedForward(long size, long hidden, FeedForward.Option... options) {
    return new FeedForward(size, hidden, options);
  }

  /// See [RoPE].
  public static RoPE rope(long dimensions, RoPE.Option... options) {
    return new RoPE(dimensions, options);
  }

  /// See [SinusoidalPositionalEncoding].
  public static SinusoidalPositionalEncoding sinusoidalPositionalEncoding(
      long dimensions, SinusoidalPositionalEncoding.Option... options) {
    return new SinusoidalPositionalEncoding(dimensions, options);
  }

  /// See [PositionalEncoding].
  public static PositionalEncoding positionalEncoding(
      long size, PositionalEncoding.Option... options) {
    return new PositionalEncoding(size, options);
  }

  /// See [ALiBi].
  public static ALiBi alibi() {
    return new ALiBi();
  }

  /// The features of attention's queries.
  public static Options.QuerySize querySize(long size) {
    return new Options.QuerySize(size);
  }

  /// The features of attention's keys: PyTorch's `kdim`.
  public static Options.KeySize keySize(long size) {
    return new Options.KeySize(size);
  }

  /// The features of attention's values: PyTorch's `vdim`.
  public static Options.ValueSize valueSize(long size) {
    return new Options.ValueSize(size);
  }

  /// The features of the values of all heads.
  public static Options.ProjectedValueSize projectedValueSize(long size) {
    return new Options.ProjectedValueSize(size);
  }

  /// The features of attention's output.
  public static Options.ValueOutputSize valueOutputSize(long size) {
    return new Options.ValueOutputSize(size);
  }

  /// A learnt key and value behind those of the sequence.
  public static Options.KeyValueBias keyValueBias() {
    return new Options.KeyValueBias();
  }

  /// A key and value of zeros behind those of the sequence.
  public static Options.ZeroAttention zeroAttention() {
    return new Options.ZeroAttention();
  }

  /// Which key each query may not look at: true, or a number that is added to the score.
  public static Options.AttentionMask attentionMask(Tensor mask) {
    return new Options.AttentionMask(mask);
  }

  /// Which keys no query may look at: true, or a number that is added to the score.
  public static Options.KeyPaddingMask keyPaddingMask(Tensor mask) {
    return new Options.KeyPaddingMask(mask);
  }

  /// A query sees no key behind it.
  public static Options.Causal causal() {
    return new Options.Causal();
  }

  /// Attention returns no weights, which is faster.
  public static Options.NoWeights noWeights() {
    return new Options.NoWeights();
  }

  /// Attention returns the weights of each head, not their mean.
  public static Options.WeightsPerHead weightsPerHead() {
    return new Options.WeightsPerHead();
  }

  /// Keys and values join those of earlier calls.
  public static Options.Cache cache(KeyValueCache cache) {
    return new Options.Cache(cache);
  }

  /// Which key each query may look at: true, or a number that is added to the score.
  public static Options.Mask mask(Tensor mask) {
    return new Options.Mask(mask);
  }

  /// What scores, positions or an encoding are multiplied by.
  public static Options.Scale scale(double value) {
    return new Options.Scale(value);
  }

  /// The features between the two maps of a transformer's layer.
  public static Options.FeedForwardSize feedForwardSize(long size) {
    return new Options.FeedForwardSize(size);
  }

  /// What a layer takes of its sums: `activation(gelu())`.
  public static Options.Activation activation(TensorFunction function) {
    return new Options.Activation(function);
  }

  /// A transformer's layer normalises what goes into its parts, not what comes out.
  public static Options.NormFirst normFirst() {
    return new Options.NormFirst();
  }

  /// What is applied to the output of a stack of layers.
  public static Options.FinalNorm finalNorm(Layer norm) {
    return new Options.FinalNorm(norm);
  }

  /// How many layers a transformer's encoder has.
  public static Options.EncoderLayers encoderLayers(long count) {
    return new Options.EncoderLayers(count);
  }

  /// How many layers a transformer's decoder has.
  public static Options.DecoderLayers decoderLayers(long count) {
    return new Options.DecoderLayers(count);
  }

  /// The masks of what a transformer's encoder reads.
  public static Options.Source source(MaskOption... masks) {
    return new Options.Source(List.of(masks));
  }

  /// The masks of what a transformer's decoder has written.
  public static Options.Target target(MaskOption... masks) {
    return new Options.Target(List.of(masks));
  }

  /// The masks of the encoder's output, as the decoder reads it.
  public static Options.Memory memory(MaskOption... masks) {
    return new Options.Memory(List.of(masks));
  }

  /// Pairs of neighbouring features are rotated, not the two halves.
  public static Options.Traditional traditional() {
    return new Options.Traditional();
  }

  /// The base of the rotations' frequencies.
  public static Options.Base base(double value) {
    return new Options.Base(value);
  }

  /// The least frequency of an encoding.
  public static Options.MinFrequency minFrequency(double value) {
    return new Options.MinFrequency(value);
  }

  /// The greatest frequency of an encoding.
  public static Options.MaxFrequency maxFrequency(double value) {
    return new Options.MaxFrequency(value);
  }

  /// Cosines come before sines.
  public static Options.CosineFirst cosineFirst() {
    return new Options.CosineFirst();
  }

  /// Frequencies are of whole turns.
  public static Options.FullTurns fullTurns() {
    return new Options.FullTurns();
  }

  /// The longest sequence that has positions.
  public static Options.MaxLength maxLength(long steps) {
    return new Options.MaxLength(steps);
  }
}
