package dev.myelin.nn;

import static dev.myelin.nn.Nn.*;
import static dev.myelin.tensor.Tensors.*;

import dev.myelin.error.ArgumentException;
import dev.myelin.error.DTypeException;
import dev.myelin.error.MyelinException;
import dev.myelin.error.ShapeException;
import dev.myelin.tensor.DType;
import dev.myelin.tensor.Shape;
import dev.myelin.tensor.Tensor;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What recurrent networks, attention and positions refuse, in their exact words.
final class AttentionErrorsTest {
  private final List<Refusal> all = new ArrayList<>();

  private void argument(ThrowingCallable wrong, String text) {
    add(wrong, ArgumentException.class, text);
  }

  private void shape(ThrowingCallable wrong, String text) {
    add(wrong, ShapeException.class, text);
  }

  private void dtype(ThrowingCallable wrong, String text) {
    add(wrong, DTypeException.class, text);
  }

  private void add(
      ThrowingCallable wrong, Class<? extends MyelinException> exception, String text) {
    all.add(new Refusal(wrong, exception, text));
  }

  static List<Refusal> refusals() {
    var test = new AttentionErrorsTest();
    test.recurrent("RNN", 4, AttentionErrorsTest::ofRnn);
    test.recurrent("GRU", 12, AttentionErrorsTest::ofGru);
    test.recurrent("LSTM", 16, AttentionErrorsTest::ofLstm);
    test.lstm();
    test.cells();
    test.sequences();
    test.attention();
    test.inputsOfAttention();
    test.scaledDotProduct();
    test.transformers();
    test.positions();
    return test.all;
  }

  @ParameterizedTest
  @MethodSource("refusals")
  void wrongArgumentsAndInputsAreRefusedInTheseWords(Refusal refusal) {
    refusal.check();
  }

  /// A network of three features to four, made and called.
  private interface Network {
    Object of(long in, long hidden, int layers, boolean twice, Object... call);
  }

  private static Object ofRnn(long in, long hidden, int layers, boolean twice, Object... call) {
    RNN m = twice ? rnn(in, hidden, layers(layers), layers(2)) : rnn(in, hidden, layers(layers));
    return switch (call.length) {
      case 0 -> m;
      case 1 -> m.call((Tensor) call[0]);
      default ->
          call[1] instanceof Tensor h
              ? m.call((Tensor) call[0], h)
              : m.call((Tensor) call[0], (long[]) call[1]);
    };
  }

  private static Object ofGru(long in, long hidden, int layers, boolean twice, Object... call) {
    GRU m = twice ? gru(in, hidden, layers(layers), layers(2)) : gru(in, hidden, layers(layers));
    return switch (call.length) {
      case 0 -> m;
      case 1 -> m.call((Tensor) call[0]);
      default ->
          call[1] instanceof Tensor h
              ? m.call((Tensor) call[0], h)
              : m.call((Tensor) call[0], (long[]) call[1]);
    };
  }

  private static Object ofLstm(long in, long hidden, int layers, boolean twice, Object... call) {
    LSTM m =
        twice
            ? Nn.lstm(in, hidden, layers(layers), layers(2))
            : Nn.lstm(in, hidden, layers(layers));
    return switch (call.length) {
      case 0 -> m;
      case 1 -> m.call((Tensor) call[0]);
      default ->
          call[1] instanceof Tensor h
              ? m.call((Tensor) call[0], new LSTMState(h, h))
              : m.call((Tensor) call[0], (long[]) call[1]);
    };
  }

  private void recurrent(String name, int rows, Network network) {
    argument(
        () -> network.of(0, 4, 1, false), name + ": inputSize must be at least 1; inputSize=0");
    argument(
        () -> network.of(AUTO, 4, 1, false), name + ": inputSize must be at least 1; inputSize=-1");
    argument(
        () -> network.of(3, 0, 1, false), name + ": hiddenSize must be at least 1; hiddenSize=0");
    argument(() -> network.of(3, 4, 0, false), name + ": layers must be at least 1; layers=0");
    argument(
        () -> network.of(3, 4, 1, true),
        name + ": an option must be given once; first=Layers[count=1], second=Layers[count=2]");
    input(name, network, zeros(3), "must have 2 or 3 dimensions; input=[3]");
    input(name, network, zeros(), "must have 2 or 3 dimensions; input=[]");
    input(name, network, zeros(1, 5, 2, 3), "must have 2 or 3 dimensions; input=[1, 5, 2, 3]");
    String weight = ", weight=[" + rows + ", 3]";
    input(name, network, zeros(5, 2, 4), "must have 3 features; input=[5, 2, 4]" + weight);
    input(name, network, zeros(5, 2), "must have 3 features; input=[5, 2]" + weight);
    String type = ": input must have the parameters' type; input=";
    dtype(
        () -> network.of(3, 4, 1, false, zeros(Shape.of(5, 2, 3), DType.FLOAT64)),
        name
            + type
            + "float64, parameters=float32. Convert the input with to(DType.FLOAT32), or the model"
            + " with to(DType.FLOAT64).");
    dtype(
        () -> network.of(3, 4, 1, false, zeros(Shape.of(5, 2, 3), DType.INT64)),
        name + type + "int64, parameters=float32. Convert the input with to(DType.FLOAT32).");
    for (long[] empty : new long[][] {{0, 2, 3}, {5, 0, 3}, {0, 3}}) {
      shape(
          () -> network.of(3, 4, 1, false, zeros(empty)),
          name + ": there must be at least one sequence, and one step; input=" + Shape.of(empty));
    }
    state(name, network, zeros(5, 2, 3), zeros(1, 2, 5), "[1, 2, 4]; h=[1, 2, 5]");
    state(name, network, zeros(5, 2, 3), zeros(2, 2, 4), "[1, 2, 4]; h=[2, 2, 4]");
    state(name, network, zeros(5, 2, 3), zeros(1, 4), "[1, 2, 4]; h=[1, 4]");
    state(name, network, zeros(5, 3), zeros(1, 1, 4), "[1, 4]; h=[1, 1, 4]");
    dtype(
        () -> network.of(3, 4, 1, false, zeros(5, 3), zeros(Shape.of(1, 4), DType.FLOAT64)),
        name
            + ": state h must have the parameters' type; h=float64, parameters=float32. Convert it"
            + " with to(DType.FLOAT32).");
    shape(
        () -> network.of(3, 4, 1, false, zeros(5, 2, 3), new long[] {1}),
        name + ": there must be a length for each sequence; lengths=[1], input=[5, 2, 3]");
    argument(
        () -> network.of(3, 4, 1, false, zeros(5, 2, 3), new long[] {0, 5}),
        name + ": lengths must lie in [1, 5]; lengths=[0, 5], input=[5, 2, 3]");
    argument(
        () -> network.of(3, 4, 1, false, zeros(5, 2, 3), new long[] {3, 6}),
        name + ": lengths must lie in [1, 5]; lengths=[3, 6], input=[5, 2, 3]");
    shape(
        () -> network.of(3, 4, 1, false, zeros(5, 3), new long[] {3}),
        name + ": input must have 3 dimensions; input=[5, 3]");
  }

  private void input(String name, Network network, Tensor x, String text) {
    shape(() -> network.of(3, 4, 1, false, x), name + ": input " + text);
  }

  private void state(String name, Network network, Tensor x, Tensor h, String text) {
    shape(() -> network.of(3, 4, 1, false, x, h), name + ": state h must have the shape " + text);
  }

  private void lstm() {
    for (long size : new long[] {0, -1, 4, 5}) {
      argument(
          () -> Nn.lstm(3, 4, projectionSize(size)),
          "LSTM: projectionSize must be at least 1, and less than hiddenSize; projectionSize="
              + size
              + ", hiddenSize=4");
    }
    shape(
        () ->
            Nn.lstm(3, 4, projectionSize(2))
                .call(zeros(5, 3), new LSTMState(zeros(1, 2), zeros(1, 2))),
        "LSTM: state c must have the shape [1, 4]; c=[1, 2]");
    shape(
        () ->
            Nn.lstm(3, 4, projectionSize(2))
                .call(zeros(5, 3), new LSTMState(zeros(1, 4), zeros(1, 4))),
        "LSTM: state h must have the shape [1, 2]; h=[1, 4]");
  }

  private void cells() {
    argument(() -> rnnCell(0, 4), "RNNCell: inputSize must be at least 1; inputSize=0");
    argument(() -> gruCell(0, 4), "GRUCell: inputSize must be at least 1; inputSize=0");
    argument(() -> lstmCell(0, 4), "LSTMCell: inputSize must be at least 1; inputSize=0");
    argument(() -> rnnCell(3, 0), "RNNCell: hiddenSize must be at least 1; hiddenSize=0");
    argument(() -> gruCell(3, 0), "GRUCell: hiddenSize must be at least 1; hiddenSize=0");
    argument(() -> lstmCell(3, 0), "LSTMCell: hiddenSize must be at least 1; hiddenSize=0");
    String twice = ": an option must be given once; first=NoBias[], second=NoBias[]";
    argument(() -> rnnCell(3, 4, noBias(), noBias()), "RNNCell" + twice);
    argument(() -> gruCell(3, 4, noBias(), noBias()), "GRUCell" + twice);
    argument(() -> lstmCell(3, 4, noBias(), noBias()), "LSTMCell" + twice);
    String dims = ": input must have 1 or 2 dimensions; input=[1, 2, 3]";
    shape(() -> rnnCell(3, 4).call(zeros(1, 2, 3)), "RNNCell" + dims);
    shape(() -> gruCell(3, 4).call(zeros(1, 2, 3)), "GRUCell" + dims);
    shape(() -> lstmCell(3, 4).call(zeros(1, 2, 3)), "LSTMCell" + dims);
    String features = ": input must have 3 features; input=[2, 4], weight=";
    shape(() -> rnnCell(3, 4).call(zeros(2, 4)), "RNNCell" + features + "[4, 3]");
    shape(() -> gruCell(3, 4).call(zeros(2, 4)), "GRUCell" + features + "[12, 3]");
    shape(() -> lstmCell(3, 4).call(zeros(2, 4)), "LSTMCell" + features + "[16, 3]");
    String state = " must have the shape [2, 4]; ";
    shape(
        () -> rnnCell(3, 4).call(zeros(2, 3), zeros(3, 4)),
        "RNNCell: state h" + state + "h=[3, 4]");
    shape(() -> gruCell(3, 4).call(zeros(2, 3), zeros(4)), "GRUCell: state h" + state + "h=[4]");
    shape(
        () -> lstmCell(3, 4).call(zeros(2, 3), new LSTMState(zeros(2, 4), zeros(2, 5))),
        "LSTMCell: state c" + state + "c=[2, 5]");
  }

  private void sequences() {
    argument(() -> padSequence(List.of(), 0), "padSequence: there must be at least one sequence");
    shape(
        () -> padSequence(List.of(zeros(2, 3), zeros(2, 4)), 0),
        "padSequence: sequences must be alike but for their lengths; first=[2, 3], other=[2, 4],"
            + " types=float32, float32");
    shape(
        () -> PackedSequence.of(zeros(4), new long[] {1}),
        "PackedSequence: padded sequences must have at least 2 dimensions; input=[4]");
    shape(
        () -> PackedSequence.of(zeros(4, 2), new long[] {1}),
        "PackedSequence: there must be a length for each sequence; lengths=[1], input=[4, 2]");
    argument(
        () -> PackedSequence.of(zeros(2, 4), new long[] {4, 5}, batchFirst()),
        "PackedSequence: lengths must lie in [1, 4]; lengths=[4, 5], input=[2, 4]");
    shape(
        () -> PackedSequence.of(zeros(4, 2), new long[] {1, 2}).withData(zeros(4)),
        "PackedSequence.withData: there must be as many rows as before; rows=[4], before=[3]");
    shape(
        () -> Nn.lstm(3, 4).call(PackedSequence.of(zeros(4, 2, 5), new long[] {1, 2})),
        "LSTM: packed steps must have 3 features; data=[3, 5]");
  }

  private void attention() {
    String name = "MultiheadAttention: ";
    argument(() -> multiheadAttention(0, 1), name + "size must be at least 1; size=0");
    argument(() -> multiheadAttention(4, 0), name + "heads must be at least 1; heads=0");
    argument(
        () -> multiheadAttention(4, 3), name + "size must be divisible by heads; size=4, heads=3");
    argument(
        () -> multiheadAttention(4, 2, projectedValueSize(3)),
        name + "projectedValueSize must be divisible by heads; projectedValueSize=3, heads=2");
    argument(
        () -> multiheadAttention(4, 2, querySize(0)),
        name + "querySize must be at least 1; querySize=0");
    argument(
        () -> multiheadAttention(4, 2, keySize(0)), name + "keySize must be at least 1; keySize=0");
    argument(
        () -> multiheadAttention(4, 2, valueSize(-2)),
        name + "valueSize must be at least 1; valueSize=-2");
    argument(
        () -> multiheadAttention(4, 2, projectedValueSize(0)),
        name + "projectedValueSize must be at least 1; projectedValueSize=0");
    argument(
        () -> multiheadAttention(4, 2, valueOutputSize(0)),
        name + "valueOutputSize must be at least 1; valueOutputSize=0");
    argument(
        () -> multiheadAttention(4, 2, batchFirst(), batchFirst()),
        name + "an option must be given once; first=BatchFirst[], second=BatchFirst[]");
  }

  private void inputsOfAttention() {
    String name = "MultiheadAttention: ";
    MultiheadAttention m = multiheadAttention(4, 2);
    Tensor x = zeros(3, 2, 4);
    shape(
        () -> m.call(zeros(4)),
        name + "query must have 3 dimensions, the last of size 4; query=[4]");
    shape(
        () -> m.call(zeros(3, 2, 5)),
        name + "query must have 3 dimensions, the last of size 4; query=[3, 2, 5]");
    shape(
        () -> m.call(x, zeros(3, 4), x),
        name + "key must have 3 dimensions, the last of size 4; key=[3, 4]");
    shape(
        () -> m.call(zeros(3, 4), zeros(5, 4), x),
        name + "value must have 2 dimensions, the last of size 4; value=[3, 2, 4]");
    String batch =
        name + "query, key and value must be of one batch, and each key must have a value";
    shape(
        () -> m.call(x, zeros(5, 3, 4), zeros(5, 3, 4)),
        batch + "; query=[3, 2, 4], key=[5, 3, 4], value=[5, 3, 4]");
    shape(
        () -> m.call(x, zeros(5, 2, 4), zeros(6, 2, 4)),
        batch + "; query=[3, 2, 4], key=[5, 2, 4], value=[6, 2, 4]");
    shape(
        () -> m.call(x, zeros(0, 2, 4), zeros(0, 2, 4)),
        name + "there must be at least one key; key=[0, 2, 4]");
    dtype(
        () -> m.call(zeros(Shape.of(3, 2, 4), DType.INT64)),
        name
            + "input must have the parameters' type; input=int64, parameters=float32. Convert the"
            + " input with to(DType.FLOAT32).");
    shape(
        () -> m.call(x, attentionMask(zeros(3, 4))),
        name + "attentionMask must have the shape [3, 3]; attentionMask=[3, 4]");
    shape(
        () -> m.call(x, attentionMask(zeros(2, 3, 3))),
        name + "attentionMask must have the shape [4, 3, 3]; attentionMask=[2, 3, 3]");
    shape(
        () -> m.call(x, attentionMask(zeros(3)), noWeights()),
        name + "attentionMask must have the shape [4, 3, 3]; attentionMask=[3]");
    shape(
        () -> m.call(x, keyPaddingMask(zeros(3, 2))),
        name + "keyPaddingMask must have the shape [2, 3]; keyPaddingMask=[3, 2]");
    shape(
        () -> m.call(zeros(3, 4), keyPaddingMask(zeros(1, 3))),
        name + "keyPaddingMask must have the shape [3]; keyPaddingMask=[1, 3]");
    for (String mask : List.of("attentionMask", "keyPaddingMask")) {
      Tensor whole = zeros(Shape.of(3, 3), DType.INT64);
      dtype(
          () ->
              m.call(
                  x, mask.equals("attentionMask") ? attentionMask(whole) : keyPaddingMask(whole)),
          name
              + mask
              + " must be boolean, true for masked, or floating-point, to be added; "
              + mask
              + "=int64. Convert it with to(DType.BOOL).");
    }
    argument(
        () -> m.call(x, causal(), causal()),
        name + "an option must be given once; first=Causal[], second=Causal[]");
    argument(
        () -> m.call(x, noWeights(), weightsPerHead()),
        name + "only one of two options may be given; first=NoWeights[], second=WeightsPerHead[]");
    argument(
        () -> multiheadAttention(4, 2, zeroAttention()).call(x, cache(new KeyValueCache())),
        name + "a cache needs attention without keyValueBias() and zeroAttention()");
    shape(
        () -> new KeyValueCache().append(zeros(2, 3), zeros(2, 3)),
        "KeyValueCache: keys must have the shape [N, heads, steps, d]; keys=[2, 3]");
    shape(
        () -> {
          var cache = new KeyValueCache();
          var _ = cache.append(zeros(2, 1, 1, 4), zeros(2, 1, 1, 4));
          var _ = cache.append(zeros(1, 1, 1, 4), zeros(1, 1, 1, 4));
        },
        "KeyValueCache: keys must fit those of earlier steps; keys=[1, 1, 1, 4] float32,"
            + " earlier=[2, 1, 256, 4] float32. For another batch call reset() first, or make a new"
            + " cache.");
    shape(
        () -> new KeyValueCache().append(zeros(1, 1, 2, 3), zeros(1, 1, 1, 3)),
        "KeyValueCache: there must be as many keys as values; keys=[1, 1, 2, 3], values=[1, 1, 1,"
            + " 3]");
  }

  private void scaledDotProduct() {
    String name = "scaledDotProductAttention: ";
    String fit =
        name
            + "query [N, heads, L, d], key [N, groups, S, d] and value [N, groups, S, e] must fit,"
            + " with heads a multiple of groups; ";
    Tensor x = zeros(2, 4, 3, 5);
    shape(
        () -> scaledDotProductAttention(zeros(3), zeros(3), zeros(3)),
        fit + "query=[3], key=[3], value=[3]");
    shape(
        () -> scaledDotProductAttention(x, zeros(2, 3, 3, 5), zeros(2, 3, 3, 5)),
        fit + "query=[2, 4, 3, 5], key=[2, 3, 3, 5], value=[2, 3, 3, 5]");
    shape(
        () -> scaledDotProductAttention(x, zeros(2, 4, 3, 6), x),
        fit + "query=[2, 4, 3, 5], key=[2, 4, 3, 6], value=[2, 4, 3, 5]");
    shape(
        () -> scaledDotProductAttention(x, zeros(1, 4, 3, 5), zeros(1, 4, 3, 5)),
        fit + "query=[2, 4, 3, 5], key=[1, 4, 3, 5], value=[1, 4, 3, 5]");
    shape(
        () -> scaledDotProductAttention(x, x, zeros(2, 4, 4, 5)),
        fit + "query=[2, 4, 3, 5], key=[2, 4, 3, 5], value=[2, 4, 4, 5]");
    shape(
        () -> scaledDotProductAttention(x, zeros(2, 4, 0, 5), zeros(2, 4, 0, 5)),
        name + "there must be at least one key, and one feature; key=[2, 4, 0, 5]");
    dtype(
        () -> scaledDotProductAttention(x, x, x.to(DType.FLOAT64)),
        name
            + "query, key and value must be floating-point, of one type, on one device;"
            + " query=float32 cpu, key=float32 cpu, value=float64 cpu");
    shape(
        () -> scaledDotProductAttention(x, x, x, mask(zeros(3, 4))),
        name
            + "a mask must expand to [N, heads, L, S], on the query's device; mask=[3, 4],"
            + " query=[2, 4, 3, 5], key=[2, 4, 3, 5]");
    dtype(
        () -> scaledDotProductAttention(x, x, x, mask(zeros(Shape.of(3, 3), DType.INT32))),
        name
            + "a mask must be boolean, true for what is kept, or floating-point, to be added;"
            + " mask=int32. Convert it with to(DType.BOOL).");
    argument(
        () -> scaledDotProductAttention(x, x, x, scale(1), scale(2)),
        name + "an option must be given once; first=Scale[value=1.0], second=Scale[value=2.0]");
  }

  private void transformers() {
    argument(
        () -> transformerEncoderLayer(4, 3),
        "MultiheadAttention: size must be divisible by heads; size=4, heads=3");
    argument(
        () -> transformerEncoderLayer(4, 2, feedForwardSize(0)),
        "TransformerEncoderLayer: feedForwardSize must be at least 1; feedForwardSize=0");
    argument(
        () -> transformerDecoderLayer(4, 2, feedForwardSize(0)),
        "TransformerDecoderLayer: feedForwardSize must be at least 1; feedForwardSize=0");
    argument(
        () -> transformerEncoder(transformerEncoderLayer(4, 2), 0),
        "TransformerEncoder: layers must be at least 1; layers=0");
    argument(
        () -> transformerDecoder(transformerDecoderLayer(4, 2), 0),
        "TransformerDecoder: layers must be at least 1; layers=0");
    argument(
        () -> transformer(4, 2, encoderLayers(0)),
        "Transformer: encoderLayers must be at least 1; encoderLayers=0");
    argument(
        () -> transformer(4, 2, decoderLayers(-1)),
        "Transformer: decoderLayers must be at least 1; decoderLayers=-1");
    argument(
        () -> transformer(4, 2, normFirst(), normFirst()),
        "Transformer: an option must be given once; first=NormFirst[], second=NormFirst[]");
    argument(() -> feedForward(0, 4), "FeedForward: size must be at least 1; size=0");
    argument(() -> feedForward(4, 0), "FeedForward: hidden must be at least 1; hidden=0");
    argument(
        () -> generateSquareSubsequentMask(0),
        "generateSquareSubsequentMask: size must be at least 1; size=0");
    shape(
        () -> transformerEncoderLayer(4, 2).call(zeros(3, 2, 5)),
        "MultiheadAttention self_attn: query must have 3 dimensions, the last of size 4; query=[3,"
            + " 2, 5]");
  }

  private void positions() {
    argument(() -> rope(0), "RoPE: dimensions must be at least 2; dimensions=0");
    argument(() -> rope(5), "RoPE: dimensions must be even; dimensions=5");
    argument(() -> rope(4, base(0)), "RoPE: base must be a number above 0; base=0.0");
    argument(() -> rope(4, base(Double.NaN)), "RoPE: base must be a number above 0; base=NaN");
    argument(() -> rope(4, scale(-1)), "RoPE: scale must be at least 0; scale=-1.0");
    shape(
        () -> rope(4).call(zeros(4)),
        "RoPE: input must have the shape […, L, features], with at least 4 features; input=[4]");
    shape(
        () -> rope(4).call(zeros(2, 3)),
        "RoPE: input must have the shape […, L, features], with at least 4 features; input=[2, 3]");
    shape(
        () -> rope(4).call(zeros(3, 2, 4), new long[] {1, 2}),
        "RoPE: there must be an offset for each sequence; offsets=[1, 2], input=[3, 2, 4]");
    dtype(
        () -> rope(4).call(zeros(Shape.of(2, 4), DType.INT64)),
        "RoPE: input must be floating-point; input=int64. Convert it with to(DType.FLOAT32).");
    String name = "SinusoidalPositionalEncoding: ";
    argument(
        () -> sinusoidalPositionalEncoding(0),
        name + "dimensions must be at least 2; dimensions=0");
    argument(() -> sinusoidalPositionalEncoding(3), name + "dimensions must be even; dimensions=3");
    argument(
        () -> sinusoidalPositionalEncoding(4, minFrequency(0)),
        name
            + "frequencies must be above 0, and minFrequency not above maxFrequency;"
            + " minFrequency=0.0, maxFrequency=1.0");
    argument(
        () -> sinusoidalPositionalEncoding(4, minFrequency(2)),
        name
            + "frequencies must be above 0, and minFrequency not above maxFrequency;"
            + " minFrequency=2.0, maxFrequency=1.0");
    argument(() -> positionalEncoding(0), "PositionalEncoding: size must be at least 1; size=0");
    argument(
        () -> positionalEncoding(4, maxLength(0)),
        "PositionalEncoding: maxLength must be at least 1; maxLength=0");
    shape(
        () -> positionalEncoding(4).call(zeros(4)),
        "PositionalEncoding: input must have 2 or 3 dimensions; input=[4]");
    shape(
        () -> positionalEncoding(4, maxLength(3)).call(zeros(4, 4)),
        "PositionalEncoding: positions must lie in [0, 3); offset=0, steps=4. Make the table longer"
            + " with maxLength(n).");
    shape(
        () -> positionalEncoding(4, maxLength(3)).call(zeros(1, 4), -1),
        "PositionalEncoding: positions must lie in [0, 3); offset=-1, steps=1. Make the table"
            + " longer with maxLength(n).");
    shape(
        () -> alibi().call(zeros(3, 3)),
        "ALiBi: input must have the shape […, heads, L, S]; input=[3, 3]");
    argument(() -> alibi().call(zeros(1, 3, 3), -1), "ALiBi: offset must be at least 0; offset=-1");
    argument(() -> ALiBi.bias(0, 1, 1, 0), "ALiBi: heads must be at least 1; heads=0");
  }
}
