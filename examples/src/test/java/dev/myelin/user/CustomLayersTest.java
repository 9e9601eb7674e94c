package dev.myelin.user;

import static dev.myelin.nn.Nn.*;
import static dev.myelin.optim.Optim.learningRate;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.myelin.error.ShapeException;
import dev.myelin.error.StateException;
import dev.myelin.nn.Layer;
import dev.myelin.nn.Linear;
import dev.myelin.nn.Module;
import dev.myelin.optim.Adam;
import dev.myelin.tensor.Parameter;
import dev.myelin.tensor.Randomness;
import dev.myelin.tensor.Shape;
import dev.myelin.tensor.Tensor;
import dev.myelin.tensor.TensorFunction;
import dev.myelin.tensor.Tensors;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.FieldSource;

/// Layers that a user writes from outside are trained, saved, loaded, frozen and summarised like
/// those of the library.
final class CustomLayersTest {
  @TempDir private Path folder;

  @BeforeEach
  void seed() {
    Randomness.seed(1);
  }

  /// A layer of three lines.
  static final class Squared extends Layer {
    @Override
    public Tensor forward(Tensor x) {
      return x.mul(x);
    }
  }

  /// A function in the place of a layer.
  static final class Through extends Layer {
    final Linear linear = linear(4, 4);
    private final TensorFunction function;

    Through(TensorFunction function) {
      this.function = function;
    }

    @Override
    public Tensor forward(Tensor x) {
      return x.through(linear, function, y -> y.add(x));
    }
  }

  /// A list of layers, as many as are asked for.
  static final class Tower extends Layer {
    final List<Layer> floors = new ArrayList<>();
    final Linear roof = linear(AUTO, 4);

    Tower(int height) {
      for (int i = 0; i < height; i++) {
        floors.add(sequential(linear(AUTO, 8), tanh()));
      }
    }

    @Override
    public Tensor forward(Tensor x) {
      Tensor y = x;
      for (Layer floor : floors) {
        y = floor.call(y);
      }
      return roof.call(y);
    }
  }

  /// `y = g · x + b`, with as many factors as the first input has features.
  static final class Scale extends Layer {
    final Parameter factor = Parameter.open(Shape.of(AUTO));
    final Parameter shift = Parameter.open(Shape.of(AUTO));

    @Override
    protected void build(Tensor x) {
      if (!factor.isDefined()) {
        factor.assign(Tensors.ones(x.size(-1)));
        shift.assign(Tensors.zeros(x.size(-1)));
      }
    }

    @Override
    public Tensor forward(Tensor x) {
      return x.mul(factor).add(shift);
    }

    @Override
    protected String describe() {
      return factor.isDefined() ? "" + factor.numel() : "AUTO";
    }
  }

  /// A module of two inputs.
  static final class Joined extends Module {
    final Linear left = linear(3, 4);
    final Linear right = linear(2, 4, noBias());

    Tensor call(Tensor a, Tensor b) {
      return left.call(a).add(right.call(b)).tanh();
    }
  }

  static final List<Arguments> LAYERS =
      List.of(
          layer("Sequential of Squared", () -> sequential(linear(4, 4), new Squared())),
          layer("Through a lambda", () -> new Through(x -> x.sigmoid().mul(2))),
          layer("Through a method", () -> new Through(Tensor::relu)),
          layer("Tower", () -> new Tower(2)),
          layer("Scale", () -> sequential(new Scale(), linear(4, 4), new Scale())));

  private static Arguments layer(String name, Supplier<Layer> make) {
    return Arguments.argumentSet(name, make);
  }

  /// The mean squared distance to what is to be learnt.
  private static Tensor loss(Layer layer, Tensor x) {
    return mse().call(layer.call(x), x.roll(1, 1).abs());
  }

  private static double train(Layer layer, Tensor x) {
    layer.build(x.shape().toArray());
    var optimizer = new Adam(layer.parameters(), learningRate(0.02));
    for (int step = 0; step < 30; step++) {
      optimizer.zeroGrad();
      loss(layer, x).backward();
      optimizer.step();
    }
    return loss(layer, x).item();
  }

  @ParameterizedTest
  @FieldSource("LAYERS")
  void aLayerIsTrained(Supplier<Layer> make) {
    Layer layer = make.get();
    Tensor x = Tensors.randn(16, 4);
    double before = loss(layer, x).item();
    assertThat(train(layer, x)).isLessThan(0.8 * before);
  }

  @ParameterizedTest
  @FieldSource("LAYERS")
  void aLayerIsSavedAndLoadedByAnother(Supplier<Layer> make) {
    Layer layer = make.get();
    Tensor x = Tensors.randn(16, 4);
    double trained = train(layer, x);
    Path file = folder.resolve("layer.safetensors");
    layer.save(file);

    Layer other = make.get();
    other.load(file);
    assertThat(other.call(x).contentEquals(layer.call(x))).isTrue();
    assertThat(loss(other, x).item()).isEqualTo(trained);
  }

  @ParameterizedTest
  @FieldSource("LAYERS")
  void aFrozenLayerStaysAsItIs(Supplier<Layer> make) {
    Layer layer = make.get();
    Tensor x = Tensors.randn(16, 4);
    Tensor before = layer.call(x).detach().clone();
    layer.freeze();
    assertThat(layer.call(x).requiresGrad()).isFalse();
    layer.unfreeze();
    train(layer, x);
    assertThat(layer.call(x).contentEquals(before)).isFalse();

    Layer half = make.get();
    half.build(16, 4);
    Parameter first = half.parameters().getFirst();
    first.requiresGrad(false);
    Tensor kept = first.detach().clone();
    train(half, x);
    assertThat(first.contentEquals(kept)).isTrue();
  }

  @ParameterizedTest
  @FieldSource("LAYERS")
  void aLayerIsSummarisedAndPrinted(Supplier<Layer> make) {
    Layer layer = make.get();
    String summary = layer.summary(16, 4).toString();
    assertThat(summary).contains(layer.getClass().getSimpleName()).contains("[16, 4]");
    assertThat(layer.toString())
        .startsWith(layer.getClass().getSimpleName())
        .contains(layer.parameterCount() + " parameters");
  }

  @Test
  void parametersAreNamedByFieldsAndPlaces() {
    assertThat(new Tower(2).namedParameters().keySet())
        .containsExactly(
            "floors.0.0.weight",
            "floors.0.0.bias",
            "floors.1.0.weight",
            "floors.1.0.bias",
            "roof.weight",
            "roof.bias");
    assertThat(new Scale().namedParameters().keySet()).containsExactly("factor", "shift");
  }

  @Test
  void anOpenParameterWaitsForTheFirstInput() {
    Scale scale = new Scale();
    assertThat(scale).hasToString("Scale(AUTO)");
    assertThatThrownBy(() -> scale.save(folder.resolve("open.safetensors")))
        .isInstanceOf(StateException.class)
        .hasMessageContaining("factor");
    assertThat(scale.call(Tensors.ones(2, 5)).shape()).isEqualTo(Shape.of(2, 5));
    assertThat(scale.factor.shape()).isEqualTo(Shape.of(5));
    assertThatThrownBy(() -> scale.call(Tensors.ones(2, 4))).isInstanceOf(ShapeException.class);
  }

  @Test
  void aModuleOfTwoInputsIsTrainedSavedLoadedAndFrozen() {
    var model = new Joined();
    Tensor a = Tensors.randn(32, 3);
    Tensor b = Tensors.randn(32, 2);
    Tensor target = Tensors.cat(1, a, b).narrow(1, 0, 4).tanh();
    var optimizer = new Adam(model.parameters(), learningRate(0.05));
    double first = mse().call(model.call(a, b), target).item();
    for (int step = 0; step < 50; step++) {
      Tensor loss = mse().call(model.call(a, b), target);
      optimizer.zeroGrad();
      loss.backward();
      optimizer.step();
    }
    assertThat(mse().call(model.call(a, b), target).item()).isLessThan(first / 2);

    Path file = folder.resolve("joined.safetensors");
    model.save(file);
    var other = new Joined();
    other.load(file);
    assertThat(other.call(a, b).contentEquals(model.call(a, b))).isTrue();

    model.freeze("left");
    assertThat(model.left.weight().requiresGrad()).isFalse();
    assertThat(model.right.weight().requiresGrad()).isTrue();
    model.freeze();
    assertThat(model.call(a, b).requiresGrad()).isFalse();
    assertThat(model.toString())
        .startsWith("Joined(\n  (left): Linear(3 → 4")
        .contains("24 parameters");
  }
}
