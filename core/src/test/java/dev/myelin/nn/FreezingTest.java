package dev.myelin.nn;

import static dev.myelin.nn.Nn.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.myelin.error.ArgumentException;
import dev.myelin.tensor.DType;
import dev.myelin.tensor.Parameter;
import dev.myelin.tensor.Tensor;
import dev.myelin.tensor.Tensors;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class FreezingTest {
  static final class Net extends Layer {
    final Sequential encoder = sequential(linear(2, 3), relu(), linear(3, 2));
    final Linear head = linear(2, 1);
    final Parameter scale = parameter(Tensors.ones(1));

    @Override
    public Tensor forward(Tensor x) {
      return x.through(encoder, head).mul(scale);
    }
  }

  private static List<String> frozen(Module module) {
    return module.namedParameters().entrySet().stream()
        .filter(e -> e.getValue().isFrozen())
        .map(Map.Entry::getKey)
        .toList();
  }

  @Test
  void withoutKeys_everythingFreezesAndThawsAgain() {
    var net = new Net();
    net.freeze();
    assertThat(frozen(net)).hasSize(7);
    assertThat(net.call(Tensors.ones(1, 2)).requiresGrad()).isFalse();

    net.unfreeze();
    assertThat(frozen(net)).isEmpty();
    assertThat(net.call(Tensors.ones(1, 2)).requiresGrad()).isTrue();
  }

  @Test
  void trainableParameters_areThoseThatAreNotFrozen() {
    var net = new Net();
    assertThat(net.trainableParameters()).isEqualTo(net.parameters());
    net.freeze("encoder", "bias");
    assertThat(net.trainableParameters()).containsExactly(net.scale, net.head.weight());
  }

  @Test
  void keyNamesAParameterInEveryModule() {
    var net = new Net();
    net.freeze("bias");
    assertThat(frozen(net)).containsExactly("encoder.0.bias", "encoder.2.bias", "head.bias");
  }

  @Test
  void keyNamesAChildWithAllItHolds() {
    var net = new Net();
    net.freeze("encoder");
    assertThat(frozen(net))
        .containsExactly(
            "encoder.0.weight", "encoder.0.bias", "encoder.2.weight", "encoder.2.bias");

    net.unfreeze();
    assertThat(frozen(net)).isEmpty();
  }

  @Test
  void keyWithDotsLeadsFurtherDown() {
    var net = new Net();
    net.freeze("encoder.0", "head.bias", "scale");
    assertThat(frozen(net))
        .containsExactly("scale", "encoder.0.weight", "encoder.0.bias", "head.bias");

    net.unfreeze("encoder.0.weight");
    assertThat(frozen(net)).containsExactly("scale", "encoder.0.bias", "head.bias");
  }

  @Test
  void local_concernsTheModulesOwnParametersOnly() {
    var net = new Net();
    net.freeze(FreezeOption.local());
    assertThat(frozen(net)).containsExactly("scale");

    assertThatThrownBy(() -> net.freeze(FreezeOption.local(), FreezeOption.keys("bias")))
        .isInstanceOf(ArgumentException.class)
        .hasMessage(
            "Net.freeze: a key must name a parameter, or a module that has some; key=bias,"
                + " parameters=[scale, encoder.0.weight, encoder.0.bias, encoder.2.weight,"
                + " encoder.2.bias, head.weight, head.bias]");
  }

  @Test
  void strict_demandsTheKeyInEveryModule() {
    var net = new Net();
    assertThatThrownBy(() -> net.freeze(FreezeOption.keys("bias"), FreezeOption.strict()))
        .isInstanceOf(ArgumentException.class)
        .hasMessage(
            "Net.freeze: a strict key must name a parameter in every module; key=bias, module=Net,"
                + " names=[encoder, head, scale]");
    assertThat(frozen(net)).isEmpty();

    net.head.freeze(FreezeOption.keys("bias"), FreezeOption.strict());
    assertThat(frozen(net)).containsExactly("head.bias");
  }

  @Test
  void unknownKey_freezesNothingOfTheOthers() {
    var net = new Net();
    assertThatThrownBy(() -> net.freeze("encoder", "haed"))
        .hasMessageStartingWith(
            "Net.freeze: a key must name a parameter, or a module that has some; key=haed");
    assertThat(frozen(net)).isEmpty();
    assertThatThrownBy(() -> net.unfreeze(""))
        .hasMessageStartingWith("Net.unfreeze: a key must name a parameter");
    assertThatThrownBy(() -> net.freeze("1"))
        .hasMessageStartingWith("Net.freeze: a key must name a parameter");
  }

  static final class Tied extends Layer {
    final Linear encoder = linear(2, 2);
    final Linear decoder = encoder;

    @Override
    public Tensor forward(Tensor x) {
      return x.through(encoder, decoder);
    }
  }

  @Test
  void tiedTensor_freezesUnderEitherName() {
    var tied = new Tied();
    tied.freeze("decoder");
    assertThat(frozen(tied)).containsExactly("encoder.weight", "encoder.bias");
    tied.unfreeze("encoder");
    assertThat(frozen(tied)).isEmpty();
  }

  @Test
  void frozenParameter_getsNoGradientAndLosesTheOneItHad() {
    var net = new Net();
    net.call(Tensors.ones(1, 2)).sum().backward();
    assertThat(net.head.weight().hasGrad()).isTrue();
    net.freeze("head");
    assertThat(net.head.weight().hasGrad()).isFalse();

    net.call(Tensors.ones(1, 2)).sum().backward();
    assertThat(net.head.weight().hasGrad()).isFalse();
    assertThat(net.scale.hasGrad()).isTrue();
  }

  @Test
  void freezingLasts_throughConversionLoadingAndBuilding() {
    var net = sequential(linear(AUTO, 2), relu(), linear(2, 1));
    net.freeze("0");
    net.to(DType.FLOAT64);
    net.build(1, 3);
    net.loadStateDict(net.stateDict());

    assertThat(frozen(net)).containsExactly("0.weight", "0.bias");
    assertThat(net.parameters().getFirst().requiresGrad()).isFalse();
    assertThat(net.parameters().getLast().requiresGrad()).isTrue();
  }

  @Test
  void requiresGradIsTheSameSwitch() {
    var linear = linear(1, 1);
    linear.weight().requiresGrad(false);
    linear.to(DType.FLOAT64);

    assertThat(frozen(linear)).containsExactly("weight");
    assertThat(linear.weight().requiresGrad()).isFalse();
  }

  @Test
  void evaluationMode_freezesNothing() {
    var net = new Net();
    net.eval();
    assertThat(frozen(net)).isEmpty();
  }
}
