package dev.myelin.nn;

import static dev.myelin.nn.Nn.*;
import static dev.myelin.tensor.Tensors.*;

import dev.myelin.error.ArgumentException;
import dev.myelin.error.DTypeException;
import dev.myelin.error.ShapeException;
import dev.myelin.error.StateException;
import dev.myelin.tensor.DType;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/// What initial values refuse, in their exact words.
final class InitErrorsTest {
  static final List<Refusal> REFUSALS =
      List.of(
          new Refusal(
              () -> Init.xavierUniform_(zeros(3)),
              ShapeException.class,
              "xavierUniform_: tensor must have at least 2 dimensions to have inputs and outputs;"
                  + " tensor=[3]"),
          new Refusal(
              () -> Init.xavierNormal_(zeros(3)),
              ShapeException.class,
              "xavierNormal_: tensor must have at least 2 dimensions to have inputs and outputs;"
                  + " tensor=[3]"),
          new Refusal(
              () -> Init.kaimingUniform_(zeros(3)),
              ShapeException.class,
              "kaimingUniform_: tensor must have at least 2 dimensions to have inputs and outputs;"
                  + " tensor=[3]"),
          new Refusal(
              () -> Init.kaimingNormal_(zeros(3)),
              ShapeException.class,
              "kaimingNormal_: tensor must have at least 2 dimensions to have inputs and outputs;"
                  + " tensor=[3]"),
          new Refusal(
              () -> Init.orthogonal_(zeros(3)),
              ShapeException.class,
              "orthogonal_: tensor must have at least 2 dimensions to have inputs and outputs;"
                  + " tensor=[3]"),
          new Refusal(
              () -> Init.lecunUniform_(zeros(3)),
              ShapeException.class,
              "kaimingUniform_: tensor must have at least 2 dimensions to have inputs and outputs;"
                  + " tensor=[3]"),
          new Refusal(
              () -> Init.eye_(zeros(3)),
              ShapeException.class,
              "eye_: tensor must have 2 dimensions; tensor=[3]"),
          new Refusal(
              () -> Init.sparse_(zeros(3), 0.1, 0.01),
              ShapeException.class,
              "sparse_: tensor must have 2 dimensions; tensor=[3]"),
          new Refusal(
              () -> Init.sparse_(zeros(3, 2), 1.1, 0.01),
              ArgumentException.class,
              "sparse_: sparsity must lie in [0, 1]; sparsity=1.1"),
          new Refusal(
              () -> Init.dirac_(zeros(3, 2)),
              ShapeException.class,
              "dirac_: tensor must have 3, 4 or 5 dimensions; tensor=[3, 2]"),
          new Refusal(
              () -> Init.dirac_(zeros(3, 2, 1), 2),
              ArgumentException.class,
              "dirac_: the first dimension must be divisible by groups; tensor=[3, 2, 1],"
                  + " groups=2"),
          new Refusal(
              () -> Init.dirac_(zeros(3, 2, 1), 0),
              ArgumentException.class,
              "dirac_: groups must be at least 1; groups=0"),
          new Refusal(
              () -> Init.uniform_(zeros(3), 2, 1),
              ArgumentException.class,
              "uniform_: low must not exceed high; low=2.0, high=1.0"),
          new Refusal(
              () -> Init.normal_(zeros(3), 0, -1),
              ArgumentException.class,
              "normal_: std must be at least 0; std=-1.0"),
          new Refusal(
              () -> Init.truncNormal_(zeros(3), 0, 0, -1, 1),
              ArgumentException.class,
              "truncNormal_: std must be a finite number greater than 0; std=0.0"),
          new Refusal(
              () -> Init.truncNormal_(zeros(3), 0, 1, 1, 1),
              ArgumentException.class,
              "truncNormal_: low must be less than high; low=1.0, high=1.0"),
          new Refusal(
              () -> Init.zeros_(zeros(shape(2), DType.INT64)),
              DTypeException.class,
              "constant_: tensor must be floating-point; tensor=int64"),
          new Refusal(
              () -> Init.kaimingUniform_(linear(AUTO, 3).weight()),
              StateException.class,
              "kaimingUniform_: open sizes must be fixed before values are given. Run the model"
                  + " once, or call build(shape)."));

  @ParameterizedTest
  @FieldSource("REFUSALS")
  void isRefused(Refusal refusal) {
    refusal.check();
  }
}
