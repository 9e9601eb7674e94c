package dev.myelin.nn;

import dev.myelin.tensor.Operator;
import dev.myelin.tensor.Parameter;
import dev.myelin.tensor.Shape;
import dev.myelin.tensor.Tensor;
import dev.myelin.tensor.Tensors;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the cells share: one step of a recurrent network, with its parameters.
abstract sealed class RecurrentCell extends Module permits RNNCell, LSTMCell, GRUCell {
  final long inputSize;
  final long hiddenSize;

  @Key("weight_ih")
  final Parameter weightIh;

  @Key("weight_hh")
  final Parameter weightHh;

  @Key("bias_ih")
  final @Nullable Parameter biasIh;

  @Key("bias_hh")
  final @Nullable Parameter biasHh;

  RecurrentCell(String where, long inputSize, long hiddenSize, long gates, boolean bias) {
    this.inputSize = Checks.atLeast(where, "inputSize", inputSize, 1);
    this.hiddenSize = Checks.atLeast(where, "hiddenSize", hiddenSize, 1);
    double bound = 1 / Math.sqrt((double) hiddenSize);
    long rows = gates * hiddenSize;
    weightIh = new Parameter(Init.uniform(bound, rows, inputSize));
    weightHh = new Parameter(Init.uniform(bound, rows, hiddenSize));
    biasIh = bias ? new Parameter(Init.uniform(bound, rows)) : null;
    biasHh = bias ? new Parameter(Init.uniform(bound, rows)) : null;
  }

  /// Takes a step from states of zeros where they are null.
  final List<Tensor> step(Operator operator, Tensor x, @Nullable Tensor... states) {
    Checks.dims(this, x, 1, 2);
    Checks.size(this, x, -1, inputSize, "features", weightIh);
    Checks.like(this, x, weightIh);
    boolean batched = x.dim() == 2;
    Shape shape = batched ? Shape.of(x.size(0), hiddenSize) : Shape.of(hiddenSize);
    List<Tensor> given = new ArrayList<>();
    for (int i = 0; i < states.length; i++) {
      Tensor state = states[i];
      Tensor start =
          state == null
              ? Tensors.zeros(shape, x.dtype(), x.device())
              : Checks.state(this, i == 0 ? "h" : "c", state, shape, weightIh);
      given.add(batched ? start : start.unsqueeze(0));
    }
    List<Tensor> results =
        operator.all(
            batched ? x : x.unsqueeze(0),
            given.size() == 1 ? given.getFirst() : given,
            weightIh,
            weightHh,
            biasIh,
            biasHh);
    return batched ? results : results.stream().map(y -> y.squeeze(0)).toList();
  }

  @Override
  protected String describe() {
    return inputSize + " → " + hiddenSize + (biasIh == null ? ", noBias" : "");
  }

  static boolean hasBias(String where, Object... options) {
    Options.once(where, options);
    return Arrays.stream(options).noneMatch(o -> o instanceof Options.NoBias);
  }
}
