package dev.myelin.nn.parity;

import static dev.myelin.nn.Nn.*;

import dev.myelin.nn.GRU;
import dev.myelin.nn.GRUCell;
import dev.myelin.nn.LSTM;
import dev.myelin.nn.LSTMCell;
import dev.myelin.nn.LSTMOutput;
import dev.myelin.nn.LSTMState;
import dev.myelin.nn.Nonlinearity;
import dev.myelin.nn.RNN;
import dev.myelin.nn.RNNCell;
import dev.myelin.nn.RNNOutput;
import dev.myelin.nn.parity.Registry.Built;
import dev.myelin.tensor.Tensor;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The recurrent modules. `lengths` among the inputs makes a case one of packed sequences.
final class Recurrents {
  private Recurrents() {}

  static void register(Map<String, Function<Args, Built>> factories) {
    factories.put("RNN", Recurrents::rnnOf);
    factories.put("GRU", Recurrents::gruOf);
    factories.put("LSTM", Recurrents::lstmOf);
    factories.put("RNNCell", Recurrents::rnnCellOf);
    factories.put("GRUCell", Recurrents::gruCellOf);
    factories.put("LSTMCell", Recurrents::lstmCellOf);
    Attentions.register(factories);
    Positions.register(factories);
  }

  private static Built rnnOf(Args args) {
    List<RNN.Option> options = new ArrayList<>();
    args.option(options, "num_layers", Double.class, n -> layers(n.longValue()));
    args.option(options, "nonlinearity", String.class, Recurrents::nonlinearityOf);
    args.flag(options, "bias", true, noBias());
    args.flag(options, "batch_first", false, batchFirst());
    args.option(options, "dropout", Double.class, p -> dropout(p));
    args.flag(options, "bidirectional", false, bidirectional());
    RNN rnn =
        rnn(
            args.integer("input_size"),
            args.integer("hidden_size"),
            options.toArray(RNN.Option[]::new));
    return new Built(
        rnn,
        inputs -> {
          Tensor x = inputs.getFirst();
          Tensor h = args.input("hx", inputs);
          long[] lengths = lengths(args, inputs);
          return outputs(
              lengths == null
                  ? h == null ? rnn.call(x) : rnn.call(x, h)
                  : h == null ? rnn.call(x, lengths) : rnn.call(x, h, lengths));
        });
  }

  private static Built gruOf(Args args) {
    List<GRU.Option> options = new ArrayList<>();
    args.option(options, "num_layers", Double.class, n -> layers(n.longValue()));
    args.flag(options, "bias", true, noBias());
    args.flag(options, "batch_first", false, batchFirst());
    args.option(options, "dropout", Double.class, p -> dropout(p));
    args.flag(options, "bidirectional", false, bidirectional());
    GRU gru =
        gru(
            args.integer("input_size"),
            args.integer("hidden_size"),
            options.toArray(GRU.Option[]::new));
    return new Built(
        gru,
        inputs -> {
          Tensor x = inputs.getFirst();
          Tensor h = args.input("hx", inputs);
          long[] lengths = lengths(args, inputs);
          return outputs(
              lengths == null
                  ? h == null ? gru.call(x) : gru.call(x, h)
                  : h == null ? gru.call(x, lengths) : gru.call(x, h, lengths));
        });
  }

  private static Built lstmOf(Args args) {
    List<LSTM.Option> options = new ArrayList<>();
    args.option(options, "num_layers", Double.class, n -> layers(n.longValue()));
    args.flag(options, "bias", true, noBias());
    args.flag(options, "batch_first", false, batchFirst());
    args.option(options, "dropout", Double.class, p -> dropout(p));
    args.flag(options, "bidirectional", false, bidirectional());
    if (args.get("proj_size") instanceof Double size && size > 0) {
      options.add(projectionSize(size.longValue()));
    }
    LSTM lstm =
        lstm(
            args.integer("input_size"),
            args.integer("hidden_size"),
            options.toArray(LSTM.Option[]::new));
    return new Built(
        lstm,
        inputs -> {
          Tensor x = inputs.getFirst();
          LSTMState state = state(args, inputs);
          long[] lengths = lengths(args, inputs);
          LSTMOutput y =
              lengths == null
                  ? state == null ? lstm.call(x) : lstm.call(x, state)
                  : state == null ? lstm.call(x, lengths) : lstm.call(x, state, lengths);
          return List.of(y.output(), y.h(), y.c());
        });
  }

  private static Built rnnCellOf(Args args) {
    List<RNNCell.Option> options = new ArrayList<>();
    args.flag(options, "bias", true, noBias());
    args.option(options, "nonlinearity", String.class, Recurrents::nonlinearityOf);
    RNNCell cell =
        rnnCell(
            args.integer("input_size"),
            args.integer("hidden_size"),
            options.toArray(RNNCell.Option[]::new));
    return new Built(
        cell,
        inputs -> {
          Tensor h = args.input("hx", inputs);
          Tensor x = inputs.getFirst();
          return List.of(h == null ? cell.call(x) : cell.call(x, h));
        });
  }

  private static Built gruCellOf(Args args) {
    List<GRUCell.Option> options = new ArrayList<>();
    args.flag(options, "bias", true, noBias());
    GRUCell cell =
        gruCell(
            args.integer("input_size"),
            args.integer("hidden_size"),
            options.toArray(GRUCell.Option[]::new));
    return new Built(
        cell,
        inputs -> {
          Tensor h = args.input("hx", inputs);
          Tensor x = inputs.getFirst();
          return List.of(h == null ? cell.call(x) : cell.call(x, h));
        });
  }

  private static Built lstmCellOf(Args args) {
    List<LSTMCell.Option> options = new ArrayList<>();
    args.flag(options, "bias", true, noBias());
    LSTMCell cell =
        lstmCell(
            args.integer("input_size"),
            args.integer("hidden_size"),
            options.toArray(LSTMCell.Option[]::new));
    return new Built(
        cell,
        inputs -> {
          LSTMState state = state(args, inputs);
          Tensor x = inputs.getFirst();
          LSTMState next = state == null ? cell.call(x) : cell.call(x, state);
          return List.of(next.h(), next.c());
        });
  }

  private static Nonlinearity nonlinearityOf(String name) {
    return Nonlinearity.valueOf(name.toUpperCase(Locale.ROOT));
  }

  private static @Nullable LSTMState state(Args args, List<Tensor> inputs) {
    Tensor h = args.input("hx.0", inputs);
    Tensor c = args.input("hx.1", inputs);
    return h == null || c == null ? null : new LSTMState(h, c);
  }

  private static long @Nullable [] lengths(Args args, List<Tensor> inputs) {
    Tensor lengths = args.input("lengths", inputs);
    return lengths == null ? null : lengths.toLongArray();
  }

  private static List<Tensor> outputs(RNNOutput y) {
    return List.of(y.output(), y.h());
  }
}
