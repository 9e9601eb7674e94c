package dev.myelin.nn;

import static dev.myelin.nn.Nn.*;
import static dev.myelin.tensor.Tensors.rand;
import static dev.myelin.tensor.Tensors.randint;
import static dev.myelin.tensor.Tensors.randn;
import static dev.myelin.tensor.Tensors.shape;
import static org.assertj.core.api.Assertions.assertThat;

import dev.myelin.tensor.Tensor;
import dev.myelin.tensor.TensorFunction;
import java.util.function.BinaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// A layer or loss without parameters and its function give the very same elements.
final class FunctionalFormsTest {
  static Stream<Arguments> layers() {
    Tensor x = randn(2, 4, 6);
    Tensor image = randn(2, 4, 6, 6);
    return Stream.of(
        form(relu(), x, Functional::relu),
        form(relu6(), x, Functional::relu6),
        form(selu(), x, Functional::selu),
        form(silu(), x, Functional::silu),
        form(sigmoid(), x, Functional::sigmoid),
        form(logSigmoid(), x, Functional::logSigmoid),
        form(hardswish(), x, Functional::hardswish),
        form(mish(), x, Functional::mish),
        form(tanh(), x, Functional::tanh),
        form(softsign(), x, Functional::softsign),
        form(exp2(), x, Functional::exp2),
        form(gelu(tanhApproximation()), x, t -> Functional.gelu(t, tanhApproximation())),
        form(elu(alpha(0.5)), x, t -> Functional.elu(t, alpha(0.5))),
        form(celu(alpha(0.5)), x, t -> Functional.celu(t, alpha(0.5))),
        form(leakyRelu(negativeSlope(0.1)), x, t -> Functional.leakyRelu(t, negativeSlope(0.1))),
        form(softplus(beta(2)), x, t -> Functional.softplus(t, beta(2))),
        form(step(), x, Functional::step),
        form(softmax(1), x, t -> Functional.softmax(t, 1)),
        form(softmax(), x, Functional::softmax),
        form(logSoftmax(1), x, t -> Functional.logSoftmax(t, 1)),
        form(logSoftmax(), x, Functional::logSoftmax),
        form(glu(1), x, t -> Functional.glu(t, 1)),
        form(sinEncode(3), x, t -> Functional.sinEncode(t, 3)),
        form(triEncode(3), x, t -> Functional.triEncode(t, 3)),
        form(scaleAdd(2, 1), x, t -> Functional.scaleAdd(t, 2, 1)),
        form(maxPool1d(2, padding(1)), x, t -> Functional.maxPool1d(t, 2, padding(1))),
        form(maxPool2d(3, stride(2)), image, t -> Functional.maxPool2d(t, 3, stride(2))),
        form(
            avgPool2d(3, excludePadding()),
            image,
            t -> Functional.avgPool2d(t, 3, excludePadding())),
        form(lpPool2d(2, 2), image, t -> Functional.lpPool2d(t, 2, 2)),
        form(adaptiveAvgPool2d(2, 3), image, t -> Functional.adaptiveAvgPool2d(t, 2, 3)),
        form(reflectionPad2d(2), image, t -> Functional.reflectionPad2d(t, 2)),
        form(pixelShuffle(2), image, t -> Functional.pixelShuffle(t, 2)),
        form(
            upsample(scaleFactor(2), mode(Upsample.Mode.BICUBIC)),
            image,
            t -> Functional.upsample(t, scaleFactor(2), mode(Upsample.Mode.BICUBIC))));
  }

  static Stream<Arguments> losses() {
    Tensor x = randn(5, 3);
    Tensor y = randn(5, 3);
    Tensor classes = randint(0, 3, shape(5));
    Tensor shares = rand(5, 3);
    return Stream.of(
        form(mse(), x, y, Functional::mse),
        form(l1(Reduction.SUM), x, y, (o, t) -> Functional.l1(o, t, Reduction.SUM)),
        form(huber(delta(0.5)), x, y, (o, t) -> Functional.huber(o, t, delta(0.5))),
        form(smoothL1(beta(0.5)), x, y, (o, t) -> Functional.smoothL1(o, t, beta(0.5))),
        form(
            crossEntropy(labelSmoothing(0.1)),
            x,
            classes,
            (o, t) -> Functional.crossEntropy(o, t, labelSmoothing(0.1))),
        form(nll(), x, classes, Functional::nll),
        form(focal(gamma(1)), x, classes, (o, t) -> Functional.focal(o, t, gamma(1))),
        form(bceWithLogits(), x, shares, Functional::bceWithLogits),
        form(bce(), x.sigmoid(), shares, Functional::bce),
        form(klDiv(), x, shares, Functional::klDiv),
        form(hinge(), x, y.sign(), Functional::hinge));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("layers")
  void functionIsTheLayer(Layer layer, Tensor x, TensorFunction function) {
    assertThat(function.call(x).toFloatArray()).containsExactly(layer.call(x).toFloatArray());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("losses")
  void functionIsTheLoss(Loss loss, Tensor x, Tensor target, BinaryOperator<Tensor> function) {
    assertThat(function.apply(x, target).toFloatArray())
        .containsExactly(loss.call(x, target).toFloatArray());
  }

  private static Arguments form(Layer layer, Tensor x, TensorFunction function) {
    return Arguments.of(layer, x, function);
  }

  private static Arguments form(
      Loss loss, Tensor x, Tensor target, BinaryOperator<Tensor> function) {
    return Arguments.of(loss, x, target, function);
  }
}
