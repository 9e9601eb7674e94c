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

/// What padding refuses.
final class PaddingErrorsTest {
  static final List<Refusal> AMOUNTS =
      List.of(
          new Refusal(
              () -> zeroPad1d(1, 2, 3),
              ArgumentException.class,
              "ZeroPad1d: padding must be one number or 2; padding=[1, 2, 3]. Name the amounts"
                  + " before and after each dimension, the last dimension first."),
          new Refusal(
              () -> reflectionPad1d(1, 2, 3),
              ArgumentException.class,
              "ReflectionPad1d: padding must be one number or 2; padding=[1, 2, 3]. Name the"
                  + " amounts before and after each dimension, the last dimension first."),
          new Refusal(
              () -> replicationPad1d(1, 2, 3),
              ArgumentException.class,
              "ReplicationPad1d: padding must be one number or 2; padding=[1, 2, 3]. Name the"
                  + " amounts before and after each dimension, the last dimension first."),
          new Refusal(
              () -> circularPad1d(1, 2, 3),
              ArgumentException.class,
              "CircularPad1d: padding must be one number or 2; padding=[1, 2, 3]. Name the amounts"
                  + " before and after each dimension, the last dimension first."),
          new Refusal(
              () -> zeroPad1d(),
              ArgumentException.class,
              "ZeroPad1d: padding must be one number or 2; padding=[]. Name the amounts before and"
                  + " after each dimension, the last dimension first."),
          new Refusal(
              () -> constantPad1d(padding(1, 2, 3), 1),
              ArgumentException.class,
              "ConstantPad1d: padding must be one number or 2; padding=[1, 2, 3]. Name the amounts"
                  + " before and after each dimension, the last dimension first."),
          new Refusal(
              () -> zeroPad1d(1L << 40),
              ArgumentException.class,
              "ZeroPad1d: padding must lie in [-2147483647, 2147483647]; padding=1099511627776"),
          new Refusal(
              () -> constantPad2d(padding(1, 2, 3), 1),
              ArgumentException.class,
              "ConstantPad2d: padding must be one number or 4; padding=[1, 2, 3]. Name the amounts"
                  + " before and after each dimension, the last dimension first."),
          new Refusal(
              () -> zeroPad2d(1L << 40),
              ArgumentException.class,
              "ZeroPad2d: padding must lie in [-2147483647, 2147483647]; padding=1099511627776"),
          new Refusal(
              () -> constantPad3d(padding(1, 2, 3), 1),
              ArgumentException.class,
              "ConstantPad3d: padding must be one number or 6; padding=[1, 2, 3]. Name the amounts"
                  + " before and after each dimension, the last dimension first."),
          new Refusal(
              () -> zeroPad3d(1L << 40),
              ArgumentException.class,
              "ZeroPad3d: padding must lie in [-2147483647, 2147483647]; padding=1099511627776"));

  static final List<Refusal> INPUTS =
      List.of(
          new Refusal(
              () -> zeroPad1d(-2).call(zeros(1, 2, 4)),
              ShapeException.class,
              "ZeroPad1d: padding must leave something of the input; input=[1, 2, 4], padding=[-2,"
                  + " -2]"),
          new Refusal(
              () -> reflectionPad1d(-2).call(zeros(1, 2, 4)),
              ShapeException.class,
              "ReflectionPad1d: padding must leave something of the input; input=[1, 2, 4],"
                  + " padding=[-2, -2]"),
          new Refusal(
              () -> replicationPad1d(-2).call(zeros(1, 2, 4)),
              ShapeException.class,
              "ReplicationPad1d: padding must leave something of the input; input=[1, 2, 4],"
                  + " padding=[-2, -2]"),
          new Refusal(
              () -> circularPad1d(-2).call(zeros(1, 2, 4)),
              ShapeException.class,
              "CircularPad1d: padding must leave something of the input; input=[1, 2, 4],"
                  + " padding=[-2, -2]"),
          new Refusal(
              () -> constantPad1d(-3, 1).call(zeros(4)),
              ShapeException.class,
              "ConstantPad1d: padding must leave something of the input; input=[4], padding=[-3,"
                  + " -3]"),
          new Refusal(
              () -> reflectionPad1d(4).call(zeros(1, 2, 4)),
              ShapeException.class,
              "ReflectionPad1d: reflected padding must be smaller than the input; input=[1, 2, 4],"
                  + " padding=[4, 4]"),
          new Refusal(
              () -> circularPad1d(5).call(zeros(1, 2, 4)),
              ShapeException.class,
              "CircularPad1d: circular padding must be at most as large as the input; input=[1, 2,"
                  + " 4], padding=[5, 5]"),
          new Refusal(
              () -> reflectionPad1d(1).call(zeros(4)),
              ShapeException.class,
              "ReflectionPad1d: input must have 2 or 3 dimensions; input=[4]"),
          new Refusal(
              () -> replicationPad1d(1).call(zeros(1, 1, 2, 4)),
              ShapeException.class,
              "ReplicationPad1d: input must have 2 or 3 dimensions; input=[1, 1, 2, 4]"),
          new Refusal(
              () -> circularPad1d(1).call(zeros(4)),
              ShapeException.class,
              "CircularPad1d: input must have 2 or 3 dimensions; input=[4]"),
          new Refusal(
              () -> reflectionPad1d(1).call(zeros(shape(1, 2, 4), DType.INT64)),
              DTypeException.class,
              "ReflectionPad1d: input must be floating-point; input=int64. Convert it with"
                  + " to(DType.FLOAT32)."),
          new Refusal(
              () -> replicationPad1d(1).call(zeros(shape(1, 2, 4), DType.BOOL)),
              DTypeException.class,
              "ReplicationPad1d: input must be floating-point; input=bool. Convert it with"
                  + " to(DType.FLOAT32)."),
          new Refusal(
              () -> replicationPad1d(1).call(zeros(1, 0, 4)),
              ShapeException.class,
              "ReplicationPad1d: input must have no empty dimension but the batch's; input=[1, 0,"
                  + " 4]"),
          new Refusal(
              () -> zeroPad1d(1).call(zeros()),
              ShapeException.class,
              "ZeroPad1d: input must have at least 1 dimension; input=[]"),
          new Refusal(
              () -> zeroPad2d(-2).call(zeros(1, 2, 4, 4)),
              ShapeException.class,
              "ZeroPad2d: padding must leave something of the input; input=[1, 2, 4, 4],"
                  + " padding=[-2, -2, -2, -2]"),
          new Refusal(
              () -> reflectionPad2d(-2).call(zeros(1, 2, 4, 4)),
              ShapeException.class,
              "ReflectionPad2d: padding must leave something of the input; input=[1, 2, 4, 4],"
                  + " padding=[-2, -2, -2, -2]"),
          new Refusal(
              () -> replicationPad2d(-2).call(zeros(1, 2, 4, 4)),
              ShapeException.class,
              "ReplicationPad2d: padding must leave something of the input; input=[1, 2, 4, 4],"
                  + " padding=[-2, -2, -2, -2]"),
          new Refusal(
              () -> circularPad2d(-2).call(zeros(1, 2, 4, 4)),
              ShapeException.class,
              "CircularPad2d: padding must leave something of the input; input=[1, 2, 4, 4],"
                  + " padding=[-2, -2, -2, -2]"),
          new Refusal(
              () -> circularPad2d(5).call(zeros(1, 2, 4, 4)),
              ShapeException.class,
              "CircularPad2d: circular padding must be at most as large as the input; input=[1, 2,"
                  + " 4, 4], padding=[5, 5, 5, 5]"),
          new Refusal(
              () -> replicationPad2d(1).call(zeros(1, 1, 2, 4, 4)),
              ShapeException.class,
              "ReplicationPad2d: input must have 3 or 4 dimensions; input=[1, 1, 2, 4, 4]"),
          new Refusal(
              () -> reflectionPad2d(1).call(zeros(shape(1, 2, 4, 4), DType.INT64)),
              DTypeException.class,
              "ReflectionPad2d: input must be floating-point; input=int64. Convert it with"
                  + " to(DType.FLOAT32)."),
          new Refusal(
              () -> replicationPad2d(1).call(zeros(1, 0, 4, 4)),
              ShapeException.class,
              "ReplicationPad2d: input must have no empty dimension but the batch's; input=[1, 0,"
                  + " 4, 4]"),
          new Refusal(
              () -> zeroPad2d(1).call(zeros(4)),
              ShapeException.class,
              "ZeroPad2d: input must have at least 2 dimensions; input=[4]"),
          new Refusal(
              () -> zeroPad3d(-2).call(zeros(1, 2, 4, 4, 4)),
              ShapeException.class,
              "ZeroPad3d: padding must leave something of the input; input=[1, 2, 4, 4, 4],"
                  + " padding=[-2, -2, -2, -2, -2, -2]"),
          new Refusal(
              () -> reflectionPad3d(-2).call(zeros(1, 2, 4, 4, 4)),
              ShapeException.class,
              "ReflectionPad3d: padding must leave something of the input; input=[1, 2, 4, 4, 4],"
                  + " padding=[-2, -2, -2, -2, -2, -2]"),
          new Refusal(
              () -> replicationPad3d(-2).call(zeros(1, 2, 4, 4, 4)),
              ShapeException.class,
              "ReplicationPad3d: padding must leave something of the input; input=[1, 2, 4, 4, 4],"
                  + " padding=[-2, -2, -2, -2, -2, -2]"),
          new Refusal(
              () -> circularPad3d(-2).call(zeros(1, 2, 4, 4, 4)),
              ShapeException.class,
              "CircularPad3d: padding must leave something of the input; input=[1, 2, 4, 4, 4],"
                  + " padding=[-2, -2, -2, -2, -2, -2]"),
          new Refusal(
              () -> circularPad3d(5).call(zeros(1, 2, 4, 4, 4)),
              ShapeException.class,
              "CircularPad3d: circular padding must be at most as large as the input; input=[1, 2,"
                  + " 4, 4, 4], padding=[5, 5, 5, 5, 5, 5]"),
          new Refusal(
              () -> replicationPad3d(1).call(zeros(1, 1, 2, 4, 4, 4)),
              ShapeException.class,
              "ReplicationPad3d: input must have 4 or 5 dimensions; input=[1, 1, 2, 4, 4, 4]"),
          new Refusal(
              () -> reflectionPad3d(1).call(zeros(shape(1, 2, 4, 4, 4), DType.INT64)),
              DTypeException.class,
              "ReflectionPad3d: input must be floating-point; input=int64. Convert it with"
                  + " to(DType.FLOAT32)."),
          new Refusal(
              () -> replicationPad3d(1).call(zeros(1, 0, 4, 4, 4)),
              ShapeException.class,
              "ReplicationPad3d: input must have no empty dimension but the batch's; input=[1, 0,"
                  + " 4, 4, 4]"));

  @ParameterizedTest
  @FieldSource("AMOUNTS")
  void amountsAreRefusedInTheseWords(Refusal refusal) {
    refusal.check();
  }

  @ParameterizedTest
  @FieldSource("INPUTS")
  void inputsAreRefusedInTheseWords(Refusal refusal) {
    refusal.check();
  }
}
