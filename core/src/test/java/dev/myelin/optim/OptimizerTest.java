package dev.myelin.optim;

import static dev.myelin.nn.Nn.crossEntropy;
import static dev.myelin.nn.Nn.linear;
import static dev.myelin.nn.Nn.relu;
import static dev.myelin.nn.Nn.sequential;
import static dev.myelin.optim.Optim.learningRate;
import static dev.myelin.optim.Optim.momentum;
import static dev.myelin.optim.Optim.weightDecay;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.myelin.autograd.Autograd;
import dev.myelin.error.DTypeException;
import dev.myelin.error.ShapeException;
import dev.myelin.nn.Layer;
import dev.myelin.nn.Nn;
import dev.myelin.tensor.DType;
import dev.myelin.tensor.NativeMemory;
import dev.myelin.tensor.Operator;
import dev.myelin.tensor.Parameter;
import dev.myelin.tensor.Scope;
import dev.myelin.tensor.Shape;
import dev.myelin.tensor.Tensor;
import dev.myelin.tensor.Tensors;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class OptimizerTest {
  /// Every optimizer, with options that make it keep all it can keep.
  enum Kind {
    SGD,
    ADAM,
    ADAMW;

    Optimizer of(Parameter... parameters) {
      List<Parameter> all = List.of(parameters);
      return switch (this) {
        case SGD -> new SGD(all, learningRate(0.1), momentum(0.9), weightDecay(0.01));
        case ADAM -> new Adam(all, learningRate(0.1), Optim.amsgrad());
        case ADAMW -> new AdamW(all, learningRate(0.1), Optim.amsgrad());
      };
    }
  }

  /// An optimizer of one's own.
  private static final class SignDescent extends Optimizer {
    SignDescent(List<Parameter> parameters, double learningRate) {
      super(parameters, learningRate);
    }

    @Override
    protected void update(List<Parameter> parameters, List<Tensor> gradients) {
      for (int i = 0; i < parameters.size(); i++) {
        parameters.get(i).add_(gradients.get(i).sign(), -learningRate());
      }
    }
  }

  @Test
  void oneOfYourOwn_movesParameters() {
    var parameter = parameter(1, -2, 3);
    var optimizer = new SignDescent(List.of(parameter), 0.5);

    parameter.square().sum().backward();
    optimizer.step();

    assertThat(parameter.toFloatArray()).containsExactly(0.5f, -1.5f, 2.5f);
    assertThat(optimizer).hasToString("SignDescent(learningRate=0.5, parameters=1)");
  }

  @ParameterizedTest
  @EnumSource
  void aParameterWithoutGradientStays(Kind kind) {
    var moving = parameter(1, 2);
    var still = parameter(3, 4);
    Optimizer optimizer = kind.of(moving, still);

    moving.sum().backward();
    optimizer.step();

    assertThat(moving.toFloatArray()).doesNotContain(1, 2);
    assertThat(still.toFloatArray()).containsExactly(3, 4);
  }

  @ParameterizedTest
  @EnumSource
  void aFrozenParameterStaysAndMovesAgainWhenItIsNot(Kind kind) {
    var frozen = parameter(3, 4);
    Optimizer optimizer = kind.of(frozen, parameter(1));
    frozen.frozen(true);
    frozen.grad(Tensors.ones(2));

    optimizer.step();
    assertThat(frozen.toFloatArray()).containsExactly(3, 4);

    frozen.frozen(false);
    frozen.sum().backward();
    optimizer.step();
    assertThat(frozen.toFloatArray()).doesNotContain(3, 4);
  }

  @ParameterizedTest
  @EnumSource
  void aParameterMayBeOpenAtFirst(Kind kind) {
    Parameter open = Parameter.open();
    Optimizer optimizer = kind.of(open);
    optimizer.zeroGrad();
    optimizer.step();

    open.assign(Tensors.ones(2));
    open.sum().backward();
    optimizer.step();

    assertThat(open.toFloatArray()).doesNotContain(1);
  }

  @Test
  void anOpenLayerLearns() {
    Layer model = sequential(linear(Nn.AUTO, 3), relu(), linear(3, 1));
    var optimizer = new Adam(model.parameters(), learningRate(0.1));

    double first = lossAfter(model, optimizer, 1);

    assertThat(lossAfter(model, optimizer, 20)).isLessThan(first / 2);
  }

  @ParameterizedTest
  @EnumSource
  void parametersOfSeveralTypesAreMovedInOneStep(Kind kind) {
    Parameter[] parameters = new Parameter[6];
    DType[] types = {
      DType.FLOAT32, DType.FLOAT64, DType.FLOAT16, DType.BFLOAT16, DType.COMPLEX64, DType.COMPLEX128
    };
    for (int i = 0; i < types.length; i++) {
      parameters[i] = new Parameter(Tensors.ones(2).to(types[i]));
      parameters[i].grad(Tensors.ones(2).to(types[i]));
    }

    kind.of(parameters).step();

    double moved = parameters[1].toDoubleArray()[0];
    assertThat(moved).isLessThan(1);
    for (Parameter parameter : parameters) {
      Tensor real =
          parameter.dtype().isComplex()
              ? Operator.call("aten::view_as_real", parameter.detach()).select(1, 0)
              : parameter.detach();
      assertThat(real.to(DType.FLOAT64).toDoubleArray())
          .describedAs("%s", parameter.dtype())
          .contains(new double[] {moved, moved}, within(1e-2));
    }
  }

  @ParameterizedTest
  @EnumSource
  void complexParametersMoveInBothParts(Kind kind) {
    Tensor parts = Tensors.tensor(new double[] {1, 2, 3, 4, 5, 6}, 3, 2);
    Tensor slopes = Tensors.tensor(new double[] {1, -1, 2, -2, 0.5, 3}, 3, 2);
    var complex = new Parameter(Operator.call("aten::view_as_complex", parts.clone()));
    var conjugate =
        new Parameter(
            Operator.call("aten::view_as_complex", parts.mul(conjugation())).through(this::conj));
    var real = new Parameter(parts.clone());
    Optimizer optimizer = kind.of(complex, conjugate, real);

    for (int step = 0; step < 3; step++) {
      complex.grad(Operator.call("aten::view_as_complex", slopes));
      conjugate.grad(
          Operator.call("aten::view_as_complex", slopes.mul(conjugation())).through(this::conj));
      real.grad(slopes);
      optimizer.step();
    }

    double[] wanted = real.toDoubleArray();
    for (Parameter parameter : List.of(complex, conjugate)) {
      Tensor resolved = Operator.call("aten::resolve_conj", parameter.detach());
      assertThat(Operator.call("aten::view_as_real", resolved).toDoubleArray())
          .containsExactly(wanted, within(1e-12));
    }
  }

  @ParameterizedTest
  @EnumSource
  void emptyParametersAreNoTrouble(Kind kind) {
    var empty = new Parameter(Tensors.zeros(0, 3));
    var full = parameter(1);
    Optimizer optimizer = kind.of(empty, full);

    for (int step = 0; step < 3; step++) {
      optimizer.zeroGrad();
      empty.sum().add(full.sum()).backward();
      optimizer.step();
    }

    assertThat(empty.shape()).isEqualTo(Shape.of(0, 3));
    assertThat(full.item()).isLessThan(1);
  }

  @ParameterizedTest
  @EnumSource
  void aParameterOfAnotherShapeBeginsAnew(Kind kind) {
    var parameter = parameter(1, 2);
    Optimizer optimizer = kind.of(parameter);
    for (int step = 0; step < 3; step++) {
      parameter.grad(Tensors.full(Shape.of(2), 100));
      optimizer.step();
    }

    parameter.assign(Tensors.ones(5));
    parameter.grad(Tensors.ones(5));
    optimizer.step();

    var fresh = new Parameter(Tensors.ones(5));
    fresh.grad(Tensors.ones(5));
    kind.of(fresh).step();
    assertThat(parameter.contentEquals(fresh)).isTrue();
  }

  @ParameterizedTest
  @EnumSource
  void whatIsKeptFollowsAParameterToAnotherType(Kind kind) {
    var parameter = parameter(1, 2);
    var wide = new Parameter(Tensors.tensor(new double[] {1, 2}, 2));
    Optimizer optimizer = kind.of(parameter, wide);
    for (int step = 0; step < 6; step++) {
      if (step == 3) {
        parameter.assign(parameter.detach().to(DType.FLOAT64));
      }
      parameter.grad(Tensors.full(Shape.of(2), step).to(parameter.dtype()));
      wide.grad(Tensors.full(Shape.of(2), step).to(DType.FLOAT64));
      optimizer.step();
    }

    assertThat(parameter.toDoubleArray()).containsExactly(wide.toDoubleArray(), within(1e-5));
  }

  @ParameterizedTest
  @EnumSource
  void aGradientUnlikeItsParameter_isRefusedAndNothingMoves(Kind kind) {
    var good = parameter(1, 2);
    var odd = parameter(3, 4);
    odd.named("fc.weight");
    Optimizer optimizer = kind.of(good, odd);
    String name = optimizer.getClass().getSimpleName();
    good.grad(Tensors.ones(2));

    unlike(odd, gradient -> Tensors.ones(3));
    assertThatThrownBy(optimizer::step)
        .isInstanceOf(ShapeException.class)
        .hasMessage(
            name
                + ": a gradient must have its parameter's shape; fc.weight=[2],"
                + " gradient=[3]");
    assertThat(good.toFloatArray()).containsExactly(1, 2);

    odd.grad(null);
    unlike(odd, gradient -> gradient.to(DType.FLOAT64));
    assertThatThrownBy(optimizer::step)
        .isInstanceOf(DTypeException.class)
        .hasMessage(
            name
                + ": a gradient must have its parameter's type; fc.weight=float32,"
                + " gradient=float64");
    assertThat(good.toFloatArray()).containsExactly(1, 2);
  }

  @ParameterizedTest
  @EnumSource
  void aTypeWithoutFusedStep_isRefusedAndNothingMoves(Kind kind) {
    var good = parameter(1, 2);
    var tiny = new Parameter(Tensors.ones(2).to(DType.FLOAT8_E5M2));
    tiny.named("fc.weight");
    Optimizer optimizer = kind.of(good, tiny);
    good.grad(Tensors.ones(2));
    tiny.grad(Tensors.ones(2).to(DType.FLOAT8_E5M2));

    assertThatThrownBy(optimizer::step)
        .isInstanceOf(DTypeException.class)
        .hasMessage(
            optimizer.getClass().getSimpleName()
                + ": parameters must be float16, bfloat16, float32, float64 or complex;"
                + " fc.weight=float8_e5m2. Train in a wider type and convert the"
                + " model afterwards.");
    assertThat(good.toFloatArray()).containsExactly(1, 2);
  }

  @ParameterizedTest
  @EnumSource
  void aThousandStepsLeaveNothingBehind(Kind kind) {
    Parameter parameter = new Parameter(Tensors.ones(16, 16));
    Parameter strided = new Parameter(Tensors.ones(16, 16).t());
    Optimizer optimizer = kind.of(parameter, strided);
    Tensor target = Tensors.rand(16, 16);

    try (var scope = Scope.open()) {
      step(optimizer, target);
      int inside = scope.size();
      long live = NativeMemory.liveTensors();
      for (int i = 0; i < 1000; i++) {
        step(optimizer, target);
      }
      assertThat(scope.size()).isEqualTo(inside);
      assertThat(NativeMemory.liveTensors()).isLessThanOrEqualTo(live);
    }
    long before = NativeMemory.liveTensors();
    for (int i = 0; i < 1000; i++) {
      step(optimizer, target);
    }
    assertThat(NativeMemory.liveTensors()).isLessThanOrEqualTo(before);
    assertThat(parameter.isOpen()).isTrue();
  }

  @ParameterizedTest
  @EnumSource
  void scopesChangeNothing(Kind kind) {
    var free = parameter(1, 2, 3);
    var scoped = parameter(1, 2, 3);
    Optimizer first = kind.of(free);
    Optimizer second = kind.of(scoped);

    for (int i = 0; i < 10; i++) {
      step(first, Tensors.ones(3));
      try (var _ = Scope.open()) {
        step(second, Tensors.ones(3));
      }
    }

    assertThat(free.contentEquals(scoped)).isTrue();
  }

  @ParameterizedTest
  @EnumSource
  void theLearningRateHoldsFromTheNextStepOn(Kind kind) {
    var parameter = parameter(1, 2);
    Optimizer optimizer = kind.of(parameter);
    step(optimizer, Tensors.zeros(2));
    float[] before = parameter.toFloatArray();

    optimizer.learningRate(0);
    step(optimizer, Tensors.zeros(2));
    assertThat(parameter.toFloatArray()).containsExactly(before);

    optimizer.learningRate(0.2);
    assertThat(optimizer.learningRate()).isEqualTo(0.2);
    step(optimizer, Tensors.zeros(2));
    assertThat(parameter.toFloatArray()[0]).isLessThan(before[0]);
  }

  @Test
  void zeroGradDropsGradients() {
    var parameter = parameter(1, 2);
    var optimizer = new SGD(List.of(parameter));
    parameter.sum().backward();
    parameter.sum().backward();
    assertThat(gradient(parameter).toFloatArray()).containsExactly(2, 2);

    optimizer.zeroGrad();

    assertThat(parameter.grad()).isNull();
  }

  @Test
  void aStepRecordsNothing() {
    var parameter = parameter(1, 2);
    var optimizer = new SGD(List.of(parameter), momentum(0.9));
    step(optimizer, Tensors.ones(2));
    Autograd.inferenceMode(
        () -> {
          optimizer.step();
          return parameter;
        });

    assertThat(parameter.isLeaf()).isTrue();
    assertThat(parameter.requiresGrad()).isTrue();
    step(optimizer, Tensors.ones(2));
  }

  @Test
  void aHandWrittenLoopLearns() {
    Layer model = sequential(linear(2, 16), relu(), linear(16, 2));
    var optimizer = new AdamW(model.parameters(), learningRate(0.02));
    var loss = crossEntropy();
    Tensor x = Tensors.randn(64, 2);
    Tensor y = x.select(1, 0).gt(0).to(DType.INT64);

    double last = Double.NaN;
    for (int step = 0; step < 100; step++) {
      optimizer.zeroGrad();
      Tensor value = loss.call(model.call(x), y);
      value.backward();
      optimizer.step();
      last = value.item();
    }

    assertThat(last).isLessThan(0.2);
  }

  @Test
  void printsItsOptions() {
    var all = List.of(parameter(1), parameter(2));

    assertThat(new SGD(all)).hasToString("SGD(learningRate=0.001, parameters=2)");
    assertThat(new SGD(all, learningRate(0.1), momentum(0.9), Optim.nesterov(), weightDecay(1e-4)))
        .hasToString(
            "SGD(learningRate=0.1, momentum=0.9, nesterov, weightDecay=1.0E-4, parameters=2)");
    assertThat(new Adam(all, Optim.betas(0.8, 0.9), Optim.epsilon(1e-6), Optim.maximize()))
        .hasToString(
            "Adam(learningRate=0.001, betas=(0.8, 0.9), epsilon=1.0E-6, maximize, parameters=2)");
    assertThat(new AdamW(all, weightDecay(0.05), Optim.amsgrad()))
        .hasToString("AdamW(learningRate=0.001, weightDecay=0.05, amsgrad, parameters=2)");
  }

  private Tensor conj(Tensor x) {
    return Operator.call("aten::_conj", x);
  }

  private static Tensor conjugation() {
    return Tensors.tensor(new double[] {1, -1}, 2);
  }

  private static void unlike(Parameter parameter, Function<Tensor, Tensor> change) {
    parameter.grad(change.apply(Tensors.ones(2)));
  }

  private static void step(Optimizer optimizer, Tensor target) {
    optimizer.zeroGrad();
    try (var _ = Scope.open()) {
      Tensor loss = Tensors.scalar(0);
      for (Parameter parameter : optimizer.parameters()) {
        loss = loss.add(parameter.sub(target).square().sum());
      }
      loss.backward();
    }
    optimizer.step();
  }

  private static double lossAfter(Layer model, Optimizer optimizer, int steps) {
    Tensor x = Tensors.ones(4, 2);
    double last = Double.NaN;
    for (int i = 0; i < steps; i++) {
      optimizer.zeroGrad();
      Tensor loss = model.call(x).sub(3).square().mean();
      loss.backward();
      optimizer.step();
      last = loss.item();
    }
    return last;
  }

  private static Tensor gradient(Parameter parameter) {
    Tensor gradient = parameter.grad();
    assertThat(gradient).isNotNull();
    return gradient;
  }

  private static Parameter parameter(float... values) {
    return new Parameter(Tensors.tensor(values, values.length));
  }
}
