package dev.myelin.nn;

import static dev.myelin.nn.Nn.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.myelin.autograd.GradCheck;
import dev.myelin.tensor.DType;
import dev.myelin.tensor.Randomness;
import dev.myelin.tensor.Shape;
import dev.myelin.tensor.Tensor;
import dev.myelin.tensor.Tensors;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.FieldSource;

final class ActivationsTest {
  /// The layer, the seed, and MLX's expected means of input and output, and sum of the output.
  static final List<Arguments> MLX =
      List.of(
          Arguments.of(glu(), 850, 0.5472526550292969, 0.33327674865722656, 42.659423828125),
          Arguments.of(sigmoid(), 589, 0.5296978950500488, 0.6270139813423157, 160.5155792236328),
          Arguments.of(mish(), 122, 0.5017197728157043, 0.39537572860717773, 101.2161865234375),
          Arguments.of(relu(), 400, 0.47832274436950684, 0.47832274436950684, 122.45062255859375),
          Arguments.of(leakyRelu(), 93, 0.4999306797981262, 0.4999306797981262, 127.98225402832031),
          Arguments.of(relu6(), 379, 0.49325865507125854, 0.49325865507125854, 126.27421569824219),
          Arguments.of(softmax(), 853, 0.5143963098526001, 0.0624999962747097, 15.999999046325684),
          Arguments.of(
              softplus(), 118, 0.49898141622543335, 0.9828577637672424, 251.61158752441406),
          Arguments.of(softsign(), 37, 0.5065512657165527, 0.314089834690094, 80.40699768066406),
          Arguments.of(celu(), 620, 0.4667481780052185, 0.4667481780052185, 119.48753356933594),
          Arguments.of(silu(), 22, 0.5029705762863159, 0.3319709300994873, 84.98455810546875),
          Arguments.of(
              logSoftmax(), 199, 0.527843713760376, -2.8109545707702637, -719.6043701171875),
          Arguments.of(
              logSigmoid(), 984, 0.5109776854515076, -0.4795985519886017, -122.77722930908203),
          Arguments.of(prelu(), 993, 0.49665144085884094, 0.49665144085884094, 127.14276885986328),
          Arguments.of(gelu(), 189, 0.49295032024383545, 0.3656383752822876, 93.60342407226562),
          Arguments.of(tanh(), 735, 0.47412270307540894, 0.4130796790122986, 105.74839782714844),
          Arguments.of(hardswish(), 126, 0.4918924570083618, 0.2996022403240204, 76.69817352294922),
          Arguments.of(step(), 490, 0.4793606400489807, 1.0, 256.0),
          Arguments.of(selu(), 215, 0.4930267930030823, 0.5180231928825378, 132.6139373779297));

  @ParameterizedTest
  @FieldSource("MLX")
  void givesWhatMlxGives(Layer layer, long seed, double inputMean, double mean, double sum) {
    Tensor x = Threefry.seeded(seed).uniform(0, 1, 2, 8, 16);
    Tensor y = layer.call(x);
    assertThat(x.mean().item()).isCloseTo(inputMean, within(1e-6));
    assertThat(y.mean().item()).isCloseTo(mean, within(1e-5));
    assertThat(y.sum().item()).isCloseTo(sum, within(1e-5 * (1 + Math.abs(sum))));
  }

  static final List<Layer> SMOOTH =
      List.of(
          sigmoid(),
          tanh(),
          silu(),
          mish(),
          relu6(),
          reluSquared(),
          selu(),
          hardswish(),
          hardsigmoid(),
          logSigmoid(),
          softsign(),
          tanhshrink(),
          exp(),
          exp2(),
          elu(alpha(0.5)),
          celu(alpha(0.5)),
          leakyRelu(negativeSlope(0.2)),
          hardshrink(),
          softshrink(),
          softplus(),
          softplus(beta(2), threshold(1)),
          hardtanh(range(-0.5, 2)),
          rrelu().eval(),
          threshold(0.1, 2),
          prelu(),
          prelu(4, initialValue(0.1)),
          glu(),
          swiglu(1),
          softmax(),
          logSoftmax(0),
          softmin(1),
          softmax2d(),
          gelu(fastApproximation()),
          scaleAdd(2, -1),
          cast(DType.FLOAT64),
          sinEncode(2, 0.1),
          triEncode(2, 0.1));

  @ParameterizedTest
  @FieldSource("SMOOTH")
  void gradientIsTheSlope(Layer layer) {
    Randomness.seed(5);
    layer.to(DType.FLOAT64);
    GradCheck.check(layer::call, Tensors.randn(Shape.of(2, 4, 2, 4), DType.FLOAT64));
  }

  static final List<Arguments> TEXTS =
      List.of(
          Arguments.of(elu(), "ELU()"),
          Arguments.of(elu(alpha(0.5)), "ELU(alpha=0.5)"),
          Arguments.of(leakyRelu(negativeSlope(0.2)), "LeakyReLU(negativeSlope=0.2)"),
          Arguments.of(hardtanh(range(-2, 2)), "Hardtanh(-2.0 … 2.0)"),
          Arguments.of(hardtanh(), "Hardtanh()"),
          Arguments.of(rrelu(range(0.1, 0.2)), "RReLU(0.1 … 0.2)"),
          Arguments.of(softplus(beta(2)), "Softplus(beta=2.0)"),
          Arguments.of(softplus(beta(2), threshold(3)), "Softplus(beta=2.0, threshold=3.0)"),
          Arguments.of(threshold(1, 2), "Threshold(threshold=1.0, value=2.0)"),
          Arguments.of(softmax(), "Softmax(dim=-1)"),
          Arguments.of(glu(0), "GLU(dim=0)"),
          Arguments.of(prelu(), "PReLU(1)  # 1 parameter"),
          Arguments.of(prelu(3, initialValue(0.5)), "PReLU(3, initialValue=0.5)  # 3 parameters"),
          Arguments.of(gelu(fastApproximation()), "GELU(fastApproximation)"),
          Arguments.of(sinEncode(3), "SinEncode(octaves=3)"),
          Arguments.of(triEncode(3, 0.5), "TriEncode(octaves=3, shift=0.5)"),
          Arguments.of(scaleAdd(2, 1), "ScaleAdd(scale=2.0, offset=1.0)"),
          Arguments.of(cast(DType.FLOAT16), "Cast(float16)"));

  @ParameterizedTest
  @FieldSource("TEXTS")
  void tellsItsOptions(Layer layer, String text) {
    assertThat(layer.toString().split("  #", -1)[0]).isEqualTo(text.split("  #", -1)[0]);
  }

  @Test
  void preluTakesItsChannelsFromTheFirstInput() {
    PReLU layer = prelu(AUTO, initialValue(0.5));
    layer.call(Tensors.zeros(2, 3, 4));
    assertThat(layer.stateDict().keySet()).containsExactly("weight");
    assertThat(layer.weight().toFloatArray()).containsExactly(0.5f, 0.5f, 0.5f);
  }

  @Test
  void rrelu_drawsItsSlopesInTrainingAndTakesTheMiddleInEvaluation() {
    Randomness.seed(2);
    Tensor x = Tensors.full(Shape.of(10_000), -1.0);
    Tensor y = rrelu(range(0.1, 0.3)).call(x).neg();
    assertThat(y.min().item()).isBetween(0.1, 0.101);
    assertThat(y.max().item()).isBetween(0.299, 0.3000001);
    assertThat(y.mean().item()).isCloseTo(0.2, within(0.002));
    assertThat(rrelu(range(0.1, 0.3)).eval().call(x).toFloatArray()).containsOnly(-0.2f);
  }

  @Test
  void encodingsLayPairsSideBySide() {
    Tensor y = sinEncode(2).call(Tensors.tensor(new double[] {0.125, 0.25}));
    double h = Math.sqrt(0.5);
    assertThat(y.toDoubleArray())
        .containsExactly(new double[] {h, h, 1, 0, 1, 0, 0, -1}, within(1e-12));
    Tensor z = triEncode(1, 0.25).call(Tensors.tensor(new double[] {0, 0.25, 0.5, 1}, 4, 1));
    assertThat(z.toDoubleArray()).containsExactly(0, 1, 1, 0, 0, -1, 0, 1);
  }

  @Test
  void encodingsAreTheirFormulas() {
    double[] x = {0.11, 0.22, 0.33};
    Tensor sines = sinEncode(3, 0.15).call(Tensors.tensor(x, 3, 1));
    Tensor triangles = triEncode(3, 0.15).call(Tensors.tensor(x, 3, 1));
    for (int n = 0; n < x.length; n++) {
      for (int octave = 0; octave < 3; octave++) {
        double t = Math.scalb(x[n], octave) + octave * 0.15;
        assertPair(sines, n, octave, Math.sin(2 * Math.PI * t), Math.cos(2 * Math.PI * t));
        assertPair(triangles, n, octave, triangle(t - 0.25), triangle(t));
      }
    }
  }

  private static double triangle(double t) {
    return 1 - 4 * Math.abs(t - Math.rint(t));
  }

  private static void assertPair(Tensor y, int n, int octave, double sine, double cosine) {
    assertThat(y.get(n, 2L * octave).item()).isCloseTo(sine, within(1e-12));
    assertThat(y.get(n, 2L * octave + 1).item()).isCloseTo(cosine, within(1e-12));
  }

  /// Angles are taken within a period, so that far from zero the waves stay waves.
  @Test
  void encodingsOfHalfPrecisionKeepTheirDigits() {
    Tensor x = Tensors.arange(0, 8, 1).to(DType.FLOAT64).add(0.125).unsqueeze(1);
    Tensor y = sinEncode(1).call(x.to(DType.BFLOAT16)).to(DType.FLOAT64);
    assertThat(y.sub(Math.sqrt(0.5)).abs().max().item()).isLessThan(0.005);
  }

  @Test
  void castChangesTheTypeAlone() {
    Tensor y = cast(DType.BFLOAT16).call(Tensors.ones(2, 2));
    assertThat(y.dtype()).isEqualTo(DType.BFLOAT16);
    assertThat(y.shape()).isEqualTo(Shape.of(2, 2));
  }
}
