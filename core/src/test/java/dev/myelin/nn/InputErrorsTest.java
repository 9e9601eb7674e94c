package dev.myelin.nn;

import static dev.myelin.nn.Nn.*;
import static dev.myelin.tensor.Tensors.*;

import dev.myelin.error.ArgumentException;
import dev.myelin.error.DTypeException;
import dev.myelin.error.ShapeException;
import dev.myelin.tensor.DType;
import dev.myelin.tensor.Shape;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/// What layers and losses refuse as input, in their exact words.
final class InputErrorsTest {
  static final List<Refusal> INPUTS =
      List.of(
          new Refusal(
              () -> linear(3, 2).call(zeros(2, 4)),
              ShapeException.class,
              "Linear: input must have 3 features; input=[2, 4], weight=[2, 3]"),
          new Refusal(
              () -> linear(3, 2).call(zeros()),
              ShapeException.class,
              "Linear: input must have at least 1 dimension; input=[]"),
          new Refusal(
              () -> linear(3, 2).call(zeros(shape(2, 3), DType.FLOAT64)),
              DTypeException.class,
              "Linear: input must have the parameters' type; input=float64, parameters=float32."
                  + " Convert the input with to(DType.FLOAT32), or the model with"
                  + " to(DType.FLOAT64)."),
          new Refusal(
              () -> linear(3, 2).call(zeros(shape(2, 3), DType.INT64)),
              DTypeException.class,
              "Linear: input must have the parameters' type; input=int64, parameters=float32."
                  + " Convert the input with to(DType.FLOAT32)."),
          new Refusal(
              () -> linear(3, 2).to(DType.FLOAT64).call(zeros(2, 3)),
              DTypeException.class,
              "Linear: input must have the parameters' type; input=float32, parameters=float64."
                  + " Convert the input with to(DType.FLOAT64), or the model with"
                  + " to(DType.FLOAT32)."),
          new Refusal(
              () -> linear(AUTO, 2).call(zeros()),
              ShapeException.class,
              "Linear: input must have at least 1 dimension; input=[]"),
          new Refusal(
              () -> conv2d(3, 4, 3).call(zeros(1, 1, 8, 8)),
              ShapeException.class,
              "Conv2d: input must have 3 channels; input=[1, 1, 8, 8], weight=[4, 3, 3, 3]"),
          new Refusal(
              () -> conv2d(3, 4, 3).call(zeros(3, 8)),
              ShapeException.class,
              "Conv2d: input must have 3 or 4 dimensions; input=[3, 8]"),
          new Refusal(
              () -> conv2d(3, 4, 3).call(zeros(1, 1, 3, 8, 8)),
              ShapeException.class,
              "Conv2d: input must have 3 or 4 dimensions; input=[1, 1, 3, 8, 8]"),
          new Refusal(
              () -> conv2d(1, 4, 5).call(zeros(1, 1, 4, 4)),
              ShapeException.class,
              "Conv2d: the padded input must be at least as large as the kernel; input=[1, 1, 4,"
                  + " 4], kernel=[5, 5], padding=[0, 0], dilation=[1, 1]"),
          new Refusal(
              () -> conv2d(1, 4, 3, padding(1), dilation(3)).call(zeros(1, 1, 4, 4)),
              ShapeException.class,
              "Conv2d: the padded input must be at least as large as the kernel; input=[1, 1, 4,"
                  + " 4], kernel=[3, 3], padding=[1, 1], dilation=[3, 3]"),
          new Refusal(
              () -> conv2d(1, 4, 3).call(zeros(shape(1, 1, 8, 8), DType.INT32)),
              DTypeException.class,
              "Conv2d: input must have the parameters' type; input=int32, parameters=float32."
                  + " Convert the input with to(DType.FLOAT32)."),
          new Refusal(
              () -> conv2d(1, 4, 3).call(zeros(shape(1, 1, 8, 8), DType.FLOAT16)),
              DTypeException.class,
              "Conv2d: input must have the parameters' type; input=float16, parameters=float32."
                  + " Convert the input with to(DType.FLOAT32), or the model with"
                  + " to(DType.FLOAT16)."),
          new Refusal(
              () -> conv2d(AUTO, 4, 3, groups(2)).call(zeros(1, 3, 8, 8)),
              ArgumentException.class,
              "Conv2d: inChannels must be divisible by groups; inChannels=3, groups=2"),
          new Refusal(
              () -> conv2d(AUTO, 4, 3).call(zeros(8, 8)),
              ShapeException.class,
              "Conv2d: input must have 3 or 4 dimensions; input=[8, 8]"),
          new Refusal(
              () -> batchNorm2d(3).call(zeros(2, 4, 5, 5)),
              ShapeException.class,
              "BatchNorm2d: input must have 3 channels; input=[2, 4, 5, 5]"),
          new Refusal(
              () -> batchNorm2d(3).call(zeros(2, 3, 5)),
              ShapeException.class,
              "BatchNorm2d: input must have 4 dimensions; input=[2, 3, 5]"),
          new Refusal(
              () -> batchNorm2d(3).call(zeros(3, 5, 5)),
              ShapeException.class,
              "BatchNorm2d: input must have 4 dimensions; input=[3, 5, 5]"),
          new Refusal(
              () -> batchNorm2d(3).call(zeros(1, 3, 1, 1)),
              ShapeException.class,
              "BatchNorm2d: a batch to normalise by must have more than one value per channel;"
                  + " input=[1, 3, 1, 1]. Use larger batches, or eval() with running statistics."),
          new Refusal(
              () -> batchNorm2d(3).call(zeros(shape(2, 3, 2, 2), DType.FLOAT64)),
              DTypeException.class,
              "BatchNorm2d: input must have the parameters' type; input=float64,"
                  + " parameters=float32. Convert the input with to(DType.FLOAT32), or the model"
                  + " with to(DType.FLOAT64)."),
          new Refusal(
              () -> batchNorm2d(3, noAffine()).call(zeros(shape(2, 3, 2, 2), DType.INT64)),
              DTypeException.class,
              "BatchNorm2d: input must have the parameters' type; input=int64, parameters=float32."
                  + " Convert the input with to(DType.FLOAT32)."),
          new Refusal(
              () -> batchNorm2d(3, noAffine()).call(zeros(shape(2, 3, 2, 2), DType.FLOAT64)),
              DTypeException.class,
              "BatchNorm2d: input must have the parameters' type; input=float64,"
                  + " parameters=float32. Convert the input with to(DType.FLOAT32), or the model"
                  + " with to(DType.FLOAT64)."),
          new Refusal(
              () -> batchNorm2d(3, noRunningStats()).eval().call(zeros(1, 3, 1, 1)),
              ShapeException.class,
              "BatchNorm2d: a batch to normalise by must have more than one value per channel;"
                  + " input=[1, 3, 1, 1]. Use larger batches, or eval() with running statistics."),
          new Refusal(
              () -> batchNorm2d(AUTO).call(zeros(4, 4)),
              ShapeException.class,
              "BatchNorm2d: input must have 4 dimensions; input=[4, 4]"),
          new Refusal(
              () -> layerNorm(4).call(zeros(2, 5)),
              ShapeException.class,
              "LayerNorm: input must end in the normalised shape; input=[2, 5], shape=[4]"),
          new Refusal(
              () -> layerNorm(4).call(zeros()),
              ShapeException.class,
              "LayerNorm: input must have at least 1 dimension; input=[]"),
          new Refusal(
              () -> layerNorm(Shape.of(2, 4)).call(zeros(4)),
              ShapeException.class,
              "LayerNorm: input must have at least 2 dimensions; input=[4]"),
          new Refusal(
              () -> layerNorm(Shape.of(2, 4)).call(zeros(3, 4)),
              ShapeException.class,
              "LayerNorm: input must end in the normalised shape; input=[3, 4], shape=[2, 4]"),
          new Refusal(
              () -> layerNorm(4).call(zeros(shape(2, 4), DType.FLOAT64)),
              DTypeException.class,
              "LayerNorm: input must have the parameters' type; input=float64, parameters=float32."
                  + " Convert the input with to(DType.FLOAT32), or the model with"
                  + " to(DType.FLOAT64)."),
          new Refusal(
              () -> layerNorm(4, noAffine()).call(zeros(shape(2, 4), DType.INT64)),
              DTypeException.class,
              "LayerNorm: input must be floating-point; input=int64. Convert it with"
                  + " to(DType.FLOAT32)."),
          new Refusal(
              () -> layerNorm(AUTO).call(zeros()),
              ShapeException.class,
              "LayerNorm: input must have at least 1 dimension; input=[]"),
          new Refusal(
              () -> gelu().call(zeros(shape(3), DType.INT64)),
              DTypeException.class,
              "GELU: input must be floating-point; input=int64. Convert it with"
                  + " to(DType.FLOAT32)."),
          new Refusal(
              () -> relu().call(zeros(shape(3), DType.BOOL)),
              DTypeException.class,
              "ReLU: input must be real numbers; input=bool"),
          new Refusal(
              () -> relu().call(zeros(shape(3), DType.COMPLEX64)),
              DTypeException.class,
              "ReLU: input must be real numbers; input=complex64"),
          new Refusal(
              () -> gelu().call(zeros(shape(3), DType.COMPLEX64)),
              DTypeException.class,
              "GELU: input must be floating-point; input=complex64. Take abs() or the real and"
                  + " imaginary parts of complex numbers."),
          new Refusal(
              () -> maxPool2d(2).call(zeros(4)),
              ShapeException.class,
              "MaxPool2d: input must have 3 or 4 dimensions; input=[4]"),
          new Refusal(
              () -> maxPool2d(2).call(zeros(1, 1, 1, 1, 1)),
              ShapeException.class,
              "MaxPool2d: input must have 3 or 4 dimensions; input=[1, 1, 1, 1, 1]"),
          new Refusal(
              () -> maxPool2d(3).call(zeros(1, 1, 2, 2)),
              ShapeException.class,
              "MaxPool2d: the padded input must be at least as large as the kernel; input=[1, 1, 2,"
                  + " 2], kernel=[3, 3], padding=[0, 0], dilation=[1, 1]"),
          new Refusal(
              () -> maxPool2d(2).call(zeros(shape(1, 1, 4, 4), DType.INT64)),
              DTypeException.class,
              "MaxPool2d: input must be floating-point; input=int64. Convert it with"
                  + " to(DType.FLOAT32)."),
          new Refusal(
              () -> maxPool2d(2).callIndexed(zeros(1, 1)),
              ShapeException.class,
              "MaxPool2d: input must have 3 or 4 dimensions; input=[1, 1]"),
          new Refusal(
              () -> maxPool2d(2).call(zeros(1, 0, 4, 4)),
              ShapeException.class,
              "MaxPool2d: input must have no empty dimension but the batch's; input=[1, 0, 4, 4]"),
          new Refusal(
              () -> adaptiveAvgPool2d(2).call(zeros(4, 4)),
              ShapeException.class,
              "AdaptiveAvgPool2d: input must have 3 or 4 dimensions; input=[4, 4]"),
          new Refusal(
              () -> adaptiveAvgPool2d(2).call(zeros(shape(1, 4, 4), DType.INT64)),
              DTypeException.class,
              "AdaptiveAvgPool2d: input must be floating-point; input=int64. Convert it with"
                  + " to(DType.FLOAT32)."),
          new Refusal(
              () -> adaptiveAvgPool2d(2).call(zeros(1, 1, 0, 4)),
              ShapeException.class,
              "AdaptiveAvgPool2d: input must have no empty dimension but the batch's; input=[1, 1,"
                  + " 0, 4]"),
          new Refusal(
              () -> flatten().call(zeros()),
              ShapeException.class,
              "Flatten: input must have at least 2 dimensions; input=[]"),
          new Refusal(
              () -> flatten(3, -1).call(zeros(2, 3)),
              ShapeException.class,
              "Flatten: input must have at least 4 dimensions; input=[2, 3]"),
          new Refusal(
              () -> flatten(0, 4).call(zeros(2, 3)),
              ShapeException.class,
              "Flatten: input must have at least 5 dimensions; input=[2, 3]"),
          new Refusal(
              () -> flatten(-3, -1).call(zeros(2, 3)),
              ShapeException.class,
              "Flatten: input must have at least 3 dimensions; input=[2, 3]"),
          new Refusal(
              () -> flatten(1, 0).call(zeros(2, 3)),
              ShapeException.class,
              "Flatten: start must not lie behind end; start=1, end=0, input=[2, 3]"),
          new Refusal(
              () -> dropout(0.5).call(zeros(shape(3), DType.INT64)),
              DTypeException.class,
              "Dropout: input must be floating-point; input=int64. Convert it with"
                  + " to(DType.FLOAT32)."),
          new Refusal(
              () -> embedding(3, 2).call(tensor(new long[] {0, 3})),
              ArgumentException.class,
              "Embedding: indices must lie in [0, 2]; least=0, greatest=3, shape=[2]"),
          new Refusal(
              () -> embedding(3, 2).call(tensor(new long[] {-1})),
              ArgumentException.class,
              "Embedding: indices must lie in [0, 2]; least=-1, greatest=-1, shape=[1]"),
          new Refusal(
              () -> embedding(3, 2).call(tensor(new int[] {7})),
              ArgumentException.class,
              "Embedding: indices must lie in [0, 2]; least=7, greatest=7, shape=[1]"),
          new Refusal(
              () -> embedding(3, 2).call(zeros(3)),
              DTypeException.class,
              "Embedding: input must be indices of type int64 or int32; input=float32. Convert them"
                  + " with to(DType.INT64)."),
          new Refusal(
              () -> embedding(3, 2).call(zeros(shape(3), DType.INT16)),
              DTypeException.class,
              "Embedding: input must be indices of type int64 or int32; input=int16. Convert them"
                  + " with to(DType.INT64)."),
          new Refusal(
              () -> embedding(3, 2).call(tensor(new long[][] {{0, 1}, {2, 5}}).t()),
              ArgumentException.class,
              "Embedding: indices must lie in [0, 2]; least=0, greatest=5, shape=[2, 2]"),
          new Refusal(
              () -> sequential(relu(), linear(3, 2)).call(zeros(2, 4)),
              ShapeException.class,
              "Linear 1: input must have 3 features; input=[2, 4], weight=[2, 3]"),
          new Refusal(
              () -> sequential(flatten(), sequential(embedding(3, 2))).call(zeros(2, 4)),
              DTypeException.class,
              "Embedding 1.0: input must be indices of type int64 or int32; input=float32. Convert"
                  + " them with to(DType.INT64)."),
          new Refusal(
              () -> sequential(linear(4, 3), linear(4, 2)).build(1, 4),
              ShapeException.class,
              "Linear 1: input must have 4 features; input=[1, 3], weight=[2, 4]"),
          new Refusal(
              () -> sequential(linear(4, 3)).summary(1, 5),
              ShapeException.class,
              "Linear 0: input must have 4 features; input=[1, 5], weight=[3, 4]"),
          new Refusal(
              () -> linear(4, 3).build(1, -4),
              ShapeException.class,
              "Linear.build: sizes of the input must be at least 1; input=[1, -4]"));

  static final List<Refusal> LOSSES =
      List.of(
          new Refusal(
              () -> crossEntropy().call(zeros(), tensor(new long[] {0})),
              ShapeException.class,
              "CrossEntropyLoss: output must have a dimension of classes; output=[]"),
          new Refusal(
              () -> crossEntropy().call(zeros(2, 3), tensor(new long[] {0, 1, 2})),
              ShapeException.class,
              "CrossEntropyLoss: target must have the output's shape without the classes;"
                  + " output=[2, 3], target=[3]"),
          new Refusal(
              () -> crossEntropy().call(zeros(2, 3), tensor(new long[][] {{0}, {1}})),
              ShapeException.class,
              "CrossEntropyLoss: target must have the output's shape without the classes;"
                  + " output=[2, 3], target=[2, 1]"),
          new Refusal(
              () -> crossEntropy().call(zeros(2, 3), tensor(new long[] {0, 3})),
              ArgumentException.class,
              "CrossEntropyLoss: class indices must lie in [0, 2]; least=0, greatest=3, shape=[2]"),
          new Refusal(
              () -> crossEntropy().call(zeros(2, 3), tensor(new long[] {0, -1})),
              ArgumentException.class,
              "CrossEntropyLoss: class indices must lie in [0, 2]; least=-1, greatest=0,"
                  + " shape=[2]"),
          new Refusal(
              () -> crossEntropy().call(zeros(2, 3), tensor(new long[] {-5, -100})),
              ArgumentException.class,
              "CrossEntropyLoss: class indices must lie in [0, 2]; least=-5, greatest=-5,"
                  + " shape=[2]"),
          new Refusal(
              () -> crossEntropy(ignoreIndex(9)).call(zeros(2, 3), tensor(new long[] {9, 8})),
              ArgumentException.class,
              "CrossEntropyLoss: class indices must lie in [0, 2]; least=8, greatest=8, shape=[2]"),
          new Refusal(
              () -> crossEntropy().call(zeros(2, 3), zeros(shape(2), DType.INT32)),
              DTypeException.class,
              "CrossEntropyLoss: target must be class indices of type int64 or uint8, or"
                  + " probabilities; target=int32. Convert indices with to(DType.INT64)."),
          new Refusal(
              () -> crossEntropy().call(zeros(2, 3), zeros(shape(2), DType.BOOL)),
              DTypeException.class,
              "CrossEntropyLoss: target must be class indices of type int64 or uint8, or"
                  + " probabilities; target=bool. Convert indices with to(DType.INT64)."),
          new Refusal(
              () -> crossEntropy().call(zeros(2, 3), zeros(2)),
              ShapeException.class,
              "CrossEntropyLoss: target probabilities must have the output's shape; output=[2, 3],"
                  + " target=[2]. Class indices must be whole numbers: to(DType.INT64)."),
          new Refusal(
              () -> crossEntropy().call(zeros(shape(2, 3), DType.INT64), tensor(new long[] {0, 1})),
              DTypeException.class,
              "CrossEntropyLoss: output must be floating-point; output=int64. Convert it with"
                  + " to(DType.FLOAT32)."),
          new Refusal(
              () -> crossEntropy().call(zeros(2, 0), tensor(new long[] {0, 1})),
              ShapeException.class,
              "CrossEntropyLoss: there must be at least one class; output=[2, 0]"),
          new Refusal(
              () ->
                  crossEntropy(classWeights(zeros(4))).call(zeros(2, 3), tensor(new long[] {0, 1})),
              ShapeException.class,
              "CrossEntropyLoss: there must be a weight for each class; classWeights=[4],"
                  + " output=[2, 3]"),
          new Refusal(
              () ->
                  crossEntropy(classWeights(zeros(shape(3), DType.FLOAT64)))
                      .call(zeros(2, 3), tensor(new long[] {0, 1})),
              DTypeException.class,
              "CrossEntropyLoss: class weights must have the output's type; classWeights=float64,"
                  + " output=float32. Convert the loss with to(DType.FLOAT32)."),
          new Refusal(
              () -> crossEntropy(ignoreIndex(1)).call(zeros(2, 3), zeros(2, 3)),
              ArgumentException.class,
              "CrossEntropyLoss: ignoreIndex needs targets that are class indices; ignoreIndex=1,"
                  + " target=float32"),
          new Refusal(
              () -> crossEntropy().call(zeros(2, 3, 4), zeros(shape(2, 5), DType.INT64)),
              ShapeException.class,
              "CrossEntropyLoss: target must have the output's shape without the classes;"
                  + " output=[2, 3, 4], target=[2, 5]"),
          new Refusal(
              () -> mse().call(zeros(2), zeros(2, 1)),
              ShapeException.class,
              "MSELoss: output and target must have the same shape; output=[2], target=[2, 1]."
                  + " Reshape one of them; broadcasting would hide a mistake here."),
          new Refusal(
              () -> mse().call(zeros(shape(2), DType.INT64), zeros(shape(2), DType.INT64)),
              DTypeException.class,
              "MSELoss: output must be floating-point; output=int64. Convert it with"
                  + " to(DType.FLOAT32)."),
          new Refusal(
              () -> mse().call(zeros(2), zeros(shape(2), DType.FLOAT64)),
              DTypeException.class,
              "MSELoss: output and target must have the same type; output=float32, target=float64."
                  + " Convert the target with to(DType.FLOAT32)."),
          new Refusal(
              () -> mse().call(zeros(2), zeros(shape(2), DType.INT64)),
              DTypeException.class,
              "MSELoss: output and target must have the same type; output=float32, target=int64."
                  + " Convert the target with to(DType.FLOAT32)."));

  @ParameterizedTest
  @FieldSource("INPUTS")
  void wrongInputsAreRefused(Refusal refusal) {
    refusal.check();
  }

  @ParameterizedTest
  @FieldSource("LOSSES")
  void wrongTargetsAreRefused(Refusal refusal) {
    refusal.check();
  }
}
