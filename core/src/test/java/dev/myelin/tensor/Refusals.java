package dev.myelin.tensor;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.myelin.error.MyelinException;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;

/// One line of a table of refusals: the call, the exception and its exact text.
final class Refusals {
  private Refusals() {}

  static DynamicTest refused(
      Callable<@Nullable Object> call, Class<? extends MyelinException> type, String message) {
    return DynamicTest.dynamicTest(
        message,
        () -> assertThatThrownBy(call::call).isExactlyInstanceOf(type).hasMessage(message));
  }
}
