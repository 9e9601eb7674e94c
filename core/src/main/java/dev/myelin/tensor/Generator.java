package dev.myelin.tensor;

import dev.myelin.internal.torch.Engine;
import dev.myelin.internal.torch.Rng;

/// A source of random numbers of one's own, for draws that must not depend on what else the program
/// draws. It can be shared by threads, but then the order of their draws decides what each gets.
public final class Generator implements TensorOption {
  private final Rng rng;

  private Generator(Rng rng) {
    this.rng = rng;
  }

  /// A source that starts at a seed.
  public static Generator seeded(long seed) {
    Engine.load();
    Engine.load();
    return new Generator(Rng.seeded(seed));
  }

  /// The seed this source last started from.
  public long seed() {
    return rng.seed();
  }

  /// Starts again from a seed.
  public void seed(long seed) {
    rng.seed(seed);
  }

  /// The whole state, as a tensor of bytes that [#state(Tensor)] takes back.
  public Tensor state() {
    return new Tensor(rng.state());
  }

  /// Continues from a state.
  public void state(Tensor state) {
    rng.state(Ops.handle(state));
  }

  /// The seed, as in `Generator(seed=1)`.
  @Override
  public String toString() {
    return "Generator(seed=" + seed() + ")";
  }

  Rng rng() {
    return rng;
  }
}
