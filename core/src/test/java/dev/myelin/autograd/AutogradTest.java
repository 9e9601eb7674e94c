package dev.myelin.autograd;

import static dev.myelin.tensor.Tensors.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.myelin.error.ArgumentException;
import dev.myelin.error.StateException;
import dev.myelin.tensor.DType;
import dev.myelin.tensor.NativeMemory;
import dev.myelin.tensor.Tensor;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@SuppressWarnings("NullAway") // A gradient that is missing fails the test.
final class AutogradTest {
  @Test
  void backwardLeavesTheGradientsOfALeaf() {
    Tensor x = tensor(new float[] {1, 2, 3}).requiresGrad(true);
    assertThat(x.isLeaf()).isTrue();
    assertThat(x.hasGrad()).isFalse();
    assertThat(x.grad()).isNull();
    x.square().sum().backward();
    assertThat(values(x.grad())).containsExactly(2, 4, 6);
  }

  @Test
  void gradientsAddUpUntilTheyAreDropped() {
    Tensor x = ones(2).requiresGrad(true);
    x.mul(3.0).sum().backward();
    x.mul(4.0).sum().backward();
    assertThat(values(x.grad())).containsExactly(7, 7);
    x.grad(null);
    assertThat(x.hasGrad()).isFalse();
    x.grad(ones(2));
    x.sum().backward();
    assertThat(values(x.grad())).containsExactly(2, 2);
  }

  @Test
  void aGradientWeighsTheOutputs() {
    Tensor x = ones(3).requiresGrad(true);
    x.mul(2.0).backward(tensor(new float[] {1, 10, 100}));
    assertThat(values(x.grad())).containsExactly(2, 20, 200);
  }

  @Test
  void aRetainedGraphCanBeWalkedTwice() {
    Tensor x = ones(1).requiresGrad(true);
    Tensor y = x.exp().sum();
    y.backward(null, true, false);
    double once = x.grad().item();
    y.backward();
    assertThat(x.grad().item()).isEqualTo(2 * once);
  }

  @Test
  void gradientsOfGradientsAreHigherDerivatives() {
    Tensor x = scalar(3.0, DType.FLOAT64).requiresGrad(true);
    Tensor first = Autograd.grad(x.pow(4), x, Autograd.createGraph());
    Tensor second = Autograd.grad(first, x, Autograd.createGraph());
    Tensor third = Autograd.grad(second, x);
    assertThat(first.item()).isEqualTo(108);
    assertThat(second.item()).isEqualTo(108);
    assertThat(third.item()).isEqualTo(72);
    assertThat(x.hasGrad()).isFalse();
  }

  @Test
  void anUnusedInputHasNoGradientWhereThatIsAllowed() {
    Tensor x = ones(2).requiresGrad(true);
    Tensor y = ones(2).requiresGrad(true);
    @Nullable Tensor[] gradients =
        Autograd.grad(x.sum(), new Tensor[] {x, y}, Autograd.allowUnused());
    assertThat(values(gradients[0])).containsExactly(1, 1);
    assertThat(gradients[1]).isNull();
  }

  @Test
  void severalOutputsAreWeighed() {
    Tensor x = ones(2).requiresGrad(true);
    @Nullable Tensor[] gradients =
        Autograd.grad(
            new Tensor[] {x.mul(2.0), x.mul(3.0)},
            new Tensor[] {x},
            new Tensor[] {ones(2), full(shape(2), 10.0)});
    assertThat(values(gradients[0])).containsExactly(32, 32);
  }

  @Test
  void theGraphCanBeRetainedForAnotherGrad() {
    Tensor x = ones(2).requiresGrad(true);
    Tensor y = x.exp().sum();
    Tensor first = Autograd.grad(y, x, Autograd.retainGraph());
    assertThat(Autograd.grad(y, x).contentEquals(first)).isTrue();
  }

  @Test
  void noGradRecordsNothingAndNests() {
    Tensor x = ones(2).requiresGrad(true);
    Autograd.noGrad(
        () -> {
          assertThat(Autograd.isGradEnabled()).isFalse();
          assertThat(x.mul(2.0).requiresGrad()).isFalse();
          Autograd.noGrad(() -> assertThat(Autograd.isGradEnabled()).isFalse());
          assertThat(Autograd.isGradEnabled()).isFalse();
          assertThat(Autograd.enableGrad(() -> x.mul(2.0)).requiresGrad()).isTrue();
          assertThat(Autograd.isGradEnabled()).isFalse();
        });
    assertThat(Autograd.isGradEnabled()).isTrue();
    assertThat(x.mul(2.0).requiresGrad()).isTrue();
  }

  @Test
  void anExceptionLeavesTheModeAsItWas() {
    assertThatThrownBy(
            () ->
                Autograd.noGrad(
                    () -> {
                      throw new IllegalStateException("inside");
                    }))
        .hasMessage("inside");
    assertThat(Autograd.isGradEnabled()).isTrue();
    assertThatThrownBy(
            () ->
                Autograd.inferenceMode(
                    () -> {
                      throw new IllegalStateException("inside");
                    }))
        .hasMessage("inside");
    assertThat(ones(1).requiresGrad(true).mul(2.0).requiresGrad()).isTrue();
  }

  @Test
  void theModeBelongsToAThread() throws InterruptedException {
    var enabled = new ArrayList<Boolean>();
    Autograd.noGrad(
        () -> {
          var thread = Thread.ofPlatform().start(() -> enabled.add(Autograd.isGradEnabled()));
          try {
            thread.join();
          } catch (InterruptedException e) {
            throw new AssertionError(e);
          }
        });
    assertThat(enabled).containsExactly(true);
  }

  @Test
  void inferenceModeRecordsNothingAndItsTensorsComputeOn() {
    Tensor x = ones(2).requiresGrad(true);
    Tensor y = Autograd.inferenceMode(() -> x.mul(2.0));
    assertThat(y.requiresGrad()).isFalse();
    assertThat(y.add(1.0).toFloatArray()).containsExactly(3, 3);
    assertThat(y.add(y).toFloatArray()).containsExactly(4, 4);
    assertThat(y.clone().requiresGrad(true).requiresGrad()).isTrue();
  }

  @Test
  void retainGradKeepsTheGradientOfAComputedTensor() {
    Tensor x = ones(2).requiresGrad(true);
    Tensor y = x.mul(3.0).retainGrad();
    y.square().sum().backward();
    assertThat(values(y.grad())).containsExactly(6, 6);
    assertThat(values(x.grad())).containsExactly(18, 18);
  }

  @Test
  void detachCutsTheGraphAndSharesTheMemory() {
    Tensor x = ones(2).requiresGrad(true);
    Tensor y = x.mul(2.0);
    Tensor cut = y.detach();
    assertThat(cut.requiresGrad()).isFalse();
    assertThat(cut.isAliasOf(y)).isTrue();
    Tensor copy = y.clone();
    assertThat(copy.requiresGrad()).isTrue();
    assertThat(copy.isAliasOf(y)).isFalse();
  }

  @Test
  void anomalyDetectionNamesTheOperation() {
    Autograd.detectAnomaly(true);
    try {
      Tensor x = zeros(1).requiresGrad(true);
      assertThatThrownBy(() -> x.mul(0.0).sqrt().mul(0.0).sum().backward())
          .isExactlyInstanceOf(StateException.class)
          .hasMessageContaining("a gradient must not be NaN; operation=SqrtBackward0");
    } finally {
      Autograd.detectAnomaly(false);
    }
  }

  @Test
  void graphsDoNotLeak() {
    Tensor w = randn(10, 10).requiresGrad(true);
    NativeMemory.collect();
    long tensors = NativeMemory.liveTensors();
    for (int i = 0; i < 200; i++) {
      w.matmul(w).tanh().sum().backward();
      w.grad(null);
    }
    for (int i = 0; i < 20 && NativeMemory.liveTensors() > tensors; i++) {
      NativeMemory.collect();
    }
    assertThat(NativeMemory.liveTensors()).isLessThanOrEqualTo(tensors);
  }

  @Test
  void nullIsRefused() {
    assertThatThrownBy(() -> Autograd.grad(ones(1), new Tensor[] {null}))
        .isExactlyInstanceOf(ArgumentException.class)
        .hasMessage("grad: inputs must not be null");
  }

  private static float[] values(@Nullable Tensor x) {
    assertThat(x).isNotNull();
    return x.toFloatArray();
  }
}
