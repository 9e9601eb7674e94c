package dev.myelin.nn;

import static dev.myelin.nn.Nn.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.myelin.autograd.Autograd;
import dev.myelin.error.ShapeException;
import dev.myelin.error.StateDictException;
import dev.myelin.error.StateException;
import dev.myelin.tensor.DType;
import dev.myelin.tensor.Parameter;
import dev.myelin.tensor.Randomness;
import dev.myelin.tensor.Shape;
import dev.myelin.tensor.Tensor;
import dev.myelin.tensor.Tensors;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class OpenSizesTest {
  private static Sequential net() {
    return sequential(
        conv2d(AUTO, 4, 3), batchNorm2d(AUTO), relu(), flatten(), linear(AUTO, 3), layerNorm(AUTO));
  }

  @Test
  void firstCall_fixesWhatIsOpen() {
    var net = net();
    assertThat(net.parameterCount()).isEqualTo(0);
    assertThat(net.call(Tensors.randn(2, 2, 5, 5)).shape()).isEqualTo(Shape.of(2, 3));
    assertThat(net.namedParameters().get("0.weight").shape()).isEqualTo(Shape.of(4, 2, 3, 3));
    assertThat(net.namedParameters().get("1.weight").shape()).isEqualTo(Shape.of(4));
    assertThat(net.namedParameters().get("4.weight").shape()).isEqualTo(Shape.of(3, 36));
    assertThat(net.namedParameters().get("5.bias").shape()).isEqualTo(Shape.of(3));
    assertThatThrownBy(() -> net.call(Tensors.randn(2, 1, 5, 5)))
        .isInstanceOf(ShapeException.class)
        .hasMessage(
            "Conv2d 0: input must have 2 channels; input=[2, 1, 5, 5], weight=[4, 2, 3, 3]");
  }

  @Test
  void build_fixesWhatIsOpenAndLeavesTheRestAlone() {
    var net = net();
    net.get(1).eval();
    assertThat(net.build(1, 2, 5, 5)).isSameAs(net);
    assertThat(net.isTraining()).isTrue();
    assertThat(net.get(1).isTraining()).isFalse();
    assertThat(net.stateDict().get("1.num_batches_tracked").itemLong()).isEqualTo(0);
    assertThat(net.stateDict().get("1.running_mean").toFloatArray()).containsOnly(0f);
    assertThat(net.parameters()).allMatch(p -> p.requiresGrad() && p.isLeaf());
  }

  @Test
  void openAndGivenSizes_drawTheSameNumbers() {
    Randomness.seed(7);
    var given = sequential(linear(5, 4), linear(4, 3));
    Randomness.seed(7);
    var open = sequential(linear(AUTO, 4), linear(AUTO, 3));
    open.build(1, 5);

    given
        .stateDict()
        .forEach(
            (name, t) ->
                assertThat(open.stateDict().get(name).toFloatArray())
                    .as(name)
                    .containsExactly(t.toFloatArray()));
  }

  @Test
  void stateDict_fixesWhatIsOpen() {
    var trained = net();
    trained.build(1, 2, 5, 5);
    var net = net();
    net.loadStateDict(trained.stateDict());

    Tensor x = Tensors.randn(2, 2, 5, 5);
    net.eval();
    trained.eval();
    assertThat(net.call(x).toFloatArray()).containsExactly(trained.call(x).toFloatArray());
    assertThat(net.toString()).startsWith("Sequential(\n  (0): Conv2d(2 → 4, kernel=3)");
    assertThatThrownBy(() -> net.call(Tensors.randn(2, 3, 5, 5)))
        .hasMessageStartingWith("Conv2d 0: input must have 2 channels; input=[2, 3, 5, 5]");
  }

  @Test
  void stateDictThatContradictsWhatIsKnown_isRefused() {
    var linear = linear(AUTO, 10);
    assertThatThrownBy(
            () ->
                linear.loadStateDict(
                    Map.of("weight", Tensors.zeros(20, 5), "bias", Tensors.zeros(20))))
        .isInstanceOf(StateDictException.class)
        .hasMessage(
            "Linear: the state dict must match the module, name by name; mis-shaped=[weight"
                + " [20, 5] instead of [10, AUTO], bias [20] instead of [10]]");
    assertThat(linear.weight().isDefined()).isFalse();

    var norm = layerNorm(AUTO);
    assertThatThrownBy(
            () -> norm.loadStateDict(Map.of("weight", Tensors.zeros(5), "bias", Tensors.zeros(4))))
        .hasMessage(
            "LayerNorm: the state dict must match the module, name by name; mis-shaped=[bias [4]"
                + " instead of [5]]");
  }

  @Test
  void partOfAStateDict_leavesTheRestToTheFirstInput() {
    var linear = linear(AUTO, 2);
    linear.loadStateDict(Map.of("weight", Tensors.ones(2, 3)), LoadOption.partial());
    assertThat(linear.call(Tensors.ones(1, 3)).shape()).isEqualTo(Shape.of(1, 2));
    assertThat(linear.stateDict().get("bias").isDefined()).isTrue();
  }

  @Test
  void theTypeAskedForBefore_holdsAfter() {
    var net = sequential(linear(AUTO, 4), linear(4, 2));
    net.to(DType.FLOAT64);
    net.build(1, 3);
    assertThat(net.parameters()).allMatch(p -> p.dtype() == DType.FLOAT64);

    var single = linear(AUTO, 2);
    single.to(DType.FLOAT64);
    assertThat(single.call(Tensors.ones(Shape.of(1, 3), DType.FLOAT64)).dtype())
        .isEqualTo(DType.FLOAT64);
  }

  @Test
  void useBeforeTheSizesAreKnown_isRefused() {
    var linear = linear(AUTO, 2);
    assertThatThrownBy(() -> linear.weight().sum())
        .isInstanceOf(StateException.class)
        .hasMessage(
            "Parameter: the shape must be known before the elements are used. Call"
                + " build(inputShape) on the model, or run it once on an input.");
    assertThatThrownBy(() -> linear.forward(Tensors.ones(1, 3)))
        .isInstanceOf(StateException.class)
        .hasMessage("Linear: open sizes must be fixed before forward. Run the layer with call.");
  }

  @Test
  void buildInInferenceMode_makesParametersThatTrain() {
    var net = net();
    Autograd.inferenceMode(() -> net.call(Tensors.randn(2, 2, 5, 5)));
    net.call(Tensors.randn(2, 2, 5, 5)).sum().backward();
    assertThat(net.parameters()).allMatch(Parameter::hasGrad);
  }

  @Test
  void firstCallsFromManyThreads_buildOnce() {
    for (int round = 0; round < 20; round++) {
      var net = sequential(linear(AUTO, 8), relu(), linear(AUTO, 2));
      Tensor x = Tensors.ones(4, 3);
      var outputs =
          IntStream.range(0, 8)
              .mapToObj(i -> CompletableFuture.supplyAsync(() -> net.call(x).toFloatArray()))
              .toList()
              .stream()
              .map(CompletableFuture::join)
              .toList();
      outputs.forEach(y -> assertThat(y).containsExactly(outputs.getFirst()));
    }
  }

  @Test
  void firstCallThatFails_mayBeTriedAgain() {
    var conv = conv2d(AUTO, 4, 3, groups(2));
    assertThatThrownBy(() -> conv.call(Tensors.ones(1, 3, 5, 5)))
        .hasMessage("Conv2d: inChannels must be divisible by groups; inChannels=3, groups=2");
    assertThat(conv.call(Tensors.ones(1, 4, 5, 5)).shape()).isEqualTo(Shape.of(1, 4, 3, 3));
  }

  /// An open layer of one's own.
  static final class Scale extends Layer {
    final Parameter factor = Parameter.open(Shape.of(AUTO));

    @Override
    protected void build(Tensor x) {
      factor.assign(Tensors.ones(x.size(-1)));
    }

    @Override
    public Tensor forward(Tensor x) {
      return x.mul(factor);
    }
  }

  @Test
  void openLayersOfOnesOwn_workTheSame() {
    var scale = new Scale();
    scale.to(DType.FLOAT64);
    scale.build(1, 6);
    assertThat(scale.factor.shape()).isEqualTo(Shape.of(6));
    assertThat(scale.factor.dtype()).isEqualTo(DType.FLOAT64);
  }

  @Test
  void elementsThatDoNotFitAnOpenShape_areRefused() {
    assertThatThrownBy(() -> Parameter.open(Shape.of(2, AUTO)).assign(Tensors.ones(3, 4)))
        .isInstanceOf(ShapeException.class)
        .hasMessage(
            "Parameter: elements must fit the open shape, in which -1 stands for any size;"
                + " elements=[3, 4], open shape=[2, -1]");
  }
}
