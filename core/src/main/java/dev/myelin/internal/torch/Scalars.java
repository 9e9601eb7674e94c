package dev.myelin.internal.torch;

import java.util.concurrent.ConcurrentHashMap;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.ScalarOptional;
import org.jspecify.annotations.Nullable;

/// Numbers as native scalars. The few that programs use again and again are kept.
final class Scalars {
  private static final int KEPT = 512;
  private static final ConcurrentHashMap<Number, Scalar> KNOWN = new ConcurrentHashMap<>();
  private static final ScalarOptional NONE = new ScalarOptional();

  private Scalars() {}

  /// The scalar of a number: a `Long` or `Integer` stays integral, a `Boolean`-like value is 0 or
  /// 1.
  static Scalar of(Number value) {
    Scalar known = KNOWN.get(value);
    if (known != null) {
      return known;
    }
    Scalar scalar =
        value instanceof Long
                || value instanceof Integer
                || value instanceof Short
                || value instanceof Byte
            ? new Scalar(value.longValue())
            : new Scalar(value.doubleValue());
    if (KNOWN.size() < KEPT) {
      KNOWN.putIfAbsent(value, scalar);
    }
    return scalar;
  }

  /// An optional scalar, empty for null.
  static ScalarOptional optional(@Nullable Number value) {
    return value == null ? NONE : new ScalarOptional(of(value));
  }
}
