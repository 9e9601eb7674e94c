package dev.myelin.nn;

import dev.myelin.tensor.Tensor;
import dev.myelin.tensor.Tensors;
import java.util.Arrays;

/// MLX's random numbers, threefry2x32: with them its tests' expected numbers can be had.
final class Threefry {
  private static final int[][] ROTATIONS = {{13, 15, 26, 6}, {17, 29, 16, 24}};

  private int[] key;

  private Threefry(int[] key) {
    this.key = key;
  }

  static Threefry seeded(long seed) {
    return new Threefry(new int[] {(int) (seed >>> 32), (int) seed});
  }

  /// Evenly from `[low, high)`.
  Tensor uniform(double low, double high, long... shape) {
    return floats(low, high, false, shape);
  }

  Tensor normal(long... shape) {
    return floats(Math.nextAfter(-1f, 0), 1, true, shape);
  }

  /// Whole numbers from `[low, high)`.
  Tensor randint(long low, long high, long... shape) {
    float[] values = uniform((double) low, (double) high, shape).toFloatArray();
    long[] whole = new long[values.length];
    Arrays.setAll(whole, i -> (long) values[i]);
    return Tensors.tensor(whole, shape);
  }

  /// 1 with a probability, else 0.
  Tensor bernoulli(double p, long... shape) {
    int[] bits = bits(next(), count(shape));
    float limit = (float) p * Math.nextUp(0x1p32f);
    float[] values = new float[bits.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = (bits[i] & 0xffffffffL) < limit ? 1 : 0;
    }
    return Tensors.tensor(values, shape);
  }

  private static int count(long... shape) {
    return (int) Arrays.stream(shape).reduce(1, (a, b) -> a * b);
  }

  private Tensor floats(double low, double high, boolean normal, long... shape) {
    int[] bits = bits(next(), count(shape));
    float[] values = new float[bits.length];
    for (int i = 0; i < values.length; i++) {
      float unit = Math.min((bits[i] & 0xffffffffL) / 0x1p32f, Math.nextAfter(1f, 0));
      values[i] = (float) (high - low) * unit + (float) low;
    }
    Tensor tensor = Tensors.tensor(values, shape);
    return normal ? tensor.erfinv().mul(Math.sqrt(2)) : tensor;
  }

  private int[] next() {
    int[] four = bits(key, 4);
    key = new int[] {four[0], four[1]};
    return new int[] {four[2], four[3]};
  }

  private static int[] bits(int[] key, int count) {
    int half = count / 2;
    int odd = count % 2;
    int[] bits = new int[count];
    for (int i = 0; i < half; i++) {
      int[] pair = hash(key, i, i + half + odd);
      bits[i] = pair[0];
      bits[half + odd + i] = pair[1];
    }
    if (odd == 1) {
      bits[half] = hash(key, half, 0)[0];
    }
    return bits;
  }

  private static int[] hash(int[] key, int first, int second) {
    int[] schedule = {key[0], key[1], key[0] ^ key[1] ^ 0x1BD11BDA};
    int a = first + schedule[0];
    int b = second + schedule[1];
    for (int round = 0; round < 5; round++) {
      for (int rotation : ROTATIONS[round % 2]) {
        a += b;
        b = Integer.rotateLeft(b, rotation) ^ a;
      }
      a += schedule[(round + 1) % 3];
      b += schedule[(round + 2) % 3] + round + 1;
    }
    return new int[] {a, b};
  }
}
