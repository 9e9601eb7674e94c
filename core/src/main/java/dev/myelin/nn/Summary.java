package dev.myelin.nn;

import dev.myelin.tensor.Parameter;
import dev.myelin.tensor.Shape;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What a network consists of: a row for each module, with what it puts out for an input of one
/// shape and what it costs. `toString` is the table.
///
/// @param input the input's shape
/// @param rows the modules, each before those below it
/// @param parameters numbers in parameters, each counted once
/// @param trainable of them, those that are not frozen
/// @param multiplyAdds multiplications with their additions in one pass, in convolutions and
///   products
/// @param bytes of parameters and buffers
public record Summary(
    Shape input, List<Row> rows, long parameters, long trainable, long multiplyAdds, long bytes) {
  /// One module.
  ///
  /// @param depth how far below the network it lies
  /// @param name its own name, or the network's class
  /// @param type its class and options
  /// @param output the shape it puts out, empty brackets for a scalar; null if it was not called
  /// @param parameters numbers in its own parameters, not counting those below
  /// @param multiplyAdds its own, not counting those below
  public record Row(
      int depth,
      String name,
      String type,
      @Nullable Shape output,
      long parameters,
      long multiplyAdds) {}

  /// Copies the rows.
  public Summary {
    rows = List.copyOf(rows);
  }

  static Summary of(Layer network, long... inputShape) {
    IdentityHashMap<Module, Shape> outputs = new IdentityHashMap<>();
    IdentityHashMap<Module, Long> costs = new IdentityHashMap<>();
    List<Runnable> removals = new ArrayList<>();
    for (Module module : network.modules()) {
      if (module instanceof Layer layer) {
        removals.add(
            layer.onForward(
                (l, x, y) -> {
                  outputs.put(l, y.shape());
                  costs.merge(l, cost(l, x.shape(), y.shape()), Long::sum);
                  return y;
                }));
      }
    }
    try {
      Dry.run(network, inputShape);
    } finally {
      removals.forEach(Runnable::run);
    }
    var rows = new ArrayList<Row>();
    IdentityHashMap<Parameter, Boolean> counted = new IdentityHashMap<>();
    network
        .namedModules()
        .forEach(
            (name, module) ->
                rows.add(
                    new Row(
                        depth(name),
                        name.isEmpty()
                            ? module.typeName()
                            : name.substring(name.lastIndexOf('.') + 1),
                        type(module),
                        outputs.get(module),
                        own(module, counted),
                        costs.getOrDefault(module, 0L))));
    long bytes = 0;
    long trainable = 0;
    for (Parameter parameter : network.parameters()) {
      bytes += parameter.isDefined() ? parameter.nbytes() : 0;
      trainable += parameter.isFrozen() || !parameter.isDefined() ? 0 : parameter.numel();
    }
    bytes +=
        network.namedBuffers().values().stream()
            .filter(b -> b.isDefined())
            .mapToLong(b -> b.nbytes())
            .sum();
    return new Summary(
        Shape.of(inputShape),
        rows,
        network.parameterCount(),
        trainable,
        rows.stream().mapToLong(Row::multiplyAdds).sum(),
        bytes);
  }

  /// The table, with its totals.
  @Override
  public String toString() {
    var cells = new ArrayList<String[]>();
    cells.add(new String[] {"Layer", "Output", "Parameters", "Mult-adds"});
    for (Row row : rows) {
      String name = row.depth() == 0 ? row.name() : row.name() + ": " + row.type();
      cells.add(
          new String[] {
            "  ".repeat(row.depth()) + name,
            row.output() == null ? "–" : row.output().toString(),
            row.parameters() == 0 ? "–" : number(row.parameters()),
            row.multiplyAdds() == 0 ? "–" : number(row.multiplyAdds())
          });
    }
    int[] widths = new int[4];
    for (String[] line : cells) {
      for (int i = 0; i < widths.length; i++) {
        widths[i] = Math.max(widths[i], line[i].length());
      }
    }
    var text = new StringBuilder();
    String rule = "─".repeat(widths[0] + widths[1] + widths[2] + widths[3] + 6) + "\n";
    for (int i = 0; i < cells.size(); i++) {
      String[] line = cells.get(i);
      text.append(left(line[0], widths[0])).append("  ").append(left(line[1], widths[1]));
      text.append("  ").append(right(line[2], widths[2]));
      text.append("  ").append(right(line[3], widths[3])).append('\n');
      text.append(i == 0 ? rule : "");
    }
    text.append(rule);
    text.append(
        String.format(
            Locale.ROOT,
            "%s parameters, %s trainable; %s mult-adds for input %s; %s",
            number(parameters),
            number(trainable),
            number(multiplyAdds),
            input,
            size(bytes)));
    return text.toString();
  }

  private static long cost(Layer layer, Shape input, Shape output) {
    return switch (layer) {
      case Convolution convolution -> convolution.multiplyAdds(input, output);
      case Linear linear -> output.numel() * linear.weight().size(1);
      default -> 0;
    };
  }

  private static long own(Module module, IdentityHashMap<Parameter, Boolean> counted) {
    long count = 0;
    for (Object item : Member.items(module).values()) {
      if (item instanceof Parameter parameter
          && parameter.isDefined()
          && counted.put(parameter, true) == null) {
        count += parameter.numel();
      }
    }
    return count;
  }

  private static String type(Module module) {
    String options = module.describe();
    String name = module.typeName();
    return options.isEmpty() ? name : name + "(" + options + ")";
  }

  private static int depth(String name) {
    return name.isEmpty() ? 0 : 1 + (int) name.chars().filter(c -> c == '.').count();
  }

  private static String number(long value) {
    return String.format(Locale.ROOT, "%,d", value);
  }

  private static String size(long bytes) {
    return bytes < 1 << 20
        ? String.format(Locale.ROOT, "%.1f KiB", bytes / 1024.0)
        : String.format(Locale.ROOT, "%.1f MiB", bytes / 1048576.0);
  }

  private static String left(String text, int width) {
    return text + " ".repeat(width - text.length());
  }

  private static String right(String text, int width) {
    return " ".repeat(width - text.length()) + text;
  }
}
