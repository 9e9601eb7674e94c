package dev.myelin.error;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

final class MyelinExceptionTest {
  @Test
  void aMessageHasOneForm() {
    assertThat(
            Problem.in("Conv2d features.0")
                .rule("input must have 3 channels")
                .value("input", new long[] {8, 1, 28, 28})
                .value("weight", List.of(64, 3, 3, 3))
                .remedy("Pass images with three channels.")
                .shape())
        .hasMessage(
            "Conv2d features.0: input must have 3 channels; input=[8, 1, 28, 28],"
                + " weight=[64, 3, 3, 3]. Pass images with three channels.")
        .hasNoCause();
  }

  @Test
  void valuesOfEveryKindAreWrittenAlike() {
    assertThat(
            Problem.in("f")
                .rule("r")
                .value("ints", new int[] {1, 2})
                .value("doubles", new double[] {0.5})
                .value("floats", new float[] {1.5f})
                .value("objects", new Object[] {"a", null})
                .value("none", null)
                .message())
        .isEqualTo("f: r; ints=[1, 2], doubles=[0.5], floats=[1.5], objects=[a, null], none=null");
  }

  @Test
  void everyExceptionIsAMyelinExceptionAndKeepsItsCause() {
    var cause = new IllegalStateException("engine");
    List<Function<Problem, MyelinException>> kinds =
        List.of(
            Problem::shape,
            Problem::dtype,
            Problem::device,
            Problem::argument,
            Problem::closed,
            Problem::state,
            Problem::stateDict,
            Problem::data,
            Problem::format,
            Problem::training,
            Problem::memory,
            Problem::engine);
    for (Function<Problem, MyelinException> kind : kinds) {
      assertThat(kind.apply(Problem.in("f").rule("r").cause(cause)))
          .isInstanceOf(RuntimeException.class)
          .hasMessage("f: r")
          .hasCause(cause);
    }
    assertThat(kinds.stream().map(k -> k.apply(Problem.in("f")).getClass()).distinct())
        .hasSameSizeAs(kinds);
  }
}
