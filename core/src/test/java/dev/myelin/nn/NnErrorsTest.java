package dev.myelin.nn;

import static dev.myelin.nn.Nn.*;
import static dev.myelin.tensor.Tensors.*;

import dev.myelin.error.ArgumentException;
import dev.myelin.error.DTypeException;
import dev.myelin.error.DataException;
import dev.myelin.error.ShapeException;
import dev.myelin.error.StateDictException;
import dev.myelin.error.StateException;
import dev.myelin.tensor.DType;
import dev.myelin.tensor.Shape;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/// What the makers of layers and losses refuse, and containers and states, in their exact words.
final class NnErrorsTest {
  static final List<Refusal> OPTIONS =
      List.of(
          new Refusal(
              () -> linear(0, 3),
              ArgumentException.class,
              "Linear: inFeatures must be at least 1, or AUTO; inFeatures=0"),
          new Refusal(
              () -> linear(-2, 3),
              ArgumentException.class,
              "Linear: inFeatures must be at least 1, or AUTO; inFeatures=-2"),
          new Refusal(
              () -> linear(3, 0),
              ArgumentException.class,
              "Linear: outFeatures must be at least 1; outFeatures=0"),
          new Refusal(
              () -> linear(3, AUTO),
              ArgumentException.class,
              "Linear: outFeatures must be at least 1; outFeatures=-1"),
          new Refusal(
              () -> linear(3, 2, noBias(), noBias()),
              ArgumentException.class,
              "Linear: an option must be given once; first=NoBias[], second=NoBias[]"),
          new Refusal(
              () -> conv2d(0, 1, 3),
              ArgumentException.class,
              "Conv2d: inChannels must be at least 1, or AUTO; inChannels=0"),
          new Refusal(
              () -> conv2d(1, 0, 3),
              ArgumentException.class,
              "Conv2d: outChannels must be at least 1; outChannels=0"),
          new Refusal(
              () -> conv2d(-3, 1, 3),
              ArgumentException.class,
              "Conv2d: inChannels must be at least 1, or AUTO; inChannels=-3"),
          new Refusal(
              () -> conv2d(1, 1, 0),
              ArgumentException.class,
              "Conv2d: kernel must be at least 1; kernel=0"),
          new Refusal(
              () -> conv2d(1, 1, -1),
              ArgumentException.class,
              "Conv2d: kernel must be at least 1; kernel=-1"),
          new Refusal(
              () -> conv2d(1, 1, kernel(1, 2, 3)),
              ArgumentException.class,
              "Conv2d: kernel must be one number or 2; kernel=[1, 2, 3]"),
          new Refusal(
              () -> conv2d(1, 1, kernel()),
              ArgumentException.class,
              "Conv2d: kernel must be one number or 2; kernel=[]"),
          new Refusal(
              () -> conv2d(1, 1, 3, stride(0)),
              ArgumentException.class,
              "Conv2d: stride must be at least 1; stride=0"),
          new Refusal(
              () -> conv2d(1, 1, 3, stride(1, 2, 3)),
              ArgumentException.class,
              "Conv2d: stride must be one number or 2; stride=[1, 2, 3]"),
          new Refusal(
              () -> conv2d(1, 1, 3, padding(-1)),
              ArgumentException.class,
              "Conv2d: padding must be at least 0; padding=-1"),
          new Refusal(
              () -> conv2d(1, 1, 3, padding()),
              ArgumentException.class,
              "Conv2d: padding must be one number or 2; padding=[]"),
          new Refusal(
              () -> conv2d(1, 1, 3, dilation(0)),
              ArgumentException.class,
              "Conv2d: dilation must be at least 1; dilation=0"),
          new Refusal(
              () -> conv2d(1, 1, 3, dilation(1, 1, 1)),
              ArgumentException.class,
              "Conv2d: dilation must be one number or 2; dilation=[1, 1, 1]"),
          new Refusal(
              () -> conv2d(4, 4, 3, groups(0)),
              ArgumentException.class,
              "Conv2d: groups must be at least 1; groups=0"),
          new Refusal(
              () -> conv2d(3, 4, 3, groups(2)),
              ArgumentException.class,
              "Conv2d: inChannels must be divisible by groups; inChannels=3, groups=2"),
          new Refusal(
              () -> conv2d(4, 3, 3, groups(2)),
              ArgumentException.class,
              "Conv2d: outChannels must be divisible by groups; outChannels=3, groups=2"),
          new Refusal(
              () -> conv2d(1, 1, 3, samePadding(), stride(2)),
              ArgumentException.class,
              "Conv2d: samePadding() needs a stride of 1; stride=[2, 2]"),
          new Refusal(
              () -> conv2d(1, 1, 3, samePadding(), padding(1)),
              ArgumentException.class,
              "Conv2d: only one of two options may be given; first=Padding[sizes=[1]],"
                  + " second=SamePadding[]"),
          new Refusal(
              () -> conv2d(1, 1, 3, stride(1), stride(2)),
              ArgumentException.class,
              "Conv2d: an option must be given once; first=Stride[sizes=[1]],"
                  + " second=Stride[sizes=[2]]"),
          new Refusal(
              () -> conv2d(1, 1, 3, padding(1), padding(1)),
              ArgumentException.class,
              "Conv2d: an option must be given once; first=Padding[sizes=[1]],"
                  + " second=Padding[sizes=[1]]"),
          new Refusal(
              () -> conv2d(1, 1, 3, groups(1), groups(1)),
              ArgumentException.class,
              "Conv2d: an option must be given once; first=Groups[count=1],"
                  + " second=Groups[count=1]"),
          new Refusal(
              () -> batchNorm2d(0),
              ArgumentException.class,
              "BatchNorm2d: channels must be at least 1, or AUTO; channels=0"),
          new Refusal(
              () -> batchNorm2d(-7),
              ArgumentException.class,
              "BatchNorm2d: channels must be at least 1, or AUTO; channels=-7"),
          new Refusal(
              () -> batchNorm2d(2, eps(-1e-5)),
              ArgumentException.class,
              "BatchNorm2d: eps must be at least 0; eps=-1.0E-5"),
          new Refusal(
              () -> batchNorm2d(2, eps(Double.NaN)),
              ArgumentException.class,
              "BatchNorm2d: eps must be at least 0; eps=NaN"),
          new Refusal(
              () -> batchNorm2d(2, runningMomentum(1.5)),
              ArgumentException.class,
              "BatchNorm2d: runningMomentum must lie in [0, 1]; runningMomentum=1.5"),
          new Refusal(
              () -> batchNorm2d(2, runningMomentum(-0.1)),
              ArgumentException.class,
              "BatchNorm2d: runningMomentum must lie in [0, 1]; runningMomentum=-0.1"),
          new Refusal(
              () -> batchNorm2d(2, runningMomentum(Double.NaN)),
              ArgumentException.class,
              "BatchNorm2d: runningMomentum must lie in [0, 1]; runningMomentum=NaN"),
          new Refusal(
              () -> batchNorm2d(2, eps(1e-3), eps(1e-4)),
              ArgumentException.class,
              "BatchNorm2d: an option must be given once; first=Eps[value=0.001],"
                  + " second=Eps[value=1.0E-4]"),
          new Refusal(
              () -> batchNorm2d(2, runningMomentum(0.1), cumulativeAverage()),
              ArgumentException.class,
              "BatchNorm2d: only one of two options may be given; first=Momentum[value=0.1],"
                  + " second=CumulativeAverage[]"),
          new Refusal(
              () -> batchNorm2d(2, noAffine(), noAffine()),
              ArgumentException.class,
              "BatchNorm2d: an option must be given once; first=NoAffine[], second=NoAffine[]"),
          new Refusal(
              () -> layerNorm(0),
              ArgumentException.class,
              "LayerNorm: shape must be at least 1, or AUTO; shape=0"),
          new Refusal(
              () -> layerNorm(-3),
              ArgumentException.class,
              "LayerNorm: shape must be at least 1, or AUTO; shape=-3"),
          new Refusal(
              () -> layerNorm(Shape.of()),
              ArgumentException.class,
              "LayerNorm: shape must have at least one size"),
          new Refusal(
              () -> layerNorm(Shape.of(2, 0)),
              ArgumentException.class,
              "LayerNorm: shape must be at least 1; shape=0"),
          new Refusal(
              () -> layerNorm(Shape.of(2, AUTO)),
              ArgumentException.class,
              "LayerNorm: shape must be at least 1; shape=-1"),
          new Refusal(
              () -> layerNorm(2, eps(-1)),
              ArgumentException.class,
              "LayerNorm: eps must be at least 0; eps=-1.0"),
          new Refusal(
              () -> layerNorm(2, noBias(), noBias()),
              ArgumentException.class,
              "LayerNorm: an option must be given once; first=NoBias[], second=NoBias[]"),
          new Refusal(
              () -> maxPool2d(0),
              ArgumentException.class,
              "MaxPool2d: kernel must be at least 1; kernel=0"),
          new Refusal(
              () -> maxPool2d(kernel(2, 2, 2)),
              ArgumentException.class,
              "MaxPool2d: kernel must be one number or 2; kernel=[2, 2, 2]"),
          new Refusal(
              () -> maxPool2d(2, stride(0)),
              ArgumentException.class,
              "MaxPool2d: stride must be at least 1; stride=0"),
          new Refusal(
              () -> maxPool2d(2, padding(2)),
              ArgumentException.class,
              "MaxPool2d: padding must be at most half the kernel; padding=[2, 2], kernel=[2, 2]"),
          new Refusal(
              () -> maxPool2d(2, padding(-1)),
              ArgumentException.class,
              "MaxPool2d: padding must be at least 0; padding=-1"),
          new Refusal(
              () -> maxPool2d(2, dilation(0)),
              ArgumentException.class,
              "MaxPool2d: dilation must be at least 1; dilation=0"),
          new Refusal(
              () -> maxPool2d(2, ceilMode(), ceilMode()),
              ArgumentException.class,
              "MaxPool2d: an option must be given once; first=CeilMode[], second=CeilMode[]"),
          new Refusal(
              () -> adaptiveAvgPool2d(0),
              ArgumentException.class,
              "AdaptiveAvgPool2d: height must be at least 1, or AUTO; height=0"),
          new Refusal(
              () -> adaptiveAvgPool2d(2, -2),
              ArgumentException.class,
              "AdaptiveAvgPool2d: width must be at least 1, or AUTO; width=-2"),
          new Refusal(
              () -> dropout(-0.1),
              ArgumentException.class,
              "Dropout: p must lie in [0, 1]; p=-0.1"),
          new Refusal(
              () -> dropout(1.1), ArgumentException.class, "Dropout: p must lie in [0, 1]; p=1.1"),
          new Refusal(
              () -> dropout(Double.NaN),
              ArgumentException.class,
              "Dropout: p must lie in [0, 1]; p=NaN"),
          new Refusal(
              () -> lstm(2, 2, layers(2), dropout(0.5, inPlace())),
              ArgumentException.class,
              "Dropout: inPlace() belongs to a layer, not to the option of another module. Give"
                  + " dropout(0.5) alone."),
          new Refusal(
              () -> dropout(0.5, inPlace(), inPlace()),
              ArgumentException.class,
              "Dropout: an option must be given once; first=InPlace[], second=InPlace[]"),
          new Refusal(
              () -> embedding(0, 3),
              ArgumentException.class,
              "Embedding: count must be at least 1; count=0"),
          new Refusal(
              () -> embedding(3, 0),
              ArgumentException.class,
              "Embedding: dimensions must be at least 1; dimensions=0"),
          new Refusal(
              () -> embedding(3, 2, paddingIndex(3)),
              ArgumentException.class,
              "Embedding: paddingIndex must lie in [-3, 2]; paddingIndex=3"),
          new Refusal(
              () -> embedding(3, 2, paddingIndex(-4)),
              ArgumentException.class,
              "Embedding: paddingIndex must lie in [-3, 2]; paddingIndex=-4"),
          new Refusal(
              () -> embedding(3, 2, paddingIndex(0), paddingIndex(1)),
              ArgumentException.class,
              "Embedding: an option must be given once; first=PaddingIndex[index=0],"
                  + " second=PaddingIndex[index=1]"),
          new Refusal(
              () -> gelu(tanhApproximation(), tanhApproximation()),
              ArgumentException.class,
              "GELU: an option must be given once; first=TanhApproximation[],"
                  + " second=TanhApproximation[]"),
          new Refusal(
              () -> crossEntropy(labelSmoothing(1.5)),
              ArgumentException.class,
              "CrossEntropyLoss: labelSmoothing must lie in [0, 1]; labelSmoothing=1.5"),
          new Refusal(
              () -> crossEntropy(labelSmoothing(-0.5)),
              ArgumentException.class,
              "CrossEntropyLoss: labelSmoothing must lie in [0, 1]; labelSmoothing=-0.5"),
          new Refusal(
              () -> crossEntropy(labelSmoothing(Double.NaN)),
              ArgumentException.class,
              "CrossEntropyLoss: labelSmoothing must lie in [0, 1]; labelSmoothing=NaN"),
          new Refusal(
              () -> crossEntropy(classWeights(zeros(2, 2))),
              ShapeException.class,
              "CrossEntropyLoss: classWeights must be a vector, a weight for each class;"
                  + " classWeights=[2, 2]"),
          new Refusal(
              () -> crossEntropy(classWeights(zeros(0))),
              ShapeException.class,
              "CrossEntropyLoss: classWeights must be a vector, a weight for each class;"
                  + " classWeights=[0]"),
          new Refusal(
              () -> crossEntropy(ignoreIndex(1), ignoreIndex(2)),
              ArgumentException.class,
              "CrossEntropyLoss: an option must be given once; first=IgnoreIndex[index=1],"
                  + " second=IgnoreIndex[index=2]"),
          new Refusal(
              () -> crossEntropy(Reduction.SUM, Reduction.MEAN),
              ArgumentException.class,
              "CrossEntropyLoss: an option must be given once; first=SUM, second=MEAN"),
          new Refusal(
              () -> mse(Reduction.SUM, Reduction.SUM),
              ArgumentException.class,
              "MSELoss: an option must be given once; first=SUM, second=SUM"));

  static final List<Refusal> STATES =
      List.of(
          new Refusal(
              () -> linear(2, 1).build(0, 2),
              ShapeException.class,
              "Linear.build: sizes of the input must be at least 1; input=[0, 2]"),
          new Refusal(
              () ->
                  batchNorm2d(3, noAffine(), noRunningStats())
                      .call(zeros(shape(2, 3, 2, 2), DType.BOOL)),
              DTypeException.class,
              "BatchNorm2d: input must be floating-point; input=bool. Convert it with"
                  + " to(DType.FLOAT32)."),
          new Refusal(
              () -> maxPool2d(2).call(zeros(shape(1, 1, 4, 4), DType.COMPLEX64)),
              DTypeException.class,
              "MaxPool2d: input must be floating-point; input=complex64. Take abs() or the real and"
                  + " imaginary parts of complex numbers."),
          new Refusal(
              () -> adaptiveAvgPool2d(1).call(zeros(1, 0, 4, 4)),
              ShapeException.class,
              "AdaptiveAvgPool2d: input must have no empty dimension but the batch's; input=[1, 0,"
                  + " 4, 4]"),
          new Refusal(
              () -> mse().call(zeros(shape(2), DType.COMPLEX64), zeros(shape(2), DType.COMPLEX64)),
              DTypeException.class,
              "MSELoss: output must be floating-point; output=complex64. Take abs() or the real and"
                  + " imaginary parts of complex numbers."),
          new Refusal(
              () -> layerNorm(2, noAffine()).call(zeros(shape(2), DType.COMPLEX64)),
              DTypeException.class,
              "LayerNorm: input must be floating-point; input=complex64. Take abs() or the real and"
                  + " imaginary parts of complex numbers."),
          new Refusal(
              () -> sequential().get(0),
              ArgumentException.class,
              "Sequential: there must be a module to get; index=0"),
          new Refusal(
              () -> sequential(relu()).get(1),
              ArgumentException.class,
              "Sequential: index must lie in [-1, 0]; index=1"),
          new Refusal(
              () -> sequential(relu(), relu()).get(-3),
              ArgumentException.class,
              "Sequential: index must lie in [-2, 1]; index=-3"),
          new Refusal(
              () -> moduleList(relu()).get(2),
              ArgumentException.class,
              "ModuleList: index must lie in [-1, 0]; index=2"),
          new Refusal(
              () -> moduleList(List.<Linear>of()).get(0),
              ArgumentException.class,
              "ModuleList: there must be a module to get; index=0"),
          new Refusal(
              () -> moduleDict(Map.of("a", relu())).get("b"),
              ArgumentException.class,
              "ModuleDict: there must be a module of this name; name=b, names=[a]"),
          new Refusal(
              () -> moduleDict(Map.of("a.b", relu())),
              ArgumentException.class,
              "ModuleDict: a name must not be empty and must have no dots; name=a.b"),
          new Refusal(
              () -> moduleDict(Map.of("", relu())),
              ArgumentException.class,
              "ModuleDict: a name must not be empty and must have no dots; name="),
          new Refusal(
              () -> linear(1, 1).to(DType.BOOL),
              DTypeException.class,
              "Linear.to: the parameters' type must be floating-point; dtype=bool"),
          new Refusal(
              () -> sequential(relu()).to(DType.COMPLEX64),
              DTypeException.class,
              "Sequential.to: the parameters' type must be floating-point; dtype=complex64"),
          new Refusal(
              () -> parameter(zeros(shape(2), DType.INT64)),
              DTypeException.class,
              "Parameter: elements must be floating-point or complex; dtype=int64. Use a buffer for"
                  + " whole numbers."),
          new Refusal(
              () -> linear(AUTO, 2).weight().shape(),
              StateException.class,
              "Parameter: the shape must be known before the elements are used. Call"
                  + " build(inputShape) on the model, or run it once on an input."),
          new Refusal(
              () -> linear(AUTO, 2).weight().assign(zeros(3, 3)),
              ShapeException.class,
              "Parameter: elements must fit the open shape, in which -1 stands for any size;"
                  + " elements=[3, 3], open shape=[2, -1]"),
          new Refusal(
              () -> linear(AUTO, 2).forward(zeros(1, 3)),
              StateException.class,
              "Linear: open sizes must be fixed before forward. Run the layer with call."),
          new Refusal(
              () -> conv2d(AUTO, 2, 3).forward(zeros(1, 3, 5, 5)),
              StateException.class,
              "Conv2d: open sizes must be fixed before forward. Run the layer with call."),
          new Refusal(
              () -> batchNorm2d(AUTO).forward(zeros(2, 3, 5, 5)),
              StateException.class,
              "BatchNorm2d: open sizes must be fixed before forward. Run the layer with call."),
          new Refusal(
              () -> layerNorm(AUTO).forward(zeros(2, 3)),
              StateException.class,
              "LayerNorm: open sizes must be fixed before forward. Run the layer with call."),
          new Refusal(
              () -> linear(2, 1).freeze("wieght"),
              ArgumentException.class,
              "Linear.freeze: a key must name a parameter, or a module that has some; key=wieght,"
                  + " parameters=[weight, bias]"),
          new Refusal(
              () -> sequential(linear(2, 1)).unfreeze("1"),
              ArgumentException.class,
              "Sequential.unfreeze: a key must name a parameter, or a module that has some; key=1,"
                  + " parameters=[0.weight, 0.bias]"),
          new Refusal(
              () -> linear(2, 1).freeze(FreezeOption.local(), FreezeOption.local()),
              ArgumentException.class,
              "Linear.freeze: an option must be given once; first=Local[], second=Local[]"),
          new Refusal(
              () -> linear(2, 1).freeze(FreezeOption.keys("gain"), FreezeOption.strict()),
              ArgumentException.class,
              "Linear.freeze: a strict key must name a parameter in every module; key=gain,"
                  + " module=Linear, names=[weight, bias]"),
          new Refusal(
              () -> linear(2, 1).loadStateDict(Map.of()),
              StateDictException.class,
              "Linear: the state dict must match the module, name by name; missing=[weight, bias]."
                  + " Load with LoadOption.partial() to take what matches."),
          new Refusal(
              () -> linear(2, 1).loadStateDict(Map.of("weight", zeros(1, 2), "bias", zeros(2))),
              StateDictException.class,
              "Linear: the state dict must match the module, name by name; mis-shaped=[bias [2]"
                  + " instead of [1]]"),
          new Refusal(
              () ->
                  linear(2, 1, noBias())
                      .loadStateDict(Map.of("weight", zeros(1, 2), "bias", zeros(1))),
              StateDictException.class,
              "Linear: the state dict must match the module, name by name; unexpected=[bias]. Load"
                  + " with LoadOption.partial() to take what matches."),
          new Refusal(
              () -> linear(2, 1).loadStateDict(linear(AUTO, 1).stateDict()),
              StateDictException.class,
              "Linear: the state dict must match the module, name by name; mis-shaped=[weight"
                  + " without elements, bias without elements]"),
          new Refusal(
              () -> linear(AUTO, 1).save(Path.of("model.none")),
              StateException.class,
              "Linear.save: all sizes must be known; open=[weight, bias]. Call build(inputShape) on"
                  + " the model, or run it once on an input."),
          new Refusal(
              () -> linear(2, 1).save(Path.of("model.none")),
              DataException.class,
              "model.none: the file's name must tell a format that is at hand; formats=[]. Add"
                  + " dev.myelin:myelin-formats to the dependencies, or choose another ending."),
          new Refusal(
              () -> linear(2, 1).load(Path.of("model.none")),
              DataException.class,
              "model.none: the file's name must tell a format that is at hand; formats=[]. Add"
                  + " dev.myelin:myelin-formats to the dependencies, or choose another ending."));

  @ParameterizedTest
  @FieldSource("OPTIONS")
  void wrongOptionsAreRefused(Refusal refusal) {
    refusal.check();
  }

  @ParameterizedTest
  @FieldSource("STATES")
  void wrongStatesAreRefused(Refusal refusal) {
    refusal.check();
  }
}
