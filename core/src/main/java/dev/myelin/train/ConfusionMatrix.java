package dev.myelin.train;

import dev.myelin.error.Problem;
import dev.myelin.tensor.Tensor;
import java.util.Arrays;

/// How often each class was taken for each: a row for each target, a column for each prediction.
///
/// ```java
/// ConfusionMatrix confusion = trainer.confusionMatrix(data);
/// IO.println(confusion);
/// ```
public final class ConfusionMatrix {
  private final long[][] counts;

  private ConfusionMatrix(long[][] counts) {
    this.counts = counts;
  }

  /// The matrix of some scores `[N, C, …]` and their classes `[N, …]`.
  ///
  /// @throws dev.myelin.error.ShapeException if they do not belong together
  /// @throws dev.myelin.error.ArgumentException if a class lies outside `[0, C)`
  public static ConfusionMatrix of(Tensor output, Tensor target) {
    return empty().plus(output, target);
  }

  /// The matrix of nothing yet.
  static ConfusionMatrix empty() {
    return new ConfusionMatrix(new long[0][]);
  }

  /// This matrix with some more examples counted in.
  ConfusionMatrix plus(Tensor output, Tensor target) {
    long[] targets = Accuracy.classes("ConfusionMatrix", output, target).toLongArray();
    long[] predictions = output.argmax(1).toLongArray();
    int classes = Math.toIntExact(output.size(1));
    if (counts.length != 0 && counts.length != classes) {
      throw Problem.in("ConfusionMatrix")
          .rule("all batches must have the same number of classes")
          .value("before", counts.length)
          .value("now", classes)
          .shape();
    }
    long[][] sum = counts.length == 0 ? new long[classes][classes] : counts();
    for (int i = 0; i < targets.length; i++) {
      if (targets[i] < 0 || targets[i] >= classes) {
        throw Problem.in("ConfusionMatrix")
            .rule("target classes must lie in [0, " + (classes - 1) + "]")
            .value("target", targets[i])
            .value("example", i)
            .argument();
      }
      sum[(int) targets[i]][(int) predictions[i]]++;
    }
    return new ConfusionMatrix(sum);
  }

  /// The number of classes.
  public int classes() {
    return counts.length;
  }

  /// How often examples of the class `target` were taken for the class `prediction`.
  public long count(int target, int prediction) {
    return counts[check(target)][check(prediction)];
  }

  /// A copy of all counts, `[target][prediction]`.
  public long[][] counts() {
    return Arrays.stream(counts).map(long[]::clone).toArray(long[][]::new);
  }

  /// The number of examples.
  public long total() {
    return Arrays.stream(counts).flatMapToLong(Arrays::stream).sum();
  }

  /// How many examples were taken for what they are.
  public long right() {
    long right = 0;
    for (int i = 0; i < counts.length; i++) {
      right += counts[i][i];
    }
    return right;
  }

  /// The share of examples that were taken for what they are; NaN without any.
  public double accuracy() {
    return (double) right() / total();
  }

  /// The share of a class's examples that were recognised; NaN without any.
  public double recall(int target) {
    return (double) count(target, target) / Arrays.stream(counts[target]).sum();
  }

  /// The share of what was taken for a class that is of it; NaN without any.
  public double precision(int prediction) {
    long all = Arrays.stream(counts).mapToLong(row -> row[check(prediction)]).sum();
    return (double) count(prediction, prediction) / all;
  }

  /// The counts as a table, with dots for zeros.
  @Override
  public String toString() {
    int width = Integer.toString(Math.max(0, counts.length - 1)).length();
    for (long[] row : counts) {
      for (long count : row) {
        width = Math.max(width, Long.toString(count).length());
      }
    }
    String cell = "  %" + width + "s";
    var text = new StringBuilder("target");
    for (int i = 0; i < counts.length; i++) {
      text.append(String.format(cell, i));
    }
    for (int i = 0; i < counts.length; i++) {
      text.append(String.format("%n%6d", i));
      for (long count : counts[i]) {
        text.append(String.format(cell, count == 0 ? "." : Long.toString(count)));
      }
    }
    return text.toString();
  }

  private int check(int index) {
    if (index < 0 || index >= counts.length) {
      throw Problem.in("ConfusionMatrix")
          .rule("a class must lie in [0, " + (counts.length - 1) + "]")
          .value("class", index)
          .argument();
    }
    return index;
  }
}
