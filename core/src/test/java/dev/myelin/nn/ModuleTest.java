package dev.myelin.nn;

import static dev.myelin.nn.Nn.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.myelin.error.DTypeException;
import dev.myelin.error.DeviceException;
import dev.myelin.error.ShapeException;
import dev.myelin.tensor.DType;
import dev.myelin.tensor.Device;
import dev.myelin.tensor.Scope;
import dev.myelin.tensor.Tensor;
import dev.myelin.tensor.Tensors;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ModuleTest {
  /// A layer of one's own in three lines.
  static final class Residual extends Layer {
    final Linear inner = linear(4, 4);

    @Override
    public Tensor forward(Tensor x) {
      return x.add(inner.call(x).relu());
    }
  }

  /// A module with inputs of its own choice.
  static final class Siamese extends Module {
    final Sequential tower = sequential(linear(4, 2), relu());

    Tensor distance(Tensor a, Tensor b) {
      return tower.call(a).sub(tower.call(b)).square().sum(-1);
    }
  }

  @Test
  void aLayerOfOnesOwn_needsFieldsAndForward() {
    var layer = new Residual();
    Tensor x = Tensors.randn(3, 4);

    assertThat(layer.parameters()).hasSize(2);
    assertThat(x.through(layer, relu()).shape()).isEqualTo(Tensors.shape(3, 4));
    layer.call(x).sum().backward();
    assertThat(layer.inner.weight().hasGrad()).isTrue();
    layer.zeroGrad();
    assertThat(layer.inner.weight().hasGrad()).isFalse();
  }

  @Test
  void aModuleOfOnesOwn_takesWhatItLikes() {
    var siamese = new Siamese();
    Tensor x = Tensors.randn(3, 4);

    assertThat(siamese.distance(x, x).toFloatArray()).containsOnly(0f);
    assertThat(siamese.eval().isTraining()).isFalse();
  }

  @Test
  void aLambdaOrAnonymousLayer_joinsThePipe() {
    Layer doubling =
        new Layer() {
          @Override
          public Tensor forward(Tensor x) {
            return x.mul(2);
          }
        };

    assertThat(Tensors.ones(1).through(doubling, x -> x.add(1)).item()).isEqualTo(3);
    assertThat(doubling.toString()).isEqualTo("Layer()");
  }

  @Test
  void newModuleIsInTrainingMode_andModesReachEverythingBelow() {
    var net = sequential(linear(1, 1), sequential(dropout(0.5)));
    assertThat(net.modules()).allMatch(Module::isTraining);
    assertThat(net.eval()).isSameAs(net);
    assertThat(net.modules()).noneMatch(Module::isTraining);
    net.train(true);
    assertThat(net.modules()).allMatch(Module::isTraining);
    net.get(1).eval();
    assertThat(net.isTraining()).isTrue();
    assertThat(((Sequential) net.get(1)).get(0).isTraining()).isFalse();
  }

  @Test
  void conversion_keepsTheParameterObjectsThatOptimizersHold() {
    var net = sequential(linear(2, 2), batchNorm2d(2));
    var held = net.parameters();
    Tensor tracked = net.stateDict().get("1.num_batches_tracked");
    net.to(DType.FLOAT64);

    assertThat(net.parameters()).isEqualTo(held);
    assertThat(held).allMatch(p -> p.dtype() == DType.FLOAT64 && p.requiresGrad() && p.isLeaf());
    assertThat(net.stateDict().get("1.running_mean").dtype()).isEqualTo(DType.FLOAT64);
    assertThat(tracked.dtype()).isEqualTo(DType.INT64);
    assertThat(net.to(DType.FLOAT32, Device.CPU).parameters()).isEqualTo(held);
  }

  @Test
  void conversionToWhatItIs_keepsMemoryAndGradients() {
    var linear = linear(2, 2);
    linear.call(Tensors.ones(1, 2)).sum().backward();
    Tensor before = linear.weight().detach();
    linear.to(DType.FLOAT32).to(Device.CPU);

    assertThat(linear.weight().hasGrad()).isTrue();
    assertThat(linear.weight().isAliasOf(before)).isTrue();
  }

  @Test
  void conversionToATypeWithoutFractions_isRefused() {
    assertThatThrownBy(() -> linear(1, 1).to(DType.INT64))
        .isInstanceOf(DTypeException.class)
        .hasMessage("Linear.to: the parameters' type must be floating-point; dtype=int64");
  }

  @Test
  void moveToADeviceThatIsNotThere_isRefusedAndChangesNothing() {
    var linear = linear(1, 1);
    assertThatThrownBy(() -> linear.to(Device.cuda(99)))
        .isInstanceOf(DeviceException.class)
        .hasMessageStartingWith("Device cuda:99: the device must be there; CUDA devices=");
    assertThat(linear.weight().device()).isEqualTo(Device.CPU);
  }

  @Test
  void apply_visitsChildrenFirstInOrderEachOnce() {
    Linear shared = linear(1, 1);
    var net = sequential(shared, sequential(relu(), gelu()), shared);
    var order = new ArrayList<String>();
    net.apply(m -> order.add(m.where()));

    assertThat(order).containsExactly("Linear", "ReLU", "GELU", "Sequential", "Sequential");
    order.clear();
    net.namedModules();
    net.apply(m -> order.add(m.where()));
    assertThat(order)
        .containsExactly("Linear 0", "ReLU 1.0", "GELU 1.1", "Sequential 1", "Sequential");
  }

  @Test
  void parameters_areNeverFreedByAScope() {
    Linear linear;
    BatchNorm2d norm;
    try (var _ = Scope.open()) {
      linear = linear(AUTO, 2);
      norm = batchNorm2d(1);
      linear.call(Tensors.ones(1, 3));
      norm.call(Tensors.randn(2, 1, 3, 3));
      linear.to(DType.FLOAT64).to(DType.FLOAT32);
    }

    assertThat(linear.parameters()).allMatch(Tensor::isOpen);
    assertThat(norm.stateDict().values()).allMatch(Tensor::isOpen);
    assertThat(linear.call(Tensors.ones(1, 3)).isOpen()).isTrue();
  }

  @Test
  void forwardCalledDirectly_computesTheSame() {
    var linear = linear(2, 3);
    Tensor x = Tensors.randn(4, 2);
    assertThat(linear.forward(x).toFloatArray()).containsExactly(linear.call(x).toFloatArray());
  }

  @Test
  void hooks_runInTheOrderTheyCameAndMayReplaceTheOutput() {
    var layer = relu();
    List<String> seen = new ArrayList<>();
    Runnable first =
        layer.onForward(
            (l, x, y) -> {
              seen.add("first");
              assertThat(l).isSameAs(layer);
              return y.add(1);
            });
    layer.onForward(
        (l, x, y) -> {
          seen.add("second");
          return y.mul(10);
        });

    assertThat(layer.call(Tensors.tensor(new float[] {-1, 1})).toFloatArray())
        .containsExactly(10f, 20f);
    assertThat(seen).containsExactly("first", "second");

    first.run();
    first.run();
    assertThat(layer.call(Tensors.ones(1)).item()).isEqualTo(10);
    assertThat(layer.forward(Tensors.ones(1)).item()).isEqualTo(1);
  }

  @Test
  void hookAddedTwice_isTwo() {
    var layer = relu();
    Layer.Hook doubling = (l, x, y) -> y.mul(2);
    Runnable one = layer.onForward(doubling);
    layer.onForward(doubling);
    assertThat(layer.call(Tensors.ones(1)).item()).isEqualTo(4);
    one.run();
    assertThat(layer.call(Tensors.ones(1)).item()).isEqualTo(2);
  }

  @Test
  void hookMayRemoveItself() {
    var layer = relu();
    List<Runnable> removal = new ArrayList<>();
    removal.add(
        layer.onForward(
            (l, x, y) -> {
              removal.getFirst().run();
              return y.add(5);
            }));
    assertThat(layer.call(Tensors.ones(1)).item()).isEqualTo(6);
    assertThat(layer.call(Tensors.ones(1)).item()).isEqualTo(1);
  }

  @Test
  void exceptionOfAHook_reachesTheCallerAndSpoilsNothing() {
    var layer = relu();
    Runnable removal =
        layer.onForward(
            (l, x, y) -> {
              throw new UnsupportedOperationException("hook");
            });
    assertThatThrownBy(() -> layer.call(Tensors.ones(1)))
        .isInstanceOf(UnsupportedOperationException.class)
        .hasMessage("hook");
    removal.run();
    assertThat(layer.call(Tensors.ones(1)).item()).isEqualTo(1);
  }

  @Test
  void errorsNameTheModulesPath() {
    var net = sequential(relu(), sequential(linear(3, 2), relu()));
    assertThatThrownBy(() -> net.call(Tensors.ones(1, 4)))
        .isInstanceOf(ShapeException.class)
        .hasMessage("Linear 1.0: input must have 3 features; input=[1, 4], weight=[2, 3]");
    assertThatThrownBy(() -> linear(3, 2).call(Tensors.ones(1, 4)))
        .hasMessage("Linear: input must have 3 features; input=[1, 4], weight=[2, 3]");
  }

  @Test
  void errorsNameThePath_belowAModuleThatOnlyWalked() {
    var siamese = new Siamese();
    assertThat(siamese.parameters()).hasSize(2);
    assertThatThrownBy(() -> siamese.tower.call(Tensors.ones(1, 5)))
        .hasMessage("Linear tower.0: input must have 4 features; input=[1, 5], weight=[2, 4]");
  }

  @Test
  void pathsFollow_whenAModuleMovesIntoAnother() {
    var tower = sequential(linear(3, 3));
    tower.call(Tensors.ones(1, 3));
    var net = sequential(relu(), tower);
    net.call(Tensors.ones(1, 3));
    assertThatThrownBy(() -> tower.call(Tensors.ones(1, 4)))
        .hasMessageStartingWith("Linear 1.0: input must have 3 features");
    assertThat(tower.namedParameters().keySet()).containsExactly("0.weight", "0.bias");
    assertThat(net.parameters().getFirst().name()).isEqualTo("1.0.weight");
  }

  @Test
  void modulesAddedLater_areNamedToo() {
    var list = moduleList(linear(1, 1));
    list.add(linear(2, 2));
    assertThatThrownBy(() -> list.get(1).call(Tensors.ones(1, 3)))
        .hasMessageStartingWith("Linear 1: input must have 2 features");
  }
}
