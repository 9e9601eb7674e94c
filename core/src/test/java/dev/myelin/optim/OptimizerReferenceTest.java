package dev.myelin.optim;

import static dev.myelin.optim.Optim.amsgrad;
import static dev.myelin.optim.Optim.betas;
import static dev.myelin.optim.Optim.dampening;
import static dev.myelin.optim.Optim.epsilon;
import static dev.myelin.optim.Optim.learningRate;
import static dev.myelin.optim.Optim.maximize;
import static dev.myelin.optim.Optim.momentum;
import static dev.myelin.optim.Optim.nesterov;
import static dev.myelin.optim.Optim.weightDecay;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.myelin.tensor.DType;
import dev.myelin.tensor.Parameter;
import dev.myelin.tensor.Tensor;
import dev.myelin.tensor.Tensors;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/// The optimizers against PyTorch's: `tools/optim/make_reference.py` made the numbers and says what
/// the gradients are.
final class OptimizerReferenceTest {
  private static final long[][] SHAPES = {{2, 3}, {}, {2, 2, 1, 2}};

  /// How a parameter or gradient of the same elements can lie in memory.
  enum Layout {
    CONTIGUOUS,
    CHANNELS_LAST,
    WITH_GAPS,
    TRANSPOSED;

    Tensor of(Tensor x) {
      return switch (this) {
        case CONTIGUOUS -> x;
        case CHANNELS_LAST -> x.dim() == 4 ? x.channelsLast() : x;
        case WITH_GAPS -> x.dim() == 0 ? x : Tensors.stack(x.dim(), x, x.mul(7)).select(x.dim(), 0);
        case TRANSPOSED -> x.dim() < 2 ? x : x.transpose(0, 1).contiguous().transpose(0, 1);
      };
    }
  }

  /// One line of the file.
  record Line(String name, DType dtype, int steps, List<Double> elements) {
    static Line of(String text) {
      String[] fields = text.split(",", -1);
      return new Line(
          fields[0],
          DType.valueOf(fields[1].toUpperCase(Locale.ROOT)),
          Integer.parseInt(fields[2]),
          Arrays.stream(fields, 3, fields.length).map(Double::valueOf).toList());
    }

    double[] wanted() {
      return elements.stream().mapToDouble(Double::doubleValue).toArray();
    }

    @Override
    public String toString() {
      return name + " " + dtype + " after " + steps;
    }
  }

  static List<Line> lines() {
    try (var in =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(
                    OptimizerReferenceTest.class.getResourceAsStream("reference.csv")),
                StandardCharsets.US_ASCII))) {
      return in.lines().map(Line::of).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Stream<Line> wideLines() {
    return lines().stream().filter(line -> line.dtype == DType.FLOAT64 && line.steps == 25);
  }

  @ParameterizedTest
  @MethodSource("lines")
  void stepsAreThoseOfPyTorch(Line line) {
    assertThat(run(line, Layout.CONTIGUOUS, Layout.CONTIGUOUS))
        .containsExactly(line.wanted(), tolerance(line.dtype));
  }

  @ParameterizedTest
  @MethodSource("wideLines")
  void gradientsMayLieInMemoryInAnyOrder(Line line) {
    for (Layout layout : Layout.values()) {
      assertThat(run(line, Layout.CONTIGUOUS, layout))
          .describedAs("gradients %s", layout)
          .containsExactly(line.wanted(), tolerance(line.dtype));
    }
  }

  @ParameterizedTest
  @MethodSource("wideLines")
  void parametersMayLieInMemoryInAnyOrder(Line line) {
    for (Layout layout : Layout.values()) {
      assertThat(run(line, layout, Layout.CONTIGUOUS))
          .describedAs("parameters %s", layout)
          .containsExactly(line.wanted(), tolerance(line.dtype));
    }
  }

  @ParameterizedTest
  @EnumSource
  void layoutsKeepTheElements(Layout layout) {
    Tensor x = Tensors.arange(8).reshape(2, 2, 1, 2);

    assertThat(layout.of(x).contentEquals(x)).isTrue();
    assertThat(layout.of(x).isContiguous()).isEqualTo(layout == Layout.CONTIGUOUS);
  }

  private static double[] run(Line line, Layout parameterLayout, Layout gradientLayout) {
    double[] start = new double[15];
    Arrays.setAll(start, i -> Math.cos(i + 1));
    var parameters = new ArrayList<Parameter>();
    for (Tensor elements : fill(start, line.dtype)) {
      parameters.add(new Parameter(parameterLayout.of(elements)));
    }
    Optimizer optimizer = optimizer(line.name, parameters);
    for (int step = 1; step <= line.steps; step++) {
      double[] gradient = new double[15];
      int s = step;
      Arrays.setAll(gradient, i -> Math.sin((i + 1) * s) * 3 / (s + 2));
      List<Tensor> gradients = fill(gradient, line.dtype);
      for (int i = 0; i < parameters.size(); i++) {
        parameters
            .get(i)
            .grad(i == 1 && step % 3 == 0 ? null : gradientLayout.of(gradients.get(i)));
      }
      optimizer.step();
    }
    return parameters.stream()
        .flatMapToDouble(p -> Arrays.stream(p.detach().to(DType.FLOAT64).toDoubleArray()))
        .toArray();
  }

  private static Optimizer optimizer(String name, List<Parameter> all) {
    return switch (name) {
      case "sgd" -> new SGD(all, learningRate(0.1));
      case "sgd momentum" -> new SGD(all, learningRate(0.05), momentum(0.9));
      case "sgd dampening" -> new SGD(all, learningRate(0.05), momentum(0.9), dampening(0.3));
      case "sgd nesterov" -> new SGD(all, learningRate(0.05), momentum(0.8), nesterov());
      case "sgd weightDecay" -> new SGD(all, learningRate(0.1), weightDecay(0.1));
      case "sgd maximize" ->
          new SGD(all, learningRate(0.02), momentum(0.5), weightDecay(0.2), maximize());
      case "adam" -> new Adam(all);
      case "adam betas" -> new Adam(all, learningRate(0.02), betas(0.7, 0.95), epsilon(1e-3));
      case "adam amsgrad" -> new Adam(all, learningRate(0.02), betas(0.7, 0.8), amsgrad());
      case "adam weightDecay" -> new Adam(all, learningRate(0.02), weightDecay(0.3));
      case "adam maximize" -> new Adam(all, learningRate(0.02), weightDecay(0.3), maximize());
      case "adamw" -> new AdamW(all);
      case "adamw betas" -> new AdamW(all, learningRate(0.02), betas(0.7, 0.95), epsilon(1e-3));
      case "adamw amsgrad" -> new AdamW(all, learningRate(0.02), betas(0.7, 0.8), amsgrad());
      case "adamw weightDecay" -> new AdamW(all, learningRate(0.02), weightDecay(0.3));
      case "adamw maximize" -> new AdamW(all, learningRate(0.02), weightDecay(0.3), maximize());
      default -> throw new AssertionError(name);
    };
  }

  private static List<Tensor> fill(double[] values, DType dtype) {
    var tensors = new ArrayList<Tensor>();
    int at = 0;
    for (long[] shape : SHAPES) {
      int size = (int) Arrays.stream(shape).reduce(1, (a, b) -> a * b);
      tensors.add(Tensors.tensor(Arrays.copyOfRange(values, at, at + size), shape).to(dtype));
      at += size;
    }
    return tensors;
  }

  private static Offset<Double> tolerance(DType dtype) {
    return within(
        switch (dtype) {
          case FLOAT64 -> 1e-12;
          case FLOAT32 -> 2e-6;
          case FLOAT16 -> 4e-3;
          default -> 3e-2;
        });
  }
}
