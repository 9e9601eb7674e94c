package dev.myelin.tensor;

import static dev.myelin.tensor.Tensors.*;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// The text of tensors, which is PyTorch's but for names in Java's form.
final class PrinterTest {
  @Test
  void wholeValuesOfFloatsEndInAPoint() {
    assertThat(tensor(new float[][] {{1, 2}, {3, 4}}))
        .hasToString(
            """
            tensor([[1., 2.],
                    [3., 4.]])\
            """);
    assertThat(scalar(3)).hasToString("tensor(3.)");
  }

  @Test
  void fractionsHaveFourDigitsAndAlign() {
    assertThat(tensor(new float[] {1.5f, -2, 3}))
        .hasToString("tensor([ 1.5000, -2.0000,  3.0000])");
    assertThat(scalar(3.14159)).hasToString("tensor(3.1416)");
  }

  @Test
  void farRangesAreWrittenWithExponents() {
    assertThat(tensor(new float[] {0.1f, 1000, 20000}))
        .hasToString("tensor([1.0000e-01, 1.0000e+03, 2.0000e+04])");
    assertThat(tensor(new double[] {1e10, 1}))
        .hasToString("tensor([1.0000e+10, 1.0000e+00], dtype=float64)");
  }

  @Test
  void whatIsNoNumberIsWrittenInWords() {
    assertThat(tensor(new float[] {Float.NaN, Float.POSITIVE_INFINITY, 1}))
        .hasToString("tensor([nan, inf,  1.])");
    assertThat(tensor(new float[] {-0.0f, 0})).hasToString("tensor([-0.,  0.])");
  }

  @Test
  void wholeNumbersAlign() {
    assertThat(tensor(new long[] {1, -20, 300})).hasToString("tensor([  1, -20, 300])");
    assertThat(zeros(shape(2), DType.UINT8)).hasToString("tensor([0, 0], dtype=uint8)");
    assertThat(full(shape(1), -1L, DType.INT64).viewAs(DType.UINT64))
        .hasToString("tensor([18446744073709551615], dtype=uint64)");
  }

  @Test
  void booleansAreTrueAndFalse() {
    assertThat(tensor(new boolean[] {true, false})).hasToString("tensor([ true, false])");
  }

  @Test
  void complexNumbersHaveTwoParts() {
    assertThat(complex(ones(2), tensor(new float[] {0, 1})))
        .hasToString("tensor([1.0000+0.0000j, 1.0000+1.0000j], dtype=complex64)");
  }

  @Test
  void withoutElementsTheShapeIsShown() {
    assertThat(zeros(0)).hasToString("tensor([], shape=[0])");
    assertThat(zeros(2, 0)).hasToString("tensor([], shape=[2, 0])");
  }

  @Test
  void moreDimensionsAreSetApart() {
    assertThat(arange(8).reshape(2, 2, 2))
        .hasToString(
            """
            tensor([[[0, 1],
                     [2, 3]],

                    [[4, 5],
                     [6, 7]]])\
            """);
  }

  @Test
  void longDimensionsAreShortened() {
    assertThat(arange(2000)).hasToString("tensor([   0,    1,    2, ..., 1997, 1998, 1999])");
    assertThat(ones(1200, 2).toString().lines()).hasSize(7).element(3).isEqualTo("        ...,");
  }

  @Test
  void typeAndGradientAreNamedWhereTheyAreNotTheUsual() {
    assertThat(ones(1).requiresGrad(true)).hasToString("tensor([1.], requiresGrad)");
    assertThat(ones(1).to(DType.BFLOAT16)).hasToString("tensor([1.], dtype=bfloat16)");
  }

  @Test
  void whatCannotBeReadSaysWhy() {
    assertThat(Parameter.open()).hasToString("tensor(of a shape still open)");
    assertThat(Operator.call("aten::to_sparse", ones(2, 2)))
        .hasToString("tensor(of a sparse layout, shape=[2, 2])");
  }
}
