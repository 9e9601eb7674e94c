package dev.myelin.nn;

import static dev.myelin.nn.Nn.*;
import static dev.myelin.tensor.Tensors.*;

import dev.myelin.error.ArgumentException;
import dev.myelin.error.DTypeException;
import dev.myelin.error.ShapeException;
import dev.myelin.tensor.DType;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/// What losses refuse, in their exact words.
final class LossErrorsTest {
  static final List<Refusal> REFUSALS =
      List.of(
          new Refusal(
              () -> l1().call(zeros(2, 3), zeros(3)),
              ShapeException.class,
              "L1Loss: output and target must have the same shape; output=[2, 3], target=[3]."
                  + " Reshape one of them; broadcasting would hide a mistake here."),
          new Refusal(
              () -> l1().call(zeros(shape(2), DType.INT64), zeros(2)),
              DTypeException.class,
              "L1Loss: output must be floating-point; output=int64. Convert it with"
                  + " to(DType.FLOAT32)."),
          new Refusal(
              () -> l1().call(zeros(2), zeros(shape(2), DType.FLOAT64)),
              DTypeException.class,
              "L1Loss: output and target must have the same type; output=float32, target=float64."
                  + " Convert the target with to(DType.FLOAT32)."),
          new Refusal(
              () -> smoothL1().call(zeros(2, 3), zeros(3)),
              ShapeException.class,
              "SmoothL1Loss: output and target must have the same shape; output=[2, 3], target=[3]."
                  + " Reshape one of them; broadcasting would hide a mistake here."),
          new Refusal(
              () -> smoothL1().call(zeros(shape(2), DType.INT64), zeros(2)),
              DTypeException.class,
              "SmoothL1Loss: output must be floating-point; output=int64. Convert it with"
                  + " to(DType.FLOAT32)."),
          new Refusal(
              () -> smoothL1().call(zeros(2), zeros(shape(2), DType.FLOAT64)),
              DTypeException.class,
              "SmoothL1Loss: output and target must have the same type; output=float32,"
                  + " target=float64. Convert the target with to(DType.FLOAT32)."),
          new Refusal(
              () -> huber().call(zeros(2, 3), zeros(3)),
              ShapeException.class,
              "HuberLoss: output and target must have the same shape; output=[2, 3], target=[3]."
                  + " Reshape one of them; broadcasting would hide a mistake here."),
          new Refusal(
              () -> huber().call(zeros(shape(2), DType.INT64), zeros(2)),
              DTypeException.class,
              "HuberLoss: output must be floating-point; output=int64. Convert it with"
                  + " to(DType.FLOAT32)."),
          new Refusal(
              () -> huber().call(zeros(2), zeros(shape(2), DType.FLOAT64)),
              DTypeException.class,
              "HuberLoss: output and target must have the same type; output=float32,"
                  + " target=float64. Convert the target with to(DType.FLOAT32)."),
          new Refusal(
              () -> logCosh().call(zeros(2, 3), zeros(3)),
              ShapeException.class,
              "LogCoshLoss: output and target must have the same shape; output=[2, 3], target=[3]."
                  + " Reshape one of them; broadcasting would hide a mistake here."),
          new Refusal(
              () -> logCosh().call(zeros(shape(2), DType.INT64), zeros(2)),
              DTypeException.class,
              "LogCoshLoss: output must be floating-point; output=int64. Convert it with"
                  + " to(DType.FLOAT32)."),
          new Refusal(
              () -> logCosh().call(zeros(2), zeros(shape(2), DType.FLOAT64)),
              DTypeException.class,
              "LogCoshLoss: output and target must have the same type; output=float32,"
                  + " target=float64. Convert the target with to(DType.FLOAT32)."),
          new Refusal(
              () -> quantile(0.5).call(zeros(2, 3), zeros(3)),
              ShapeException.class,
              "QuantileLoss: output and target must have the same shape; output=[2, 3], target=[3]."
                  + " Reshape one of them; broadcasting would hide a mistake here."),
          new Refusal(
              () -> quantile(0.5).call(zeros(shape(2), DType.INT64), zeros(2)),
              DTypeException.class,
              "QuantileLoss: output must be floating-point; output=int64. Convert it with"
                  + " to(DType.FLOAT32)."),
          new Refusal(
              () -> quantile(0.5).call(zeros(2), zeros(shape(2), DType.FLOAT64)),
              DTypeException.class,
              "QuantileLoss: output and target must have the same type; output=float32,"
                  + " target=float64. Convert the target with to(DType.FLOAT32)."),
          new Refusal(
              () -> bce().call(zeros(2, 3), zeros(3)),
              ShapeException.class,
              "BCELoss: output and target must have the same shape; output=[2, 3], target=[3]."
                  + " Reshape one of them; broadcasting would hide a mistake here."),
          new Refusal(
              () -> bce().call(zeros(shape(2), DType.INT64), zeros(2)),
              DTypeException.class,
              "BCELoss: output must be floating-point; output=int64. Convert it with"
                  + " to(DType.FLOAT32)."),
          new Refusal(
              () -> bce().call(zeros(2), zeros(shape(2), DType.FLOAT64)),
              DTypeException.class,
              "BCELoss: output and target must have the same type; output=float32, target=float64."
                  + " Convert the target with to(DType.FLOAT32)."),
          new Refusal(
              () -> bceWithLogits().call(zeros(2, 3), zeros(3)),
              ShapeException.class,
              "BCEWithLogitsLoss: output and target must have the same shape; output=[2, 3],"
                  + " target=[3]. Reshape one of them; broadcasting would hide a mistake here."),
          new Refusal(
              () -> bceWithLogits().call(zeros(shape(2), DType.INT64), zeros(2)),
              DTypeException.class,
              "BCEWithLogitsLoss: output must be floating-point; output=int64. Convert it with"
                  + " to(DType.FLOAT32)."),
          new Refusal(
              () -> bceWithLogits().call(zeros(2), zeros(shape(2), DType.FLOAT64)),
              DTypeException.class,
              "BCEWithLogitsLoss: output and target must have the same type; output=float32,"
                  + " target=float64. Convert the target with to(DType.FLOAT32)."),
          new Refusal(
              () -> klDiv().call(zeros(2, 3), zeros(3)),
              ShapeException.class,
              "KLDivLoss: output and target must have the same shape; output=[2, 3], target=[3]."
                  + " Reshape one of them; broadcasting would hide a mistake here."),
          new Refusal(
              () -> klDiv().call(zeros(shape(2), DType.INT64), zeros(2)),
              DTypeException.class,
              "KLDivLoss: output must be floating-point; output=int64. Convert it with"
                  + " to(DType.FLOAT32)."),
          new Refusal(
              () -> klDiv().call(zeros(2), zeros(shape(2), DType.FLOAT64)),
              DTypeException.class,
              "KLDivLoss: output and target must have the same type; output=float32,"
                  + " target=float64. Convert the target with to(DType.FLOAT32)."),
          new Refusal(
              () -> poissonNll().call(zeros(2, 3), zeros(3)),
              ShapeException.class,
              "PoissonNLLLoss: output and target must have the same shape; output=[2, 3],"
                  + " target=[3]. Reshape one of them; broadcasting would hide a mistake here."),
          new Refusal(
              () -> poissonNll().call(zeros(shape(2), DType.INT64), zeros(2)),
              DTypeException.class,
              "PoissonNLLLoss: output must be floating-point; output=int64. Convert it with"
                  + " to(DType.FLOAT32)."),
          new Refusal(
              () -> poissonNll().call(zeros(2), zeros(shape(2), DType.FLOAT64)),
              DTypeException.class,
              "PoissonNLLLoss: output and target must have the same type; output=float32,"
                  + " target=float64. Convert the target with to(DType.FLOAT32)."),
          new Refusal(
              () -> hinge().call(zeros(2, 3), zeros(3)),
              ShapeException.class,
              "HingeLoss: output and target must have the same shape; output=[2, 3], target=[3]."
                  + " Reshape one of them; broadcasting would hide a mistake here."),
          new Refusal(
              () -> hinge().call(zeros(shape(2), DType.INT64), zeros(2)),
              DTypeException.class,
              "HingeLoss: output must be floating-point; output=int64. Convert it with"
                  + " to(DType.FLOAT32)."),
          new Refusal(
              () -> hinge().call(zeros(2), zeros(shape(2), DType.FLOAT64)),
              DTypeException.class,
              "HingeLoss: output and target must have the same type; output=float32,"
                  + " target=float64. Convert the target with to(DType.FLOAT32)."),
          new Refusal(
              () -> softMargin().call(zeros(2, 3), zeros(3)),
              ShapeException.class,
              "SoftMarginLoss: output and target must have the same shape; output=[2, 3],"
                  + " target=[3]. Reshape one of them; broadcasting would hide a mistake here."),
          new Refusal(
              () -> softMargin().call(zeros(shape(2), DType.INT64), zeros(2)),
              DTypeException.class,
              "SoftMarginLoss: output must be floating-point; output=int64. Convert it with"
                  + " to(DType.FLOAT32)."),
          new Refusal(
              () -> softMargin().call(zeros(2), zeros(shape(2), DType.FLOAT64)),
              DTypeException.class,
              "SoftMarginLoss: output and target must have the same type; output=float32,"
                  + " target=float64. Convert the target with to(DType.FLOAT32)."),
          new Refusal(
              () -> hingeEmbedding().call(zeros(2, 3), zeros(3)),
              ShapeException.class,
              "HingeEmbeddingLoss: output and target must have the same shape; output=[2, 3],"
                  + " target=[3]. Reshape one of them; broadcasting would hide a mistake here."),
          new Refusal(
              () -> hingeEmbedding().call(zeros(shape(2), DType.INT64), zeros(2)),
              DTypeException.class,
              "HingeEmbeddingLoss: output must be floating-point; output=int64. Convert it with"
                  + " to(DType.FLOAT32)."),
          new Refusal(
              () -> hingeEmbedding().call(zeros(2), zeros(shape(2), DType.FLOAT64)),
              DTypeException.class,
              "HingeEmbeddingLoss: output and target must have the same type; output=float32,"
                  + " target=float64. Convert the target with to(DType.FLOAT32)."),
          new Refusal(
              () -> binaryFocal().call(zeros(2, 3), zeros(3)),
              ShapeException.class,
              "BinaryFocalLoss: output and target must have the same shape; output=[2, 3],"
                  + " target=[3]. Reshape one of them; broadcasting would hide a mistake here."),
          new Refusal(
              () -> binaryFocal().call(zeros(shape(2), DType.INT64), zeros(2)),
              DTypeException.class,
              "BinaryFocalLoss: output must be floating-point; output=int64. Convert it with"
                  + " to(DType.FLOAT32)."),
          new Refusal(
              () -> binaryFocal().call(zeros(2), zeros(shape(2), DType.FLOAT64)),
              DTypeException.class,
              "BinaryFocalLoss: output and target must have the same type; output=float32,"
                  + " target=float64. Convert the target with to(DType.FLOAT32)."),
          new Refusal(
              () -> multiLabelSoftMargin().call(zeros(2, 3), zeros(3)),
              ShapeException.class,
              "MultiLabelSoftMarginLoss: output and target must have the same shape; output=[2, 3],"
                  + " target=[3]. Reshape one of them; broadcasting would hide a mistake here."),
          new Refusal(
              () -> multiLabelSoftMargin().call(zeros(shape(2), DType.INT64), zeros(2)),
              DTypeException.class,
              "MultiLabelSoftMarginLoss: output must be floating-point; output=int64. Convert it"
                  + " with to(DType.FLOAT32)."),
          new Refusal(
              () -> multiLabelSoftMargin().call(zeros(2), zeros(shape(2), DType.FLOAT64)),
              DTypeException.class,
              "MultiLabelSoftMarginLoss: output and target must have the same type; output=float32,"
                  + " target=float64. Convert the target with to(DType.FLOAT32)."),
          new Refusal(
              () -> cosineSimilarityLoss().call(zeros(2, 3), zeros(3)),
              ShapeException.class,
              "CosineSimilarityLoss: output and target must have the same shape; output=[2, 3],"
                  + " target=[3]. Reshape one of them; broadcasting would hide a mistake here."),
          new Refusal(
              () -> cosineSimilarityLoss().call(zeros(shape(2), DType.INT64), zeros(2)),
              DTypeException.class,
              "CosineSimilarityLoss: output must be floating-point; output=int64. Convert it with"
                  + " to(DType.FLOAT32)."),
          new Refusal(
              () -> cosineSimilarityLoss().call(zeros(2), zeros(shape(2), DType.FLOAT64)),
              DTypeException.class,
              "CosineSimilarityLoss: output and target must have the same type; output=float32,"
                  + " target=float64. Convert the target with to(DType.FLOAT32)."),
          new Refusal(
              () -> l1(Reduction.SUM, Reduction.NONE),
              ArgumentException.class,
              "L1Loss: an option must be given once; first=SUM, second=NONE"),
          new Refusal(
              () -> logCosh(Reduction.SUM, Reduction.NONE),
              ArgumentException.class,
              "LogCoshLoss: an option must be given once; first=SUM, second=NONE"),
          new Refusal(
              () -> hinge(Reduction.SUM, Reduction.NONE),
              ArgumentException.class,
              "HingeLoss: an option must be given once; first=SUM, second=NONE"),
          new Refusal(
              () -> softMargin(Reduction.SUM, Reduction.NONE),
              ArgumentException.class,
              "SoftMarginLoss: an option must be given once; first=SUM, second=NONE"),
          new Refusal(
              () -> multiLabelMargin(Reduction.SUM, Reduction.NONE),
              ArgumentException.class,
              "MultiLabelMarginLoss: an option must be given once; first=SUM, second=NONE"),
          new Refusal(
              () -> huber(Reduction.SUM, Reduction.NONE),
              ArgumentException.class,
              "HuberLoss: an option must be given once; first=SUM, second=NONE"),
          new Refusal(
              () -> smoothL1(Reduction.SUM, Reduction.NONE),
              ArgumentException.class,
              "SmoothL1Loss: an option must be given once; first=SUM, second=NONE"),
          new Refusal(
              () -> klDiv(Reduction.SUM, Reduction.NONE),
              ArgumentException.class,
              "KLDivLoss: an option must be given once; first=SUM, second=NONE"),
          new Refusal(
              () -> nll(Reduction.SUM, Reduction.NONE),
              ArgumentException.class,
              "NLLLoss: an option must be given once; first=SUM, second=NONE"),
          new Refusal(
              () -> focal(Reduction.SUM, Reduction.NONE),
              ArgumentException.class,
              "FocalLoss: an option must be given once; first=SUM, second=NONE"),
          new Refusal(
              () -> bce(Reduction.SUM, Reduction.NONE),
              ArgumentException.class,
              "BCELoss: an option must be given once; first=SUM, second=NONE"),
          new Refusal(
              () -> ctc(Reduction.SUM, Reduction.NONE),
              ArgumentException.class,
              "CTCLoss: an option must be given once; first=SUM, second=NONE"),
          new Refusal(
              () -> gaussianNll(Reduction.SUM, Reduction.NONE),
              ArgumentException.class,
              "GaussianNLLLoss: an option must be given once; first=SUM, second=NONE"),
          new Refusal(
              () -> poissonNll(Reduction.SUM, Reduction.NONE),
              ArgumentException.class,
              "PoissonNLLLoss: an option must be given once; first=SUM, second=NONE"),
          new Refusal(
              () -> tripletMargin(Reduction.SUM, Reduction.NONE),
              ArgumentException.class,
              "TripletMarginLoss: an option must be given once; first=SUM, second=NONE"),
          new Refusal(
              () -> marginRanking(Reduction.SUM, Reduction.NONE),
              ArgumentException.class,
              "MarginRankingLoss: an option must be given once; first=SUM, second=NONE"),
          new Refusal(
              () -> smoothL1(beta(-1)),
              ArgumentException.class,
              "SmoothL1Loss: beta must be at least 0; beta=-1.0"),
          new Refusal(
              () -> huber(delta(0)),
              ArgumentException.class,
              "HuberLoss: delta must be a finite number greater than 0; delta=0.0"),
          new Refusal(
              () -> quantile(-0.1),
              ArgumentException.class,
              "QuantileLoss: quantile must lie in [0, 1]; quantile=-0.1"),
          new Refusal(
              () -> quantile(1.5),
              ArgumentException.class,
              "QuantileLoss: quantile must lie in [0, 1]; quantile=1.5"),
          new Refusal(
              () -> klDiv(batchMean(), Reduction.SUM),
              ArgumentException.class,
              "KLDivLoss: only one of two options may be given; first=BatchMean[], second=SUM"),
          new Refusal(
              () -> poissonNll(eps(-1)),
              ArgumentException.class,
              "PoissonNLLLoss: eps must be at least 0; eps=-1.0"),
          new Refusal(
              () -> gaussianNll(eps(0)),
              ArgumentException.class,
              "GaussianNLLLoss: eps must be a finite number greater than 0; eps=0.0"),
          new Refusal(
              () -> binaryFocal(alpha(2)),
              ArgumentException.class,
              "BinaryFocalLoss: alpha must lie in [0, 1]; alpha=2.0"),
          new Refusal(
              () -> focal(gamma(0.5)),
              ArgumentException.class,
              "FocalLoss: gamma must be 0 or at least 1; gamma=0.5"),
          new Refusal(
              () -> binaryFocal(gamma(0.5)),
              ArgumentException.class,
              "BinaryFocalLoss: gamma must be 0 or at least 1; gamma=0.5"),
          new Refusal(
              () -> focal(gamma(-1)),
              ArgumentException.class,
              "FocalLoss: gamma must be 0 or at least 1; gamma=-1.0"),
          new Refusal(
              () -> binaryFocal(gamma(-1)),
              ArgumentException.class,
              "BinaryFocalLoss: gamma must be 0 or at least 1; gamma=-1.0"),
          new Refusal(
              () -> multiMargin(p(3)),
              ArgumentException.class,
              "MultiMarginLoss: p must be 1 or 2; p=3.0"),
          new Refusal(
              () -> multiMargin(margin(Double.NaN)),
              ArgumentException.class,
              "MultiMarginLoss: margin must be a finite number; margin=NaN"),
          new Refusal(
              () -> hingeEmbedding(margin(Double.NaN)),
              ArgumentException.class,
              "HingeEmbeddingLoss: margin must be a finite number; margin=NaN"),
          new Refusal(
              () -> marginRanking(margin(Double.NaN)),
              ArgumentException.class,
              "MarginRankingLoss: margin must be a finite number; margin=NaN"),
          new Refusal(
              () -> tripletMargin(margin(0)),
              ArgumentException.class,
              "TripletMarginLoss: margin must be a finite number greater than 0; margin=0.0"),
          new Refusal(
              () -> tripletMarginWithDistance(margin(0)),
              ArgumentException.class,
              "TripletMarginWithDistanceLoss: margin must be a finite number greater than 0;"
                  + " margin=0.0"),
          new Refusal(
              () -> contrastive(margin(0)),
              ArgumentException.class,
              "ContrastiveLoss: margin must be a finite number greater than 0; margin=0.0"),
          new Refusal(
              () -> cosineEmbedding(margin(1.5)),
              ArgumentException.class,
              "CosineEmbeddingLoss: margin must lie in [-1, 1]; margin=1.5"),
          new Refusal(
              () -> tripletMargin(p(-1)),
              ArgumentException.class,
              "TripletMarginLoss: p must be at least 0; p=-1.0"),
          new Refusal(
              () -> pairwiseDistance(p(Double.NaN)),
              ArgumentException.class,
              "PairwiseDistance: p must be at least 0; p=NaN"),
          new Refusal(
              () -> cosineSimilarity(eps(-1)),
              ArgumentException.class,
              "CosineSimilarity: eps must be at least 0; eps=-1.0"),
          new Refusal(
              () -> ctc(blank(-1)),
              ArgumentException.class,
              "CTCLoss: blank must be at least 0; blank=-1"),
          new Refusal(
              () -> nll(classWeights(zeros(2, 2))),
              ShapeException.class,
              "NLLLoss: classWeights must be a vector, a weight for each class; classWeights=[2,"
                  + " 2]"),
          new Refusal(
              () -> focal(classWeights(zeros(2, 2))),
              ShapeException.class,
              "FocalLoss: classWeights must be a vector, a weight for each class; classWeights=[2,"
                  + " 2]"),
          new Refusal(
              () -> multiMargin(classWeights(zeros(2, 2))),
              ShapeException.class,
              "MultiMarginLoss: classWeights must be a vector, a weight for each class;"
                  + " classWeights=[2, 2]"),
          new Refusal(
              () -> multiLabelSoftMargin(classWeights(zeros(2, 2))),
              ShapeException.class,
              "MultiLabelSoftMarginLoss: classWeights must be a vector, a weight for each class;"
                  + " classWeights=[2, 2]"),
          new Refusal(
              () -> nll(classWeights(ones(2))).call(zeros(2, 3), zeros(shape(2), DType.INT64)),
              ShapeException.class,
              "NLLLoss: there must be a weight for each class; classWeights=[2], output=[2, 3]"),
          new Refusal(
              () -> nll().call(zeros(2, 3), zeros(3, 2)),
              DTypeException.class,
              "NLLLoss: target must be class indices of type int64 or uint8; target=float32."
                  + " Convert indices with to(DType.INT64)."),
          new Refusal(
              () -> nll().call(zeros(2, 3), zeros(shape(3), DType.INT64)),
              ShapeException.class,
              "NLLLoss: target must have the output's shape without the classes; output=[2, 3],"
                  + " target=[3]"),
          new Refusal(
              () -> nll().call(zeros(2, 3), tensor(new long[] {0, 3})),
              ArgumentException.class,
              "NLLLoss: class indices must lie in [0, 2]; least=0, greatest=3, shape=[2]"),
          new Refusal(
              () -> nll().call(zeros(2, 0), zeros(shape(2), DType.INT64)),
              ShapeException.class,
              "NLLLoss: there must be at least one class; output=[2, 0]"),
          new Refusal(
              () -> focal(classWeights(ones(2))).call(zeros(2, 3), zeros(shape(2), DType.INT64)),
              ShapeException.class,
              "FocalLoss: there must be a weight for each class; classWeights=[2], output=[2, 3]"),
          new Refusal(
              () -> focal().call(zeros(2, 3), zeros(3, 2)),
              DTypeException.class,
              "FocalLoss: target must be class indices of type int64 or uint8; target=float32."
                  + " Convert indices with to(DType.INT64)."),
          new Refusal(
              () -> focal().call(zeros(2, 3), zeros(shape(3), DType.INT64)),
              ShapeException.class,
              "FocalLoss: target must have the output's shape without the classes; output=[2, 3],"
                  + " target=[3]"),
          new Refusal(
              () -> focal().call(zeros(2, 3), tensor(new long[] {0, 3})),
              ArgumentException.class,
              "FocalLoss: class indices must lie in [0, 2]; least=0, greatest=3, shape=[2]"),
          new Refusal(
              () -> focal().call(zeros(2, 0), zeros(shape(2), DType.INT64)),
              ShapeException.class,
              "FocalLoss: there must be at least one class; output=[2, 0]"),
          new Refusal(
              () ->
                  multiMargin(classWeights(ones(2)))
                      .call(zeros(2, 3), zeros(shape(2), DType.INT64)),
              ShapeException.class,
              "MultiMarginLoss: there must be a weight for each class; classWeights=[2], output=[2,"
                  + " 3]"),
          new Refusal(
              () -> multiMargin().call(zeros(2, 3), zeros(3, 2)),
              DTypeException.class,
              "MultiMarginLoss: target must be class indices of type int64 or uint8;"
                  + " target=float32. Convert indices with to(DType.INT64)."),
          new Refusal(
              () -> multiMargin().call(zeros(2, 3), zeros(shape(3), DType.INT64)),
              ShapeException.class,
              "MultiMarginLoss: target must have the output's shape without the classes; output=[2,"
                  + " 3], target=[3]"),
          new Refusal(
              () -> multiMargin().call(zeros(2, 3), tensor(new long[] {0, 3})),
              ArgumentException.class,
              "MultiMarginLoss: class indices must lie in [0, 2]; least=0, greatest=3, shape=[2]"),
          new Refusal(
              () -> multiMargin().call(zeros(2, 0), zeros(shape(2), DType.INT64)),
              ShapeException.class,
              "MultiMarginLoss: there must be at least one class; output=[2, 0]"),
          new Refusal(
              () -> nll().call(zeros(), zeros(shape(), DType.INT64)),
              ShapeException.class,
              "NLLLoss: output must have a dimension of classes; output=[]"),
          new Refusal(
              () -> multiMargin().call(zeros(2, 3, 4), zeros(shape(2, 4), DType.INT64)),
              ShapeException.class,
              "MultiMarginLoss: output must have 1 or 2 dimensions; output=[2, 3, 4]"),
          new Refusal(
              () -> multiLabelMargin().call(zeros(2, 3), zeros(2, 3)),
              DTypeException.class,
              "MultiLabelMarginLoss: target must be class indices of type int64; target=float32."
                  + " Convert indices with to(DType.INT64)."),
          new Refusal(
              () -> multiLabelMargin().call(zeros(3), tensor(new long[] {0, 3, -1})),
              ArgumentException.class,
              "MultiLabelMarginLoss: class indices must lie in [0, 2]; least=0, greatest=3,"
                  + " shape=[3]"),
          new Refusal(
              () -> multiLabelMargin().call(zeros(3), tensor(new long[] {0, -2, -1})),
              ArgumentException.class,
              "MultiLabelMarginLoss: class indices must lie in [0, 2]; least=-2, greatest=0,"
                  + " shape=[3]"),
          new Refusal(
              () -> multiLabelSoftMargin(classWeights(ones(2))).call(zeros(2, 3), zeros(2, 3)),
              ShapeException.class,
              "MultiLabelSoftMarginLoss: there must be a weight for each class; classWeights=[2],"
                  + " output=[2, 3]"),
          new Refusal(
              () -> bce().call(full(shape(2), 1.5), zeros(2)),
              ArgumentException.class,
              "BCELoss: output must lie in [0, 1]; least=1.5, greatest=1.5, output=[2]"),
          new Refusal(
              () -> bce().call(full(shape(2), Double.NaN), zeros(2)),
              ArgumentException.class,
              "BCELoss: output must lie in [0, 1]; least=NaN, greatest=NaN, output=[2]"),
          new Refusal(
              () -> bce().call(zeros(2), full(shape(2), -1.0)),
              ArgumentException.class,
              "BCELoss: target must lie in [0, 1]; least=-1.0, greatest=-1.0, target=[2]"),
          new Refusal(
              () -> bce(weights(ones(3))).call(zeros(2), zeros(2)),
              ShapeException.class,
              "BCELoss: weights must be broadcastable to the target; weights=[3], target=[2]"),
          new Refusal(
              () -> bceWithLogits(weights(ones(3))).call(zeros(2), zeros(2)),
              ShapeException.class,
              "BCEWithLogitsLoss: weights must be broadcastable to the target; weights=[3],"
                  + " target=[2]"),
          new Refusal(
              () -> bceWithLogits(positiveWeights(ones(3))).call(zeros(2), zeros(2)),
              ShapeException.class,
              "BCEWithLogitsLoss: positiveWeights must be broadcastable to the target;"
                  + " positiveWeights=[3], target=[2]"),
          new Refusal(
              () ->
                  crossEntropy(probabilities())
                      .call(full(shape(1, 2), 2.0), zeros(shape(1), DType.INT64)),
              ArgumentException.class,
              "CrossEntropyLoss: output must lie in [0, 1]; least=2.0, greatest=2.0, output=[1,"
                  + " 2]"),
          new Refusal(
              () -> gaussianNll().call(zeros(2, 3), zeros(2, 3), zeros(2, 2)),
              ShapeException.class,
              "GaussianNLLLoss: variance must be broadcastable to the output, or lack its last"
                  + " dimension; output=[2, 3], variance=[2, 2]"),
          new Refusal(
              () -> gaussianNll().call(zeros(2), zeros(2), full(shape(2), -1.0)),
              ArgumentException.class,
              "GaussianNLLLoss: variance must not be negative; least=-1.0, greatest=-1.0,"
                  + " variance=[2]"),
          new Refusal(
              () -> marginRanking().call(zeros(2), zeros(3), zeros(2)),
              ShapeException.class,
              "MarginRankingLoss: first and second must have the same shape; first=[2], second=[3]."
                  + " Reshape one of them; broadcasting would hide a mistake here."),
          new Refusal(
              () -> marginRanking().call(zeros(2), zeros(2), zeros(3)),
              ShapeException.class,
              "MarginRankingLoss: first and target must have the same shape; first=[2], target=[3]."
                  + " Reshape one of them; broadcasting would hide a mistake here."),
          new Refusal(
              () -> cosineEmbedding().call(zeros(2, 3), zeros(2, 3), zeros(3)),
              ShapeException.class,
              "CosineEmbeddingLoss: target must have a number for each vector; first=[2, 3],"
                  + " target=[3]"),
          new Refusal(
              () -> cosineEmbedding().call(zeros(2, 3, 4), zeros(2, 3, 4), zeros(3)),
              ShapeException.class,
              "CosineEmbeddingLoss: first must have 1 or 2 dimensions; first=[2, 3, 4]"),
          new Refusal(
              () -> contrastive().call(zeros(2, 3), zeros(2, 3), zeros(3)),
              ShapeException.class,
              "ContrastiveLoss: target must have a number for each vector; first=[2, 3],"
                  + " target=[3]"),
          new Refusal(
              () -> contrastive().call(zeros(2, 3, 4), zeros(2, 3, 4), zeros(3)),
              ShapeException.class,
              "ContrastiveLoss: first must have 1 or 2 dimensions; first=[2, 3, 4]"),
          new Refusal(
              () -> tripletMargin().call(zeros(2, 3), zeros(2, 4), zeros(2, 3)),
              ShapeException.class,
              "TripletMarginLoss: anchor and positive must have the same shape; anchor=[2, 3],"
                  + " positive=[2, 4]. Reshape one of them; broadcasting would hide a mistake"
                  + " here."),
          new Refusal(
              () -> tripletMargin().call(zeros(2, 3), zeros(2, 3), zeros(2, 4)),
              ShapeException.class,
              "TripletMarginLoss: anchor and negative must have the same shape; anchor=[2, 3],"
                  + " negative=[2, 4]. Reshape one of them; broadcasting would hide a mistake"
                  + " here."),
          new Refusal(
              () -> tripletMarginWithDistance().call(zeros(2, 3), zeros(2, 4), zeros(2, 3)),
              ShapeException.class,
              "TripletMarginWithDistanceLoss: anchor and positive must have the same shape;"
                  + " anchor=[2, 3], positive=[2, 4]. Reshape one of them; broadcasting would hide"
                  + " a mistake here."),
          new Refusal(
              () -> tripletMarginWithDistance().call(zeros(2, 3), zeros(2, 3), zeros(2, 4)),
              ShapeException.class,
              "TripletMarginWithDistanceLoss: anchor and negative must have the same shape;"
                  + " anchor=[2, 3], negative=[2, 4]. Reshape one of them; broadcasting would hide"
                  + " a mistake here."),
          new Refusal(
              () -> pairwiseDistance().call(zeros(2, 3), zeros(2, 4)),
              ShapeException.class,
              "PairwiseDistance: first and second must have shapes that broadcast; first=[2, 3],"
                  + " second=[2, 4]"),
          new Refusal(
              () -> cosineSimilarity().call(zeros(3), zeros(3)),
              ShapeException.class,
              "CosineSimilarity: dim must lie in [-1, 0]; dim=1, input=[3]"),
          new Refusal(
              () -> cosineSimilarity().call(zeros(2, 3), zeros(2, 4)),
              ShapeException.class,
              "CosineSimilarity: first and second must have shapes that broadcast; first=[2, 3],"
                  + " second=[2, 4]"),
          new Refusal(
              () ->
                  ctc()
                      .call(
                          zeros(5),
                          ones(shape(2, 3), DType.INT64),
                          new long[] {5, 5},
                          new long[] {3, 3}),
              ShapeException.class,
              "CTCLoss: log-probabilities must be [T, N, C] or [T, C], and none of these 0;"
                  + " logProbs=[5]"),
          new Refusal(
              () ->
                  ctc()
                      .call(
                          zeros(0, 2, 4),
                          ones(shape(2, 3), DType.INT64),
                          new long[] {0, 0},
                          new long[] {3, 3}),
              ShapeException.class,
              "CTCLoss: log-probabilities must be [T, N, C] or [T, C], and none of these 0;"
                  + " logProbs=[0, 2, 4]"),
          new Refusal(
              () ->
                  ctc()
                      .call(
                          zeros(shape(5, 2, 4), DType.FLOAT16),
                          ones(shape(2, 3), DType.INT64),
                          new long[] {5, 5},
                          new long[] {3, 3}),
              DTypeException.class,
              "CTCLoss: log-probabilities must be float32 or float64; logProbs=float16"),
          new Refusal(
              () ->
                  ctc(blank(4))
                      .call(
                          zeros(5, 2, 4),
                          ones(shape(2, 3), DType.INT64),
                          new long[] {5, 5},
                          new long[] {3, 3}),
              ArgumentException.class,
              "CTCLoss: blank must be one of the classes; blank=4, logProbs=[5, 2, 4]"),
          new Refusal(
              () ->
                  ctc()
                      .call(
                          zeros(5, 2, 4),
                          ones(shape(2, 3), DType.INT64),
                          new long[] {5},
                          new long[] {3, 3}),
              ShapeException.class,
              "CTCLoss: there must be a length for each example; inputLengths=[5], examples=2"),
          new Refusal(
              () ->
                  ctc()
                      .call(
                          zeros(5, 2, 4),
                          ones(shape(2, 3), DType.INT64),
                          new long[] {5, 6},
                          new long[] {3, 3}),
              ArgumentException.class,
              "CTCLoss: inputLengths must lie in [0, 5]; inputLengths=[5, 6], logProbs=[5, 2, 4]"),
          new Refusal(
              () ->
                  ctc()
                      .call(
                          zeros(5, 2, 4),
                          ones(shape(2, 3), DType.INT64),
                          new long[] {5, -1},
                          new long[] {3, 3}),
              ArgumentException.class,
              "CTCLoss: inputLengths must lie in [0, 5]; inputLengths=[5, -1], logProbs=[5, 2, 4]"),
          new Refusal(
              () ->
                  ctc()
                      .call(
                          zeros(5, 2, 4),
                          ones(shape(2, 3), DType.INT64),
                          new long[] {5, 5},
                          new long[] {3}),
              ShapeException.class,
              "CTCLoss: there must be a length for each example; targetLengths=[3], examples=2"),
          new Refusal(
              () ->
                  ctc()
                      .call(
                          zeros(5, 2, 4),
                          ones(shape(2, 3), DType.INT64),
                          new long[] {5, 5},
                          new long[] {3, 4}),
              ArgumentException.class,
              "CTCLoss: targetLengths must lie in [0, 3]; targetLengths=[3, 4], targets=[2, 3]"),
          new Refusal(
              () ->
                  ctc()
                      .call(
                          zeros(5, 2, 4),
                          ones(shape(2, 3), DType.INT64),
                          new long[] {5, 5},
                          new long[] {-1, 3}),
              ArgumentException.class,
              "CTCLoss: targetLengths must lie in [0, 3]; targetLengths=[-1, 3], targets=[2, 3]"),
          new Refusal(
              () -> ctc().call(zeros(5, 2, 4), zeros(2, 3), new long[] {5, 5}, new long[] {3, 3}),
              DTypeException.class,
              "CTCLoss: targets must be labels of type int64 or int32; targets=float32. Convert"
                  + " labels with to(DType.INT64)."),
          new Refusal(
              () ->
                  ctc()
                      .call(
                          zeros(5, 2, 4),
                          ones(shape(3, 3), DType.INT64),
                          new long[] {5, 5},
                          new long[] {3, 3}),
              ShapeException.class,
              "CTCLoss: targets must be padded, a row for each example, or one after the other;"
                  + " targets=[3, 3], logProbs=[5, 2, 4]"),
          new Refusal(
              () ->
                  ctc()
                      .call(
                          zeros(5, 2, 4),
                          ones(shape(5), DType.INT64),
                          new long[] {5, 5},
                          new long[] {3, 3}),
              ShapeException.class,
              "CTCLoss: the target lengths must add up to the targets' size; targetLengths=[3, 3],"
                  + " targets=[5]"),
          new Refusal(
              () ->
                  ctc()
                      .call(
                          zeros(5, 2, 4),
                          tensor(new long[] {1, 2, 4, 1}),
                          new long[] {5, 5},
                          new long[] {2, 2}),
              ArgumentException.class,
              "CTCLoss: labels must lie in [0, 3] and not be blank; label=4, blank=0, targets=[4]"),
          new Refusal(
              () ->
                  ctc()
                      .call(
                          zeros(5, 2, 4),
                          tensor(new long[] {1, 2, -1, 1}),
                          new long[] {5, 5},
                          new long[] {2, 2}),
              ArgumentException.class,
              "CTCLoss: labels must lie in [0, 3] and not be blank; label=-1, blank=0,"
                  + " targets=[4]"),
          new Refusal(
              () ->
                  ctc()
                      .call(
                          zeros(5, 2, 4),
                          zeros(shape(2, 3), DType.INT64),
                          new long[] {5, 5},
                          new long[] {3, 3}),
              ArgumentException.class,
              "CTCLoss: labels must lie in [0, 3] and not be blank; label=0, blank=0, targets=[2,"
                  + " 3]"),
          new Refusal(
              () -> ctc().call(zeros(5, 2, 4), ones(shape(2, 3), DType.INT64), ones(2), ones(2)),
              DTypeException.class,
              "CTCLoss: inputLengths must be whole numbers of type int64 or int32;"
                  + " inputLengths=float32"),
          new Refusal(
              () -> adaptiveLogSoftmaxWithLoss(8, 10, new long[] {}),
              ArgumentException.class,
              "AdaptiveLogSoftmaxWithLoss: cutoffs must rise from above 0 to below the number of"
                  + " classes; cutoffs=[], classes=10"),
          new Refusal(
              () -> adaptiveLogSoftmaxWithLoss(8, 10, new long[] {0, 2}),
              ArgumentException.class,
              "AdaptiveLogSoftmaxWithLoss: cutoffs must rise from above 0 to below the number of"
                  + " classes; cutoffs=[0, 2], classes=10"),
          new Refusal(
              () -> adaptiveLogSoftmaxWithLoss(8, 10, new long[] {3, 3}),
              ArgumentException.class,
              "AdaptiveLogSoftmaxWithLoss: cutoffs must rise from above 0 to below the number of"
                  + " classes; cutoffs=[3, 3], classes=10"),
          new Refusal(
              () -> adaptiveLogSoftmaxWithLoss(8, 10, new long[] {2, 10}),
              ArgumentException.class,
              "AdaptiveLogSoftmaxWithLoss: cutoffs must rise from above 0 to below the number of"
                  + " classes; cutoffs=[2, 10], classes=10"),
          new Refusal(
              () -> adaptiveLogSoftmaxWithLoss(8, 10, new long[] {2, 4}, divValue(0)),
              ArgumentException.class,
              "AdaptiveLogSoftmaxWithLoss: divValue must be a finite number greater than 0;"
                  + " divValue=0.0"),
          new Refusal(
              () -> adaptiveLogSoftmaxWithLoss(8, 10, new long[] {2, 4}),
              ArgumentException.class,
              "AdaptiveLogSoftmaxWithLoss: the width of tail 1 must be at least 1; the width of"
                  + " tail 1=0"),
          new Refusal(
              () ->
                  adaptiveLogSoftmaxWithLoss(8, 10, new long[] {4})
                      .call(zeros(2, 7), zeros(shape(2), DType.INT64)),
              ShapeException.class,
              "AdaptiveLogSoftmaxWithLoss: input must have 8 features; input=[2, 7]"),
          new Refusal(
              () ->
                  adaptiveLogSoftmaxWithLoss(8, 10, new long[] {4})
                      .call(zeros(2, 8), zeros(shape(3), DType.INT64)),
              ShapeException.class,
              "AdaptiveLogSoftmaxWithLoss: target must have a number for each vector; input=[2, 8],"
                  + " target=[3]"),
          new Refusal(
              () ->
                  adaptiveLogSoftmaxWithLoss(8, 10, new long[] {4})
                      .call(zeros(2, 8), tensor(new long[] {0, 10})),
              ArgumentException.class,
              "AdaptiveLogSoftmaxWithLoss: targets must lie in [0, 9]; least=0, greatest=10,"
                  + " shape=[2]"));

  @ParameterizedTest
  @FieldSource("REFUSALS")
  void isRefused(Refusal refusal) {
    refusal.check();
  }
}
