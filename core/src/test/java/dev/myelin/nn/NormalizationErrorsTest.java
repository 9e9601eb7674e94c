package dev.myelin.nn;

import static dev.myelin.nn.Nn.*;
import static dev.myelin.tensor.Tensors.*;

import dev.myelin.error.ArgumentException;
import dev.myelin.error.DTypeException;
import dev.myelin.error.ShapeException;
import dev.myelin.error.StateException;
import dev.myelin.tensor.DType;
import dev.myelin.tensor.Shape;
import dev.myelin.tensor.Tensor;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/// What normalisation, embedding, dropout and parametrizations refuse, in their exact words.
final class NormalizationErrorsTest {
  private static final Tensor INDICES = tensor(new long[] {0, 1, 2});

  static final List<Refusal> REFUSALS =
      List.of(
          new Refusal(
              () -> batchNorm1d(0),
              ArgumentException.class,
              "BatchNorm1d: channels must be at least 1, or AUTO; channels=0"),
          new Refusal(
              () -> batchNorm1d(2, eps(-1)),
              ArgumentException.class,
              "BatchNorm1d: eps must be at least 0; eps=-1.0"),
          new Refusal(
              () -> batchNorm1d(2, runningMomentum(2)),
              ArgumentException.class,
              "BatchNorm1d: runningMomentum must lie in [0, 1]; runningMomentum=2.0"),
          new Refusal(
              () -> batchNorm1d(2, runningMomentum(0.1), cumulativeAverage()),
              ArgumentException.class,
              "BatchNorm1d: only one of two options may be given;"
                  + " first=Momentum[value=0.1], second=CumulativeAverage[]"),
          new Refusal(
              () -> batchNorm1d(2, noBias(), noBias()),
              ArgumentException.class,
              "BatchNorm1d: an option must be given once; first=NoBias[]," + " second=NoBias[]"),
          new Refusal(
              () -> batchNorm1d(2).call(zeros(4)),
              ShapeException.class,
              "BatchNorm1d: input must have 2 or 3 dimensions; input=[4]"),
          new Refusal(
              () -> batchNorm1d(AUTO).call(zeros(4)),
              ShapeException.class,
              "BatchNorm1d: input must have 2 or 3 dimensions; input=[4]"),
          new Refusal(
              () -> batchNorm1d(2).call(zeros(2, 3, 4)),
              ShapeException.class,
              "BatchNorm1d: input must have 2 channels; input=[2, 3, 4]"),
          new Refusal(
              () -> batchNorm1d(3).call(zeros(shape(2, 3, 4), DType.INT64)),
              DTypeException.class,
              "BatchNorm1d: input must have the parameters' type; input=int64,"
                  + " parameters=float32. Convert the input with to(DType.FLOAT32)."),
          new Refusal(
              () -> batchNorm1d(3).call(zeros(1, 3, 1)),
              ShapeException.class,
              "BatchNorm1d: a batch to normalise by must have more than one value per"
                  + " channel; input=[1, 3, 1]. Use larger batches, or eval() with running"
                  + " statistics."),
          new Refusal(
              () -> batchNorm1d(AUTO).forward(zeros(2, 3, 4)),
              StateException.class,
              "BatchNorm1d: open sizes must be fixed before forward. Run the layer with"
                  + " call."),
          new Refusal(
              () -> batchNorm3d(0),
              ArgumentException.class,
              "BatchNorm3d: channels must be at least 1, or AUTO; channels=0"),
          new Refusal(
              () -> batchNorm3d(2, eps(-1)),
              ArgumentException.class,
              "BatchNorm3d: eps must be at least 0; eps=-1.0"),
          new Refusal(
              () -> batchNorm3d(2, runningMomentum(2)),
              ArgumentException.class,
              "BatchNorm3d: runningMomentum must lie in [0, 1]; runningMomentum=2.0"),
          new Refusal(
              () -> batchNorm3d(2, runningMomentum(0.1), cumulativeAverage()),
              ArgumentException.class,
              "BatchNorm3d: only one of two options may be given;"
                  + " first=Momentum[value=0.1], second=CumulativeAverage[]"),
          new Refusal(
              () -> batchNorm3d(2, noBias(), noBias()),
              ArgumentException.class,
              "BatchNorm3d: an option must be given once; first=NoBias[]," + " second=NoBias[]"),
          new Refusal(
              () -> batchNorm3d(2).call(zeros(4)),
              ShapeException.class,
              "BatchNorm3d: input must have 5 dimensions; input=[4]"),
          new Refusal(
              () -> batchNorm3d(AUTO).call(zeros(4)),
              ShapeException.class,
              "BatchNorm3d: input must have 5 dimensions; input=[4]"),
          new Refusal(
              () -> batchNorm3d(2).call(zeros(2, 3, 4, 4, 4)),
              ShapeException.class,
              "BatchNorm3d: input must have 2 channels; input=[2, 3, 4, 4, 4]"),
          new Refusal(
              () -> batchNorm3d(3).call(zeros(shape(2, 3, 4, 4, 4), DType.INT64)),
              DTypeException.class,
              "BatchNorm3d: input must have the parameters' type; input=int64,"
                  + " parameters=float32. Convert the input with to(DType.FLOAT32)."),
          new Refusal(
              () -> batchNorm3d(3).call(zeros(1, 3, 1, 1, 1)),
              ShapeException.class,
              "BatchNorm3d: a batch to normalise by must have more than one value per"
                  + " channel; input=[1, 3, 1, 1, 1]. Use larger batches, or eval() with"
                  + " running statistics."),
          new Refusal(
              () -> batchNorm3d(AUTO).forward(zeros(2, 3, 4, 4, 4)),
              StateException.class,
              "BatchNorm3d: open sizes must be fixed before forward. Run the layer with"
                  + " call."),
          new Refusal(
              () -> instanceNorm1d(0),
              ArgumentException.class,
              "InstanceNorm1d: channels must be at least 1, or AUTO; channels=0"),
          new Refusal(
              () -> instanceNorm1d(2, eps(Double.NaN)),
              ArgumentException.class,
              "InstanceNorm1d: eps must be at least 0; eps=NaN"),
          new Refusal(
              () -> instanceNorm1d(2, runningMomentum(-1)),
              ArgumentException.class,
              "InstanceNorm1d: runningMomentum must lie in [0, 1]; runningMomentum=-1.0"),
          new Refusal(
              () -> instanceNorm1d(2, affine(), affine()),
              ArgumentException.class,
              "InstanceNorm1d: an option must be given once; first=Affine[]," + " second=Affine[]"),
          new Refusal(
              () -> instanceNorm1d(2).call(zeros(4)),
              ShapeException.class,
              "InstanceNorm1d: input must have 2 or 3 dimensions; input=[4]"),
          new Refusal(
              () -> instanceNorm1d(2).call(zeros(2, 3, 4)),
              ShapeException.class,
              "InstanceNorm1d: input must have 2 channels; input=[2, 3, 4]"),
          new Refusal(
              () -> instanceNorm1d(3).call(zeros(shape(2, 3, 4), DType.INT64)),
              DTypeException.class,
              "InstanceNorm1d: input must be floating-point; input=int64. Convert it"
                  + " with to(DType.FLOAT32)."),
          new Refusal(
              () -> instanceNorm1d(3, affine()).call(zeros(shape(2, 3, 4), DType.INT64)),
              DTypeException.class,
              "InstanceNorm1d: input must have the parameters' type; input=int64,"
                  + " parameters=float32. Convert the input with to(DType.FLOAT32)."),
          new Refusal(
              () -> instanceNorm1d(3).call(zeros(5, 3, 1)),
              ShapeException.class,
              "InstanceNorm1d: an instance to normalise by must have more than one"
                  + " value per channel; input=[5, 3, 1]"),
          new Refusal(
              () -> instanceNorm1d(AUTO).forward(zeros(2, 3, 4)),
              StateException.class,
              "InstanceNorm1d: open sizes must be fixed before forward. Run the layer"
                  + " with call."),
          new Refusal(
              () -> instanceNorm2d(0),
              ArgumentException.class,
              "InstanceNorm2d: channels must be at least 1, or AUTO; channels=0"),
          new Refusal(
              () -> instanceNorm2d(2, eps(Double.NaN)),
              ArgumentException.class,
              "InstanceNorm2d: eps must be at least 0; eps=NaN"),
          new Refusal(
              () -> instanceNorm2d(2, runningMomentum(-1)),
              ArgumentException.class,
              "InstanceNorm2d: runningMomentum must lie in [0, 1]; runningMomentum=-1.0"),
          new Refusal(
              () -> instanceNorm2d(2, affine(), affine()),
              ArgumentException.class,
              "InstanceNorm2d: an option must be given once; first=Affine[]," + " second=Affine[]"),
          new Refusal(
              () -> instanceNorm2d(2).call(zeros(4)),
              ShapeException.class,
              "InstanceNorm2d: input must have 3 or 4 dimensions; input=[4]"),
          new Refusal(
              () -> instanceNorm2d(2).call(zeros(2, 3, 4, 4)),
              ShapeException.class,
              "InstanceNorm2d: input must have 2 channels; input=[2, 3, 4, 4]"),
          new Refusal(
              () -> instanceNorm2d(3).call(zeros(shape(2, 3, 4, 4), DType.INT64)),
              DTypeException.class,
              "InstanceNorm2d: input must be floating-point; input=int64. Convert it"
                  + " with to(DType.FLOAT32)."),
          new Refusal(
              () -> instanceNorm2d(3, affine()).call(zeros(shape(2, 3, 4, 4), DType.INT64)),
              DTypeException.class,
              "InstanceNorm2d: input must have the parameters' type; input=int64,"
                  + " parameters=float32. Convert the input with to(DType.FLOAT32)."),
          new Refusal(
              () -> instanceNorm2d(3).call(zeros(5, 3, 1, 1)),
              ShapeException.class,
              "InstanceNorm2d: an instance to normalise by must have more than one"
                  + " value per channel; input=[5, 3, 1, 1]"),
          new Refusal(
              () -> instanceNorm2d(AUTO).forward(zeros(2, 3, 4, 4)),
              StateException.class,
              "InstanceNorm2d: open sizes must be fixed before forward. Run the layer"
                  + " with call."),
          new Refusal(
              () -> instanceNorm3d(0),
              ArgumentException.class,
              "InstanceNorm3d: channels must be at least 1, or AUTO; channels=0"),
          new Refusal(
              () -> instanceNorm3d(2, eps(Double.NaN)),
              ArgumentException.class,
              "InstanceNorm3d: eps must be at least 0; eps=NaN"),
          new Refusal(
              () -> instanceNorm3d(2, runningMomentum(-1)),
              ArgumentException.class,
              "InstanceNorm3d: runningMomentum must lie in [0, 1]; runningMomentum=-1.0"),
          new Refusal(
              () -> instanceNorm3d(2, affine(), affine()),
              ArgumentException.class,
              "InstanceNorm3d: an option must be given once; first=Affine[]," + " second=Affine[]"),
          new Refusal(
              () -> instanceNorm3d(2).call(zeros(4)),
              ShapeException.class,
              "InstanceNorm3d: input must have 4 or 5 dimensions; input=[4]"),
          new Refusal(
              () -> instanceNorm3d(2).call(zeros(2, 3, 4, 4, 4)),
              ShapeException.class,
              "InstanceNorm3d: input must have 2 channels; input=[2, 3, 4, 4, 4]"),
          new Refusal(
              () -> instanceNorm3d(3).call(zeros(shape(2, 3, 4, 4, 4), DType.INT64)),
              DTypeException.class,
              "InstanceNorm3d: input must be floating-point; input=int64. Convert it"
                  + " with to(DType.FLOAT32)."),
          new Refusal(
              () -> instanceNorm3d(3, affine()).call(zeros(shape(2, 3, 4, 4, 4), DType.INT64)),
              DTypeException.class,
              "InstanceNorm3d: input must have the parameters' type; input=int64,"
                  + " parameters=float32. Convert the input with to(DType.FLOAT32)."),
          new Refusal(
              () -> instanceNorm3d(3).call(zeros(5, 3, 1, 1, 1)),
              ShapeException.class,
              "InstanceNorm3d: an instance to normalise by must have more than one"
                  + " value per channel; input=[5, 3, 1, 1, 1]"),
          new Refusal(
              () -> instanceNorm3d(AUTO).forward(zeros(2, 3, 4, 4, 4)),
              StateException.class,
              "InstanceNorm3d: open sizes must be fixed before forward. Run the layer"
                  + " with call."),
          new Refusal(
              () -> groupNorm(0, 4),
              ArgumentException.class,
              "GroupNorm: groups must be at least 1; groups=0"),
          new Refusal(
              () -> groupNorm(2, 0),
              ArgumentException.class,
              "GroupNorm: channels must be at least 1; channels=0"),
          new Refusal(
              () -> groupNorm(3, 4),
              ArgumentException.class,
              "GroupNorm: channels must be divisible by groups; channels=4, groups=3"),
          new Refusal(
              () -> groupNorm(2, 4, eps(-1)),
              ArgumentException.class,
              "GroupNorm: eps must be at least 0; eps=-1.0"),
          new Refusal(
              () -> groupNorm(2, 4, interleaved(), interleaved()),
              ArgumentException.class,
              "GroupNorm: an option must be given once; first=Interleaved[],"
                  + " second=Interleaved[]"),
          new Refusal(
              () -> groupNorm(2, 4).call(zeros(4)),
              ShapeException.class,
              "GroupNorm: input must have at least 2 dimensions; input=[4]"),
          new Refusal(
              () -> groupNorm(2, 4).call(zeros(2, 6, 3)),
              ShapeException.class,
              "GroupNorm: input must have 4 channels; input=[2, 6, 3]"),
          new Refusal(
              () -> groupNorm(2, 4, noAffine()).call(zeros(shape(2, 4), DType.BOOL)),
              DTypeException.class,
              "GroupNorm: input must be floating-point; input=bool. Convert it with"
                  + " to(DType.FLOAT32)."),
          new Refusal(
              () -> groupNorm(2, 4).call(zeros(shape(2, 4), DType.INT64)),
              DTypeException.class,
              "GroupNorm: input must have the parameters' type; input=int64,"
                  + " parameters=float32. Convert the input with to(DType.FLOAT32)."),
          new Refusal(
              () -> rmsNorm(0),
              ArgumentException.class,
              "RMSNorm: shape must be at least 1, or AUTO; shape=0"),
          new Refusal(
              () -> rmsNorm(Shape.of()),
              ArgumentException.class,
              "RMSNorm: shape must have at least one size"),
          new Refusal(
              () -> rmsNorm(Shape.of(2, 0)),
              ArgumentException.class,
              "RMSNorm: shape must be at least 1; shape=0"),
          new Refusal(
              () -> rmsNorm(4, eps(-1)),
              ArgumentException.class,
              "RMSNorm: eps must be at least 0; eps=-1.0"),
          new Refusal(
              () -> rmsNorm(4, noAffine(), noAffine()),
              ArgumentException.class,
              "RMSNorm: an option must be given once; first=NoAffine[]," + " second=NoAffine[]"),
          new Refusal(
              () -> rmsNorm(4).call(zeros(2, 5)),
              ShapeException.class,
              "RMSNorm: input must end in the normalised shape; input=[2, 5], shape=[4]"),
          new Refusal(
              () -> rmsNorm(Shape.of(2, 4)).call(zeros(4)),
              ShapeException.class,
              "RMSNorm: input must have at least 2 dimensions; input=[4]"),
          new Refusal(
              () -> rmsNorm(4, noAffine()).call(zeros(shape(4), DType.INT64)),
              DTypeException.class,
              "RMSNorm: input must be floating-point; input=int64. Convert it with"
                  + " to(DType.FLOAT32)."),
          new Refusal(
              () -> rmsNorm(AUTO).forward(zeros(4)),
              StateException.class,
              "RMSNorm: open sizes must be fixed before forward. Run the layer with" + " call."),
          new Refusal(
              () -> localResponseNorm(0),
              ArgumentException.class,
              "LocalResponseNorm: size must be at least 1; size=0"),
          new Refusal(
              () -> localResponseNorm(2, Double.NaN, 1, 1),
              ArgumentException.class,
              "LocalResponseNorm: alpha must be finite; alpha=NaN"),
          new Refusal(
              () -> localResponseNorm(2, 1, Double.POSITIVE_INFINITY, 1),
              ArgumentException.class,
              "LocalResponseNorm: beta must be finite; beta=Infinity"),
          new Refusal(
              () -> localResponseNorm(2, 1, 1, Double.NaN),
              ArgumentException.class,
              "LocalResponseNorm: k must be finite; k=NaN"),
          new Refusal(
              () -> localResponseNorm(2).call(zeros(2, 3)),
              ShapeException.class,
              "LocalResponseNorm: input must have at least 3 dimensions; input=[2, 3]"),
          new Refusal(
              () -> localResponseNorm(2).call(zeros(shape(2, 3, 4), DType.INT64)),
              DTypeException.class,
              "LocalResponseNorm: input must be floating-point; input=int64. Convert it"
                  + " with to(DType.FLOAT32)."),
          new Refusal(
              () -> embedding(3, 2, maxNorm(0)),
              ArgumentException.class,
              "Embedding: maxNorm must be positive; maxNorm=0.0"),
          new Refusal(
              () -> embedding(3, 2, normType(-1)),
              ArgumentException.class,
              "Embedding: normType must be positive; normType=-1.0"),
          new Refusal(
              () -> embedding(3, 2).asLinear(zeros(2, 3)),
              ShapeException.class,
              "Embedding: input must have 2 features; input=[2, 3], weight=[3, 2]"),
          new Refusal(
              () -> pretrainedEmbedding(zeros(3)),
              ShapeException.class,
              "Embedding: rows must be a matrix that is not empty; rows=[3]"),
          new Refusal(
              () -> pretrainedEmbedding(zeros(3, 0)),
              ShapeException.class,
              "Embedding: rows must be a matrix that is not empty; rows=[3, 0]"),
          new Refusal(
              () -> pretrainedEmbedding(zeros(shape(3, 2), DType.INT64)),
              DTypeException.class,
              "Embedding: rows must be floating-point; rows=int64. Convert it with"
                  + " to(DType.FLOAT32)."),
          new Refusal(
              () -> pretrainedEmbedding(zeros(3, 2), paddingIndex(3)),
              ArgumentException.class,
              "Embedding: paddingIndex must lie in [-3, 2]; paddingIndex=3"),
          new Refusal(
              () -> embeddingBag(0, 2),
              ArgumentException.class,
              "EmbeddingBag: count must be at least 1; count=0"),
          new Refusal(
              () -> embeddingBag(3, 0),
              ArgumentException.class,
              "EmbeddingBag: dimensions must be at least 1; dimensions=0"),
          new Refusal(
              () -> embeddingBag(3, 2, BagMode.SUM, BagMode.MAX),
              ArgumentException.class,
              "EmbeddingBag: an option must be given once; first=SUM, second=MAX"),
          new Refusal(
              () -> embeddingBag(3, 2, BagMode.MAX, scaleGradByFrequency()),
              ArgumentException.class,
              "EmbeddingBag: scaleGradByFrequency needs a sum or a mean; mode=MAX"),
          new Refusal(
              () -> embeddingBag(3, 2).call(INDICES),
              ShapeException.class,
              "EmbeddingBag: input must have 2 dimensions; input=[3]"),
          new Refusal(
              () -> embeddingBag(3, 2).call(zeros(2, 2)),
              DTypeException.class,
              "EmbeddingBag: input must be indices of type int64 or int32;"
                  + " input=float32. Convert them with to(DType.INT64)."),
          new Refusal(
              () -> embeddingBag(2, 2).call(INDICES, tensor(new long[] {0})),
              ArgumentException.class,
              "EmbeddingBag: indices must lie in [0, 1]; least=0, greatest=2, shape=[3]"),
          new Refusal(
              () -> embeddingBag(3, 2).call(INDICES.view(1, 3), tensor(new long[] {0})),
              ShapeException.class,
              "EmbeddingBag: input must have 1 dimensions; input=[1, 3]"),
          new Refusal(
              () -> embeddingBag(3, 2).call(INDICES, zeros(1)),
              DTypeException.class,
              "EmbeddingBag: offsets must be of type int64 or int32; offsets=float32."
                  + " Convert them with to(DType.INT64)."),
          new Refusal(
              () -> embeddingBag(3, 2).call(INDICES, tensor(new long[][] {{0}})),
              ShapeException.class,
              "EmbeddingBag: offsets must be a vector; offsets=[1, 1]"),
          new Refusal(
              () ->
                  embeddingBag(3, 2, includeLastOffset())
                      .call(INDICES, zeros(shape(0), DType.INT64)),
              ShapeException.class,
              "EmbeddingBag: offsets must be a vector of at least one number;" + " offsets=[0]"),
          new Refusal(
              () -> embeddingBag(3, 2).call(INDICES, tensor(new long[] {1})),
              ArgumentException.class,
              "EmbeddingBag: offsets must begin with 0, not fall, and not exceed the"
                  + " number of indices; offset=0, value=1, before=0, indices=3"),
          new Refusal(
              () -> embeddingBag(3, 2).call(INDICES, tensor(new long[] {0, 2, 1})),
              ArgumentException.class,
              "EmbeddingBag: offsets must begin with 0, not fall, and not exceed the"
                  + " number of indices; offset=2, value=1, before=2, indices=3"),
          new Refusal(
              () -> embeddingBag(3, 2).call(INDICES, tensor(new long[] {0, 4})),
              ArgumentException.class,
              "EmbeddingBag: offsets must begin with 0, not fall, and not exceed the"
                  + " number of indices; offset=1, value=4, before=0, indices=3"),
          new Refusal(
              () ->
                  embeddingBag(3, 2, includeLastOffset()).call(INDICES, tensor(new long[] {0, 2})),
              ArgumentException.class,
              "EmbeddingBag: offsets must begin with 0, not fall, and end with the"
                  + " number of indices; offset=1, value=2, before=0, indices=3"),
          new Refusal(
              () -> embeddingBag(3, 2).callWeighted(INDICES, tensor(new long[] {0}), zeros(3)),
              ArgumentException.class,
              "EmbeddingBag: weights need a sum; mode=MEAN. Make the layer with" + " BagMode.SUM."),
          new Refusal(
              () ->
                  embeddingBag(3, 2, BagMode.SUM)
                      .callWeighted(INDICES, tensor(new long[] {0}), zeros(2)),
              ShapeException.class,
              "EmbeddingBag: there must be a weight for each index; input=[3]," + " weights=[2]"),
          new Refusal(
              () -> alphaDropout(2),
              ArgumentException.class,
              "AlphaDropout: p must lie in [0, 1]; p=2.0"),
          new Refusal(
              () -> featureAlphaDropout(-1),
              ArgumentException.class,
              "FeatureAlphaDropout: p must lie in [0, 1]; p=-1.0"),
          new Refusal(
              () -> variationalDropout(Double.NaN),
              ArgumentException.class,
              "VariationalDropout: p must lie in [0, 1]; p=NaN"),
          new Refusal(
              () -> variationalDropout(0.5, -1),
              ArgumentException.class,
              "VariationalDropout: timeDim must be at least 0; timeDim=-1"),
          new Refusal(
              () -> variationalDropout(0.5).call(zeros(3)),
              ShapeException.class,
              "VariationalDropout: input must have at least 2 dimensions; input=[3]"),
          new Refusal(
              () -> alphaDropout(0.5).call(zeros(shape(3), DType.INT64)),
              DTypeException.class,
              "AlphaDropout: input must be floating-point; input=int64. Convert it with"
                  + " to(DType.FLOAT32)."),
          new Refusal(
              () -> featureAlphaDropout(0.5).call(zeros(3)),
              ShapeException.class,
              "FeatureAlphaDropout: input must have at least 2 dimensions; input=[3]"),
          new Refusal(
              () -> weightNorm(relu()),
              ArgumentException.class,
              "weightNorm: the layer must have a parameter of its own with this name;"
                  + " layer=ReLU, name=weight, names=[]"),
          new Refusal(
              () -> weightNorm(linear(2, 3), "weight", 2),
              ArgumentException.class,
              "weightNorm: dim must lie in [-1, 1]; dim=2, weight=[3, 2]"),
          new Refusal(
              () -> weightNorm(linear(AUTO, 3)),
              StateException.class,
              "weightNorm: the parameter's size must be known; layer=Linear,"
                  + " name=weight. Call build(inputShape) on the layer first."),
          new Refusal(
              () -> weightNorm(weightNorm(linear(2, 3))),
              StateException.class,
              "weightNorm: the parameter must not be a computed one already;"
                  + " layer=Linear, name=weight. Remove the other with"
                  + " removeParametrization(layer, name)."),
          new Refusal(
              () -> spectralNorm(linear(2, 3), powerIterations(0)),
              ArgumentException.class,
              "spectralNorm: powerIterations must be at least 1; powerIterations=0"),
          new Refusal(
              () -> spectralNorm(linear(2, 3), eps(-1)),
              ArgumentException.class,
              "spectralNorm: eps must be at least 0; eps=-1.0"),
          new Refusal(
              () -> spectralNorm(linear(2, 3), outputDim(2)),
              ArgumentException.class,
              "spectralNorm: outputDim must lie in [-2, 1]; outputDim=2, weight=[3, 2]"),
          new Refusal(
              () -> parametrize(linear(2, 3), "weight", flatten(0, 1)),
              ShapeException.class,
              "parametrize: the function must keep the parameter's shape; weight=[3,"
                  + " 2], result=[6]"),
          new Refusal(
              () -> removeParametrization(linear(2, 3), "weight"),
              StateException.class,
              "Linear.removeParametrization: the parameter must be a computed one;"
                  + " name=weight, computed=[]"),
          new Refusal(
              () -> dropout1d(2),
              ArgumentException.class,
              "Dropout1d: p must lie in [0, 1]; p=2.0"),
          new Refusal(
              () -> dropout1d(0.5).call(zeros(3)),
              ShapeException.class,
              "Dropout1d: input must have 2 or 3 dimensions; input=[3]"),
          new Refusal(
              () -> dropout2d(2),
              ArgumentException.class,
              "Dropout2d: p must lie in [0, 1]; p=2.0"),
          new Refusal(
              () -> dropout2d(0.5).call(zeros(3)),
              ShapeException.class,
              "Dropout2d: input must have 3 or 4 dimensions; input=[3]"),
          new Refusal(
              () -> dropout3d(2),
              ArgumentException.class,
              "Dropout3d: p must lie in [0, 1]; p=2.0"),
          new Refusal(
              () -> dropout3d(0.5).call(zeros(3)),
              ShapeException.class,
              "Dropout3d: input must have 4 or 5 dimensions; input=[3]"));

  @ParameterizedTest
  @FieldSource("REFUSALS")
  void wrongUse_isRefusedInTheseWords(Refusal refusal) {
    refusal.check();
  }

  private static Shape shape(long... sizes) {
    return Shape.of(sizes);
  }
}
