package dev.myelin.tensor;

import dev.myelin.internal.torch.Engine;
import dev.myelin.internal.torch.Rng;

/// The process's own source of random numbers, which every draw uses that names no [Generator]. It
/// is one for all threads.
public final class Randomness {
  private Randomness() {}

  /// Starts the random numbers of all devices from a seed. Initialisation, dropout and shuffling
  /// repeat from there, for all threads together.
  public static void seed(long seed) {
    Engine.load();
    Engine.load();
    Rng.seedAll(seed);
  }

  /// The state of the CPU's source, as a tensor of bytes.
  public static Tensor state() {
    Engine.load();
    Engine.load();
    return new Tensor(Rng.standard().state());
  }

  /// Continues the CPU's source from a state.
  public static void state(Tensor state) {
    Rng.standard().state(Ops.handle(state));
  }
}
