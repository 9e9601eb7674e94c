package dev.myelin.internal.torch;

import org.bytedeco.pytorch.Generator;
import org.bytedeco.pytorch.GeneratorOptional;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;
import org.jspecify.annotations.Nullable;

/// A source of random numbers on the CPU: Mersenne Twister, as in PyTorch.
public final class Rng {
  static {
    Engine.load();
  }

  private static final GeneratorOptional DEFAULT = new GeneratorOptional();

  private final Generator generator;
  private final GeneratorOptional optional;

  private Rng(Generator generator) {
    this.generator = generator;
    this.optional = new GeneratorOptional(generator);
  }

  /// A new source that starts at a seed.
  public static Rng seeded(long seed) {
    return new Rng(torch.make_generator_cpu(seed));
  }

  /// Seeds the default sources of every device, for all threads.
  public static void seedAll(long seed) {
    torch.manual_seed(seed);
  }

  /// The source that is used where none is named; it belongs to all threads together.
  public static Rng standard() {
    return new Rng(torch.getDefaultCPUGenerator());
  }

  /// The seed this source last started from.
  public long seed() {
    return generator.current_seed();
  }

  /// Starts again from a seed.
  public void seed(long seed) {
    generator.set_current_seed(seed);
  }

  /// The whole state, as a byte tensor.
  public Handle state() {
    return Handle.fresh("state", generator.get_state());
  }

  /// Continues from a state.
  public void state(Handle state) {
    Tensor bytes = state.at();
    Call.run("state", () -> generator.set_state(bytes), state);
  }

  Generator generator() {
    return generator;
  }

  static GeneratorOptional optional(@Nullable Rng rng) {
    return rng == null ? DEFAULT : rng.optional;
  }
}
