package dev.myelin.data;

import java.util.random.RandomGenerator;

/// Random numbers that depend on the seed alone: the same on every machine, in every version of
/// Java, and whatever else the program draws.
///
/// @see <a href="https://doi.org/10.1145/2660193.2660195">Steele, Lea, Flood: Fast splittable
///   pseudorandom number generators</a>
final class SplitMix implements RandomGenerator {
  private static final long GAMMA = 0x9E3779B97F4A7C15L;

  private long state;

  /// The numbers of one stream of one epoch: stream 0 orders the samples, stream 1 + b belongs to
  /// batch b.
  SplitMix(long seed, long epoch, long stream) {
    state = mix(mix(mix(seed) + epoch * GAMMA) + stream * GAMMA);
  }

  @Override
  public long nextLong() {
    state += GAMMA;
    return mix(state);
  }

  /// A number from 0 below `bound`, by multiplication; the bias of at most `bound / 2⁶⁴` is below
  /// what can be seen.
  @Override
  public long nextLong(long bound) {
    return Math.unsignedMultiplyHigh(nextLong(), bound);
  }

  @Override
  public int nextInt(int bound) {
    return (int) nextLong(bound);
  }

  private static long mix(long z) {
    long a = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    long b = (a ^ (a >>> 27)) * 0x94D049BB133111EBL;
    return b ^ (b >>> 31);
  }
}
