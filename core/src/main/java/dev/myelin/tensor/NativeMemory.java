package dev.myelin.tensor;

import dev.myelin.error.Problem;
import dev.myelin.internal.torch.Memory;

/// The native memory that tensors hold: what can be asked about it and set.
///
/// Elements lie outside the Java heap, where the collector does not see them. Myelin counts their
/// bytes and asks for a collection when they have grown by [#budget] since the last one; memory
/// that scopes and training steps free never counts.
public final class NativeMemory {
  private NativeMemory() {}

  /// How many tensors hold native memory now, reachable or not yet freed.
  public static long liveTensors() {
    return Memory.liveHandles();
  }

  /// The bytes they hold, a storage that several share counted once.
  public static long liveBytes() {
    return Memory.liveBytes();
  }

  /// How often a collection was asked for since the start.
  public static long collections() {
    return Memory.collections();
  }

  /// The bytes that tensors may grow by before a collection is asked for: by default a
  /// thirty-second of the machine's memory, or the system property `dev.myelin.memoryBudget`.
  public static long budget() {
    return Memory.budget();
  }

  /// Sets the budget, for the whole process.
  public static void budget(long bytes) {
    Memory.budget(positive("budget", bytes));
  }

  /// The bytes that live tensors must not pass: by default nine tenths of the machine's memory, or
  /// the system property `dev.myelin.memoryLimit`.
  public static long limit() {
    return Memory.limit();
  }

  /// Sets the limit, for the whole process.
  public static void limit(long bytes) {
    Memory.limit(positive("limit", bytes));
  }

  /// Collects now, and returns when what was unreachable is freed.
  public static void collect() {
    Memory.collect();
  }

  private static long positive(String name, long bytes) {
    if (bytes <= 0) {
      throw Problem.in("NativeMemory")
          .rule(name + " must be positive")
          .value(name, bytes)
          .argument();
    }
    return bytes;
  }
}
