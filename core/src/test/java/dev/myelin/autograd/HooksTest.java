package dev.myelin.autograd;

import static dev.myelin.tensor.Tensors.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.myelin.internal.torch.Grad;
import dev.myelin.tensor.NativeMemory;
import dev.myelin.tensor.Tensor;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

@SuppressWarnings("NullAway") // A gradient that is missing fails the test.
final class HooksTest {
  @Test
  void aHookSeesTheGradient() {
    Tensor x = ones(3).requiresGrad(true);
    Tensor y = x.mul(2.0);
    List<float[]> seen = new ArrayList<>();
    y.hook(
        g -> {
          seen.add(g.toFloatArray());
          return g;
        });
    y.mul(5.0).sum().backward();
    assertThat(seen).containsExactly(new float[] {5, 5, 5});
    assertThat(x.grad().toFloatArray()).containsExactly(10, 10, 10);
  }

  @Test
  void whatAHookReturnsTakesTheGradientsPlace() {
    Tensor x = ones(2).requiresGrad(true);
    Tensor y = x.mul(2.0);
    y.hook(g -> g.mul(10.0));
    y.sum().backward();
    assertThat(x.grad().toFloatArray()).containsExactly(20, 20);
  }

  @Test
  void hooksOfALeafRunInOrder() {
    Tensor x = ones(1).requiresGrad(true);
    x.hook(g -> g.add(1.0));
    x.hook(g -> g.mul(10.0));
    x.sum().backward();
    assertThat(x.grad().item()).isEqualTo(20);
  }

  @Test
  void aRemovedHookIsNotCalledAndCanBeRemovedAgain() {
    Tensor x = ones(1).requiresGrad(true);
    var calls = new AtomicInteger();
    Runnable removal =
        x.hook(
            g -> {
              calls.incrementAndGet();
              return g;
            });
    x.sum().backward();
    removal.run();
    removal.run();
    x.sum().backward();
    assertThat(calls).hasValue(1);
  }

  @Test
  void whatAHookThrowsReachesTheCallerAndNothingIsAccumulated() {
    Tensor x = ones(1).requiresGrad(true);
    Tensor y = x.mul(2.0);
    var thrown = new IllegalStateException("mine");
    Runnable removal =
        y.hook(
            g -> {
              throw thrown;
            });
    assertThatThrownBy(() -> y.sum().backward()).isSameAs(thrown);
    assertThat(x.hasGrad()).isFalse();
    assertThatThrownBy(() -> Autograd.grad(y.sum(), x)).isSameAs(thrown);
    removal.run();
    y.sum().backward();
    assertThat(x.grad().item()).isEqualTo(2);
  }

  @Test
  void anErrorInAHookReachesTheCaller() {
    Tensor x = ones(1).requiresGrad(true);
    x.hook(
        g -> {
          throw new AssertionError("mine");
        });
    assertThatThrownBy(() -> x.sum().backward())
        .isExactlyInstanceOf(AssertionError.class)
        .hasMessage("mine");
  }

  @Test
  void aHookLivesAsLongAsTheGraphThatCallsIt() {
    Tensor x = ones(1).requiresGrad(true);
    var calls = new AtomicInteger();
    Tensor loss = hooked(x, calls);
    NativeMemory.collect();
    NativeMemory.collect();
    loss.backward();
    assertThat(calls).hasValue(1);
  }

  @Test
  void manyHooksDoNotLeak() {
    Tensor x = ones(4).requiresGrad(true);
    int before = held();
    for (int i = 0; i < 500; i++) {
      Tensor y = x.mul(2.0);
      y.hook(g -> g);
      Tensor leaf = ones(4).requiresGrad(true);
      leaf.hook(g -> g);
      y.add(leaf).sum().backward();
    }
    for (int i = 0; i < 50 && held() > before; i++) {
      NativeMemory.collect();
    }
    assertThat(held()).isLessThanOrEqualTo(before);
  }

  private static Tensor hooked(Tensor x, AtomicInteger calls) {
    Tensor y = x.mul(2.0);
    y.hook(
        g -> {
          calls.incrementAndGet();
          return g;
        });
    return y.sum();
  }

  private static int held() {
    return Grad.hooks();
  }
}
