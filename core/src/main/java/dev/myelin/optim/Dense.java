package dev.myelin.optim;

import dev.myelin.error.Problem;
import dev.myelin.tensor.DType;
import dev.myelin.tensor.Operator;
import dev.myelin.tensor.Parameter;
import dev.myelin.tensor.Tensor;

/// A parameter and its gradient as the engine's fused steps need them: they read memory in its
/// order, whatever a tensor's strides say, and know real numbers only. What does not lie so is
/// copied, and the parameter's copy is written back by [#finish]. A complex number counts as two.
///
/// @param parameter the parameter
/// @param elements its elements, contiguous and real
/// @param gradient its gradient, contiguous and real
record Dense(Parameter parameter, Tensor elements, Tensor gradient) {
  /// @throws dev.myelin.error.DTypeException if the engine has no fused step for the type
  static Dense of(String where, Parameter parameter, Tensor gradient) {
    Tensor elements = plain(parameter);
    DType dtype = elements.dtype();
    switch (dtype) {
      case FLOAT16, BFLOAT16, FLOAT32, FLOAT64 -> {}
      default ->
          throw Problem.in(where)
              .rule("parameters must be float16, bfloat16, float32, float64 or complex")
              .value("parameter", parameter.name())
              .value("dtype", dtype)
              .remedy("Train in a wider type and convert the model afterwards.")
              .dtype();
    }
    return new Dense(parameter, elements, plain(gradient));
  }

  /// Writes back what was changed in a copy.
  void finish() {
    if (!elements.isAliasOf(parameter)) {
      parameter.copy_(
          parameter.dtype().isComplex()
              ? Operator.call("aten::view_as_complex", elements)
              : elements);
    }
  }

  private static Tensor plain(Tensor x) {
    Tensor real =
        x.dtype().isComplex()
            ? Operator.call("aten::view_as_real", Operator.call("aten::resolve_conj", x))
            : x;
    return real.isContiguous() ? real : real.contiguous();
  }
}
