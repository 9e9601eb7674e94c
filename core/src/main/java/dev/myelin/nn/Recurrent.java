package dev.myelin.nn;

import dev.myelin.error.Problem;
import dev.myelin.tensor.Operator;
import dev.myelin.tensor.Parameter;
import dev.myelin.tensor.Shape;
import dev.myelin.tensor.Tensor;
import dev.myelin.tensor.Tensors;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What [RNN], [LSTM] and [GRU] share: parameters by PyTorch's names, checks, and the ways through
/// the engine.
abstract sealed class Recurrent extends Module permits RNN, LSTM, GRU {
  final RecurrentConfig config;
  private final Operator padded;
  private final Operator packed;

  /// By PyTorch's names and in its order: `weight_ih_l0`, …, `bias_hh_l1_reverse`.
  @Key("")
  private final Map<String, Parameter> parameters = new LinkedHashMap<>();

  /// @param gates how many sums a step has
  /// @param kind the operator: `lstm`, `gru`, `rnn_tanh` or `rnn_relu`
  Recurrent(RecurrentConfig config, long gates, String kind) {
    this.config = config;
    padded = Operator.deferred("aten::" + kind + ".input");
    packed = Operator.deferred("aten::" + kind + ".data");
    double bound = 1 / Math.sqrt((double) config.hiddenSize());
    for (int layer = 0; layer < config.layers(); layer++) {
      long input = layer == 0 ? config.inputSize() : config.outputSize() * config.directions();
      for (int direction = 0; direction < config.directions(); direction++) {
        String name = "_l" + layer + (direction == 0 ? "" : "_reverse");
        long rows = gates * config.hiddenSize();
        put("weight_ih" + name, bound, rows, input);
        put("weight_hh" + name, bound, rows, config.outputSize());
        if (config.bias()) {
          put("bias_ih" + name, bound, rows);
          put("bias_hh" + name, bound, rows);
        }
        if (config.projection() > 0) {
          put("weight_hr" + name, bound, config.projection(), config.hiddenSize());
        }
      }
    }
  }

  private void put(String name, double bound, long... shape) {
    parameters.put(name, new Parameter(Init.uniform(bound, shape)));
  }

  /// Runs over sequences that are all of one length.
  ///
  /// @param states the initial ones, batched, for each the size of its last dimension
  final List<Tensor> run(Tensor x, List<State> states) {
    check(x);
    boolean batched = x.dim() == 3;
    Tensor input = batched ? x : x.unsqueeze(config.batchFirst() ? 0 : 1);
    List<Tensor> initial = new ArrayList<>();
    for (State state : states) {
      Tensor given = initial(state, x, batched ? x.size(config.batchFirst() ? 0 : 1) : 1, batched);
      initial.add(batched ? given : given.unsqueeze(1));
    }
    List<Tensor> results = run(padded, List.of(input), initial, config.batchFirst());
    return batched
        ? results
        : List.of(
            results.get(0).squeeze(config.batchFirst() ? 0 : 1),
            results.get(1).squeeze(1),
            results.getLast().squeeze(1));
  }

  /// Runs over packed sequences. The states and results go by the sequences' own order.
  final PackedResults run(PackedSequence x, List<State> states) {
    if (x.data().dim() != 2 || x.data().size(1) != config.inputSize()) {
      throw Problem.in(where())
          .rule("packed steps must have " + config.inputSize() + " features")
          .value("data", x.data().shape())
          .shape();
    }
    Checks.like(this, x.data(), first());
    List<Tensor> initial = new ArrayList<>();
    for (State state : states) {
      initial.add(x.sorted(initial(state, x.data(), x.batch(), true)));
    }
    List<Tensor> results = run(packed, List.of(x.data(), x.batchSizes()), initial, null);
    return new PackedResults(
        x.withData(results.get(0)), x.unsorted(results.get(1)), x.unsorted(results.getLast()));
  }

  /// Runs over sequences of different lengths, padded to the longest.
  final List<Tensor> run(Tensor x, long[] lengths, List<State> states) {
    check(x);
    Checks.dims(this, x, 3, 3);
    var sequence = PackedSequence.pack(where(), x, lengths, config.batchFirst());
    PackedResults results = run(sequence, states);
    long steps = x.size(config.batchFirst() ? 1 : 0);
    return List.of(
        results.output().pad(config.batchFirst(), 0, steps), results.h(), results.last());
  }

  /// An initial state, or null for zeros.
  record State(String name, @Nullable Tensor given, long size) {}

  /// What comes out of packed sequences; the last is the second state, if there is one.
  record PackedResults(PackedSequence output, Tensor h, Tensor last) {}

  private List<Tensor> run(
      Operator operator, List<Tensor> input, List<Tensor> initial, @Nullable Boolean batchFirst) {
    List<@Nullable Object> arguments = new ArrayList<>(input);
    arguments.add(initial.size() == 1 ? initial.getFirst() : initial);
    arguments.addAll(
        Arrays.asList(
            List.copyOf(parameters.values()),
            config.bias(),
            config.layers(),
            config.dropout(),
            isTraining(),
            config.bidirectional()));
    if (batchFirst != null) {
      arguments.add(batchFirst);
    }
    return operator.all(arguments.toArray());
  }

  private Parameter first() {
    return parameters.values().iterator().next();
  }

  private void check(Tensor x) {
    Checks.dims(this, x, 2, 3);
    Checks.size(this, x, -1, config.inputSize(), "features", first());
    Checks.like(this, x, first());
    for (int i = 0; i < x.dim() - 1; i++) {
      if (x.size(i) == 0) {
        throw Problem.in(where())
            .rule("there must be at least one sequence, and one step")
            .value("input", x.shape())
            .shape();
      }
    }
  }

  private Tensor initial(State state, Tensor x, long batch, boolean batched) {
    long count = (long) config.layers() * config.directions();
    Shape shape = batched ? Shape.of(count, batch, state.size()) : Shape.of(count, state.size());
    if (state.given() == null) {
      return Tensors.zeros(shape, x.dtype(), x.device());
    }
    return Checks.state(this, state.name(), state.given(), shape, first());
  }

  @Override
  protected final String describe() {
    return config.describe(this instanceof RNN rnn ? rnn.nonlinearity() : Nonlinearity.TANH);
  }
}
