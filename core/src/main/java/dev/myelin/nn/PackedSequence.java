package dev.myelin.nn;

import dev.myelin.error.Problem;
import dev.myelin.tensor.Operator;
import dev.myelin.tensor.Tensor;
import dev.myelin.tensor.Tensors;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Sequences of different lengths without padding: step by step, the rows of those that have the
/// step, the longest sequence first. [RNN], [LSTM] and [GRU] run over them without wasted work.
///
/// ```java
/// var lstm = lstm(8, 16, batchFirst());
/// var packed = PackedSequence.of(zeros(3, 5, 8), new long[] {3, 5, 2}, batchFirst());
/// LSTMOutput result = lstm.call(packed);
/// Tensor padded = packed.withData(result.output()).pad(batchFirst()); // [3, 5, 16]
/// ```
///
/// @see <a
///   href="https://docs.pytorch.org/docs/stable/generated/torch.nn.utils.rnn.PackedSequence.html">
///   torch.nn.utils.rnn.PackedSequence</a>
public final class PackedSequence {
  private static final Operator PACK = Operator.deferred("aten::_pack_padded_sequence");
  private static final Operator PAD = Operator.deferred("aten::_pad_packed_sequence");
  private static final Operator JOIN = Operator.deferred("aten::pad_sequence");

  private final Tensor data;
  private final Tensor batchSizes;
  private final long[] lengths;
  private final @Nullable Tensor order;
  private final @Nullable Tensor inverse;

  private PackedSequence(
      Tensor data,
      Tensor batchSizes,
      long[] lengths,
      @Nullable Tensor order,
      @Nullable Tensor inverse) {
    this.data = data;
    this.batchSizes = batchSizes;
    this.lengths = lengths;
    this.order = order;
    this.inverse = inverse;
  }

  /// Packs sequences padded to one length, `[L, N, …]`, or `[N, L, …]` with the option, in any
  /// order of their lengths.
  public static PackedSequence of(Tensor padded, long[] lengths, Options.BatchFirst... order) {
    Options.once("PackedSequence", order);
    return pack("PackedSequence", padded, lengths, order.length > 0);
  }

  /// Packs sequences, each `[length, …]`.
  public static PackedSequence of(List<Tensor> sequences) {
    long[] lengths = sequences.stream().mapToLong(s -> s.dim() == 0 ? 1 : s.size(0)).toArray();
    return pack("PackedSequence", padSequence(sequences, 0), lengths, true);
  }

  static PackedSequence pack(String where, Tensor padded, long[] lengths, boolean batchFirst) {
    check(where, padded, lengths, batchFirst);
    boolean sorted = IntStream.range(1, lengths.length).allMatch(i -> lengths[i - 1] >= lengths[i]);
    Tensor input = padded;
    Tensor order = null;
    Tensor inverse = null;
    long[] descending = lengths.clone();
    if (!sorted) {
      long[] places =
          IntStream.range(0, lengths.length)
              .boxed()
              .sorted(Comparator.comparingLong(i -> -lengths[i]))
              .mapToLong(i -> i)
              .toArray();
      Arrays.setAll(descending, i -> lengths[(int) places[i]]);
      order = Tensors.tensor(places).to(padded.device());
      inverse = order.argsort(0);
      input = padded.indexSelect(batchFirst ? 0 : 1, order);
    }
    List<Tensor> packed = PACK.all(input, Tensors.tensor(descending), batchFirst);
    return new PackedSequence(packed.get(0), packed.get(1), lengths.clone(), order, inverse);
  }

  /// The rows, `[Σ lengths, …]`.
  public Tensor data() {
    return data;
  }

  /// How many sequences have each step.
  public Tensor batchSizes() {
    return batchSizes;
  }

  /// The length of each sequence.
  public long[] lengths() {
    return lengths.clone();
  }

  /// Other rows, packed in the same way.
  public PackedSequence withData(Tensor rows) {
    if (rows.dim() == 0 || rows.size(0) != data.size(0)) {
      throw Problem.in("PackedSequence.withData")
          .rule("there must be as many rows as before")
          .value("rows", rows.shape())
          .value("before", data.shape())
          .shape();
    }
    return new PackedSequence(rows, batchSizes, lengths, order, inverse);
  }

  /// The sequences padded with zeros to the longest, `[L, N, …]`, or `[N, L, …]` with the option.
  public Tensor pad(Options.BatchFirst... order) {
    Options.once("PackedSequence", order);
    return pad(order.length > 0, 0, Arrays.stream(lengths).max().orElse(0));
  }

  Tensor pad(boolean batchFirst, double value, long steps) {
    Tensor padded = PAD.all(data, batchSizes, batchFirst, value, steps).getFirst();
    return inverse == null ? padded : padded.indexSelect(batchFirst ? 0 : 1, inverse);
  }

  /// The sequences, each of its own length.
  public List<Tensor> unpack() {
    Tensor padded = pad(true, 0, Arrays.stream(lengths).max().orElse(0));
    return IntStream.range(0, lengths.length)
        .mapToObj(i -> padded.select(0, i).narrow(0, 0, lengths[i]))
        .toList();
  }

  /// Pads sequences, each `[length, …]`, with a value to the longest: `[N, L, …]`.
  static Tensor padSequence(List<Tensor> sequences, double value) {
    if (sequences.isEmpty()) {
      throw Problem.in("padSequence").rule("there must be at least one sequence").argument();
    }
    Tensor first = sequences.getFirst();
    for (Tensor sequence : sequences) {
      boolean alike = sequence.dim() > 0 && sequence.dim() == first.dim();
      for (int i = 1; alike && i < first.dim(); i++) {
        alike = sequence.size(i) == first.size(i);
      }
      if (!alike || sequence.dtype() != first.dtype()) {
        throw Problem.in("padSequence")
            .rule("sequences must be alike but for their lengths")
            .value("first", first.shape())
            .value("other", sequence.shape())
            .value("types", first.dtype() + ", " + sequence.dtype())
            .shape();
      }
    }
    return JOIN.one(sequences, true, value);
  }

  long batch() {
    return lengths.length;
  }

  /// A state `[…, N, …]` in the order of the packed sequences.
  Tensor sorted(Tensor state) {
    return order == null ? state : state.indexSelect(1, order);
  }

  /// A state in the order of packed sequences, in that of the sequences as they were given.
  Tensor unsorted(Tensor state) {
    return inverse == null ? state : state.indexSelect(1, inverse);
  }

  private static void check(String where, Tensor padded, long[] lengths, boolean batchFirst) {
    if (padded.dim() < 2) {
      throw Problem.in(where)
          .rule("padded sequences must have at least 2 dimensions")
          .value("input", padded.shape())
          .shape();
    }
    long steps = padded.size(batchFirst ? 1 : 0);
    if (lengths.length != padded.size(batchFirst ? 0 : 1) || lengths.length == 0) {
      throw Problem.in(where)
          .rule("there must be a length for each sequence")
          .value("lengths", lengths)
          .value("input", padded.shape())
          .shape();
    }
    for (long length : lengths) {
      if (length < 1 || length > steps) {
        throw Problem.in(where)
            .rule("lengths must lie in [1, " + steps + "]")
            .value("lengths", lengths)
            .value("input", padded.shape())
            .argument();
      }
    }
  }

  @Override
  public String toString() {
    return "PackedSequence(lengths=" + Arrays.toString(lengths) + ", data=" + data.shape() + ")";
  }
}
