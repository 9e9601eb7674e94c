package dev.myelin.tensor;

import static dev.myelin.tensor.Tensors.randn;
import static dev.myelin.tensor.Tensors.shape;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.myelin.error.ShapeException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Small work runs on one thread; nobody can tell but by the time it takes.
final class ThreadsTest {
  @Test
  void smallWorkLeavesTheThreadsAsTheyWere() {
    EngineInfo.Threads before = EngineInfo.load().threads();
    var weight = new Parameter(randn(8, 8));

    randn(4, 8).matmul(weight).softmax(-1).sum().backward();

    assertThat(EngineInfo.load().threads()).isEqualTo(before);
  }

  @Test
  void refusedWorkLeavesTheThreadsAsTheyWere() {
    EngineInfo.Threads before = EngineInfo.load().threads();

    assertThatThrownBy(() -> randn(4, 8).matmul(randn(4, 8))).isInstanceOf(ShapeException.class);

    assertThat(EngineInfo.load().threads()).isEqualTo(before);
  }

  @ParameterizedTest
  @CsvSource({"7, 24, 40", "128, 64, 96", "300, 200, 500", "512, 512, 512"})
  void aProductOfSomeRowsIsThatPartOfTheProductOfAll(long rows, long inner, long columns) {
    Tensor a = randn(rows, inner);
    Tensor b = randn(inner, columns);

    Tensor all = a.matmul(b);
    Tensor some = a.narrow(0, 0, 4).matmul(b);

    assertThat(some.shape()).isEqualTo(shape(4, columns));
    assertThat(some.allClose(all.narrow(0, 0, 4), 1e-5, 1e-4)).isTrue();
  }
}
