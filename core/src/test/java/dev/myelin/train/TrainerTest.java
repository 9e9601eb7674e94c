package dev.myelin.train;

import static dev.myelin.data.Data.batchSize;
import static dev.myelin.data.Data.seed;
import static dev.myelin.data.Data.shuffle;
import static dev.myelin.data.Data.workers;
import static dev.myelin.nn.Nn.batchNorm2d;
import static dev.myelin.nn.Nn.conv2d;
import static dev.myelin.nn.Nn.crossEntropy;
import static dev.myelin.nn.Nn.dropout;
import static dev.myelin.nn.Nn.flatten;
import static dev.myelin.nn.Nn.linear;
import static dev.myelin.nn.Nn.maxPool2d;
import static dev.myelin.nn.Nn.mse;
import static dev.myelin.nn.Nn.padding;
import static dev.myelin.nn.Nn.relu;
import static dev.myelin.nn.Nn.sequential;
import static dev.myelin.optim.Optim.learningRate;
import static dev.myelin.train.Train.accuracy;
import static dev.myelin.train.Train.adam;
import static dev.myelin.train.Train.adamW;
import static dev.myelin.train.Train.epochs;
import static dev.myelin.train.Train.inOrder;
import static dev.myelin.train.Train.metric;
import static dev.myelin.train.Train.optimizer;
import static dev.myelin.train.Train.progress;
import static dev.myelin.train.Train.quiet;
import static dev.myelin.train.Train.sgd;
import static dev.myelin.train.Train.validation;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.myelin.data.Batch;
import dev.myelin.data.DataLoader;
import dev.myelin.data.DataOption;
import dev.myelin.data.Dataset;
import dev.myelin.data.Digits;
import dev.myelin.data.TensorDataset;
import dev.myelin.error.ClosedException;
import dev.myelin.nn.Layer;
import dev.myelin.nn.Linear;
import dev.myelin.optim.AdamW;
import dev.myelin.optim.SGD;
import dev.myelin.tensor.Buffer;
import dev.myelin.tensor.DType;
import dev.myelin.tensor.NativeMemory;
import dev.myelin.tensor.Parameter;
import dev.myelin.tensor.Randomness;
import dev.myelin.tensor.Scope;
import dev.myelin.tensor.Tensor;
import dev.myelin.tensor.Tensors;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class TrainerTest {
  /// Ten points of `y = 2 a − 3 b + 1`.
  private static TensorDataset points() {
    Tensor x = Tensors.linspace(-1, 1, 20).reshape(10, 2).add(Tensors.eye(10, 2));
    Tensor y = x.select(1, 0).mul(2).sub(x.select(1, 1).mul(3)).add(1);
    return new TensorDataset(x, y.unsqueeze(1));
  }

  @Test
  void linearRegressionFindsTheWeights() {
    Linear model = linear(2, 1);
    var trainer = model.compile(adam(learningRate(0.1)), mse());

    History history = trainer.fit(points(), epochs(150), batchSize(5), quiet());

    assertThat(history.last().train().loss()).isLessThan(1e-3);
    assertThat(state(model, "weight")).containsExactly(new float[] {2, -3}, within(0.05f));
    assertThat(state(model, "bias")).containsExactly(new float[] {1}, within(0.05f));
  }

  @Test
  void aSmallNetworkReadsDigits() {
    Randomness.seed(1);
    Digits digits = Digits.load();
    Layer model =
        sequential(
            conv2d(1, 16, 3, padding(1)),
            relu(),
            conv2d(16, 32, 3),
            relu(),
            maxPool2d(2),
            flatten(),
            linear(288, 10));
    var trainer = model.compile(adamW(learningRate(4e-3)), crossEntropy(), accuracy());

    History history =
        trainer.fit(
            digits.train(), epochs(3), batchSize(8), validation(digits.test()), seed(1), quiet());

    History.Epoch last = history.last();
    assertThat(last.validation()).isNotNull();
    assertThat(trainer.evaluate(digits.test(), batchSize(8))).isEqualTo(last.validation());
    assertThat(trainer.evaluate(digits.test()).metric("accuracy")).isGreaterThanOrEqualTo(0.95);
    ConfusionMatrix confusion = trainer.confusionMatrix(digits.test());
    assertThat(confusion.total()).isEqualTo(digits.test().size());
    assertThat(confusion.accuracy())
        .isEqualTo(trainer.evaluate(digits.test()).metric("accuracy"), within(1e-12));
  }

  @Test
  void theLossOfAnEpochIsTheMeanOverItsSamples() {
    Linear model = linear(2, 1);
    TensorDataset data = points();
    var trainer =
        model.compile(
            sgd(learningRate(0)),
            mse(),
            metric("mae", (output, target) -> output.sub(target).abs().mean()));

    History history =
        trainer.fit(data, batchSize(4), validation(data), quiet()); // batches of 4, 4 and 2

    Tensor error = model.call(data.inputs()).sub(data.targets());
    Evaluation trained = history.last().train();
    assertThat(trained.loss()).isEqualTo(error.square().mean().item(), within(1e-6));
    assertThat(trained.metric("mae")).isEqualTo(error.abs().mean().item(), within(1e-6));
    Evaluation validated = history.last().validation();
    assertThat(validated).isNotNull();
    assertThat(validated.loss()).isEqualTo(trained.loss(), within(1e-6));
    assertThat(trainer.evaluate(data, batchSize(3)).loss()).isEqualTo(trained.loss(), within(1e-6));
  }

  @Test
  void fitShufflesUnlessItIsToldNotTo() {
    assertThat(orderOf(epochs(2)))
        .containsExactlyInAnyOrderElementsOf(twice(10))
        .isNotEqualTo(twice(10));
    assertThat(orderOf(epochs(2), inOrder())).isEqualTo(twice(10));
    assertThat(orderOf(epochs(2), seed(1))).isNotEqualTo(orderOf(epochs(2), seed(2)));
    List<Long> first = orderOf(epochs(2));
    assertThat(first.subList(0, 10)).isNotEqualTo(first.subList(10, 20));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 2})
  void theSameSeedsGiveTheSameBits(int threads) {
    var first = trained(0);
    var second = trained(threads);

    assertThat(second.losses).isEqualTo(first.losses);
    assertThat(second.weights).isEqualTo(first.weights);
    assertThat(trained(0, 7).weights).isNotEqualTo(first.weights);
  }

  @Test
  void aTrainStepMovesTheModelAndTellsTheLoss() {
    Linear model = linear(2, 1);
    var trainer = model.compile(sgd(learningRate(0.05)), mse());
    TensorDataset data = points();
    double before = mse().call(model.call(data.inputs()), data.targets()).item();

    assertThat(trainer.trainStep(data.inputs(), data.targets())).isEqualTo(before, within(1e-6));
    assertThat(trainer.trainStep(data.inputs(), data.targets())).isLessThan(before);
    assertThat(weight(model).grad()).isNotNull();
    assertThat(trainer).hasToString("Trainer(Linear, SGD(learningRate=0.05, parameters=2))");
  }

  @Test
  void modesAreLeftAsTheyWere() {
    Layer frozen = batchNorm2d(1);
    Layer drop = dropout(0.5);
    Layer model = sequential(frozen, flatten(), drop, linear(4, 1));
    var trainer = model.compile(sgd(), mse());
    var data = new TensorDataset(Tensors.rand(6, 1, 2, 2), Tensors.rand(6, 1));

    frozen.eval();
    trainer.evaluate(data);
    trainer.predict(data.inputs());
    trainer.predict(data);
    float[] mean = state(model, "0.running_mean");
    trainer.fit(data, validation(data), quiet());
    assertThat(frozen.isTraining()).isFalse();
    assertThat(drop.isTraining()).isTrue();
    assertThat(model.isTraining()).isTrue();
    assertThat(state(model, "0.running_mean")).isEqualTo(mean);

    model.eval();
    trainer.fit(data, quiet());
    assertThat(model.modules()).noneMatch(module -> module.isTraining());
    assertThat(state(model, "0.running_mean")).isNotEqualTo(mean);
  }

  @Test
  void predictionsOutliveScopesAndCarryNoGraph() {
    Layer model = sequential(linear(2, 3), dropout(0.5));
    var trainer = model.compile(sgd(), mse());
    Tensor x = Tensors.rand(7, 2).requiresGrad(true);

    Tensor all = trainer.predict(x);
    Tensor parts = trainer.predict(new TensorDataset(x, Tensors.zeros(7)), batchSize(3));

    assertThat(all.isOpen()).isTrue();
    assertThat(all.requiresGrad()).isFalse();
    assertThat(parts.requiresGrad()).isFalse();
    assertThat(parts.allClose(all)).isTrue();
    assertThat(all.isAliasOf(x)).isFalse();
  }

  @Test
  void aModelThatReturnsItsInputCanPredict() {
    Layer model = sequential(linear(2, 2));
    Layer identity = sequential(dropout(0.5));
    var trainer = identity.compile(optimizer(p -> new SGD(model.parameters())), mse());
    Tensor x = Tensors.rand(3, 2).requiresGrad(true);

    Tensor y = trainer.predict(x);

    assertThat(y.contentEquals(x)).isTrue();
    assertThat(y.requiresGrad()).isFalse();
    assertThat(x.isOpen()).isTrue();
  }

  @Test
  void nothingIsLeftBehind() {
    Layer model = sequential(linear(2, 8), relu(), linear(8, 1));
    var trainer = model.compile(adamW(), mse(), metric("mse", mse()));
    TensorDataset data = points();
    trainer.fit(data, batchSize(5), validation(data), quiet());
    NativeMemory.collect();
    long before = NativeMemory.liveTensors();

    trainer.fit(data, epochs(20), batchSize(5), validation(data), quiet());
    assertThat(NativeMemory.liveTensors()).isLessThanOrEqualTo(before);
    assertThat(model.parameters()).noneMatch(Parameter::hasGrad);
    for (int i = 0; i < 20; i++) {
      trainer.evaluate(data);
      trainer.trainStep(data.inputs(), data.targets());
    }
    assertThat(NativeMemory.liveTensors()).isLessThanOrEqualTo(before);
    try (var scope = Scope.open()) {
      Tensor _ = trainer.predict(data, batchSize(3));
      assertThat(scope.size()).isEqualTo(1);
    }
    assertThat(NativeMemory.liveTensors()).isLessThanOrEqualTo(before);
  }

  @Test
  void aTensorKeptInAFieldBeyondAStep_isAClosedException() {
    final class Hoarder extends Layer {
      final Linear inner = linear(2, 1);
      @Nullable Tensor last;

      @Override
      public Tensor forward(Tensor x) {
        Tensor y = inner.call(x);
        if (last != null) {
          y = y.add(last.mean());
        }
        last = y.detach();
        return y;
      }
    }

    var trainer = new Hoarder().compile(sgd(), mse());

    assertThatThrownBy(() -> trainer.fit(points(), batchSize(5), quiet()))
        .isInstanceOf(ClosedException.class)
        .hasMessage(
            "Tensor from detach: a tensor must not be used after its scope has closed. Keep it with"
                + " scope.keep(tensor), or tensor.escape() inside a training step.");
  }

  @Test
  void aBufferThatForwardReplacesLivesOn() {
    final class Counter extends Layer {
      final Linear inner = linear(2, 1);
      final Buffer calls = new Buffer(Tensors.zeros(1), true);

      @Override
      public Tensor forward(Tensor x) {
        calls.assign(calls.add(1));
        return inner.call(x);
      }
    }

    var model = new Counter();
    model.compile(sgd(), mse()).fit(points(), epochs(2), batchSize(5), quiet());

    assertThat(model.calls.item()).isEqualTo(4);
  }

  @Test
  void aFrozenBackboneStaysAndTheHeadLearns() {
    Layer backbone = sequential(linear(2, 4), relu());
    Linear head = linear(4, 1);
    Layer model = sequential(backbone, head);
    backbone.freeze();
    float[] before = state(backbone, "0.weight");
    var trainer = model.compile(adam(learningRate(0.05)), mse());

    History history = trainer.fit(points(), epochs(20), quiet());

    assertThat(state(backbone, "0.weight")).isEqualTo(before);
    assertThat(history.last().train().loss())
        .isLessThan(history.epochs().getFirst().train().loss());
  }

  @Test
  void anOptimizerOfSomeParametersLeavesTheOthersAndTheirGradients() {
    Randomness.seed(1);
    Linear first = linear(2, 4);
    Linear head = linear(4, 1);
    Layer model = sequential(first, relu(), head);
    float[] before = state(first, "weight");
    var trainer =
        model.compile(optimizer(p -> new AdamW(head.parameters(), learningRate(0.05))), mse());

    trainer.trainStep(points().inputs(), points().targets());
    double once = gradient(weight(first));
    trainer.optimizer().learningRate(0);
    trainer.trainStep(points().inputs(), points().targets());
    trainer.trainStep(points().inputs(), points().targets());

    assertThat(state(first, "weight")).isEqualTo(before);
    assertThat(gradient(weight(first))).isBetween(once / 2, once * 2);
  }

  @Test
  void twoTrainersCanShareAModel() {
    Linear model = linear(2, 1);
    var careful = model.compile(adam(learningRate(0.02)), mse());
    var bold = model.compile(sgd(learningRate(0.1)), mse());

    double first = careful.fit(points(), epochs(5), quiet()).last().train().loss();
    bold.fit(points(), epochs(20), quiet());
    double last = careful.fit(points(), epochs(5), quiet()).last().train().loss();

    assertThat(last).isLessThan(first / 2);
  }

  @Test
  void aTrainerCanMoveToAnotherThread() throws Exception {
    Linear model = linear(2, 1);
    var trainer = model.compile(adam(learningRate(0.1)), mse());
    double first = trainer.fit(points(), epochs(5), quiet()).last().train().loss();
    try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
      double later =
          pool.submit(() -> trainer.fit(points(), epochs(60), quiet()).last().train().loss()).get();
      assertThat(later).isLessThan(first);
    }
    assertThat(trainer.evaluate(points()).loss()).isLessThan(first);
  }

  @Test
  void aHandWrittenLoopIsAsGood() {
    Layer model = sequential(linear(2, 16), relu(), linear(16, 1));
    var loss = mse();
    var optimizer = new AdamW(model.parameters(), learningRate(0.02));
    var loader = new DataLoader(points(), batchSize(5), shuffle());

    double total = 0;
    for (int epoch = 0; epoch < 60; epoch++) {
      total = 0;
      for (Batch batch : loader) {
        optimizer.zeroGrad();
        Tensor value = loss.call(model.call(batch.inputs()), batch.targets());
        value.backward();
        optimizer.step();
        total += value.item() * batch.size();
      }
    }

    assertThat(total / points().size()).isLessThan(0.1);
  }

  @Test
  void aLossCanBeALambda() {
    Linear model = linear(2, 1);
    var trainer =
        model.compile(
            adam(learningRate(0.05)), (output, target) -> output.sub(target).abs().mean());

    History history = trainer.fit(points(), epochs(100), quiet());

    assertThat(history.last().train().loss())
        .isLessThan(history.epochs().getFirst().train().loss() / 2);
  }

  @Test
  void aFailureInProgressLeavesTheTrainerUsable() {
    Linear model = linear(2, 1);
    var trainer = model.compile(sgd(), mse());
    var failures = new ArrayList<Throwable>();
    var progress =
        new Progress() {
          @Override
          public void onStep(int epoch, long step, Supplier<Evaluation> running) {
            throw new IllegalStateException("no paper");
          }

          @Override
          public void onFailure(Throwable failure) {
            failures.add(failure);
          }
        };

    assertThatThrownBy(() -> trainer.fit(points(), progress(progress)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("no paper");
    assertThat(failures).hasSize(1);
    assertThat(trainer.fit(points(), quiet()).epochs()).hasSize(1);
  }

  @Test
  void runningValuesAreComputedOnlyWhenAsked() {
    Linear model = linear(2, 1);
    Set<Long> asked = new HashSet<>();
    Metric counting =
        new Metric() {
          @Override
          public String name() {
            return "asked";
          }

          @Override
          public Meter start() {
            return new Meter() {
              private long batches;

              @Override
              public void add(Tensor output, Tensor target) {
                batches++;
              }

              @Override
              public double value() {
                asked.add(batches);
                return batches;
              }
            };
          }
        };

    model.compile(sgd(), mse(), counting).fit(points(), batchSize(1), quiet());

    assertThat(asked).containsExactly(10L);
  }

  private record Trained(List<Double> losses, List<Float> weights) {}

  private static Trained trained(int threads) {
    return trained(threads, 3);
  }

  private static Trained trained(int threads, long seed) {
    Randomness.seed(seed);
    Layer model = sequential(flatten(), linear(64, 32), relu(), dropout(0.3), linear(32, 10));
    var trainer = model.compile(adamW(), crossEntropy(), accuracy());
    Dataset data = Digits.load().train().take(200);
    History history =
        trainer.fit(data, epochs(2), batchSize(32), seed(seed), workers(threads), quiet());
    var weights = new ArrayList<Float>();
    for (Tensor tensor : model.stateDict().values()) {
      for (float value : tensor.detach().toFloatArray()) {
        weights.add(value);
      }
    }
    return new Trained(
        history.epochs().stream().map(epoch -> epoch.train().loss()).toList(), weights);
  }

  private static List<Long> orderOf(DataOption... options) {
    var seen = new ArrayList<Long>();
    Linear model = linear(1, 1);
    var data =
        new TensorDataset(Tensors.arange(10).to(DType.FLOAT32).unsqueeze(1), Tensors.zeros(10, 1));
    model.onForward(
        (layer, input, output) -> {
          for (float value : input.toFloatArray()) {
            seen.add((long) value);
          }
          return output;
        });
    var all = new ArrayList<DataOption>(List.of(options));
    all.add(batchSize(3));
    all.add(quiet());
    model.compile(sgd(learningRate(0)), mse()).fit(data, all.toArray(DataOption[]::new));
    return seen;
  }

  private static List<Long> twice(long count) {
    return LongStream.range(0, 2 * count).map(i -> i % count).boxed().toList();
  }

  private static Parameter weight(Layer layer) {
    return layer.parameters().getFirst();
  }

  private static double gradient(Tensor parameter) {
    Tensor gradient = parameter.grad();
    assertThat(gradient).isNotNull();
    return gradient.abs().sum().item();
  }

  private static float[] state(Layer model, String name) {
    Tensor tensor = model.stateDict().get(name);
    assertThat(tensor).describedAs("%s", name).isNotNull();
    return tensor.detach().toFloatArray();
  }
}
