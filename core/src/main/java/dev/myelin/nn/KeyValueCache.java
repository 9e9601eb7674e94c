package dev.myelin.nn;

import dev.myelin.autograd.Autograd;
import dev.myelin.error.Problem;
import dev.myelin.tensor.Shape;
import dev.myelin.tensor.Tensor;
import dev.myelin.tensor.Tensors;
import org.jspecify.annotations.Nullable;

/// The keys and values of the steps that a decoder has seen, so that the next step computes its own
/// only. One cache serves one attention and one batch of sequences; no gradient goes through it.
///
/// ```java
/// var attention = multiheadAttention(8, 2, batchFirst());
/// var cache = new KeyValueCache();
/// for (Tensor step : zeros(1, 5, 8).split(1, 1)) { // [N, 1, size]
///   Tensor y = attention.call(step, cache(cache), causal(), noWeights()).output();
/// }
/// ```
public final class KeyValueCache {
  /// By how many steps it grows at least.
  private static final long CHUNK = 256;

  /// All keys and values so far, `[N, heads, steps, d]`.
  public record Entries(Tensor keys, Tensor values) {}

  private @Nullable Tensor keys;
  private @Nullable Tensor values;
  private long offset;

  /// Makes an empty cache.
  public KeyValueCache() {}

  /// How many steps it holds, which is the next one's position.
  public long offset() {
    return offset;
  }

  /// Forgets all steps.
  public void reset() {
    keys = null;
    values = null;
    offset = 0;
  }

  /// Adds the keys and values of further steps, `[N, heads, steps, d]`, and returns all so far.
  public Entries append(Tensor newKeys, Tensor newValues) {
    check("keys", keys, newKeys);
    check("values", values, newValues);
    if (newKeys.size(2) != newValues.size(2)) {
      throw Problem.in("KeyValueCache")
          .rule("there must be as many keys as values")
          .value("keys", newKeys.shape())
          .value("values", newValues.shape())
          .shape();
    }
    return Autograd.noGrad(
        () -> {
          long end = offset + newKeys.size(2);
          Tensor allKeys = write(keys, newKeys, end);
          Tensor allValues = write(values, newValues, end);
          keys = allKeys;
          values = allValues;
          offset = end;
          return new Entries(allKeys.narrow(2, 0, end), allValues.narrow(2, 0, end));
        });
  }

  private Tensor write(@Nullable Tensor old, Tensor added, long end) {
    Tensor room = old;
    if (room == null || room.size(2) < end) {
      long steps = Math.max(end, offset * 2);
      long capacity = (steps + CHUNK - 1) / CHUNK * CHUNK;
      room =
          Tensors.empty(
                  Shape.of(added.size(0), added.size(1), capacity, added.size(3)),
                  added.dtype(),
                  added.device())
              .escape();
      if (old != null) {
        room.narrow(2, 0, offset).copy_(old.narrow(2, 0, offset));
      }
    }
    room.narrow(2, offset, added.size(2)).copy_(added.detach());
    return room;
  }

  private static void check(String name, @Nullable Tensor old, Tensor added) {
    boolean fits = added.dim() == 4;
    for (int i = 0; fits && old != null && i < 4; i++) {
      fits = i == 2 || old.size(i) == added.size(i);
    }
    if (old == null && !fits) {
      throw Problem.in("KeyValueCache")
          .rule(name + " must have the shape [N, heads, steps, d]")
          .value(name, added.shape())
          .shape();
    }
    if (old != null && !(fits && old.dtype() == added.dtype())) {
      throw Problem.in("KeyValueCache")
          .rule(name + " must fit those of earlier steps")
          .value(name, added.shape() + " " + added.dtype())
          .value("earlier", old.shape() + " " + old.dtype())
          .remedy("For another batch call reset() first, or make a new cache.")
          .shape();
    }
  }

  @Override
  public String toString() {
    return "KeyValueCache(steps=" + offset + ")";
  }
}
