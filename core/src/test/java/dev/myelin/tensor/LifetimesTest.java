package dev.myelin.tensor;

import static dev.myelin.tensor.Tensors.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.myelin.error.ClosedException;
import dev.myelin.error.StateException;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

@SuppressWarnings("try") // Scopes are closed by hand to see what comes of it.
final class LifetimesTest {
  @Test
  void aScopeFreesWhatWasMadeInIt() {
    long tensors = NativeMemory.liveTensors();
    long bytes = NativeMemory.liveBytes();
    try (var scope = Scope.open()) {
      Tensor x = ones(1000);
      Tensor y = x.add(x).exp();
      assertThat(y.numel()).isEqualTo(1000);
      assertThat(scope.size()).isEqualTo(3);
      assertThat(NativeMemory.liveTensors()).isGreaterThanOrEqualTo(tensors + 3);
      assertThat(NativeMemory.liveBytes()).isGreaterThanOrEqualTo(bytes + 3 * 4000);
    }
    assertThat(NativeMemory.liveTensors()).isLessThanOrEqualTo(tensors);
    assertThat(NativeMemory.liveBytes()).isLessThanOrEqualTo(bytes);
  }

  @Test
  void viewsShareTheBytesOfTheirStorage() {
    NativeMemory.collect();
    try (var scope = Scope.open()) {
      long bytes = NativeMemory.liveBytes();
      Tensor x = ones(100, 100);
      long one = NativeMemory.liveBytes() - bytes;
      assertThat(one).isGreaterThanOrEqualTo(40_000);
      Tensor row = x.get(3);
      Tensor turned = x.t().narrow(0, 5, 10).unsqueeze(0);
      assertThat(NativeMemory.liveBytes() - bytes).isEqualTo(one);
      assertThat(row.isAliasOf(turned)).isTrue();
      assertThat(scope.size()).isEqualTo(5);
    }
  }

  @Test
  void theBytesOfAStorageCountUntilItsLastViewIsGone() {
    NativeMemory.collect();
    long bytes = NativeMemory.liveBytes();
    try (var outer = Scope.open()) {
      Tensor view;
      try (var inner = Scope.open()) {
        view = inner.keep(ones(1000).get(Index.range(0, 10)));
      }
      assertThat(NativeMemory.liveBytes() - bytes).isGreaterThan(3000);
      assertThat(view.sum().item()).isEqualTo(10);
      assertThat(outer.size()).isGreaterThanOrEqualTo(1);
    }
    assertThat(NativeMemory.liveBytes()).isLessThanOrEqualTo(bytes);
  }

  @Test
  void aClosedTensorIsRefusedByName() {
    Tensor x;
    Tensor named;
    try (var _ = Scope.open()) {
      x = ones(2).mul(3.0);
      named = ones(2).named("weights");
    }
    assertThat(x.isOpen()).isFalse();
    assertThat(x).hasToString("tensor(closed)");
    assertThatThrownBy(() -> x.add(1.0))
        .isExactlyInstanceOf(ClosedException.class)
        .hasMessage(
            "Tensor from mul: a tensor must not be used after its scope has closed. Keep it with"
                + " scope.keep(tensor), or tensor.escape() inside a training step.");
    assertThatThrownBy(named::shape)
        .isExactlyInstanceOf(ClosedException.class)
        .hasMessage(
            "Tensor weights: a tensor must not be used after its scope has closed; made by=full."
                + " Keep it with scope.keep(tensor), or tensor.escape() inside a training step.");
    assertThatThrownBy(() -> ones(2).add(x)).isExactlyInstanceOf(ClosedException.class);
    assertThatThrownBy(() -> cat(0, ones(2), x)).isExactlyInstanceOf(ClosedException.class);
    assertThatThrownBy(() -> Operator.call("aten::relu", x))
        .isExactlyInstanceOf(ClosedException.class);
  }

  @Test
  void keptTensorsPassToTheScopeAround() {
    Tensor kept;
    try (var outer = Scope.open()) {
      try (var inner = Scope.open()) {
        kept = inner.keep(ones(3).add(1.0));
        assertThat(inner.size()).isEqualTo(1);
      }
      assertThat(kept.sum().item()).isEqualTo(6);
      assertThat(outer.size()).isEqualTo(2);
    }
    assertThat(kept.isOpen()).isFalse();
  }

  @Test
  void tensorsKeptByTheOutermostScopeLiveOn() {
    Tensor kept = Scope.keeping(() -> ones(3).add(1.0));
    assertThat(kept.sum().item()).isEqualTo(6);
  }

  @Test
  void escapedTensorsLiveOn() {
    Tensor escaped;
    try (var _ = Scope.open()) {
      try (var _ = Scope.open()) {
        escaped = ones(3).escape();
      }
    }
    assertThat(escaped.sum().item()).isEqualTo(3);
  }

  @Test
  void whatIsMadeOutsideAScopeLivesOn() {
    var made = new AtomicReference<Tensor>();
    try (var scope = Scope.open()) {
      Scope.outside(() -> made.set(ones(3)));
      assertThat(scope.size()).isZero();
    }
    assertThat(made.get().sum().item()).isEqualTo(3);
  }

  @Test
  void scopesCloseInReverseOrderAndTwiceIsOnce() {
    var outer = Scope.open();
    var inner = Scope.open();
    assertThatThrownBy(outer::close)
        .isExactlyInstanceOf(StateException.class)
        .hasMessage(
            "Scope.close: scopes must close in the reverse order of their opening. Open scopes"
                + " with try-with-resources.");
    inner.close();
    inner.close();
    outer.close();
    assertThatThrownBy(() -> outer.keep(ones(1)))
        .isExactlyInstanceOf(ClosedException.class)
        .hasMessage("Scope.keep: the scope must be open");
  }

  @Test
  @SuppressWarnings("try") // The scope is closed on a thread that must not close it.
  void aScopeAndItsTensorsBelongToOneThread() throws Exception {
    try (var scope = Scope.open()) {
      Tensor x = ones(2);
      assertThatThrownBy(() -> elsewhere(() -> x.add(1.0)))
          .isExactlyInstanceOf(ClosedException.class)
          .hasMessageStartingWith(
              "Tensor from full: a tensor of a scope must be used on the scope's thread; scope=")
          .hasMessageEndingWith(
              "used by=elsewhere. Keep it with scope.keep(tensor) before it is shared.");
      assertThatThrownBy(() -> elsewhere(() -> scope.keep(x)))
          .isExactlyInstanceOf(StateException.class)
          .hasMessageContaining("a scope must be used on the thread that opened it");
      assertThatThrownBy(
              () ->
                  elsewhere(
                      () -> {
                        scope.close();
                        return x;
                      }))
          .isExactlyInstanceOf(StateException.class)
          .hasMessageContaining("a scope must be used on the thread that opened it");
      Tensor kept = scope.keep(x);
      assertThat(elsewhere(() -> kept.add(1.0)).sum().item()).isEqualTo(4);
    }
  }

  @Test
  void theCollectorFreesWhatCannotBeReached() {
    NativeMemory.collect();
    long tensors = NativeMemory.liveTensors();
    long bytes = NativeMemory.liveBytes();
    for (int i = 0; i < 1000; i++) {
      assertThat(ones(100).add(1.0).dim()).isEqualTo(1);
    }
    settle(tensors);
    assertThat(NativeMemory.liveTensors()).isLessThanOrEqualTo(tensors);
    assertThat(NativeMemory.liveBytes()).isLessThanOrEqualTo(bytes);
  }

  @Test
  void stepsOfTrainingReturnToTheSameCounts() {
    Tensor w = randn(20, 20).requiresGrad(true);
    Tensor x = randn(8, 20);
    long tensors = 0;
    long bytes = 0;
    for (int i = 0; i < 50; i++) {
      try (var _ = Scope.open()) {
        Tensor loss = x.matmul(w).tanh().square().mean();
        loss.backward();
        w.grad(null);
      }
      if (i == 0) {
        NativeMemory.collect();
        tensors = NativeMemory.liveTensors();
        bytes = NativeMemory.liveBytes();
      }
    }
    settle(tensors);
    assertThat(NativeMemory.liveTensors()).isLessThanOrEqualTo(tensors);
    assertThat(NativeMemory.liveBytes()).isLessThanOrEqualTo(bytes);
  }

  @Test
  void aSegmentOutlivesTheScopeOfItsTensor() {
    MemorySegment memory;
    try (var _ = Scope.open()) {
      memory = ones(1 << 16).segment();
    }
    for (int i = 0; i < 100; i++) {
      assertThat(zeros(1 << 16).dim()).isEqualTo(1);
    }
    assertThat(memory.getAtIndex(ValueLayout.JAVA_FLOAT_UNALIGNED, (1 << 16) - 1)).isEqualTo(1);
  }

  @Test
  void eightThreadsMakeAndFreeTensors() throws Exception {
    var tasks = new ArrayList<FutureTask<Double>>();
    Tensor shared = randn(64, 64);
    double expected = shared.matmul(shared).sum().item();
    for (int t = 0; t < 8; t++) {
      var task =
          new FutureTask<Double>(
              () -> {
                double last = 0;
                for (int i = 0; i < 300; i++) {
                  try (var _ = Scope.open()) {
                    last = shared.matmul(shared).sum().item();
                  }
                  Tensor loose = shared.add(shared).mul(shared);
                  assertThat(loose.get(0).dim()).isEqualTo(1);
                }
                return last;
              });
      tasks.add(task);
      Thread.ofPlatform().start(task);
    }
    for (FutureTask<Double> task : tasks) {
      assertThat(task.get()).isEqualTo(expected);
    }
  }

  private static void settle(long tensors) {
    for (int i = 0; i < 20 && NativeMemory.liveTensors() > tensors; i++) {
      NativeMemory.collect();
    }
  }

  private static <T> T elsewhere(Callable<T> call) throws Exception {
    var task = new FutureTask<>(call);
    Thread.ofPlatform().name("elsewhere").start(task);
    try {
      return task.get();
    } catch (ExecutionException e) {
      throw e.getCause() instanceof Exception cause ? cause : e;
    }
  }
}
