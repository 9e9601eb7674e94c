package dev.myelin.nn;

import static dev.myelin.nn.Nn.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.myelin.error.ArgumentException;
import dev.myelin.error.StateException;
import dev.myelin.tensor.Tensor;
import dev.myelin.tensor.Tensors;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class ReplacementTest {
  static final class Net extends Layer {
    Layer head = linear(2, 3);
    Linear typed = linear(2, 2);
    final Linear constant = linear(2, 2);
    final List<Layer> list = new ArrayList<>(List.of(relu(), linear(2, 2)));
    final List<Linear> linears = new ArrayList<>(List.of(linear(2, 2)));
    final List<Layer> immutable = List.of(relu());
    final Map<String, Layer> map = new HashMap<>(Map.of("a", relu()));
    final Map<String, List<Layer>> nested = Map.of("x", new ArrayList<>(List.of(relu())));
    final Layer[] array = {relu()};
    final Linear[] linearArray = {linear(2, 2)};
    final Set<Layer> set = Set.of(gelu());
    final Sequential body = sequential(linear(2, 2), relu());
    final ModuleList<Linear> modules = moduleList(linear(2, 2));

    @Override
    public Tensor forward(Tensor x) {
      return x.through(body, typed, head);
    }
  }

  @Test
  void modulesAreReplacedWhereverTheyAreHeld() {
    var net = new Net();
    for (String name :
        List.of("head", "list.1", "map.a", "nested.x.0", "array.0", "body.0", "body.1")) {
      var replacement = gelu();
      net.replace(name, replacement);
      assertThat(net.namedModules().get(name)).as(name).isSameAs(replacement);
      assertThat(replacement.where()).isEqualTo("GELU " + name);
    }
    var linear = linear(2, 2);
    for (String name : List.of("typed", "linears.0", "linearArray.0", "modules.0")) {
      net.replace(name, linear);
      assertThat(net.children().containsKey(name) || name.equals("modules.0")).isTrue();
    }
  }

  @Test
  void headOfATrainedModelIsReplacedAndErrorsNameTheNewOne() {
    var net = new Net();
    net.call(Tensors.ones(1, 2));
    var old = (Linear) net.head;
    net.replace("head", linear(5, 7));

    assertThat(net.namedParameters().get("head.weight").shape()).isEqualTo(Tensors.shape(7, 5));
    assertThatThrownBy(() -> net.call(Tensors.ones(1, 2)))
        .hasMessage("Linear head: input must have 5 features; input=[1, 2], weight=[7, 5]");
    assertThatThrownBy(() -> old.call(Tensors.ones(1, 9))).hasMessageStartingWith("Linear: ");
  }

  @Test
  void sharedModule_isReplacedOnlyUnderTheNameGiven() {
    Linear shared = linear(2, 2);
    var net = sequential(shared, relu(), shared);
    net.replace("2", gelu());

    assertThat(net.get(0)).isSameAs(shared);
    assertThat(net.get(2)).isInstanceOf(GELU.class);
    assertThat(shared.where()).isEqualTo("Linear 0");
  }

  @Test
  void nameThatIsNotThere_isRefused() {
    assertThatThrownBy(() -> sequential(relu(), sequential(gelu())).replace("2", relu()))
        .isInstanceOf(ArgumentException.class)
        .hasMessage(
            "Sequential.replace: there must be a module of this name below; name=2,"
                + " names=[0, 1, 1.0]");
    assertThatThrownBy(() -> sequential(relu()).replace("", relu()))
        .hasMessage(
            "Sequential.replace: there must be a module of this name below; name=, names=[0]");
    assertThatThrownBy(() -> linear(1, 1).replace("weight", relu()))
        .hasMessage(
            "Linear.replace: there must be a module of this name below; name=weight, names=[]");
  }

  @Test
  void finalField_isRefused() {
    assertThatThrownBy(() -> new Net().replace("constant", linear(2, 2)))
        .isInstanceOf(StateException.class)
        .hasMessage(
            "Net.replace: the field must not be final; name=constant, field=constant. Declare it"
                + " without final, or hold the module in a Sequential or ModuleList.");
  }

  @Test
  void placeOfAnotherType_isRefused() {
    var net = new Net();
    assertThatThrownBy(() -> net.replace("typed", relu()))
        .isInstanceOf(StateException.class)
        .hasMessage(
            "Net.replace: the field's type must allow the new module; name=typed,"
                + " field=Linear typed, new=ReLU");
    assertThatThrownBy(() -> net.replace("linears.0", relu()))
        .hasMessage(
            "Net.replace: the elements' type must allow the new module; name=linears.0,"
                + " elements=Linear, new=ReLU");
    assertThatThrownBy(() -> net.replace("linearArray.0", relu()))
        .hasMessage(
            "Net.replace: the elements' type must allow the new module; name=linearArray.0,"
                + " elements=Linear, new=ReLU");
    assertThatThrownBy(() -> net.replace("body.0", mse()))
        .hasMessage(
            "Net.replace: the elements' type must allow the new module; name=body.0,"
                + " elements=Layer, new=MSELoss");
    assertThat(net.linears.getFirst()).isInstanceOf(Linear.class);
  }

  @Test
  void listThatCannotChange_isRefused() {
    assertThatThrownBy(() -> new Net().replace("immutable.0", gelu()))
        .isInstanceOf(StateException.class)
        .hasMessage(
            "Net.replace: the list or map must be changeable; name=immutable.0. Hold the modules in"
                + " an ArrayList, a Sequential or a ModuleList.");
    assertThatThrownBy(() -> new Net().replace("set.0", relu()))
        .isInstanceOf(StateException.class)
        .hasMessageStartingWith(
            "Net.replace: a module can be replaced in fields, lists, maps and arrays only;"
                + " name=set.0, held in=");
  }

  @Test
  void moduleThatHoldsThePlace_isRefused() {
    var inner = sequential(relu());
    var net = sequential(inner);
    assertThatThrownBy(() -> net.replace("0.0", net))
        .isInstanceOf(ArgumentException.class)
        .hasMessage(
            "Sequential.replace: the new module must not hold the place it takes; name=0.0,"
                + " new=Sequential");
    assertThat(inner.get(0)).isInstanceOf(ReLU.class);
  }
}
