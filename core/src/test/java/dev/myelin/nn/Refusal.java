package dev.myelin.nn;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.myelin.error.MyelinException;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/// Something wrong, and the exception it must meet.
record Refusal(ThrowingCallable wrong, Class<? extends MyelinException> exception, String text) {
  void check() {
    assertThatThrownBy(wrong).isExactlyInstanceOf(exception).hasMessage(text);
  }

  @Override
  public String toString() {
    return text;
  }
}
