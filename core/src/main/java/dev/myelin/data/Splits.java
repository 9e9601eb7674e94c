package dev.myelin.data;

import dev.myelin.error.Problem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;

/// Divides a dataset into parts.
final class Splits {
  private Splits() {}

  static List<Dataset> random(Dataset dataset, Seed seed, long... counts) {
    long total = 0;
    for (long count : counts) {
      total = count < 0 || total < 0 ? -1 : total + count;
    }
    if (counts.length == 0 || total != dataset.size()) {
      throw Problem.in("Dataset.split")
          .rule("counts must not be negative and must add up to the dataset's size")
          .value("counts", counts)
          .value("size", dataset.size())
          .argument();
    }
    long[] order = Orders.shuffled(dataset.size(), seed.value(), 0);
    var parts = new ArrayList<Dataset>();
    int start = 0;
    for (long count : counts) {
      parts.add(new Subset(dataset, Arrays.copyOfRange(order, start, start + (int) count)));
      start += (int) count;
    }
    return List.copyOf(parts);
  }

  static List<Dataset> byClass(TensorDataset dataset, Seed seed, double... fractions) {
    var classes = new TreeMap<Long, List<Long>>();
    long[] targets = dataset.targets().toLongArray();
    for (int i = 0; i < targets.length; i++) {
      classes.computeIfAbsent(targets[i], c -> new ArrayList<>()).add((long) i);
    }
    var parts = new ArrayList<List<Long>>();
    for (int p = 0; p < fractions.length; p++) {
      parts.add(new ArrayList<>());
    }
    counts(dataset.size(), fractions);
    classes.forEach(
        (label, members) -> {
          long[] counts = counts(members.size(), fractions);
          long[] order = Orders.shuffled(members.size(), seed.value(), label);
          int next = 0;
          for (int p = 0; p < counts.length; p++) {
            for (long k = 0; k < counts[p]; k++) {
              parts.get(p).add(members.get((int) order[next++]));
            }
          }
        });
    return parts.stream()
        .<Dataset>map(
            part -> new Subset(dataset, part.stream().sorted().mapToLong(i -> i).toArray()))
        .toList();
  }

  /// How many samples each fraction stands for.
  static long[] counts(long size, double... fractions) {
    double sum = 0;
    boolean valid = fractions.length > 0;
    for (double fraction : fractions) {
      valid &= fraction >= 0;
      sum += fraction;
    }
    if (!valid || !(Math.abs(sum - 1) <= 1e-6)) {
      throw Problem.in("Dataset.split")
          .rule("fractions must not be negative and must add up to 1")
          .value("fractions", fractions)
          .argument();
    }
    long[] counts = new long[fractions.length];
    long left = size;
    for (int i = 0; i < counts.length; i++) {
      counts[i] = Math.min(left, (long) Math.floor(size * fractions[i]));
      left -= counts[i];
    }
    for (int i = 0; left > 0; i = (i + 1) % counts.length) {
      counts[i]++;
      left--;
    }
    return counts;
  }
}
