package dev.myelin.nn;

import static dev.myelin.nn.Nn.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.myelin.autograd.GradCheck;
import dev.myelin.tensor.DType;
import dev.myelin.tensor.Parameter;
import dev.myelin.tensor.Randomness;
import dev.myelin.tensor.Shape;
import dev.myelin.tensor.Tensor;
import dev.myelin.tensor.Tensors;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.FieldSource;

final class RecurrentTest {
  @BeforeEach
  void seed() {
    Randomness.seed(1);
  }

  /// A module, what it makes of an input, and the input's shape.
  record Case(Module module, Function<Tensor, Tensor> call, Shape input) {
    @Override
    public String toString() {
      return module + " of " + input;
    }
  }

  private static Case of(RNN m, long... shape) {
    return new Case(m, x -> all(m.call(x).output(), m.call(x).h()), Shape.of(shape));
  }

  private static Case of(GRU m, long... shape) {
    return new Case(m, x -> all(m.call(x).output(), m.call(x).h()), Shape.of(shape));
  }

  private static Case of(LSTM m, long... shape) {
    return new Case(m, x -> all(m.call(x).output(), m.call(x).h(), m.call(x).c()), Shape.of(shape));
  }

  private static Tensor all(Tensor... parts) {
    return Tensors.cat(
        0, Arrays.stream(parts).map(p -> p.reshape(p.numel())).toArray(Tensor[]::new));
  }

  static final List<Case> DIFFERENTIABLE =
      List.of(
          of(rnn(3, 2), 4, 2, 3),
          of(rnn(3, 2, nonlinearity(Nonlinearity.RELU), noBias()), 4, 3),
          of(rnn(3, 2, layers(2), bidirectional(), batchFirst()), 2, 3, 3),
          of(gru(3, 2), 4, 2, 3),
          of(gru(3, 2, layers(2), bidirectional()), 3, 3),
          of(lstm(3, 2), 4, 2, 3),
          of(lstm(3, 4, projectionSize(2), layers(2)), 3, 2, 3),
          of(lstm(3, 2, layers(2), bidirectional(), batchFirst(), noBias()), 2, 3, 3));

  @ParameterizedTest
  @FieldSource("DIFFERENTIABLE")
  void gradientsAreThoseOfFiniteDifferences(Case c) {
    c.module().to(DType.FLOAT64);
    GradCheck.check(c.call(), Tensors.randn(c.input(), DType.FLOAT64));
  }

  @Test
  void parametersHavePyTorchsNamesInItsOrder() {
    assertThat(lstm(3, 4, layers(2), bidirectional(), projectionSize(2)).stateDict().keySet())
        .containsExactly(
            Stream.of("_l0", "_l0_reverse", "_l1", "_l1_reverse")
                .flatMap(
                    end ->
                        Stream.of("weight_ih", "weight_hh", "bias_ih", "bias_hh", "weight_hr")
                            .map(name -> name + end))
                .toArray(String[]::new));
    assertThat(gru(3, 4, noBias()).stateDict().keySet())
        .containsExactly("weight_ih_l0", "weight_hh_l0");
    assertThat(lstmCell(3, 4).stateDict().keySet())
        .containsExactly("weight_ih", "weight_hh", "bias_ih", "bias_hh");
    assertThat(sequentialOf(rnn(3, 4)).stateDict()).containsKey("0.weight_ih_l0");
  }

  private static ModuleList<Module> sequentialOf(Module module) {
    return moduleList(module);
  }

  @Test
  void initialValuesAreUniformWithinOneOverTheRootOfTheHiddenSize() {
    for (Parameter parameter : lstm(64, 64, layers(2)).parameters()) {
      double bound = 1 / 8.0;
      assertThat(parameter.abs().max().item()).isLessThanOrEqualTo(bound);
      assertThat(parameter.std().item()).isCloseTo(bound / Math.sqrt(3), within(0.01));
    }
  }

  static final List<Arguments> TEXTS =
      List.of(
          Arguments.of(rnn(3, 4), "RNN(3 → 4)"),
          Arguments.of(
              rnn(3, 4, layers(2), nonlinearity(Nonlinearity.RELU), dropout(0.5)),
              "RNN(3 → 4, layers=2, nonlinearity=RELU, dropout=0.5)"),
          Arguments.of(
              gru(3, 4, noBias(), batchFirst(), bidirectional()),
              "GRU(3 → 4, noBias, batchFirst, bidirectional)"),
          Arguments.of(lstm(3, 4, projectionSize(2)), "LSTM(3 → 4, projectionSize=2)"),
          Arguments.of(
              rnnCell(3, 4, nonlinearity(Nonlinearity.RELU)), "RNNCell(3 → 4, nonlinearity=RELU)"),
          Arguments.of(gruCell(3, 4, noBias()), "GRUCell(3 → 4, noBias)"),
          Arguments.of(lstmCell(3, 4), "LSTMCell(3 → 4)"));

  @ParameterizedTest
  @FieldSource("TEXTS")
  void aModulePrintsItsSizesAndOptions(Module module, String text) {
    assertThat(module.toString()).startsWith(text);
  }

  @Test
  void gruAddsItsHiddenBiasesFromTheFirstStepOn() {
    GRU gru = gru(1, 1);
    gru.loadStateDict(
        Map.of(
            "weight_ih_l0", Tensors.zeros(3, 1),
            "weight_hh_l0", Tensors.ones(3, 1),
            "bias_ih_l0", Tensors.tensor(new float[] {0.1f, 0.2f, 0.3f}),
            "bias_hh_l0", Tensors.tensor(new float[] {0.4f, 0.5f, 0.6f})));
    double r = 1 / (1 + Math.exp(-0.5));
    double z = 1 / (1 + Math.exp(-0.7));
    double expected = (1 - z) * Math.tanh(0.3 + r * 0.6);
    assertThat(gru.call(Tensors.zeros(1, 1)).h().item()).isCloseTo(expected, within(1e-6));
  }

  @Test
  void aStateContinuesASequence() {
    LSTM lstm = lstm(3, 4, layers(2));
    Tensor x = Tensors.randn(6, 2, 3);
    LSTMOutput first = lstm.call(x.narrow(0, 0, 4));
    LSTMOutput second = lstm.call(x.narrow(0, 4, 2), first.state());
    LSTMOutput whole = lstm.call(x);
    assertThat(Tensors.cat(0, first.output(), second.output()).allClose(whole.output(), 1e-5, 1e-6))
        .isTrue();
    assertThat(second.c().allClose(whole.c(), 1e-5, 1e-6)).isTrue();
  }

  @Test
  void cellsTakeTheStepsOfTheirNetworks() {
    GRU gru = gru(3, 4);
    GRUCell cell = gruCell(3, 4);
    for (String name : List.of("weight_ih", "weight_hh", "bias_ih", "bias_hh")) {
      Named.in(cell.namedParameters(), name)
          .assign(Named.in(gru.namedParameters(), name + "_l0").detach().clone());
    }
    Tensor x = Tensors.randn(3, 2, 3);
    Tensor h = cell.call(x.select(0, 0));
    h = cell.call(x.select(0, 1), h);
    h = cell.call(x.select(0, 2), h);
    assertThat(h.allClose(gru.call(x).h().select(0, 0), 1e-5, 1e-6)).isTrue();
  }

  @Test
  void paddingChangesNothing() {
    LSTM lstm = lstm(3, 4, layers(2), bidirectional(), batchFirst());
    Tensor x = Tensors.randn(3, 5, 3);
    LSTMOutput padded = lstm.call(x, 2, 5, 3);
    long[] lengths = {2, 5, 3};
    for (int i = 0; i < 3; i++) {
      LSTMOutput alone = lstm.call(x.narrow(0, i, 1).narrow(1, 0, lengths[i]));
      Tensor own = padded.output().narrow(0, i, 1).narrow(1, 0, lengths[i]);
      assertThat(own.allClose(alone.output(), 1e-5, 1e-6)).isTrue();
      assertThat(padded.h().narrow(1, i, 1).allClose(alone.h(), 1e-5, 1e-6)).isTrue();
    }
    assertThat(padded.output().get(0).narrow(0, 2, 3).abs().sum().item()).isZero();
  }

  @Test
  void packedSequencesUnpackToWhatTheyWere() {
    List<Tensor> sequences = List.of(Tensors.randn(2, 3), Tensors.randn(4, 3), Tensors.randn(1, 3));
    PackedSequence packed = PackedSequence.of(sequences);
    assertThat(packed.batchSizes().toLongArray()).containsExactly(3, 2, 1, 1);
    assertThat(packed.data().shape()).isEqualTo(Shape.of(7, 3));
    List<Tensor> unpacked = packed.unpack();
    for (int i = 0; i < sequences.size(); i++) {
      assertThat(unpacked.get(i).contentEquals(sequences.get(i))).isTrue();
    }
    assertThat(packed.toString()).isEqualTo("PackedSequence(lengths=[2, 4, 1], data=[7, 3])");
    GRU gru = gru(3, 4, batchFirst());
    RNNOutput y = gru.call(packed);
    Tensor padded = packed.withData(y.output()).pad(batchFirst());
    RNNOutput same = gru.call(padSequence(sequences, 0), 2, 4, 1);
    assertThat(padded.allClose(same.output(), 1e-5, 1e-6)).isTrue();
    assertThat(y.h().allClose(same.h(), 1e-5, 1e-6)).isTrue();
  }

  @Test
  void dropoutActsBetweenLayersInTrainingOnly() {
    GRU gru = gru(8, 8, layers(2), dropout(0.5));
    Tensor x = Tensors.randn(5, 2, 8);
    assertThat(gru.call(x).output().contentEquals(gru.call(x).output())).isFalse();
    gru.eval();
    assertThat(gru.call(x).output().contentEquals(gru.call(x).output())).isTrue();
  }

  @Test
  void aNetworkHoldsOneLikeAnyOtherModule() {
    var network =
        new Layer() {
          final LSTM lstm = lstm(4, 8, batchFirst());
          final Linear head = linear(8, 2);

          @Override
          public Tensor forward(Tensor x) {
            return head.call(lstm.call(x).output());
          }
        };
    assertThat(network.call(Tensors.zeros(2, 3, 4)).shape()).isEqualTo(Shape.of(2, 3, 2));
    assertThat(network.stateDict()).containsKey("lstm.bias_hh_l0");
    assertThat(network.summary(2, 3, 4).parameters()).isEqualTo(4 * 8 * (4 + 8 + 2) + 18);
    network.freeze("lstm");
    assertThat(network.lstm.parameters()).allMatch(Parameter::isFrozen);
  }
}
