package dev.myelin.train;

import static dev.myelin.data.Data.batchSize;
import static dev.myelin.data.Data.dropLast;
import static dev.myelin.data.Data.prefetch;
import static dev.myelin.data.Data.seed;
import static dev.myelin.data.Data.shuffle;
import static dev.myelin.nn.Nn.crossEntropy;
import static dev.myelin.nn.Nn.linear;
import static dev.myelin.nn.Nn.mse;
import static dev.myelin.nn.Nn.relu;
import static dev.myelin.nn.Nn.sequential;
import static dev.myelin.optim.Optim.betas;
import static dev.myelin.optim.Optim.dampening;
import static dev.myelin.optim.Optim.epsilon;
import static dev.myelin.optim.Optim.learningRate;
import static dev.myelin.optim.Optim.momentum;
import static dev.myelin.optim.Optim.nesterov;
import static dev.myelin.optim.Optim.weightDecay;
import static dev.myelin.train.Train.accuracy;
import static dev.myelin.train.Train.adamW;
import static dev.myelin.train.Train.epochs;
import static dev.myelin.train.Train.inOrder;
import static dev.myelin.train.Train.meanAbsoluteError;
import static dev.myelin.train.Train.metric;
import static dev.myelin.train.Train.progress;
import static dev.myelin.train.Train.quiet;
import static dev.myelin.train.Train.sgd;
import static dev.myelin.train.Train.topKAccuracy;
import static dev.myelin.train.Train.validation;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.myelin.data.DataOption;
import dev.myelin.data.TensorDataset;
import dev.myelin.error.ArgumentException;
import dev.myelin.error.DTypeException;
import dev.myelin.error.DataException;
import dev.myelin.error.MyelinException;
import dev.myelin.error.ShapeException;
import dev.myelin.error.StateException;
import dev.myelin.error.TrainingException;
import dev.myelin.nn.Layer;
import dev.myelin.nn.Linear;
import dev.myelin.nn.Loss;
import dev.myelin.nn.Reduction;
import dev.myelin.optim.Adam;
import dev.myelin.optim.AdamW;
import dev.myelin.optim.Optimizer;
import dev.myelin.optim.SGD;
import dev.myelin.tensor.DType;
import dev.myelin.tensor.Parameter;
import dev.myelin.tensor.Tensor;
import dev.myelin.tensor.Tensors;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What is refused, and in which words.
final class TrainErrorsTest {
  /// One mistake.
  record Case(Class<? extends MyelinException> type, Runnable mistake, String message) {
    @Override
    public String toString() {
      return message;
    }
  }

  private static final class Own extends Optimizer {
    Own(List<Parameter> parameters) {
      super(parameters, 0.1);
    }

    @Override
    protected void update(List<Parameter> parameters, List<Tensor> gradients) {}
  }

  private record Foreign(int value) implements DataOption {}

  static List<Case> cases() {
    var all = new ArrayList<Case>();
    all.addAll(options());
    all.addAll(optimizers());
    all.addAll(gradients());
    all.addAll(fitting());
    all.addAll(steps());
    all.addAll(measuring());
    return all;
  }

  private static List<Case> options() {
    return List.of(
        refused(
            ArgumentException.class,
            () -> learningRate(-1),
            "Optimizer: learningRate must be finite and not negative; learningRate=-1.0"),
        refused(
            ArgumentException.class,
            () -> learningRate(Double.NaN),
            "Optimizer: learningRate must be finite and not negative; learningRate=NaN"),
        refused(
            ArgumentException.class,
            () -> learningRate(Double.POSITIVE_INFINITY),
            "Optimizer: learningRate must be finite and not negative; learningRate=Infinity"),
        refused(
            ArgumentException.class,
            () -> weightDecay(-0.1),
            "Optimizer: weightDecay must be finite and not negative; weightDecay=-0.1"),
        refused(
            ArgumentException.class,
            () -> weightDecay(Double.NaN),
            "Optimizer: weightDecay must be finite and not negative; weightDecay=NaN"),
        refused(
            ArgumentException.class,
            () -> momentum(-1),
            "Optimizer: momentum must be finite and not negative; momentum=-1.0"),
        refused(
            ArgumentException.class,
            () -> momentum(Double.NaN),
            "Optimizer: momentum must be finite and not negative; momentum=NaN"),
        refused(
            ArgumentException.class,
            () -> dampening(Double.NEGATIVE_INFINITY),
            "Optimizer: dampening must be finite; dampening=-Infinity"),
        refused(
            ArgumentException.class,
            () -> dampening(Double.NaN),
            "Optimizer: dampening must be finite; dampening=NaN"),
        refused(
            ArgumentException.class,
            () -> betas(1, 0.9),
            "Optimizer: the first of betas must lie in [0, 1); value=1.0"),
        refused(
            ArgumentException.class,
            () -> betas(0.9, 1),
            "Optimizer: the second of betas must lie in [0, 1); value=1.0"),
        refused(
            ArgumentException.class,
            () -> betas(-0.1, 0.5),
            "Optimizer: the first of betas must lie in [0, 1); value=-0.1"),
        refused(
            ArgumentException.class,
            () -> betas(Double.NaN, 0.5),
            "Optimizer: the first of betas must lie in [0, 1); value=NaN"),
        refused(
            ArgumentException.class,
            () -> betas(0.5, Double.NaN),
            "Optimizer: the second of betas must lie in [0, 1); value=NaN"),
        refused(
            ArgumentException.class,
            () -> epsilon(-1e-8),
            "Optimizer: epsilon must be finite and not negative; epsilon=-1.0E-8"),
        refused(
            ArgumentException.class,
            () -> epsilon(Double.NaN),
            "Optimizer: epsilon must be finite and not negative; epsilon=NaN"),
        refused(
            ArgumentException.class, () -> epochs(0), "epochs: count must be at least 1; count=0"),
        refused(
            ArgumentException.class,
            () -> epochs(-3),
            "epochs: count must be at least 1; count=-3"),
        refused(
            ArgumentException.class,
            () -> topKAccuracy(0),
            "topKAccuracy: k must be at least 1; k=0"),
        refused(
            ArgumentException.class,
            () -> topKAccuracy(-1),
            "topKAccuracy: k must be at least 1; k=-1"));
  }

  private static List<Case> optimizers() {
    return List.of(
        refused(
            ArgumentException.class,
            () -> new SGD(List.of()),
            "SGD: there must be at least one parameter"),
        refused(
            ArgumentException.class,
            () -> new Adam(List.of()),
            "Adam: there must be at least one parameter"),
        refused(
            ArgumentException.class,
            () -> new AdamW(List.of()),
            "AdamW: there must be at least one parameter"),
        refused(
            ArgumentException.class,
            () -> new Own(List.of()),
            "Own: there must be at least one parameter"),
        refused(
            ArgumentException.class,
            () -> new SGD(twice()),
            "SGD: a parameter must be given once; parameter=1"),
        refused(
            ArgumentException.class,
            () -> new Adam(twice("fc.weight")),
            "Adam: a parameter must be given once; parameter=fc.weight"),
        refused(
            ArgumentException.class,
            () -> new AdamW(twice("fc.weight")),
            "AdamW: a parameter must be given once; parameter=fc.weight"),
        refused(
            ArgumentException.class,
            () -> new Own(twice("fc.weight")),
            "Own: a parameter must be given once; parameter=fc.weight"),
        refused(
            ArgumentException.class,
            () -> new SGD(one(), learningRate(0.1), learningRate(0.2)),
            "SGD: an option must be given once; first=LearningRate[value=0.1],"
                + " second=LearningRate[value=0.2]"),
        refused(
            ArgumentException.class,
            () -> new SGD(one(), momentum(0.9), learningRate(0.2), momentum(0.9)),
            "SGD: an option must be given once; first=Momentum[value=0.9],"
                + " second=Momentum[value=0.9]"),
        refused(
            ArgumentException.class,
            () -> new SGD(one(), nesterov()),
            "SGD: nesterov needs momentum and no dampening; momentum=0.0, dampening=0.0"),
        refused(
            ArgumentException.class,
            () -> new SGD(one(), nesterov(), momentum(0.9), dampening(0.5)),
            "SGD: nesterov needs momentum and no dampening; momentum=0.9, dampening=0.5"),
        refused(
            ArgumentException.class,
            () -> new Adam(one(), betas(0.9, 0.99), betas(0.9, 0.999)),
            "Adam: an option must be given once; first=Betas[first=0.9, second=0.99],"
                + " second=Betas[first=0.9, second=0.999]"),
        refused(
            ArgumentException.class,
            () -> new AdamW(one(), weightDecay(0), weightDecay(0.1)),
            "AdamW: an option must be given once; first=WeightDecay[value=0.0],"
                + " second=WeightDecay[value=0.1]"),
        refused(
            ArgumentException.class,
            () -> new SGD(one()).learningRate(-0.5),
            "Optimizer: learningRate must be finite and not negative; learningRate=-0.5"),
        refused(
            ArgumentException.class,
            () -> new Own(one()).learningRate(Double.NaN),
            "Optimizer: learningRate must be finite and not negative; learningRate=NaN"),
        refused(
            ArgumentException.class,
            () -> sequential(relu()).compile(sgd(), mse()),
            "SGD: there must be at least one parameter"),
        refused(
            ArgumentException.class,
            () -> sequential(relu()).compile(adamW(), mse()),
            "AdamW: there must be at least one parameter"));
  }

  private static List<Case> gradients() {
    return List.of(
        refused(
            ShapeException.class,
            () -> withGradient(new SGD(one()), Tensors.ones(3)).step(),
            "SGD: a gradient must have its parameter's shape; parameter=[2], gradient=[3]"),
        refused(
            ShapeException.class,
            () -> withGradient(new SGD(one(), momentum(0.9)), Tensors.ones(1)).step(),
            "SGD: a gradient must have its parameter's shape; parameter=[2], gradient=[1]"),
        refused(
            ShapeException.class,
            () -> withGradient(new Adam(one()), Tensors.ones(2, 1)).step(),
            "Adam: a gradient must have its parameter's shape; parameter=[2], gradient=[2, 1]"),
        refused(
            ShapeException.class,
            () -> withGradient(new AdamW(one()), Tensors.scalar(1)).step(),
            "AdamW: a gradient must have its parameter's shape; parameter=[2], gradient=[]"),
        refused(
            ShapeException.class,
            () -> withGradient(new Own(one()), Tensors.ones(3)).step(),
            "Own: a gradient must have its parameter's shape; parameter=[2], gradient=[3]"),
        refused(
            DTypeException.class,
            () -> withGradient(new SGD(one()), Tensors.ones(2).to(DType.FLOAT64)).step(),
            "SGD: a gradient must have its parameter's type; parameter=float32, gradient=float64"),
        refused(
            DTypeException.class,
            () -> withGradient(new Adam(one()), Tensors.ones(2).to(DType.BFLOAT16)).step(),
            "Adam: a gradient must have its parameter's type; parameter=float32,"
                + " gradient=bfloat16"),
        refused(
            DTypeException.class,
            () -> withGradient(new AdamW(one()), Tensors.ones(2).to(DType.INT64)).step(),
            "AdamW: a gradient must have its parameter's type; parameter=float32, gradient=int64"),
        refused(
            DTypeException.class,
            () -> withGradient(new Own(one()), Tensors.ones(2).to(DType.FLOAT16)).step(),
            "Own: a gradient must have its parameter's type; parameter=float32, gradient=float16"),
        refused(
            DTypeException.class,
            () -> tiny(new SGD(tinyOne())).step(),
            "SGD: parameters must be float16, bfloat16, float32, float64 or complex;"
                + " parameter=float8_e4m3fn. Train in a wider type and convert the model"
                + " afterwards."),
        refused(
            DTypeException.class,
            () -> tiny(new Adam(tinyOne())).step(),
            "Adam: parameters must be float16, bfloat16, float32, float64 or complex;"
                + " parameter=float8_e4m3fn. Train in a wider type and convert the model"
                + " afterwards."),
        refused(
            DTypeException.class,
            () -> tiny(new AdamW(tinyOne())).step(),
            "AdamW: parameters must be float16, bfloat16, float32, float64 or complex;"
                + " parameter=float8_e4m3fn. Train in a wider type and convert the model"
                + " afterwards."));
  }

  private static List<Case> fitting() {
    return List.of(
        refused(
            ArgumentException.class,
            () -> fit(epochs(1), epochs(2)),
            "fit: an option must be given once; option=Epochs"),
        refused(
            ArgumentException.class,
            () -> fit(validation(points()), validation(points())),
            "fit: an option must be given once; option=Validation"),
        refused(
            ArgumentException.class,
            () -> fit(inOrder(), inOrder()),
            "fit: an option must be given once; option=InOrder"),
        refused(
            ArgumentException.class,
            () -> fit(quiet(), progress(Progress.none())),
            "fit: an option must be given once; option=Report"),
        refused(
            ArgumentException.class,
            () -> fit(batchSize(1), batchSize(2)),
            "DataLoader: an option must be given once; first=BatchSize[samples=1],"
                + " second=BatchSize[samples=2]"),
        refused(
            ArgumentException.class,
            () -> fit(seed(1), seed(1)),
            "DataLoader: an option must be given once; first=Seed[value=1], second=Seed[value=1]"),
        refused(
            ArgumentException.class,
            () -> fit(shuffle(), shuffle()),
            "DataLoader: an option must be given once; first=Shuffle[], second=Shuffle[]"),
        refused(
            ArgumentException.class,
            () -> fit(inOrder(), shuffle()),
            "fit: inOrder() and shuffle() exclude each other"),
        refused(
            ArgumentException.class,
            () -> fit(new Foreign(3)),
            "fit: an option must be one of fit or of data loaders; option=Foreign[value=3]"),
        refused(
            ArgumentException.class,
            () -> fit(prefetch(2)),
            "DataLoader: only workers can make batches ahead; prefetch=2, workers=0. Add workers(1)"
                + " or more."),
        refused(
            DataException.class,
            () -> fit(batchSize(8), dropLast()),
            "DataLoader: the dataset must fill at least one batch where the last is dropped;"
                + " samples=4, batchSize=8. Use a smaller batchSize, or leave dropLast() out."),
        refused(
            DataException.class,
            () -> trainer().fit(empty(), quiet()),
            "DataLoader: the dataset must hold at least one sample"),
        refused(
            DataException.class,
            () -> fit(validation(empty())),
            "DataLoader: the dataset must hold at least one sample"),
        refused(
            ArgumentException.class,
            () -> trainer(mse(), metric("mse", mse()), metric("mse", mse())),
            "compile: metrics must differ in their names, and loss is the loss; name=mse"),
        refused(
            ArgumentException.class,
            () -> trainer(mse(), metric("loss", mse())),
            "compile: metrics must differ in their names, and loss is the loss; name=loss"),
        refused(
            ArgumentException.class,
            () -> trainer(mse(), metric(" ", mse())),
            "compile: a metric must have a name without commas, quotes and line ends; name=\" \""),
        refused(
            ArgumentException.class,
            () -> trainer(mse(), metric("a,b", mse())),
            "compile: a metric must have a name without commas, quotes and line ends;"
                + " name=\"a,b\""),
        refused(
            ArgumentException.class,
            () -> trainer(mse(), metric("a\nb", mse())),
            "compile: a metric must have a name without commas, quotes and line ends;"
                + " name=\"a?b\""),
        refused(
            ArgumentException.class,
            () -> trainer(mse(), metric("say \"a\"", mse())),
            "compile: a metric must have a name without commas, quotes and line ends; name=\"say"
                + " \"a\"\""),
        refused(
            StateException.class,
            () -> fitInsideFit(),
            "fit: a trainer must run one fit at a time. Compile another trainer for each model that"
                + " is trained at the same time."),
        refused(
            StateException.class,
            () -> fitAfterReplacement(),
            "fit: the model must have the parameters it was compiled with; new=1.weight. Compile"
                + " the model again after its parts are replaced."),
        refused(
            StateException.class,
            () -> fit(frozenTrainer(), points()),
            "fit epoch 1 step 1: the loss must depend on a parameter that is not frozen;"
                + " parameters=2, frozen=2. Unfreeze some, and let model and loss compute with"
                + " tensors that record."));
  }

  private static List<Case> steps() {
    return List.of(
        refused(
            ShapeException.class,
            () -> fit(trainer((output, target) -> output.sub(target)), points()),
            "fit epoch 1 step 1: the loss must be a scalar; shape=[4, 1]. Reduce it with mean(), or"
                + " use a reduction other than NONE."),
        refused(
            ShapeException.class,
            () -> fit(trainer(mse(Reduction.NONE)), points()),
            "fit epoch 1 step 1: the loss must be a scalar; shape=[4, 1]. Reduce it with mean(), or"
                + " use a reduction other than NONE."),
        refused(
            StateException.class,
            () -> fit(trainer((output, target) -> output.detach().sub(target).mean()), points()),
            "fit epoch 1 step 1: the loss must depend on a parameter that is not frozen;"
                + " parameters=2, frozen=0. Unfreeze some, and let model and loss compute with"
                + " tensors that record."),
        refused(
            TrainingException.class,
            () -> fit(trainer((output, target) -> output.mean().mul(Double.NaN)), points()),
            "fit epoch 1 step 1: the loss must be finite; loss=NaN, learningRate=0.5. Lower the"
                + " learning rate, or look for extreme values in the data."),
        refused(
            TrainingException.class,
            () ->
                fit(
                    trainer((output, target) -> output.mean().mul(Double.POSITIVE_INFINITY).abs()),
                    points()),
            "fit epoch 1 step 1: the loss must be finite; loss=Infinity, learningRate=0.5. Lower"
                + " the learning rate, or look for extreme values in the data."),
        refused(
            TrainingException.class,
            () ->
                fit(
                    trainer(),
                    new TensorDataset(Tensors.ones(4, 2).mul(Double.NaN), Tensors.ones(4, 1))),
            "fit epoch 1 step 1: the loss must be finite; loss=NaN, learningRate=0.5, inputs=not"
                + " finite. Look for NaN and infinite values in the data."),
        refused(
            TrainingException.class,
            () ->
                fit(
                    trainer(),
                    new TensorDataset(Tensors.ones(4, 2), Tensors.ones(4, 1).mul(Double.NaN))),
            "fit epoch 1 step 1: the loss must be finite; loss=NaN, learningRate=0.5, targets=not"
                + " finite. Look for NaN and infinite values in the data."),
        refused(
            TrainingException.class,
            () -> fit(brokenTrainer(), points()),
            "fit epoch 1 step 1: the loss must be finite; loss=NaN, learningRate=0.001, parameter"
                + " 1.weight=not finite. An earlier step went too far: lower the learning rate."),
        refused(
            TrainingException.class,
            () ->
                trainer()
                    .trainStep(Tensors.full(Tensors.shape(2, 2), Double.NaN), Tensors.ones(2, 1)),
            "trainStep: the loss must be finite; loss=NaN, learningRate=0.5, inputs=not finite."
                + " Look for NaN and infinite values in the data."),
        refused(
            ShapeException.class,
            () -> fit(trainer(), new TensorDataset(Tensors.ones(4, 2), Tensors.ones(4))),
            "MSELoss: output and target must have the same shape; output=[4, 1], target=[4]."
                + " Reshape one of them; broadcasting would hide a mistake here."),
        refused(
            ShapeException.class,
            () -> fit(trainer(), new TensorDataset(Tensors.ones(4, 3), Tensors.ones(4, 1))),
            "Linear: input must have 2 features; input=[4, 3], weight=[1, 2]"),
        refused(
            DTypeException.class,
            () ->
                fit(
                    trainer(),
                    new TensorDataset(Tensors.ones(4, 2).to(DType.FLOAT64), Tensors.ones(4, 1))),
            "Linear: input must have the parameters' type; input=float64, parameters=float32."
                + " Convert the input with to(DType.FLOAT32), or the model with"
                + " to(DType.FLOAT64)."),
        refused(
            DTypeException.class,
            () ->
                fit(
                    trainer(crossEntropy()),
                    new TensorDataset(Tensors.ones(4, 2), Tensors.zeros(4).to(DType.INT32))),
            "CrossEntropyLoss: target must be class indices of type int64 or uint8, or"
                + " probabilities; target=int32. Convert indices with to(DType.INT64)."),
        refused(
            ArgumentException.class,
            () ->
                fit(
                    trainer(crossEntropy()),
                    new TensorDataset(Tensors.ones(4, 2), Tensors.ones(4).to(DType.INT64))),
            "CrossEntropyLoss: class indices must lie in [0, 0]; least=1, greatest=1, shape=[4]"),
        refused(
            ShapeException.class,
            () ->
                fit(
                    trainer(crossEntropy()),
                    new TensorDataset(Tensors.ones(4, 2), Tensors.ones(4))),
            "CrossEntropyLoss: target probabilities must have the output's shape; output=[4, 1],"
                + " target=[4]. Class indices must be whole numbers: to(DType.INT64)."),
        refused(
            ShapeException.class,
            () ->
                fit(
                    trainer(crossEntropy()),
                    new TensorDataset(Tensors.ones(4, 2), Tensors.ones(4, 1).to(DType.INT64))),
            "CrossEntropyLoss: target must have the output's shape without the classes; output=[4,"
                + " 1], target=[4, 1]"),
        refused(
            ShapeException.class,
            () -> trainer().trainStep(Tensors.ones(2, 2), Tensors.ones(2)),
            "MSELoss: output and target must have the same shape; output=[2, 1], target=[2]."
                + " Reshape one of them; broadcasting would hide a mistake here."),
        refused(
            ShapeException.class,
            () -> trainer().trainStep(Tensors.scalar(1), Tensors.ones(2)),
            "Linear: input must have at least 1 dimension; input=[]"));
  }

  private static List<Case> measuring() {
    return List.of(
        refused(
            DataException.class,
            () -> trainer().evaluate(empty()),
            "DataLoader: the dataset must hold at least one sample"),
        refused(
            DataException.class,
            () -> trainer().predict(empty()),
            "DataLoader: the dataset must hold at least one sample"),
        refused(
            DataException.class,
            () -> trainer().confusionMatrix(empty()),
            "DataLoader: the dataset must hold at least one sample"),
        refused(
            ArgumentException.class,
            () -> trainer().predict(points(), shuffle()),
            "predict: predictions must come in the order of the dataset. Leave shuffle() out."),
        refused(
            ShapeException.class,
            () -> trainer().predict(Tensors.ones(2, 3)),
            "Linear: input must have 2 features; input=[2, 3], weight=[1, 2]"),
        refused(
            ShapeException.class,
            () -> trainer(mse(Reduction.NONE)).evaluate(points()),
            "evaluate: the loss must be a scalar; shape=[4, 1]. Reduce it with mean(), or use a"
                + " reduction other than NONE."),
        refused(
            ShapeException.class,
            () -> trainer().evaluate(new TensorDataset(Tensors.ones(4, 2), Tensors.ones(4))),
            "MSELoss: output and target must have the same shape; output=[4, 1], target=[4]."
                + " Reshape one of them; broadcasting would hide a mistake here."),
        refused(
            ShapeException.class,
            () -> trainer(mse(), accuracy()).evaluate(points()),
            "accuracy: output must be scores [N, C, …] of two classes or more, and target indices"
                + " [N, …]; output=[4, 1], target=[4, 1]"),
        refused(
            ShapeException.class,
            () -> measure(accuracy(), Tensors.ones(4), Tensors.ones(4)),
            "accuracy: output must be scores [N, C, …] of two classes or more, and target indices"
                + " [N, …]; output=[4], target=[4]"),
        refused(
            ShapeException.class,
            () -> measure(accuracy(), Tensors.ones(4, 3), Tensors.ones(1).to(DType.INT64)),
            "accuracy: output must be scores [N, C, …] of two classes or more, and target indices"
                + " [N, …]; output=[4, 3], target=[1]"),
        refused(
            ShapeException.class,
            () -> measure(accuracy(), Tensors.ones(4, 3, 5), Tensors.ones(4, 1).to(DType.INT64)),
            "accuracy: output must be scores [N, C, …] of two classes or more, and target indices"
                + " [N, …]; output=[4, 3, 5], target=[4, 1]"),
        refused(
            ShapeException.class,
            () -> measure(topKAccuracy(2), Tensors.ones(4, 3), Tensors.ones(3).to(DType.INT64)),
            "top2: output must be scores [N, C, …] of two classes or more, and target indices [N,"
                + " …]; output=[4, 3], target=[3]"),
        refused(
            ArgumentException.class,
            () -> measure(topKAccuracy(5), Tensors.ones(4, 3), Tensors.ones(4).to(DType.INT64)),
            "top5: k must be at most the number of classes; k=5, output=[4, 3]"),
        refused(
            ShapeException.class,
            () -> measure(meanAbsoluteError(), Tensors.ones(4, 1), Tensors.ones(4)),
            "mae: output and target must have the same shape; output=[4, 1], target=[4]"),
        refused(
            ShapeException.class,
            () ->
                measure(
                    metric("error", (output, target) -> output.sub(target)),
                    Tensors.ones(4),
                    Tensors.ones(4)),
            "error: a metric must be a scalar; shape=[4]. Reduce it with mean()."),
        refused(
            ShapeException.class,
            () -> ConfusionMatrix.of(Tensors.ones(4), Tensors.ones(4)),
            "ConfusionMatrix: output must be scores [N, C, …] of two classes or more, and target"
                + " indices [N, …]; output=[4], target=[4]"),
        refused(
            ArgumentException.class,
            () ->
                ConfusionMatrix.of(
                    Tensors.ones(4, 3), Tensors.full(Tensors.shape(4), 3).to(DType.INT64)),
            "ConfusionMatrix: target classes must lie in [0, 2]; target=3, example=0"),
        refused(
            ArgumentException.class,
            () ->
                ConfusionMatrix.of(
                    Tensors.ones(4, 3), Tensors.full(Tensors.shape(4), -1).to(DType.INT64)),
            "ConfusionMatrix: target classes must lie in [0, 2]; target=-1, example=0"),
        refused(
            ArgumentException.class,
            () -> confusion().count(3, 0),
            "ConfusionMatrix: a class must lie in [0, 2]; class=3"),
        refused(
            ArgumentException.class,
            () -> confusion().count(0, -1),
            "ConfusionMatrix: a class must lie in [0, 2]; class=-1"),
        refused(
            ArgumentException.class,
            () -> confusion().recall(7),
            "ConfusionMatrix: a class must lie in [0, 2]; class=7"),
        refused(
            ArgumentException.class,
            () -> confusion().precision(7),
            "ConfusionMatrix: a class must lie in [0, 2]; class=7"),
        refused(
            ArgumentException.class,
            () -> new Evaluation(1, Map.of("accuracy", 1.0)).metric("recall"),
            "Evaluation: there must be a metric of this name; name=recall, metrics=[accuracy]"),
        refused(
            StateException.class,
            () -> new History(List.of(), true).last(),
            "History: an epoch must have been finished"),
        refused(
            DataException.class,
            () -> new History(List.of(), true).writeCsv(Path.of("no-such-folder", "history.csv")),
            Path.of("no-such-folder", "history.csv")
                + ": the history must be writable; reason=NoSuchFileException"));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void mistakesAreNamed(Case mistake) {
    assertThatThrownBy(mistake.mistake()::run)
        .isInstanceOf(mistake.type())
        .hasMessage(mistake.message());
  }

  @Test
  void anEmptyValidationIsRefusedBeforeTraining() {
    Linear model = model();
    float[] before = weight(model).toFloatArray();

    assertThatThrownBy(
            () ->
                model
                    .compile(sgd(learningRate(1)), mse())
                    .fit(points(), validation(empty()), quiet()))
        .isInstanceOf(DataException.class);
    assertThat(weight(model).toFloatArray()).isEqualTo(before);
  }

  @Test
  void aLossThatIsNotFiniteChangesNoParameterAndLeavesTheTrainerUsable() {
    Linear model = model();
    var trainer = model.compile(sgd(learningRate(0.1)), mse());
    float[] before = weight(model).toFloatArray();
    Tensor broken = Tensors.full(Tensors.shape(2, 2), Double.NaN);

    assertThatThrownBy(() -> trainer.trainStep(broken, Tensors.ones(2, 1)))
        .isInstanceOf(TrainingException.class);
    assertThat(weight(model).toFloatArray()).isEqualTo(before);
    assertThat(weight(model).grad()).isNull();
    assertThat(trainer.fit(points(), quiet()).epochs()).hasSize(1);
    assertThat(weight(model).toFloatArray()).isNotEqualTo(before);
  }

  private static Case refused(
      Class<? extends MyelinException> type, Supplier<?> mistake, String message) {
    return new Case(type, () -> assertThat(mistake.get()).isNull(), message);
  }

  private static Case refused(
      Class<? extends MyelinException> type, Runnable mistake, String message) {
    return new Case(type, mistake, message);
  }

  private static List<Parameter> one() {
    return List.of(new Parameter(Tensors.ones(2)));
  }

  private static List<Parameter> tinyOne() {
    return List.of(new Parameter(Tensors.ones(2).to(DType.FLOAT8_E4M3FN)));
  }

  private static List<Parameter> twice() {
    Parameter parameter = one().getFirst();
    return List.of(parameter, parameter);
  }

  private static List<Parameter> twice(String name) {
    List<Parameter> parameters = twice();
    assertThat(parameters.getFirst().named(name).name()).isEqualTo(name);
    return parameters;
  }

  private static Optimizer withGradient(Optimizer optimizer, Tensor gradient) {
    optimizer.parameters().getFirst().grad(gradient);
    return optimizer;
  }

  private static Optimizer tiny(Optimizer optimizer) {
    return withGradient(optimizer, Tensors.ones(2).to(DType.FLOAT8_E4M3FN));
  }

  private static Linear model() {
    return linear(2, 1);
  }

  private static Tensor weight(Layer model) {
    return model.parameters().getFirst();
  }

  private static Trainer trainer() {
    return trainer(mse());
  }

  private static Trainer trainer(Loss loss, Metric... metrics) {
    return model().compile(sgd(learningRate(0.5)), loss, metrics);
  }

  private static Trainer frozenTrainer() {
    Layer model = model().freeze();
    return model.compile(sgd(), mse());
  }

  private static Trainer brokenTrainer() {
    Layer model = sequential(linear(2, 2), linear(2, 1));
    model.parameters().get(2).assign(Tensors.full(Tensors.shape(1, 2), Double.NaN));
    return model.compile(sgd(), mse());
  }

  private static TensorDataset points() {
    return new TensorDataset(Tensors.ones(4, 2), Tensors.ones(4, 1));
  }

  private static TensorDataset empty() {
    return new TensorDataset(Tensors.ones(0, 2), Tensors.ones(0, 1));
  }

  private static History fit(DataOption... options) {
    return trainer().fit(points(), options);
  }

  private static History fit(Trainer trainer, TensorDataset data) {
    return trainer.fit(data, epochs(2), quiet());
  }

  private static History fitInsideFit() {
    Trainer trainer = trainer();
    return trainer.fit(
        points(),
        progress(
            new Progress() {
              @Override
              public void onEpoch(History.Epoch epoch) {
                trainer.fit(points(), quiet());
              }
            }));
  }

  private static History fitAfterReplacement() {
    Layer model = sequential(linear(2, 2), linear(2, 1));
    Trainer trainer = model.compile(sgd(), mse());
    model.replace("1", linear(2, 1));
    return trainer.fit(points(), quiet());
  }

  private static double measure(Metric metric, Tensor output, Tensor target) {
    Metric.Meter meter = metric.start();
    meter.add(output, target);
    return meter.value();
  }

  private static ConfusionMatrix confusion() {
    return ConfusionMatrix.of(Tensors.eye(3), Tensors.arange(3));
  }
}
