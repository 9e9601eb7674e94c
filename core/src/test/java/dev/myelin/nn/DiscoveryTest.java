package dev.myelin.nn;

import static dev.myelin.nn.Nn.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.myelin.error.ArgumentException;
import dev.myelin.tensor.Buffer;
import dev.myelin.tensor.Parameter;
import dev.myelin.tensor.Tensor;
import dev.myelin.tensor.TensorFunction;
import dev.myelin.tensor.Tensors;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class DiscoveryTest {
  /// What the fields of a user's own interface hold is found too.
  interface Block {
    Tensor call(Tensor x);
  }

  static final class Doubling extends Layer implements Block {
    final Parameter factor = parameter(Tensors.full(Tensors.shape(1), 2));

    @Override
    public Tensor forward(Tensor x) {
      return x.mul(factor);
    }
  }

  abstract static class Base extends Layer {
    private final Linear stem = linear(2, 3);
    final Buffer scale = buffer(Tensors.ones(1));

    Tensor stem(Tensor x) {
      return stem.call(x);
    }
  }

  static final class Everything extends Base {
    static final Linear SHARED_BY_ALL = linear(1, 1);
    final Linear first = linear(3, 3);
    final Block block = new Doubling();
    final TensorFunction function = new Doubling();
    final Object object = linear(1, 1, noBias());
    final List<Layer> list = new ArrayList<>(List.of(relu(), linear(3, 3, noBias())));
    final Map<String, Layer> map = new LinkedHashMap<>();
    final Linear[] array = {linear(3, 1, noBias())};
    final List<List<Linear>> nested = List.of(List.of(linear(1, 2, noBias())));
    final Parameter[] rows = {parameter(Tensors.ones(1)), parameter(Tensors.ones(2))};
    final @Nullable Linear none = null;
    final String text = "no module";
    final transient Linear transientLinear = linear(7, 7);

    @Key("renamed")
    final Buffer buffer = buffer(Tensors.zeros(2));

    final Buffer temporary = temporaryBuffer(Tensors.zeros(3));

    Everything() {
      map.put("a", linear(3, 4, noBias()));
      map.put("b", gelu());
    }

    @Override
    public Tensor forward(Tensor x) {
      return stem(x).through(first, block::call);
    }
  }

  @Test
  void fieldsAreTheDeclarationInTheirOrderSuperclassesFirst() {
    var module = new Everything();

    assertThat(module.children().keySet())
        .containsExactly(
            "stem",
            "first",
            "block",
            "function",
            "object",
            "list.0",
            "list.1",
            "map.a",
            "map.b",
            "array.0",
            "nested.0.0");
    assertThat(module.namedParameters().keySet())
        .containsExactly(
            "rows.0",
            "rows.1",
            "stem.weight",
            "stem.bias",
            "first.weight",
            "first.bias",
            "block.factor",
            "function.factor",
            "object.weight",
            "list.1.weight",
            "map.a.weight",
            "array.0.weight",
            "nested.0.0.weight");
    assertThat(module.namedBuffers().keySet()).containsExactly("scale", "renamed", "temporary");
    assertThat(module.parameters()).hasSize(13);
  }

  @Test
  void namedModulesBeginWithTheModuleItself() {
    var net = sequential(linear(1, 2), sequential(relu(), linear(2, 1)));

    assertThat(net.namedModules().keySet()).containsExactly("", "0", "1", "1.0", "1.1");
    assertThat(net.modules().getFirst()).isSameAs(net);
  }

  @Test
  void listThatGrowsIsFollowed() {
    var module = new Everything();
    module.list.add(linear(1, 1));

    assertThat(module.children()).containsKey("list.2");
  }

  static final class Tied extends Layer {
    final Linear encoder = linear(3, 3);
    final Linear decoder = encoder;
    final Parameter weight = encoder.weight();

    @Override
    public Tensor forward(Tensor x) {
      return x.through(encoder, decoder);
    }
  }

  @Test
  void whatIsHeldTwiceIsOneWithItsFirstName() {
    var module = new Tied();

    assertThat(module.children().keySet()).containsExactly("encoder", "decoder");
    assertThat(module.namedModules().keySet()).containsExactly("", "encoder");
    assertThat(module.namedParameters().keySet()).containsExactly("weight", "encoder.bias");
    assertThat(module.parameterCount()).isEqualTo(12);
    assertThat(module.stateDict().keySet())
        .containsExactly(
            "weight", "encoder.weight", "encoder.bias", "decoder.weight", "decoder.bias");
  }

  /// An inner class that uses its outer module holds no child in that.
  static final class Outer extends Layer {
    final Linear linear = linear(2, 2);
    final Inner inner = new Inner();

    final class Inner extends Layer {
      final Linear own = linear(2, 2);

      @Override
      public Tensor forward(Tensor x) {
        return x.through(own, linear);
      }
    }

    @Override
    public Tensor forward(Tensor x) {
      return inner.call(x);
    }
  }

  @Test
  void outerInstanceIsNoChild() {
    assertThat(new Outer().namedModules().keySet())
        .containsExactly("", "linear", "inner", "inner.own");
  }

  static final class Child extends Layer {
    @Nullable Layer parent;
    final Linear linear = linear(1, 1);

    @Override
    public Tensor forward(Tensor x) {
      return linear.call(x);
    }
  }

  @Test
  void moduleThatHoldsOneAboveItIsWalkedOnce() {
    var child = new Child();
    var parent = sequential(child);
    child.parent = parent;

    assertThat(parent.namedModules().keySet()).containsExactly("", "0", "0.linear");
    assertThat(parent.stateDict().keySet()).containsExactly("0.linear.weight", "0.linear.bias");
    assertThat(parent.toString()).contains("(parent): Sequential(…)");
    assertThat(parent.summary(1, 1).parameters()).isEqualTo(2);
  }

  static class Hidden extends Layer {
    final Linear linear = linear(1, 1);

    @Override
    public Tensor forward(Tensor x) {
      return linear.call(x);
    }
  }

  static final class Hiding extends Hidden {
    final Linear linear = linear(1, 1);
  }

  @Test
  void twoFieldsOfOneName_areRefused() {
    assertThatThrownBy(() -> new Hiding().parameters())
        .isInstanceOf(ArgumentException.class)
        .hasMessage(
            "Hiding: no two fields may give the same name; name=linear. Rename one of them with"
                + " @Key.");
  }

  static final class BadKey extends Layer {
    @Key("a.b")
    final Linear linear = linear(1, 1);

    @Override
    public Tensor forward(Tensor x) {
      return x;
    }
  }

  @Test
  void keyWithDots_isRefused() {
    assertThatThrownBy(() -> new BadKey().parameters())
        .isInstanceOf(ArgumentException.class)
        .hasMessage(
            "BadKey: a key must not be empty, unless it is a container's, and must have no dots;"
                + " field=linear, key=a.b");
  }

  static final class DottedMap extends Layer {
    final Map<String, Layer> heads = Map.of("a.b", relu());

    @Override
    public Tensor forward(Tensor x) {
      return x;
    }
  }

  @Test
  void nameWithDotsInAMap_isRefused() {
    assertThatThrownBy(() -> new DottedMap().children())
        .isInstanceOf(ArgumentException.class)
        .hasMessage(
            "DottedMap: names in a map must not be empty and must have no dots; name=a.b,"
                + " field=heads");
  }

  @Test
  void containersNameWhatTheyHold() {
    var list = moduleList(linear(1, 1), linear(1, 2));
    list.add(linear(2, 2));
    var names = new LinkedHashMap<String, Layer>();
    names.put("x", relu());
    names.put("y", linear(1, 1));
    var dict = moduleDict(names);
    dict.put("x", gelu());

    assertThat(list.children().keySet()).containsExactly("0", "1", "2");
    assertThat(list.get(-1)).isSameAs(list.get(2));
    assertThat(list).hasSize(3);
    assertThat(dict.names()).containsExactly("x", "y");
    assertThat(dict.get("x")).isInstanceOf(GELU.class);
  }
}
