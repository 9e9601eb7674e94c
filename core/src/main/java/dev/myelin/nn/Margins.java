package dev.myelin.nn;

import dev.myelin.error.Problem;
import dev.myelin.tensor.Operator;
import dev.myelin.tensor.Tensor;
import java.util.Arrays;

/// What is put around the last dimensions of a tensor.
final class Margins {
  private static final Operator PAD = Operator.deferred("aten::pad");
  private static final Operator CONSTANT = Operator.deferred("aten::constant_pad_nd");

  private final PaddingMode mode;
  private final double value;

  /// How much before and after the last dimension, then the one before it, and so on.
  private final long[] amounts;

  /// @param value what [PaddingMode#ZEROS] puts there
  /// @param amounts how much before and after the last dimension, then the one before it, and so
  ///   on; negative amounts take away
  Margins(PaddingMode mode, double value, long... amounts) {
    this.mode = mode;
    this.value = value;
    this.amounts = amounts;
  }

  /// Checks the amounts: one for all sides, or one for each.
  static Margins of(String where, int dims, PaddingMode mode, double value, long... given) {
    if (given.length != 1 && given.length != 2 * dims) {
      throw Problem.in(where)
          .rule("padding must be one number or " + 2 * dims)
          .value("padding", given)
          .remedy("Name the amounts before and after each dimension, the last dimension first.")
          .argument();
    }
    long[] amounts = new long[2 * dims];
    Arrays.setAll(amounts, i -> given[given.length == 1 ? 0 : i]);
    for (long amount : amounts) {
      Checks.between(where, "padding", amount, -Integer.MAX_VALUE, Integer.MAX_VALUE);
    }
    return new Margins(mode, value, amounts);
  }

  /// The tensor with its margins.
  Tensor around(Module layer, Tensor x) {
    check(layer, x);
    return mode == PaddingMode.ZEROS
        ? CONSTANT.one(x, amounts, value)
        : PAD.one(x, amounts, mode.engineName);
  }

  /// The amounts, as one if all are equal.
  String describe() {
    return Arrays.stream(amounts).allMatch(a -> a == amounts[0])
        ? Long.toString(amounts[0])
        : Arrays.toString(amounts);
  }

  private void check(Module layer, Tensor x) {
    if (mode == PaddingMode.REFLECT || mode == PaddingMode.REPLICATE) {
      Checks.fractional(layer, x);
      Checks.filled(layer, x, amounts.length / 2 + 1);
    }
    for (int i = 0; i < amounts.length; i += 2) {
      long size = x.size(-1 - i / 2);
      long before = amounts[i];
      long after = amounts[i + 1];
      if (size + Math.min(before, 0) + Math.min(after, 0) < 0
          || (size + before + after == 0 && size > 0)) {
        throw wrong(layer, x, "padding must leave something of the input");
      }
      long most = Math.max(before, after);
      if (mode == PaddingMode.REFLECT && most >= size) {
        throw wrong(layer, x, "reflected padding must be smaller than the input");
      }
      if (mode == PaddingMode.CIRCULAR && most > size) {
        throw wrong(layer, x, "circular padding must be at most as large as the input");
      }
    }
  }

  private RuntimeException wrong(Module layer, Tensor x, String rule) {
    return Problem.in(layer.where())
        .rule(rule)
        .value("input", x.shape())
        .value("padding", amounts)
        .shape();
  }
}
