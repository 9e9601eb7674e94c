package dev.myelin.tensor;

import static dev.myelin.tensor.Tensors.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.myelin.error.ArgumentException;
import dev.myelin.error.MyelinException;
import dev.myelin.error.ShapeException;
import dev.myelin.internal.torch.Operators;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class OperatorTest {
  private final Tensor x = tensor(new float[][] {{-1, 2}, {3, -4}});

  @Test
  void argumentsLeftOutTakeTheirDefaults() {
    assertThat(Operator.call("aten::relu", x).toFloatArray()).containsExactly(0, 2, 3, 0);
    assertThat(Operator.call("aten::add.Tensor", x, x).toFloatArray())
        .containsExactly(-2, 4, 6, -8);
    assertThat(Operator.call("aten::add.Tensor", x, x, 2).toFloatArray())
        .containsExactly(-3, 6, 9, -12);
  }

  @Test
  void everyKindOfArgumentIsTaken() {
    assertThat(Operator.call("aten::sum.dim_IntList", x, new int[] {1}, true).shape())
        .isEqualTo(shape(2, 1));
    assertThat(Operator.call("aten::sum.dim_IntList", x, null, false, DType.FLOAT64).dtype())
        .isEqualTo(DType.FLOAT64);
    assertThat(Operator.call("aten::sum.dim_IntList", x, List.of(0L, 1L)).item()).isZero();
    assertThat(Operator.call("aten::gelu", x, "tanh").shape()).isEqualTo(shape(2, 2));
    assertThat(Operator.call("aten::clamp", x, null, 1.5).toFloatArray())
        .containsExactly(-1, 1.5f, 1.5f, -4);
    assertThat(Operator.call("aten::cat", List.of(x, x), 1).shape()).isEqualTo(shape(2, 4));
    assertThat(Operator.call("aten::cat", (Object) new Tensor[] {x, x}).shape())
        .isEqualTo(shape(4, 2));
    assertThat(Operator.call("aten::to.device", x, Device.CPU, DType.INT64).dtype())
        .isEqualTo(DType.INT64);
    assertThat(Operator.call("aten::mul.Tensor", x, 3).toFloatArray())
        .containsExactly(-3, 6, 9, -12);
    assertThat(
            Operator.call(
                    "aten::rand.generator",
                    new long[] {3},
                    Generator.seeded(5),
                    DType.FLOAT32,
                    "strided",
                    Device.CPU)
                .contentEquals(rand(shape(3), Generator.seeded(5))))
        .isTrue();
    assertThat(Operator.call("aten::contiguous", ones(1, 2, 3, 3), "channels_last").isContiguous())
        .isFalse();
    assertThat(
            Operator.call("aten::index.Tensor", x, List.of(tensor(new long[] {1}))).toFloatArray())
        .containsExactly(3, -4);
  }

  @Test
  void severalResultsComeAsAList() {
    List<@Nullable Object> results = Operator.named("aten::topk").apply(x, 1);
    assertThat(results).hasSize(2);
    assertThat(((Tensor) Objects.requireNonNull(results.get(0))).toFloatArray())
        .containsExactly(2, 3);
    assertThat(Operator.named("aten::split.Tensor").apply(x, 1).getFirst())
        .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.LIST)
        .hasSize(2);
    assertThat(Operator.named("aten::item").apply(ones(1))).isEqualTo(List.of(1.0));
    assertThat(Operator.named("aten::size.int").apply(x, 0)).isEqualTo(List.of(2L));
    assertThat(Operator.named("aten::is_floating_point").apply(x)).isEqualTo(List.of(true));
  }

  @Test
  void inPlaceAndOutFormsWriteWhereTheyAreTold() {
    Tensor y = x.clone();
    assertThat(Operator.call("aten::relu_", y).isAliasOf(y)).isTrue();
    assertThat(y.toFloatArray()).containsExactly(0, 2, 3, 0);
    Tensor out = zeros(2, 2);
    assertThat(Operator.call("aten::mul.out", x, x, out).isAliasOf(out)).isTrue();
    assertThat(out.toFloatArray()).containsExactly(1, 4, 9, 16);
  }

  @Test
  void anOperatorWithoutResultsGivesNone() {
    Tensor p = ones(3);
    List<@Nullable Object> results =
        Operator.named("aten::_fused_adamw_")
            .apply(
                List.of(p),
                List.of(ones(3)),
                List.of(zeros(3)),
                List.of(zeros(3)),
                List.of(),
                List.of(scalar(1)),
                0.1,
                0.9,
                0.999,
                0.0,
                1e-8,
                false,
                false);
    assertThat(results).isEmpty();
    assertThat(p.toFloatArray()).containsOnly(p.toFloatArray()[0]);
    assertThat(p.get(0).item()).isCloseTo(0.9, org.assertj.core.api.Assertions.within(1e-6));
  }

  @Test
  void aFusedOptimizerRefusesListsThatDoNotMatch() {
    assertThatThrownBy(
            () ->
                Operator.named("aten::_fused_adamw_")
                    .apply(
                        List.of(ones(3)),
                        List.of(ones(4)),
                        List.of(zeros(3)),
                        List.of(zeros(3)),
                        List.of(),
                        List.of(scalar(1)),
                        0.1,
                        0.9,
                        0.999,
                        0.0,
                        1e-8,
                        false,
                        false))
        .isExactlyInstanceOf(ShapeException.class)
        .hasMessage(
            "aten::_fused_adamw_: the lists must be alike: as long, and of tensors of the same"
                + " sizes; list=grads, length=1, self=1");
  }

  @Test
  void gradientsFlowThroughAnOperator() {
    Tensor leaf = ones(2).requiresGrad(true);
    Operator.call("aten::exp", leaf).sum().backward();
    assertThat(leaf.hasGrad()).isTrue();
  }

  @Test
  void anOperatorShowsItsSchema() {
    assertThat(Operator.named("aten::relu")).hasToString("aten::relu(Tensor self) -> Tensor");
    assertThat(Operator.named("aten::relu.default")).isNotNull();
  }

  @Test
  void whatTrustsItsArgumentsBlindlyIsRefused() {
    assertThatThrownBy(() -> Operator.named("aten::resize_"))
        .isExactlyInstanceOf(ArgumentException.class)
        .hasMessage(
            "aten::resize_: the operator is internal to the engine, and does not check what it is"
                + " given. Use the public operator that it serves.");
  }

  /// Surplus, missing and wrongly typed arguments never reach the engine, whatever the operator.
  @Test
  void everyOperatorOfTheEngineRefusesWrongArguments() {
    int known = 0;
    for (String name : Operators.names()) {
      Operator operator;
      try {
        operator = Operator.named(name);
      } catch (ArgumentException e) {
        assertThat(e).hasMessageContaining("internal to the engine");
        continue;
      }
      known++;
      List<Operators.Parameter> parameters = Operators.find(name).parameters();
      var surplus = new ArrayList<@Nullable Object>();
      for (int i = 0; i <= parameters.size(); i++) {
        surplus.add(1L);
      }
      refuses(operator, surplus.toArray());
      if (parameters.isEmpty()) {
        continue;
      }
      var wrong = new ArrayList<@Nullable Object>();
      for (int i = 0; i < parameters.size(); i++) {
        wrong.add(new Object());
      }
      refuses(operator, wrong.toArray());
      if (!parameters.getFirst().hasDefault()) {
        refuses(operator);
      }
      if (!parameters.getFirst().type().endsWith("?")) {
        refuses(operator, (Object) null);
      }
    }
    assertThat(known).isGreaterThan(3000);
  }

  private static void refuses(Operator operator, @Nullable Object... arguments) {
    assertThatThrownBy(() -> operator.apply(arguments))
        .as("%s", operator)
        .isInstanceOf(MyelinException.class);
  }
}
