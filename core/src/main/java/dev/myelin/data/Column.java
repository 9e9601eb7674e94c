package dev.myelin.data;

import dev.myelin.tensor.Tensor;
import dev.myelin.tensor.Tensors;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// The targets of a table, gathered cell by cell.
sealed interface Column {
  /// Says what is wrong with a cell.
  interface Wrong {
    RuntimeException with(int column, String cell, String rule);
  }

  static Column of(Csv.Kind kind, Wrong wrong) {
    return switch (kind) {
      case CLASS -> new Classes(wrong);
      case CLASS_NAME -> new Names(wrong);
      case NUMBER -> new Values(wrong);
    };
  }

  void add(int column, String cell);

  Tensor tensor();

  default List<String> classes() {
    return List.of();
  }

  /// A cell as a number: digits, a sign, a point, an exponent, and nothing that only Java reads.
  static float number(String cell, int column, Wrong wrong) {
    try {
      if (consistsOf("0123456789+-.eE", cell)) {
        float number = Float.parseFloat(cell);
        if (Float.isFinite(number)) {
          return number;
        }
      }
    } catch (NumberFormatException e) {
      throw withCause(wrong.with(column, cell, "a cell must be a finite number"), e);
    }
    throw wrong.with(column, cell, "a cell must be a finite number");
  }

  private static boolean consistsOf(String allowed, String cell) {
    for (int i = 0; i < cell.length(); i++) {
      if (allowed.indexOf(cell.charAt(i)) < 0) {
        return false;
      }
    }
    return !cell.isEmpty();
  }

  private static RuntimeException withCause(RuntimeException problem, Exception cause) {
    problem.addSuppressed(cause);
    return problem;
  }

  /// Numbers, in pieces that make one tensor at the end.
  final class Numbers {
    private static final int PIECE = 1 << 18;
    private final List<Tensor> full = new ArrayList<>();
    private float[] piece = new float[1 << 10];
    private int used;

    void add(float number) {
      if (used == PIECE) {
        full.add(Tensors.tensor(piece));
        used = 0;
      } else if (used == piece.length) {
        piece = Arrays.copyOf(piece, 2 * used);
      }
      piece[used++] = number;
    }

    long size() {
      return (long) full.size() * PIECE + used;
    }

    Tensor tensor() {
      full.add(Tensors.tensor(Arrays.copyOf(piece, used)));
      used = 0;
      return full.size() == 1 ? full.getFirst() : Tensors.cat(0, full.toArray(Tensor[]::new));
    }
  }

  /// Whole numbers.
  final class Longs {
    private long[] values = new long[1 << 8];
    private int used;

    void add(long value) {
      if (used == values.length) {
        values = Arrays.copyOf(values, 2 * used);
      }
      values[used++] = value;
    }

    long[] toArray() {
      return Arrays.copyOf(values, used);
    }
  }

  /// Classes as whole numbers.
  record Classes(Wrong wrong, Longs labels) implements Column {
    Classes(Wrong wrong) {
      this(wrong, new Longs());
    }

    @Override
    public void add(int column, String cell) {
      if (cell.length() > 18 || !consistsOf("0123456789", cell)) {
        throw wrong.with(column, cell, "a label must be a whole number from 0");
      }
      labels.add(Long.parseLong(cell));
    }

    @Override
    public Tensor tensor() {
      return Tensors.tensor(labels.toArray());
    }
  }

  /// Classes by name.
  record Names(Wrong wrong, Longs labels, Map<String, Long> found) implements Column {
    Names(Wrong wrong) {
      this(wrong, new Longs(), new LinkedHashMap<>());
    }

    @Override
    public void add(int column, String cell) {
      if (cell.isEmpty()) {
        throw wrong.with(column, cell, "a label must have a name");
      }
      labels.add(found.computeIfAbsent(cell, name -> (long) found.size()));
    }

    @Override
    public Tensor tensor() {
      long[] numbers = new long[found.size()];
      List<String> sorted = classes();
      for (int i = 0; i < numbers.length; i++) {
        Long order = found.get(sorted.get(i));
        if (order != null) {
          numbers[order.intValue()] = i;
        }
      }
      return Tensors.tensor(
          Arrays.stream(labels.toArray()).map(found -> numbers[(int) found]).toArray());
    }

    @Override
    public List<String> classes() {
      return List.copyOf(new TreeMap<>(found).keySet());
    }
  }

  /// Numbers to predict.
  record Values(Wrong wrong, Numbers numbers) implements Column {
    Values(Wrong wrong) {
      this(wrong, new Numbers());
    }

    @Override
    public void add(int column, String cell) {
      numbers.add(number(cell, column, wrong));
    }

    @Override
    public Tensor tensor() {
      return numbers.tensor().unsqueeze(1);
    }
  }
}
