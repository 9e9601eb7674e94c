package dev.myelin.nn;

import static dev.myelin.nn.EveryLayer.layer;
import static dev.myelin.nn.EveryLayer.module;
import static dev.myelin.nn.Nn.*;

import dev.myelin.tensor.Tensor;
import dev.myelin.tensor.Tensors;
import java.util.Arrays;
import java.util.List;

/// Tables, positions, recurrent networks, attention, and other modules of several tensors.
final class EveryModule {
  private EveryModule() {}

  static List<EveryLayer> all() {
    return List.of(
        layer("Embedding", () -> embedding(5, 3, paddingIndex(1)), 2, 4).ofIndices(5),
        layer("Embedding with maxNorm", () -> embedding(5, 3, maxNorm(1)), 2, 4)
            .ofIndices(5)
            .slopes(0),
        layer("EmbeddingBag", () -> embeddingBag(5, 3), 2, 4).ofIndices(5),
        layer("EmbeddingBag of sums", () -> embeddingBag(5, 3, BagMode.SUM), 2, 4).ofIndices(5),
        layer("EmbeddingBag of maxima", () -> embeddingBag(5, 3, BagMode.MAX), 2, 4).ofIndices(5),
        module("Embedding as linear", () -> embedding(5, 3), (m, x) -> m.asLinear(x), 2, 3),
        layer("RoPE", () -> rope(4), 2, 3, 5),
        layer("RoPE traditional", () -> rope(4, traditional(), scale(0.5)), 2, 3, 4),
        layer("SinusoidalPositionalEncoding", () -> sinusoidalPositionalEncoding(4), 2, 3),
        layer("PositionalEncoding", () -> positionalEncoding(4, maxLength(9)), 3, 2, 4),
        layer("ALiBi", () -> alibi(), 2, 2, 3, 3),
        layer("FeedForward", () -> feedForward(4, 6), 2, 3, 4),
        layer("TransformerEncoderLayer", () -> encoderLayer(batchFirst()), 2, 3, 4).slopes(1),
        layer("TransformerEncoderLayer norm first", () -> encoderLayer(normFirst()), 3, 2, 4)
            .slopes(1),
        layer("TransformerEncoder", () -> transformerEncoder(encoderLayer(), 2), 3, 2, 4).slopes(1),
        module(
                "TransformerDecoderLayer",
                () -> transformerDecoderLayer(4, 2, feedForwardSize(3), dropout(0)),
                (m, x) -> m.call(x, x.flip(0), causal()),
                3,
                2,
                4)
            .slopes(1),
        module(
                "TransformerDecoder",
                () ->
                    transformerDecoder(
                        transformerDecoderLayer(4, 2, feedForwardSize(3), dropout(0)), 2),
                (m, x) -> m.call(x, x.flip(0)),
                3,
                2,
                4)
            .slopes(1),
        module(
                "Transformer",
                () ->
                    transformer(
                        4, 2, encoderLayers(1), decoderLayers(1), feedForwardSize(3), dropout(0)),
                (m, x) -> m.call(x, x.narrow(0, 0, Math.min(2, x.size(0)))),
                3,
                2,
                4)
            .slopes(1),
        module(
            "MultiheadAttention",
            () -> multiheadAttention(4, 2),
            (m, x) -> both(m.call(x, x, x.flip(0))),
            3,
            2,
            4),
        module(
                "MultiheadAttention without weights",
                () -> multiheadAttention(4, 2, batchFirst(), keyValueBias()),
                (m, x) -> m.call(x, causal(), noWeights()).output(),
                2,
                3,
                4)
            .slopes(1),
        module(
            "RNN",
            () -> rnn(3, 2, layers(2)),
            (m, x) -> join(m.call(x).output(), m.call(x).h()),
            4,
            2,
            3),
        module(
            "RNN of ReLUs",
            () -> rnn(3, 2, Nonlinearity.RELU, bidirectional()),
            (m, x) -> m.call(x).output(),
            4,
            2,
            3),
        module(
            "GRU",
            () -> gru(3, 2, bidirectional()),
            (m, x) -> join(m.call(x).output(), m.call(x).h()),
            4,
            2,
            3),
        module("LSTM", () -> lstm(3, 2, batchFirst()), (m, x) -> all(m.call(x)), 2, 4, 3),
        module(
            "LSTM projected",
            () -> lstm(3, 4, layers(2), projectionSize(2)),
            (m, x) -> all(m.call(x)),
            4,
            2,
            3),
        module("RNNCell", () -> rnnCell(3, 2), (m, x) -> m.call(x, state(x)), 2, 3),
        module("GRUCell", () -> gruCell(3, 2), (m, x) -> m.call(x, state(x)), 2, 3),
        module(
            "LSTMCell",
            () -> lstmCell(3, 2),
            (m, x) -> join(m.call(x).h(), m.call(x, m.call(x)).c()),
            2,
            3),
        module("Bilinear", () -> bilinear(3, 3, 2), (m, x) -> m.call(x, x.flip(0)), 2, 3),
        module(
            "MaxUnpool1d",
            () -> maxUnpool1d(2),
            (m, x) -> m.call(maxPool1d(2).callIndexed(x)),
            2,
            3,
            6),
        module(
            "MaxUnpool2d",
            () -> maxUnpool2d(2),
            (m, x) -> m.call(maxPool2d(2).callIndexed(x)),
            2,
            3,
            4,
            4),
        module(
            "MaxUnpool3d",
            () -> maxUnpool3d(2),
            (m, x) -> m.call(maxPool3d(2).callIndexed(x)),
            1,
            2,
            4,
            2,
            4));
  }

  private static TransformerEncoderLayer encoderLayer(TransformerOption... options) {
    TransformerOption[] all = Arrays.copyOf(options, options.length + 2);
    all[options.length] = feedForwardSize(3);
    all[options.length + 1] = dropout(0);
    return transformerEncoderLayer(4, 2, all);
  }

  private static Tensor state(Tensor x) {
    return x.sum(1).unsqueeze(1).expand(x.size(0), 2);
  }

  private static Tensor both(AttentionOutput attention) {
    Tensor weights = attention.weights();
    assert weights != null;
    return join(attention.output(), weights);
  }

  private static Tensor all(LSTMOutput y) {
    return join(y.output(), y.h(), y.c());
  }

  private static Tensor join(Tensor... parts) {
    return Tensors.cat(
        0, Arrays.stream(parts).map(p -> p.reshape(p.numel())).toArray(Tensor[]::new));
  }
}
