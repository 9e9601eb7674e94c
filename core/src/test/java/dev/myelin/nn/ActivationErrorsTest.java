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

/// What activations and encodings refuse, in their exact words.
final class ActivationErrorsTest {
  static final List<Refusal> REFUSALS =
      List.of(
          new Refusal(
              () -> elu(alpha(Double.NaN)),
              ArgumentException.class,
              "ELU: alpha must be a finite number; alpha=NaN"),
          new Refusal(
              () -> elu(alpha(Double.POSITIVE_INFINITY)),
              ArgumentException.class,
              "ELU: alpha must be a finite number; alpha=Infinity"),
          new Refusal(
              () -> celu(alpha(0)),
              ArgumentException.class,
              "CELU: alpha must be a finite number other than 0; alpha=0.0"),
          new Refusal(
              () -> celu(alpha(Double.NaN)),
              ArgumentException.class,
              "CELU: alpha must be a finite number other than 0; alpha=NaN"),
          new Refusal(
              () -> leakyRelu(negativeSlope(Double.NaN)),
              ArgumentException.class,
              "LeakyReLU: negativeSlope must be a finite number; negativeSlope=NaN"),
          new Refusal(
              () -> hardshrink(lambda(-0.5)),
              ArgumentException.class,
              "Hardshrink: lambda must be at least 0; lambda=-0.5"),
          new Refusal(
              () -> hardshrink(lambda(Double.NaN)),
              ArgumentException.class,
              "Hardshrink: lambda must be at least 0; lambda=NaN"),
          new Refusal(
              () -> hardshrink(lambda(1), lambda(2)),
              ArgumentException.class,
              "Hardshrink: an option must be given once; first=Lambda[value=1.0],"
                  + " second=Lambda[value=2.0]"),
          new Refusal(
              () -> softshrink(lambda(-0.5)),
              ArgumentException.class,
              "Softshrink: lambda must be at least 0; lambda=-0.5"),
          new Refusal(
              () -> softshrink(lambda(Double.NaN)),
              ArgumentException.class,
              "Softshrink: lambda must be at least 0; lambda=NaN"),
          new Refusal(
              () -> softshrink(lambda(1), lambda(2)),
              ArgumentException.class,
              "Softshrink: an option must be given once; first=Lambda[value=1.0],"
                  + " second=Lambda[value=2.0]"),
          new Refusal(
              () -> softplus(beta(0)),
              ArgumentException.class,
              "Softplus: beta must be a finite number other than 0; beta=0.0"),
          new Refusal(
              () -> softplus(beta(Double.NaN)),
              ArgumentException.class,
              "Softplus: beta must be a finite number other than 0; beta=NaN"),
          new Refusal(
              () -> softplus(threshold(Double.NaN)),
              ArgumentException.class,
              "Softplus: threshold must be a finite number; threshold=NaN"),
          new Refusal(
              () -> step(threshold(Double.NaN)),
              ArgumentException.class,
              "Step: threshold must be a finite number; threshold=NaN"),
          new Refusal(
              () -> threshold(Double.NaN, 1),
              ArgumentException.class,
              "Threshold: threshold must be a finite number; threshold=NaN"),
          new Refusal(
              () -> threshold(1, Double.POSITIVE_INFINITY),
              ArgumentException.class,
              "Threshold: value must be a finite number; value=Infinity"),
          new Refusal(
              () -> hardtanh(range(2, 1)),
              ArgumentException.class,
              "Hardtanh: range must go from a finite number to one that is not less; low=2.0,"
                  + " high=1.0"),
          new Refusal(
              () -> hardtanh(range(Double.NaN, 1)),
              ArgumentException.class,
              "Hardtanh: range must go from a finite number to one that is not less; low=NaN,"
                  + " high=1.0"),
          new Refusal(
              () -> hardtanh(range(0, Double.POSITIVE_INFINITY)),
              ArgumentException.class,
              "Hardtanh: range must go from a finite number to one that is not less; low=0.0,"
                  + " high=Infinity"),
          new Refusal(
              () -> hardtanh(range(0, 1), range(0, 1)),
              ArgumentException.class,
              "Hardtanh: an option must be given once; first=Range[low=0.0, high=1.0],"
                  + " second=Range[low=0.0, high=1.0]"),
          new Refusal(
              () -> rrelu(range(2, 1)),
              ArgumentException.class,
              "RReLU: range must go from a finite number to one that is not less; low=2.0,"
                  + " high=1.0"),
          new Refusal(
              () -> rrelu(range(Double.NaN, 1)),
              ArgumentException.class,
              "RReLU: range must go from a finite number to one that is not less; low=NaN,"
                  + " high=1.0"),
          new Refusal(
              () -> rrelu(range(0, Double.POSITIVE_INFINITY)),
              ArgumentException.class,
              "RReLU: range must go from a finite number to one that is not less; low=0.0,"
                  + " high=Infinity"),
          new Refusal(
              () -> rrelu(range(0, 1), range(0, 1)),
              ArgumentException.class,
              "RReLU: an option must be given once; first=Range[low=0.0, high=1.0],"
                  + " second=Range[low=0.0, high=1.0]"),
          new Refusal(
              () -> elu(alpha(1), alpha(1)),
              ArgumentException.class,
              "ELU: an option must be given once; first=Alpha[value=1.0], second=Alpha[value=1.0]"),
          new Refusal(
              () -> celu(alpha(1), alpha(1)),
              ArgumentException.class,
              "CELU: an option must be given once; first=Alpha[value=1.0],"
                  + " second=Alpha[value=1.0]"),
          new Refusal(
              () -> leakyRelu(negativeSlope(1), negativeSlope(2)),
              ArgumentException.class,
              "LeakyReLU: an option must be given once; first=NegativeSlope[value=1.0],"
                  + " second=NegativeSlope[value=2.0]"),
          new Refusal(
              () -> softplus(beta(1), beta(2)),
              ArgumentException.class,
              "Softplus: an option must be given once; first=Beta[value=1.0],"
                  + " second=Beta[value=2.0]"),
          new Refusal(
              () -> gelu(tanhApproximation(), fastApproximation()),
              ArgumentException.class,
              "GELU: only one of two options may be given; first=TanhApproximation[],"
                  + " second=FastApproximation[]"),
          new Refusal(
              () -> prelu(0),
              ArgumentException.class,
              "PReLU: channels must be at least 1, or AUTO; channels=0"),
          new Refusal(
              () -> prelu(-3),
              ArgumentException.class,
              "PReLU: channels must be at least 1, or AUTO; channels=-3"),
          new Refusal(
              () -> prelu(initialValue(Double.NaN)),
              ArgumentException.class,
              "PReLU: initialValue must be a finite number; initialValue=NaN"),
          new Refusal(
              () -> sinEncode(0),
              ArgumentException.class,
              "SinEncode: octaves must be at least 1; octaves=0"),
          new Refusal(
              () -> sinEncode(2, Double.NaN),
              ArgumentException.class,
              "SinEncode: shift must be a finite number; shift=NaN"),
          new Refusal(
              () -> triEncode(0),
              ArgumentException.class,
              "TriEncode: octaves must be at least 1; octaves=0"),
          new Refusal(
              () -> triEncode(2, Double.NaN),
              ArgumentException.class,
              "TriEncode: shift must be a finite number; shift=NaN"),
          new Refusal(
              () -> scaleAdd(Double.NaN, 0),
              ArgumentException.class,
              "ScaleAdd: scale must be a finite number; scale=NaN"),
          new Refusal(
              () -> scaleAdd(1, Double.POSITIVE_INFINITY),
              ArgumentException.class,
              "ScaleAdd: offset must be a finite number; offset=Infinity"),
          new Refusal(
              () -> sigmoid().call(zeros(shape(2, 2, 2), DType.INT64)),
              DTypeException.class,
              "Sigmoid: input must be floating-point; input=int64. Convert it with"
                  + " to(DType.FLOAT32)."),
          new Refusal(
              () -> tanh().call(zeros(shape(2, 2, 2), DType.INT64)),
              DTypeException.class,
              "Tanh: input must be floating-point; input=int64. Convert it with"
                  + " to(DType.FLOAT32)."),
          new Refusal(
              () -> silu().call(zeros(shape(2, 2, 2), DType.INT64)),
              DTypeException.class,
              "SiLU: input must be floating-point; input=int64. Convert it with"
                  + " to(DType.FLOAT32)."),
          new Refusal(
              () -> mish().call(zeros(shape(2, 2, 2), DType.INT64)),
              DTypeException.class,
              "Mish: input must be floating-point; input=int64. Convert it with"
                  + " to(DType.FLOAT32)."),
          new Refusal(
              () -> relu6().call(zeros(shape(2, 2, 2), DType.INT64)),
              DTypeException.class,
              "ReLU6: input must be floating-point; input=int64. Convert it with"
                  + " to(DType.FLOAT32)."),
          new Refusal(
              () -> reluSquared().call(zeros(shape(2, 2, 2), DType.INT64)),
              DTypeException.class,
              "ReLUSquared: input must be floating-point; input=int64. Convert it with"
                  + " to(DType.FLOAT32)."),
          new Refusal(
              () -> selu().call(zeros(shape(2, 2, 2), DType.INT64)),
              DTypeException.class,
              "SELU: input must be floating-point; input=int64. Convert it with"
                  + " to(DType.FLOAT32)."),
          new Refusal(
              () -> hardswish().call(zeros(shape(2, 2, 2), DType.INT64)),
              DTypeException.class,
              "Hardswish: input must be floating-point; input=int64. Convert it with"
                  + " to(DType.FLOAT32)."),
          new Refusal(
              () -> hardsigmoid().call(zeros(shape(2, 2, 2), DType.INT64)),
              DTypeException.class,
              "Hardsigmoid: input must be floating-point; input=int64. Convert it with"
                  + " to(DType.FLOAT32)."),
          new Refusal(
              () -> logSigmoid().call(zeros(shape(2, 2, 2), DType.INT64)),
              DTypeException.class,
              "LogSigmoid: input must be floating-point; input=int64. Convert it with"
                  + " to(DType.FLOAT32)."),
          new Refusal(
              () -> softsign().call(zeros(shape(2, 2, 2), DType.INT64)),
              DTypeException.class,
              "Softsign: input must be floating-point; input=int64. Convert it with"
                  + " to(DType.FLOAT32)."),
          new Refusal(
              () -> tanhshrink().call(zeros(shape(2, 2, 2), DType.INT64)),
              DTypeException.class,
              "Tanhshrink: input must be floating-point; input=int64. Convert it with"
                  + " to(DType.FLOAT32)."),
          new Refusal(
              () -> exp().call(zeros(shape(2, 2, 2), DType.INT64)),
              DTypeException.class,
              "Exp: input must be floating-point; input=int64. Convert it with to(DType.FLOAT32)."),
          new Refusal(
              () -> exp2().call(zeros(shape(2, 2, 2), DType.INT64)),
              DTypeException.class,
              "Exp2: input must be floating-point; input=int64. Convert it with"
                  + " to(DType.FLOAT32)."),
          new Refusal(
              () -> elu().call(zeros(shape(2, 2, 2), DType.INT64)),
              DTypeException.class,
              "ELU: input must be floating-point; input=int64. Convert it with to(DType.FLOAT32)."),
          new Refusal(
              () -> celu().call(zeros(shape(2, 2, 2), DType.INT64)),
              DTypeException.class,
              "CELU: input must be floating-point; input=int64. Convert it with"
                  + " to(DType.FLOAT32)."),
          new Refusal(
              () -> leakyRelu().call(zeros(shape(2, 2, 2), DType.INT64)),
              DTypeException.class,
              "LeakyReLU: input must be floating-point; input=int64. Convert it with"
                  + " to(DType.FLOAT32)."),
          new Refusal(
              () -> hardshrink().call(zeros(shape(2, 2, 2), DType.INT64)),
              DTypeException.class,
              "Hardshrink: input must be floating-point; input=int64. Convert it with"
                  + " to(DType.FLOAT32)."),
          new Refusal(
              () -> softshrink().call(zeros(shape(2, 2, 2), DType.INT64)),
              DTypeException.class,
              "Softshrink: input must be floating-point; input=int64. Convert it with"
                  + " to(DType.FLOAT32)."),
          new Refusal(
              () -> step().call(zeros(shape(2, 2, 2), DType.INT64)),
              DTypeException.class,
              "Step: input must be floating-point; input=int64. Convert it with"
                  + " to(DType.FLOAT32)."),
          new Refusal(
              () -> softplus().call(zeros(shape(2, 2, 2), DType.INT64)),
              DTypeException.class,
              "Softplus: input must be floating-point; input=int64. Convert it with"
                  + " to(DType.FLOAT32)."),
          new Refusal(
              () -> hardtanh().call(zeros(shape(2, 2, 2), DType.INT64)),
              DTypeException.class,
              "Hardtanh: input must be floating-point; input=int64. Convert it with"
                  + " to(DType.FLOAT32)."),
          new Refusal(
              () -> rrelu().call(zeros(shape(2, 2, 2), DType.INT64)),
              DTypeException.class,
              "RReLU: input must be floating-point; input=int64. Convert it with"
                  + " to(DType.FLOAT32)."),
          new Refusal(
              () -> threshold(1, 2).call(zeros(shape(2, 2, 2), DType.INT64)),
              DTypeException.class,
              "Threshold: input must be floating-point; input=int64. Convert it with"
                  + " to(DType.FLOAT32)."),
          new Refusal(
              () -> softmax().call(zeros(shape(2, 2, 2), DType.INT64)),
              DTypeException.class,
              "Softmax: input must be floating-point; input=int64. Convert it with"
                  + " to(DType.FLOAT32)."),
          new Refusal(
              () -> logSoftmax().call(zeros(shape(2, 2, 2), DType.INT64)),
              DTypeException.class,
              "LogSoftmax: input must be floating-point; input=int64. Convert it with"
                  + " to(DType.FLOAT32)."),
          new Refusal(
              () -> softmin().call(zeros(shape(2, 2, 2), DType.INT64)),
              DTypeException.class,
              "Softmin: input must be floating-point; input=int64. Convert it with"
                  + " to(DType.FLOAT32)."),
          new Refusal(
              () -> softmax2d().call(zeros(shape(2, 2, 2), DType.INT64)),
              DTypeException.class,
              "Softmax2d: input must be floating-point; input=int64. Convert it with"
                  + " to(DType.FLOAT32)."),
          new Refusal(
              () -> glu().call(zeros(shape(2, 2, 2), DType.INT64)),
              DTypeException.class,
              "GLU: input must be floating-point; input=int64. Convert it with to(DType.FLOAT32)."),
          new Refusal(
              () -> swiglu().call(zeros(shape(2, 2, 2), DType.INT64)),
              DTypeException.class,
              "SwiGLU: input must be floating-point; input=int64. Convert it with"
                  + " to(DType.FLOAT32)."),
          new Refusal(
              () -> scaleAdd(1, 2).call(zeros(shape(2, 2, 2), DType.INT64)),
              DTypeException.class,
              "ScaleAdd: input must be floating-point; input=int64. Convert it with"
                  + " to(DType.FLOAT32)."),
          new Refusal(
              () -> sinEncode(1).call(zeros(shape(2, 2, 2), DType.INT64)),
              DTypeException.class,
              "SinEncode: input must be floating-point; input=int64. Convert it with"
                  + " to(DType.FLOAT32)."),
          new Refusal(
              () -> triEncode(1).call(zeros(shape(2, 2, 2), DType.INT64)),
              DTypeException.class,
              "TriEncode: input must be floating-point; input=int64. Convert it with"
                  + " to(DType.FLOAT32)."),
          new Refusal(
              () -> tanh().call(zeros(shape(2), DType.COMPLEX64)),
              DTypeException.class,
              "Tanh: input must be floating-point; input=complex64. Take abs() or the real and"
                  + " imaginary parts of complex numbers."),
          new Refusal(
              () -> cast(DType.FLOAT32).call(zeros(shape(2), DType.COMPLEX64)),
              DTypeException.class,
              "Cast: complex numbers must not lose their imaginary parts; input=complex64,"
                  + " dtype=float32. Take abs() or the real and imaginary parts of complex"
                  + " numbers."),
          new Refusal(
              () -> softmax(2).call(zeros(2, 3)),
              ShapeException.class,
              "Softmax: dim must lie in [-2, 1]; dim=2, input=[2, 3]"),
          new Refusal(
              () -> softmax(-3).call(zeros(2, 3)),
              ShapeException.class,
              "Softmax: dim must lie in [-2, 1]; dim=-3, input=[2, 3]"),
          new Refusal(
              () -> logSoftmax(2).call(zeros(2, 3)),
              ShapeException.class,
              "LogSoftmax: dim must lie in [-2, 1]; dim=2, input=[2, 3]"),
          new Refusal(
              () -> logSoftmax(-3).call(zeros(2, 3)),
              ShapeException.class,
              "LogSoftmax: dim must lie in [-2, 1]; dim=-3, input=[2, 3]"),
          new Refusal(
              () -> softmin(2).call(zeros(2, 3)),
              ShapeException.class,
              "Softmin: dim must lie in [-2, 1]; dim=2, input=[2, 3]"),
          new Refusal(
              () -> softmin(-3).call(zeros(2, 3)),
              ShapeException.class,
              "Softmin: dim must lie in [-2, 1]; dim=-3, input=[2, 3]"),
          new Refusal(
              () -> glu().call(zeros(2, 3)),
              ShapeException.class,
              "GLU: input must have an even size to be halved; dim=-1, input=[2, 3]"),
          new Refusal(
              () -> glu(2).call(zeros(2, 4)),
              ShapeException.class,
              "GLU: dim must lie in [-2, 1]; dim=2, input=[2, 4]"),
          new Refusal(
              () -> glu().call(zeros()),
              ShapeException.class,
              "GLU: input must have at least 1 dimension; input=[]"),
          new Refusal(
              () -> swiglu().call(zeros(2, 3)),
              ShapeException.class,
              "SwiGLU: input must have an even size to be halved; dim=-1, input=[2, 3]"),
          new Refusal(
              () -> swiglu(2).call(zeros(2, 4)),
              ShapeException.class,
              "SwiGLU: dim must lie in [-2, 1]; dim=2, input=[2, 4]"),
          new Refusal(
              () -> swiglu().call(zeros()),
              ShapeException.class,
              "SwiGLU: input must have at least 1 dimension; input=[]"),
          new Refusal(
              () -> softmax2d().call(zeros(2, 4)),
              ShapeException.class,
              "Softmax2d: input must have 3 or 4 dimensions; input=[2, 4]"),
          new Refusal(
              () -> prelu(3).call(zeros(2, 4)),
              ShapeException.class,
              "PReLU: input must have 3 channels; input=[2, 4], weight=[3]"),
          new Refusal(
              () -> prelu(3).call(zeros(3)),
              ShapeException.class,
              "PReLU: input must have at least 2 dimensions; input=[3]"),
          new Refusal(
              () -> prelu(AUTO).call(zeros(3)),
              ShapeException.class,
              "PReLU: input must have at least 2 dimensions; input=[3]"),
          new Refusal(
              () -> prelu().call(zeros(shape(3), DType.INT64)),
              DTypeException.class,
              "PReLU: input must have the parameters' type; input=int64, parameters=float32."
                  + " Convert the input with to(DType.FLOAT32)."),
          new Refusal(
              () -> sinEncode(2).call(zeros()),
              ShapeException.class,
              "SinEncode: input must have at least 1 dimension; input=[]"));

  @ParameterizedTest
  @FieldSource("REFUSALS")
  void isRefused(Refusal refusal) {
    refusal.check();
  }
}
