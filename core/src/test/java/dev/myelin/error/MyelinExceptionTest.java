package dev.myelin.error;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class MyelinExceptionTest {
  @Test
  void keeps_its_message_and_its_cause() {
    var cause = new IllegalStateException("engine");

    assertThat(Problem.in("add").rule("rule").value("value", 1).cause(cause).engine())
        .isInstanceOf(RuntimeException.class)
        .hasMessage("add: rule; value=1")
        .hasCause(cause);
  }
}
