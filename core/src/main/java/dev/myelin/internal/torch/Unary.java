package dev.myelin.internal.torch;

import java.util.function.Function;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;

/// The elementwise operations of one tensor.
@SuppressWarnings("ImmutableEnumChecker") // The functions are native methods without state.
public enum Unary {
  ABS("abs", torch::abs),
  NEG("neg", torch::neg),
  EXP("exp", torch::exp),
  EXP2("exp2", torch::exp2),
  EXPM1("expm1", torch::expm1),
  LOG("log", torch::log),
  LOG2("log2", torch::log2),
  LOG10("log10", torch::log10),
  LOG1P("log1p", torch::log1p),
  SQRT("sqrt", torch::sqrt),
  RSQRT("rsqrt", torch::rsqrt),
  SQUARE("square", torch::square),
  RECIPROCAL("reciprocal", torch::reciprocal),
  SIN("sin", torch::sin),
  COS("cos", torch::cos),
  TAN("tan", torch::tan),
  ASIN("asin", torch::asin),
  ACOS("acos", torch::acos),
  ATAN("atan", torch::atan),
  SINH("sinh", torch::sinh),
  COSH("cosh", torch::cosh),
  TANH("tanh", torch::tanh),
  ASINH("asinh", torch::asinh),
  ACOSH("acosh", torch::acosh),
  ATANH("atanh", torch::atanh),
  SIGMOID("sigmoid", torch::sigmoid),
  LOGIT("logit", torch::logit),
  RELU("relu", torch::relu),
  RELU6("relu6", torch::relu6),
  SELU("selu", torch::selu),
  SILU("silu", torch::silu),
  MISH("mish", torch::mish),
  HARDSWISH("hardswish", torch::hardswish),
  HARDSIGMOID("hardsigmoid", torch::hardsigmoid),
  LOG_SIGMOID("logSigmoid", torch::log_sigmoid),
  ERF("erf", torch::erf),
  ERFC("erfc", torch::erfc),
  ERFINV("erfinv", torch::erfinv),
  LGAMMA("lgamma", torch::lgamma),
  DIGAMMA("digamma", torch::digamma),
  FLOOR("floor", torch::floor),
  CEIL("ceil", torch::ceil),
  ROUND("round", torch::round),
  TRUNC("trunc", torch::trunc),
  FRAC("frac", torch::frac),
  SIGN("sign", torch::sign),
  ISNAN("isNan", torch::isnan),
  ISINF("isInf", torch::isinf),
  ISFINITE("isFinite", torch::isfinite),
  LOGICAL_NOT("logicalNot", torch::logical_not),
  BITWISE_NOT("bitwiseNot", torch::bitwise_not),
  SIGNBIT("signbit", torch::signbit),
  NAN_TO_NUM("nanToNum", torch::nan_to_num),
  ANGLE("angle", torch::angle),
  CONJ("conj", torch::conj_physical);

  private final String label;
  private final Function<Tensor, Tensor> function;

  Unary(String label, Function<Tensor, Tensor> function) {
    this.label = label;
    this.function = function;
  }

  /// Applies the operation to every element.
  public Handle apply(Handle x) {
    return Call.fresh(label, x, function);
  }

  /// The operation's name, such as `exp`.
  public String label() {
    return label;
  }
}
