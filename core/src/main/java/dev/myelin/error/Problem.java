package dev.myelin.error;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Builds the message of an exception in Myelin's one form, `where: rule; name=value, name=value.
/// Remedy.`, and the exception itself.
public final class Problem {
  private final StringBuilder message;
  private boolean hasValues;
  private @Nullable Throwable cause;

  private Problem(String where) {
    message = new StringBuilder(where);
  }

  /// Starts a message at a place: an operation (`add`), a module with its path (`Conv2d
  /// features.0`) or a file.
  public static Problem in(String where) {
    return new Problem(where);
  }

  /// The rule that was broken, stated as what must hold.
  public Problem rule(String rule) {
    message.append(": ").append(rule);
    return this;
  }

  /// A value that broke the rule. Arrays are written as `[2, 3]`.
  public Problem value(String name, @Nullable Object value) {
    message.append(hasValues ? ", " : "; ").append(name).append('=').append(text(value));
    hasValues = true;
    return this;
  }

  /// What the reader can do about it: one sentence, ending in a full stop.
  public Problem remedy(String remedy) {
    message.append(". ").append(remedy);
    return this;
  }

  /// The exception that led here.
  public Problem cause(Throwable cause) {
    this.cause = cause;
    return this;
  }

  /// The message as it stands.
  public String message() {
    return message.toString();
  }

  public ShapeException shape() {
    return new ShapeException(message(), cause);
  }

  public DTypeException dtype() {
    return new DTypeException(message(), cause);
  }

  public DeviceException device() {
    return new DeviceException(message(), cause);
  }

  public ArgumentException argument() {
    return new ArgumentException(message(), cause);
  }

  public ClosedException closed() {
    return new ClosedException(message(), cause);
  }

  public StateException state() {
    return new StateException(message(), cause);
  }

  public StateDictException stateDict() {
    return new StateDictException(message(), cause);
  }

  public DataException data() {
    return new DataException(message(), cause);
  }

  public FormatException format() {
    return new FormatException(message(), cause);
  }

  public TrainingException training() {
    return new TrainingException(message(), cause);
  }

  public MemoryException memory() {
    return new MemoryException(message(), cause);
  }

  public EngineException engine() {
    return new EngineException(message(), cause);
  }

  private static String text(@Nullable Object value) {
    return switch (value) {
      case long[] a -> Arrays.toString(a);
      case int[] a -> Arrays.toString(a);
      case double[] a -> Arrays.toString(a);
      case float[] a -> Arrays.toString(a);
      case Object[] a -> Arrays.toString(a);
      case null, default -> String.valueOf(value);
    };
  }
}
