package dev.myelin.benchmarks;

import static dev.myelin.benchmarks.LayerCase.normal;
import static dev.myelin.benchmarks.LayerCase.target;
import static dev.myelin.benchmarks.LayerCase.whole;
import static dev.myelin.nn.Nn.*;

import dev.myelin.nn.Loss;
import dev.myelin.nn.Module;
import dev.myelin.tensor.Tensor;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// The losses and the modules of several inputs that are measured, each at a small and a large
/// size.
final class ModuleCases {
  private final List<LayerCase> cases = new ArrayList<>();

  private ModuleCases() {}

  static List<LayerCase> all() {
    var all = new ModuleCases();
    all.losses();
    all.recurrent();
    all.attention();
    all.others();
    return all.cases;
  }

  private void losses() {
    loss("L1Loss", l1(), normal(32, 10), target(32, 10));
    loss("L1Loss", l1(), normal(1024, 1000), target(1024, 1000));
    loss("MSELoss", mse(), normal(32, 10), target(32, 10));
    loss("MSELoss", mse(), normal(1024, 1000), target(1024, 1000));
    loss("SmoothL1Loss", smoothL1(), normal(32, 10), target(32, 10));
    loss("SmoothL1Loss", smoothL1(), normal(1024, 1000), target(1024, 1000));
    loss("HuberLoss", huber(), normal(32, 10), target(32, 10));
    loss("HuberLoss", huber(), normal(1024, 1000), target(1024, 1000));
    loss("BCEWithLogitsLoss", bceWithLogits(), normal(32, 10), target(32, 10));
    loss("BCEWithLogitsLoss", bceWithLogits(), normal(1024, 1000), target(1024, 1000));
    loss("SoftMarginLoss", softMargin(), normal(32, 10), target(32, 10));
    loss("SoftMarginLoss", softMargin(), normal(1024, 1000), target(1024, 1000));
    loss("KLDivLoss", klDiv(), normal(32, 10), target(32, 10));
    loss("KLDivLoss", klDiv(), normal(1024, 1000), target(1024, 1000));
    loss("PoissonNLLLoss", poissonNll(), normal(32, 10), target(32, 10));
    loss("PoissonNLLLoss", poissonNll(), normal(1024, 1000), target(1024, 1000));
    loss("HingeEmbeddingLoss", hingeEmbedding(), normal(32, 10), target(32, 10));
    loss("HingeEmbeddingLoss", hingeEmbedding(), normal(1024, 1000), target(1024, 1000));
    loss("MultiLabelSoftMarginLoss", multiLabelSoftMargin(), normal(32, 10), target(32, 10));
    loss(
        "MultiLabelSoftMarginLoss", multiLabelSoftMargin(), normal(1024, 1000), normal(1024, 1000));
    loss("CrossEntropyLoss", crossEntropy(), normal(32, 10), whole(10, 32));
    loss("CrossEntropyLoss", crossEntropy(), normal(1024, 1000), whole(1000, 1024));
    loss("NLLLoss", nll(), normal(32, 10), whole(10, 32));
    loss("NLLLoss", nll(), normal(1024, 1000), whole(1000, 1024));
    loss("MultiMarginLoss", multiMargin(), normal(32, 10), whole(10, 32));
    loss("MultiMarginLoss", multiMargin(), normal(1024, 1000), whole(1000, 1024));
  }

  private void recurrent() {
    var rnn = rnn(64, 64);
    add("RNN", "64, 64", rnn, in -> rnn.call(in.getFirst()).output(), normal(10, 4, 64));
    var rnns = rnn(128, 128, layers(2));
    add("RNN", "128, 128, 2", rnns, in -> rnns.call(in.getFirst()).output(), normal(50, 32, 128));
    var lstm = lstm(64, 64);
    add("LSTM", "64, 64", lstm, in -> lstm.call(in.getFirst()).output(), normal(10, 4, 64));
    var lstms = lstm(128, 128, layers(2), batchFirst());
    add(
        "LSTM",
        "128, 128, 2, batch_first=True",
        lstms,
        in -> lstms.call(in.getFirst()).output(),
        normal(32, 50, 128));
    var gru = gru(64, 64);
    add("GRU", "64, 64", gru, in -> gru.call(in.getFirst()).output(), normal(10, 4, 64));
    var grus = gru(128, 128, layers(2));
    add("GRU", "128, 128, 2", grus, in -> grus.call(in.getFirst()).output(), normal(50, 32, 128));
    var rnnCell = rnnCell(128, 128);
    var lstmCell = lstmCell(128, 128);
    var gruCell = gruCell(128, 128);
    for (long batch : new long[] {4, 256}) {
      LayerCase.Input x = normal(batch, 128);
      add("RNNCell", "128, 128", rnnCell, in -> rnnCell.call(in.getFirst()), x);
      add("LSTMCell", "128, 128", lstmCell, in -> lstmCell.call(in.getFirst()).h(), x);
      add("GRUCell", "128, 128", gruCell, in -> gruCell.call(in.getFirst()), x);
    }
  }

  private void attention() {
    var attention = multiheadAttention(64, 4, batchFirst());
    var large = multiheadAttention(512, 8, batchFirst());
    add(
        "MultiheadAttention",
        "64, 4, batch_first=True",
        attention,
        in -> attention.call(in.get(0), in.get(1), in.get(2)).output(),
        normal(4, 16, 64),
        normal(4, 16, 64),
        normal(4, 16, 64));
    add(
        "MultiheadAttention",
        "512, 8, batch_first=True",
        large,
        in -> large.call(in.get(0), in.get(1), in.get(2)).output(),
        normal(8, 128, 512),
        normal(8, 128, 512),
        normal(8, 128, 512));
    var encoder = transformerEncoderLayer(64, 4, batchFirst(), feedForwardSize(256));
    var encoderPython = "64, 4, 256, batch_first=True";
    add(
        "TransformerEncoderLayer",
        encoderPython,
        encoder,
        in -> encoder.call(in.getFirst()),
        normal(4, 16, 64));
    add(
        "TransformerEncoderLayer",
        encoderPython,
        encoder,
        in -> encoder.call(in.getFirst()),
        normal(16, 128, 64));
    var decoder = transformerDecoderLayer(64, 4, batchFirst(), feedForwardSize(256));
    add(
        "TransformerDecoderLayer",
        encoderPython,
        decoder,
        in -> decoder.call(in.get(0), in.get(1)),
        normal(4, 16, 64),
        normal(4, 16, 64));
    add(
        "TransformerDecoderLayer",
        encoderPython,
        decoder,
        in -> decoder.call(in.get(0), in.get(1)),
        normal(16, 128, 64),
        normal(16, 128, 64));
  }

  private void others() {
    var bilinear = bilinear(32, 32, 32);
    for (long batch : new long[] {8, 512}) {
      add(
          "Bilinear",
          "32, 32, 32",
          bilinear,
          in -> bilinear.call(in.get(0), in.get(1)),
          normal(batch, 32),
          normal(batch, 32));
    }
    var bag = embeddingBag(1000, 64);
    add("EmbeddingBag", "1000, 64", bag, in -> bag.call(in.getFirst()), whole(1000, 32, 16));
    add("EmbeddingBag", "1000, 64", bag, in -> bag.call(in.getFirst()), whole(1000, 1024, 64));
    var similarity = cosineSimilarity();
    var distance = pairwiseDistance();
    for (long rows : new long[] {32, 4096}) {
      LayerCase.Input x = normal(rows, 128);
      add("CosineSimilarity", "", similarity, in -> similarity.call(in.get(0), in.get(1)), x, x);
      add("PairwiseDistance", "", distance, in -> distance.call(in.get(0), in.get(1)), x, x);
    }
    var attention = sequential();
    cases.add(
        new LayerCase(
                "attention",
                "[8, 8, 512, 64]",
                attention,
                in -> scaledDotProductAttention(in.get(0), in.get(1), in.get(2)),
                "F.scaled_dot_product_attention",
                List.of(normal(8, 8, 512, 64), normal(8, 8, 512, 64), normal(8, 8, 512, 64)),
                null)
            .aimingAt(1.5));
    cases.add(
        new LayerCase(
                "bmm",
                "[64, 512, 64]",
                attention,
                in -> in.get(0).bmm(in.get(1)),
                "torch.bmm",
                List.of(normal(64, 512, 64), normal(64, 64, 512)),
                null)
            .aimingAt(2));
  }

  private <L extends Module & Loss> void loss(
      String name, L loss, LayerCase.Input output, LayerCase.Input target) {
    add(name, "", loss, in -> loss.call(in.get(0), in.get(1)), output, target);
  }

  private void add(
      String name,
      String python,
      Module module,
      Function<List<Tensor>, Tensor> call,
      LayerCase.Input... inputs) {
    cases.add(LayerCase.of(name, python, module, call, inputs));
  }
}
