package dev.myelin.tensor;

import static dev.myelin.tensor.Tensors.tensor;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.myelin.error.MyelinException;
import dev.myelin.internal.torch.Binary;
import dev.myelin.internal.torch.Unary;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.DoubleUnaryOperator;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// Every elementwise operation on every element type, against the numbers of PyTorch in
/// `elements.csv` and against [Math].
final class ElementsTest {
  private static final double[] REAL = {-2.5, -1, -0.75, 0, 0.25, 1, 2, 3.5};
  private static final double[] REAL_Y = {2, -1, 0.5, 3, 0.25, -2, 2, 1.5};
  private static final double[] WHOLE = {-3, -1, 0, 1, 2, 5};
  private static final double[] NATURAL = {3, 1, 0, 7, 2, 5};
  private static final double[] WHOLE_Y = {2, 1, 3, 1, 4, 5};
  private static final double[] TRUTH = {1, 0, 1, 0};
  private static final double[] TRUTH_Y = {1, 1, 0, 0};

  /// Products have shapes of their own to meet: [LinearAlgebraTest] has them.
  private static final Set<Binary> PRODUCTS =
      Set.of(
          Binary.MATMUL, Binary.MM, Binary.BMM, Binary.MV, Binary.DOT, Binary.OUTER, Binary.KRON);

  @SuppressWarnings("ArrayRecordComponent") // A line is only read.
  private record Line(String operation, DType dtype, String result, double[] values) {}

  @TestFactory
  Stream<DynamicTest> operationsAgreeWithPyTorch() throws IOException {
    return lines().stream()
        .map(l -> DynamicTest.dynamicTest(l.operation + " " + l.dtype, () -> check(l)));
  }

  @Test
  void everyOperationIsInTheTable() throws IOException {
    var known = new HashSet<String>();
    lines().forEach(l -> known.add(l.operation));
    assertThat(Arrays.stream(Unary.values()).map(Unary::label)).allMatch(known::contains);
    assertThat(Arrays.stream(Binary.values()).filter(b -> !PRODUCTS.contains(b)).map(Binary::label))
        .allMatch(known::contains);
  }

  @Test
  void doublesAgreeWithJavaMath() {
    Map<UnaryOperator<Tensor>, DoubleUnaryOperator> functions =
        Map.ofEntries(
            Map.entry(Tensor::abs, Math::abs),
            Map.entry(Tensor::exp, Math::exp),
            Map.entry(Tensor::expm1, Math::expm1),
            Map.entry(Tensor::log, Math::log),
            Map.entry(Tensor::log10, Math::log10),
            Map.entry(Tensor::log1p, Math::log1p),
            Map.entry(Tensor::sqrt, Math::sqrt),
            Map.entry(Tensor::sin, Math::sin),
            Map.entry(Tensor::cos, Math::cos),
            Map.entry(Tensor::tan, Math::tan),
            Map.entry(Tensor::asin, Math::asin),
            Map.entry(Tensor::acos, Math::acos),
            Map.entry(Tensor::atan, Math::atan),
            Map.entry(Tensor::sinh, Math::sinh),
            Map.entry(Tensor::cosh, Math::cosh),
            Map.entry(Tensor::tanh, Math::tanh),
            Map.entry(Tensor::floor, Math::floor),
            Map.entry(Tensor::ceil, Math::ceil),
            Map.entry(Tensor::round, Math::rint),
            Map.entry(Tensor::sign, Math::signum),
            Map.entry(Tensor::square, v -> v * v),
            Map.entry(Tensor::reciprocal, v -> 1 / v));
    functions.forEach(
        (operation, function) -> {
          double[] results = operation.apply(tensor(REAL)).toDoubleArray();
          for (int i = 0; i < REAL.length; i++) {
            close(results[i], function.applyAsDouble(REAL[i]), 1e-13);
          }
        });
  }

  private static void check(Line line) {
    if (line.result.equals("refused")) {
      assertThatThrownBy(() -> compute(line)).isInstanceOf(MyelinException.class);
      return;
    }
    Tensor result = compute(line);
    assertThat(result.dtype()).hasToString(line.result);
    double[] values = result.toDoubleArray();
    assertThat(values).hasSameSizeAs(line.values);
    double tolerance = tolerance(result.dtype(), line.dtype);
    for (int i = 0; i < values.length; i++) {
      close(values[i], line.values[i], tolerance);
    }
  }

  private static Tensor compute(Line line) {
    double[][] operands = operands(line.dtype);
    Tensor x = tensor(operands[0]).to(line.dtype);
    for (Unary operation : Unary.values()) {
      if (operation.label().equals(line.operation)) {
        return Ops.apply(operation, x);
      }
    }
    for (Binary operation : Binary.values()) {
      if (operation.label().equals(line.operation)) {
        return Ops.apply(operation, x, tensor(operands[1]).to(line.dtype));
      }
    }
    throw new AssertionError("no operation " + line.operation);
  }

  private static double[][] operands(DType dtype) {
    return switch (dtype) {
      case UINT8 -> new double[][] {NATURAL, WHOLE_Y};
      case BOOL -> new double[][] {TRUTH, TRUTH_Y};
      default ->
          dtype.isFloatingPoint() ? new double[][] {REAL, REAL_Y} : new double[][] {WHOLE, WHOLE_Y};
    };
  }

  private static double tolerance(DType result, DType operand) {
    if (result == DType.BFLOAT16 || operand == DType.BFLOAT16) {
      return 2e-2;
    }
    if (result == DType.FLOAT16 || operand == DType.FLOAT16) {
      return 2e-3;
    }
    return result == DType.FLOAT64 ? 1e-12 : 2e-6;
  }

  private static void close(double actual, double expected, double tolerance) {
    if (!Double.isFinite(expected)) {
      assertThat((Double) actual).isEqualTo((Double) expected);
    } else {
      assertThat(actual).isCloseTo(expected, within(tolerance * Math.max(1, Math.abs(expected))));
    }
  }

  private static List<Line> lines() throws IOException {
    var lines = new ArrayList<Line>();
    try (var in =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(ElementsTest.class.getResourceAsStream("elements.csv")),
                StandardCharsets.UTF_8))) {
      for (String text : in.lines().toList()) {
        String[] fields = text.split(",", -1);
        double[] values = new double[fields.length - 3];
        for (int i = 0; i < values.length; i++) {
          values[i] = number(fields[i + 3]);
        }
        lines.add(
            new Line(
                fields[0], DType.valueOf(fields[1].toUpperCase(Locale.ROOT)), fields[2], values));
      }
    }
    return lines;
  }

  private static double number(String text) {
    return switch (text) {
      case "nan" -> Double.NaN;
      case "inf" -> Double.POSITIVE_INFINITY;
      case "-inf" -> Double.NEGATIVE_INFINITY;
      default -> Double.parseDouble(text);
    };
  }
}
