package dev.myelin.nn;

import dev.myelin.error.Problem;
import dev.myelin.tensor.Buffer;
import dev.myelin.tensor.Tensor;
import dev.myelin.tensor.Tensors;

/// Adds the transformer's table of positions to a sequence: `y = x + table[0 … L)`, with
///
/// ```text
/// table[t, 2i]     = sin(t / 10000^(2i / size))
/// table[t, 2i + 1] = cos(t / 10000^(2i / size))
/// ```
///
/// | tensor        | shape                                                       |
/// |---------------|-------------------------------------------------------------|
/// | input, output | `[L, N, size]`, with `batchFirst()` `[N, L, …]`, or `[L, …]` |
///
/// Options: `maxLength(n)`, 5000 by default; `batchFirst()`; `dropout(p)` on the sum in training, 0
/// by default. The table is no part of the state dict.
///
/// @see <a href="https://arxiv.org/abs/1706.03762">Attention Is All You Need (Vaswani et al.,
///   2017), section 3.5</a>
public final class PositionalEncoding extends Layer {
  /// An option of this encoding.
  public sealed interface Option permits Options.MaxLength, Options.BatchFirst, Dropout {}

  private final long size;
  private final boolean batchFirst;

  final Buffer table;
  final Dropout dropout;

  PositionalEncoding(long size, Option... options) {
    Options.once("PositionalEncoding", options);
    this.size = Checks.atLeast("PositionalEncoding", "size", size, 1);
    long length = 5000;
    boolean first = false;
    var dropped = new Dropout(0);
    for (Option option : options) {
      switch (option) {
        case Options.MaxLength o ->
            length = Checks.atLeast("PositionalEncoding", "maxLength", o.steps(), 1);
        case Options.BatchFirst o -> first = true;
        case Dropout o -> dropped = o;
      }
    }
    batchFirst = first;
    dropout = dropped;
    table = new Buffer(table(length, size), false);
  }

  private static Tensor table(long length, long size) {
    long pairs = (size + 1) / 2;
    Tensor frequencies =
        Tensors.arange(0.0, (double) pairs, 1.0).mul(-2 * Math.log(10000) / size).exp();
    Tensor angles = Tensors.arange(0.0, (double) length, 1.0).unsqueeze(1).mul(frequencies);
    Tensor both = Tensors.stack(-1, angles.sin(), angles.cos()).flatten(1, 2); // [length, 2 pairs]
    return size % 2 == 0 ? both : both.narrow(1, 0, size).contiguous();
  }

  @Override
  public Tensor forward(Tensor x) {
    return encoded(x, 0);
  }

  /// Adds the positions from one on: for decoding step by step.
  public Tensor call(Tensor x, long offset) {
    ready(x);
    return hooked(x, encoded(x, offset));
  }

  private Tensor encoded(Tensor x, long offset) {
    Checks.dims(this, x, 2, 3);
    Checks.size(this, x, -1, size, "features", table);
    Checks.like(this, x, table);
    boolean stepsFirst = x.dim() == 3 && !batchFirst;
    long steps = x.size(stepsFirst ? 0 : -2);
    if (offset < 0 || offset + steps > table.size(0)) {
      throw Problem.in(where())
          .rule("positions must lie in [0, " + table.size(0) + ")")
          .value("offset", offset)
          .value("steps", steps)
          .remedy("Make the table longer with maxLength(n).")
          .shape();
    }
    Tensor rows = table.narrow(0, offset, steps);
    return dropout.call(x.add(stepsFirst ? rows.unsqueeze(1) : rows));
  }

  @Override
  protected String describe() {
    return size
        + (table.size(0) == 5000 ? "" : ", maxLength=" + table.size(0))
        + (batchFirst ? ", batchFirst" : "");
  }
}
