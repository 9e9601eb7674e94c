package dev.myelin.nn;

import static dev.myelin.nn.Nn.*;
import static dev.myelin.tensor.Tensors.*;

import dev.myelin.error.ArgumentException;
import dev.myelin.error.DTypeException;
import dev.myelin.error.ShapeException;
import dev.myelin.tensor.DType;
import dev.myelin.tensor.Shape;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/// What pooling refuses, in its exact words.
final class PoolingErrorsTest {
  static final List<Refusal> REFUSALS =
      List.of(
          new Refusal(
              () -> maxPool1d(0),
              ArgumentException.class,
              "MaxPool1d: kernel must be at least 1; kernel=0"),
          new Refusal(
              () -> maxPool1d(kernel(2, 2)),
              ArgumentException.class,
              "MaxPool1d: kernel must be one number; kernel=[2, 2]"),
          new Refusal(
              () -> maxPool1d(2, stride(0)),
              ArgumentException.class,
              "MaxPool1d: stride must be at least 1; stride=0"),
          new Refusal(
              () -> maxPool1d(2, padding(2)),
              ArgumentException.class,
              "MaxPool1d: padding must be at most half the kernel; padding=[2]," + " kernel=[2]"),
          new Refusal(
              () -> maxPool1d(2, dilation(0)),
              ArgumentException.class,
              "MaxPool1d: dilation must be at least 1; dilation=0"),
          new Refusal(
              () -> maxPool1d(2, stride(1), stride(2)),
              ArgumentException.class,
              "MaxPool1d: an option must be given once; first=Stride[sizes=[1]],"
                  + " second=Stride[sizes=[2]]"),
          new Refusal(
              () -> maxPool1d(2).call(zeros(4)),
              ShapeException.class,
              "MaxPool1d: input must have 2 or 3 dimensions; input=[4]"),
          new Refusal(
              () -> maxPool1d(2).callIndexed(zeros(4)),
              ShapeException.class,
              "MaxPool1d: input must have 2 or 3 dimensions; input=[4]"),
          new Refusal(
              () -> maxPool1d(2).call(zeros(shape(3, 4), DType.INT64)),
              DTypeException.class,
              "MaxPool1d: input must be floating-point; input=int64. Convert it with"
                  + " to(DType.FLOAT32)."),
          new Refusal(
              () -> maxPool1d(2).call(zeros(3, 0)),
              ShapeException.class,
              "MaxPool1d: input must have no empty dimension but the batch's; input=[3," + " 0]"),
          new Refusal(
              () -> maxPool1d(5).call(zeros(3, 4)),
              ShapeException.class,
              "MaxPool1d: the padded input must be at least as large as the kernel;"
                  + " input=[3, 4], kernel=[5], padding=[0], dilation=[1]"),
          new Refusal(
              () -> maxPool3d(0),
              ArgumentException.class,
              "MaxPool3d: kernel must be at least 1; kernel=0"),
          new Refusal(
              () -> maxPool3d(kernel(2, 2, 2, 2)),
              ArgumentException.class,
              "MaxPool3d: kernel must be one number or 3; kernel=[2, 2, 2, 2]"),
          new Refusal(
              () -> maxPool3d(2, stride(0)),
              ArgumentException.class,
              "MaxPool3d: stride must be at least 1; stride=0"),
          new Refusal(
              () -> maxPool3d(2, padding(2)),
              ArgumentException.class,
              "MaxPool3d: padding must be at most half the kernel; padding=[2, 2, 2],"
                  + " kernel=[2, 2, 2]"),
          new Refusal(
              () -> maxPool3d(2, dilation(0)),
              ArgumentException.class,
              "MaxPool3d: dilation must be at least 1; dilation=0"),
          new Refusal(
              () -> maxPool3d(2, stride(1), stride(2)),
              ArgumentException.class,
              "MaxPool3d: an option must be given once; first=Stride[sizes=[1]],"
                  + " second=Stride[sizes=[2]]"),
          new Refusal(
              () -> maxPool3d(2).call(zeros(4)),
              ShapeException.class,
              "MaxPool3d: input must have 4 or 5 dimensions; input=[4]"),
          new Refusal(
              () -> maxPool3d(2).callIndexed(zeros(4)),
              ShapeException.class,
              "MaxPool3d: input must have 4 or 5 dimensions; input=[4]"),
          new Refusal(
              () -> maxPool3d(2).call(zeros(shape(3, 4, 4, 4), DType.INT64)),
              DTypeException.class,
              "MaxPool3d: input must be floating-point; input=int64. Convert it with"
                  + " to(DType.FLOAT32)."),
          new Refusal(
              () -> maxPool3d(2).call(zeros(3, 0, 0, 0)),
              ShapeException.class,
              "MaxPool3d: input must have no empty dimension but the batch's; input=[3,"
                  + " 0, 0, 0]"),
          new Refusal(
              () -> maxPool3d(5).call(zeros(3, 4, 4, 4)),
              ShapeException.class,
              "MaxPool3d: the padded input must be at least as large as the kernel;"
                  + " input=[3, 4, 4, 4], kernel=[5, 5, 5], padding=[0, 0, 0], dilation=[1,"
                  + " 1, 1]"),
          new Refusal(
              () -> avgPool1d(0),
              ArgumentException.class,
              "AvgPool1d: kernel must be at least 1; kernel=0"),
          new Refusal(
              () -> avgPool1d(kernel(2, 2)),
              ArgumentException.class,
              "AvgPool1d: kernel must be one number; kernel=[2, 2]"),
          new Refusal(
              () -> avgPool1d(2, padding(2)),
              ArgumentException.class,
              "AvgPool1d: padding must be at most half the kernel; padding=[2]," + " kernel=[2]"),
          new Refusal(
              () -> avgPool1d(2, divisor(0)),
              ArgumentException.class,
              "AvgPool1d: divisor must be at least 1; divisor=0"),
          new Refusal(
              () -> avgPool1d(2, divisor(1), divisor(2)),
              ArgumentException.class,
              "AvgPool1d: an option must be given once; first=Divisor[value=1],"
                  + " second=Divisor[value=2]"),
          new Refusal(
              () -> avgPool1d(2).call(zeros(4)),
              ShapeException.class,
              "AvgPool1d: input must have 2 or 3 dimensions; input=[4]"),
          new Refusal(
              () -> avgPool1d(2).call(zeros(shape(3, 4), DType.BOOL)),
              DTypeException.class,
              "AvgPool1d: input must be floating-point; input=bool. Convert it with"
                  + " to(DType.FLOAT32)."),
          new Refusal(
              () -> avgPool1d(2).call(zeros(3, 0)),
              ShapeException.class,
              "AvgPool1d: input must have no empty dimension but the batch's; input=[3," + " 0]"),
          new Refusal(
              () -> avgPool1d(5).call(zeros(3, 4)),
              ShapeException.class,
              "AvgPool1d: the padded input must be at least as large as the kernel;"
                  + " input=[3, 4], kernel=[5], padding=[0], dilation=[1]"),
          new Refusal(
              () -> lpPool1d(0, 2),
              ArgumentException.class,
              "LPPool1d: p must be positive and finite; p=0.0"),
          new Refusal(
              () -> lpPool1d(Double.NaN, 2),
              ArgumentException.class,
              "LPPool1d: p must be positive and finite; p=NaN"),
          new Refusal(
              () -> lpPool1d(2, 0),
              ArgumentException.class,
              "LPPool1d: kernel must be at least 1; kernel=0"),
          new Refusal(
              () -> lpPool1d(2, 2, ceilMode(), ceilMode()),
              ArgumentException.class,
              "LPPool1d: an option must be given once; first=CeilMode[]," + " second=CeilMode[]"),
          new Refusal(
              () -> lpPool1d(2, 2).call(zeros(4)),
              ShapeException.class,
              "LPPool1d: input must have 2 or 3 dimensions; input=[4]"),
          new Refusal(
              () -> lpPool1d(2, 5).call(zeros(3, 4)),
              ShapeException.class,
              "LPPool1d: the padded input must be at least as large as the kernel;"
                  + " input=[3, 4], kernel=[5], padding=[0], dilation=[1]"),
          new Refusal(
              () -> maxUnpool1d(0),
              ArgumentException.class,
              "MaxUnpool1d: kernel must be at least 1; kernel=0"),
          new Refusal(
              () -> maxUnpool1d(2, padding(-1)),
              ArgumentException.class,
              "MaxUnpool1d: padding must be at least 0; padding=-1"),
          new Refusal(
              () -> maxUnpool1d(2).call(zeros(4), zeros(4)),
              ShapeException.class,
              "MaxUnpool1d: input must have 2 or 3 dimensions; input=[4]"),
          new Refusal(
              () -> maxUnpool1d(2).call(zeros(3, 4), zeros(shape(4), DType.INT64)),
              ShapeException.class,
              "MaxUnpool1d: input and indices must have one shape; input=[3, 4]," + " indices=[4]"),
          new Refusal(
              () -> maxUnpool1d(2).call(zeros(3, 4), zeros(3, 4)),
              DTypeException.class,
              "MaxUnpool1d: indices must be of type int64; indices=float32. Convert"
                  + " them with to(DType.INT64)."),
          new Refusal(
              () -> maxUnpool1d(2).call(zeros(3, 4), zeros(shape(3, 4), DType.INT64).add(8)),
              ArgumentException.class,
              "MaxUnpool1d: indices must lie in [0, 7]; least=8, greatest=8, shape=[3," + " 4]"),
          new Refusal(
              () -> maxUnpool1d(2).call(zeros(3, 4), zeros(shape(3, 4), DType.INT64).sub(1)),
              ArgumentException.class,
              "MaxUnpool1d: indices must lie in [0, 7]; least=-1, greatest=-1," + " shape=[3, 4]"),
          new Refusal(
              () -> maxUnpool1d(2).call(zeros(3, 4), zeros(shape(3, 4), DType.INT64), 8, 8),
              ArgumentException.class,
              "MaxUnpool1d: outputSize must be 1 number; outputSize=[8, 8]"),
          new Refusal(
              () -> maxUnpool1d(2).call(zeros(3, 4), zeros(shape(3, 4), DType.INT64), 10),
              ShapeException.class,
              "MaxUnpool1d: the output must not be empty, and less than a stride from"
                  + " its usual size; input=[3, 4], dimension=0, size=10, usual=8"),
          new Refusal(
              () -> adaptiveAvgPool1d(0),
              ArgumentException.class,
              "AdaptiveAvgPool1d: length must be at least 1, or AUTO; length=0"),
          new Refusal(
              () -> adaptiveAvgPool1d(2).call(zeros(4)),
              ShapeException.class,
              "AdaptiveAvgPool1d: input must have 2 or 3 dimensions; input=[4]"),
          new Refusal(
              () -> adaptiveAvgPool1d(2).call(zeros(3, 0)),
              ShapeException.class,
              "AdaptiveAvgPool1d: input must have no empty dimension but the batch's;"
                  + " input=[3, 0]"),
          new Refusal(
              () -> adaptiveAvgPool1d(2).call(zeros(shape(3, 4), DType.INT32)),
              DTypeException.class,
              "AdaptiveAvgPool1d: input must be floating-point; input=int32. Convert it"
                  + " with to(DType.FLOAT32)."),
          new Refusal(
              () -> adaptiveMaxPool1d(0),
              ArgumentException.class,
              "AdaptiveMaxPool1d: length must be at least 1, or AUTO; length=0"),
          new Refusal(
              () -> adaptiveMaxPool1d(2).call(zeros(4)),
              ShapeException.class,
              "AdaptiveMaxPool1d: input must have 2 or 3 dimensions; input=[4]"),
          new Refusal(
              () -> adaptiveMaxPool1d(2).call(zeros(3, 0)),
              ShapeException.class,
              "AdaptiveMaxPool1d: input must have no empty dimension but the batch's;"
                  + " input=[3, 0]"),
          new Refusal(
              () -> adaptiveMaxPool1d(2).call(zeros(shape(3, 4), DType.INT32)),
              DTypeException.class,
              "AdaptiveMaxPool1d: input must be floating-point; input=int32. Convert it"
                  + " with to(DType.FLOAT32)."),
          new Refusal(
              () -> avgPool2d(0),
              ArgumentException.class,
              "AvgPool2d: kernel must be at least 1; kernel=0"),
          new Refusal(
              () -> avgPool2d(kernel(2, 2, 2)),
              ArgumentException.class,
              "AvgPool2d: kernel must be one number or 2; kernel=[2, 2, 2]"),
          new Refusal(
              () -> avgPool2d(2, padding(2)),
              ArgumentException.class,
              "AvgPool2d: padding must be at most half the kernel; padding=[2, 2],"
                  + " kernel=[2, 2]"),
          new Refusal(
              () -> avgPool2d(2, divisor(0)),
              ArgumentException.class,
              "AvgPool2d: divisor must be at least 1; divisor=0"),
          new Refusal(
              () -> avgPool2d(2, divisor(1), divisor(2)),
              ArgumentException.class,
              "AvgPool2d: an option must be given once; first=Divisor[value=1],"
                  + " second=Divisor[value=2]"),
          new Refusal(
              () -> avgPool2d(2).call(zeros(4)),
              ShapeException.class,
              "AvgPool2d: input must have 3 or 4 dimensions; input=[4]"),
          new Refusal(
              () -> avgPool2d(2).call(zeros(shape(3, 4, 4), DType.BOOL)),
              DTypeException.class,
              "AvgPool2d: input must be floating-point; input=bool. Convert it with"
                  + " to(DType.FLOAT32)."),
          new Refusal(
              () -> avgPool2d(2).call(zeros(3, 0, 0)),
              ShapeException.class,
              "AvgPool2d: input must have no empty dimension but the batch's; input=[3,"
                  + " 0, 0]"),
          new Refusal(
              () -> avgPool2d(5).call(zeros(3, 4, 4)),
              ShapeException.class,
              "AvgPool2d: the padded input must be at least as large as the kernel;"
                  + " input=[3, 4, 4], kernel=[5, 5], padding=[0, 0], dilation=[1, 1]"),
          new Refusal(
              () -> lpPool2d(0, 2),
              ArgumentException.class,
              "LPPool2d: p must be positive and finite; p=0.0"),
          new Refusal(
              () -> lpPool2d(Double.NaN, 2),
              ArgumentException.class,
              "LPPool2d: p must be positive and finite; p=NaN"),
          new Refusal(
              () -> lpPool2d(2, 0),
              ArgumentException.class,
              "LPPool2d: kernel must be at least 1; kernel=0"),
          new Refusal(
              () -> lpPool2d(2, 2, ceilMode(), ceilMode()),
              ArgumentException.class,
              "LPPool2d: an option must be given once; first=CeilMode[]," + " second=CeilMode[]"),
          new Refusal(
              () -> lpPool2d(2, 2).call(zeros(4)),
              ShapeException.class,
              "LPPool2d: input must have 3 or 4 dimensions; input=[4]"),
          new Refusal(
              () -> lpPool2d(2, 5).call(zeros(3, 4, 4)),
              ShapeException.class,
              "LPPool2d: the padded input must be at least as large as the kernel;"
                  + " input=[3, 4, 4], kernel=[5, 5], padding=[0, 0], dilation=[1, 1]"),
          new Refusal(
              () -> maxUnpool2d(0),
              ArgumentException.class,
              "MaxUnpool2d: kernel must be at least 1; kernel=0"),
          new Refusal(
              () -> maxUnpool2d(2, padding(-1)),
              ArgumentException.class,
              "MaxUnpool2d: padding must be at least 0; padding=-1"),
          new Refusal(
              () -> maxUnpool2d(2).call(zeros(4), zeros(4)),
              ShapeException.class,
              "MaxUnpool2d: input must have 3 or 4 dimensions; input=[4]"),
          new Refusal(
              () -> maxUnpool2d(2).call(zeros(3, 4, 4), zeros(shape(4), DType.INT64)),
              ShapeException.class,
              "MaxUnpool2d: input and indices must have one shape; input=[3, 4, 4],"
                  + " indices=[4]"),
          new Refusal(
              () -> maxUnpool2d(2).call(zeros(3, 4, 4), zeros(3, 4, 4)),
              DTypeException.class,
              "MaxUnpool2d: indices must be of type int64; indices=float32. Convert"
                  + " them with to(DType.INT64)."),
          new Refusal(
              () -> maxUnpool2d(2).call(zeros(3, 4, 4), zeros(shape(3, 4, 4), DType.INT64).add(64)),
              ArgumentException.class,
              "MaxUnpool2d: indices must lie in [0, 63]; least=64, greatest=64,"
                  + " shape=[3, 4, 4]"),
          new Refusal(
              () -> maxUnpool2d(2).call(zeros(3, 4, 4), zeros(shape(3, 4, 4), DType.INT64).sub(1)),
              ArgumentException.class,
              "MaxUnpool2d: indices must lie in [0, 63]; least=-1, greatest=-1,"
                  + " shape=[3, 4, 4]"),
          new Refusal(
              () ->
                  maxUnpool2d(2).call(zeros(3, 4, 4), zeros(shape(3, 4, 4), DType.INT64), 8, 8, 8),
              ArgumentException.class,
              "MaxUnpool2d: outputSize must be 2 numbers; outputSize=[8, 8, 8]"),
          new Refusal(
              () -> maxUnpool2d(2).call(zeros(3, 4, 4), zeros(shape(3, 4, 4), DType.INT64), 10, 10),
              ShapeException.class,
              "MaxUnpool2d: the output must not be empty, and less than a stride from"
                  + " its usual size; input=[3, 4, 4], dimension=0, size=10, usual=8"),
          new Refusal(
              () -> adaptiveMaxPool2d(0),
              ArgumentException.class,
              "AdaptiveMaxPool2d: height must be at least 1, or AUTO; height=0"),
          new Refusal(
              () -> adaptiveMaxPool2d(2).call(zeros(4)),
              ShapeException.class,
              "AdaptiveMaxPool2d: input must have 3 or 4 dimensions; input=[4]"),
          new Refusal(
              () -> adaptiveMaxPool2d(2).call(zeros(3, 0, 0)),
              ShapeException.class,
              "AdaptiveMaxPool2d: input must have no empty dimension but the batch's;"
                  + " input=[3, 0, 0]"),
          new Refusal(
              () -> adaptiveMaxPool2d(2).call(zeros(shape(3, 4, 4), DType.INT32)),
              DTypeException.class,
              "AdaptiveMaxPool2d: input must be floating-point; input=int32. Convert it"
                  + " with to(DType.FLOAT32)."),
          new Refusal(
              () -> avgPool3d(0),
              ArgumentException.class,
              "AvgPool3d: kernel must be at least 1; kernel=0"),
          new Refusal(
              () -> avgPool3d(kernel(2, 2, 2, 2)),
              ArgumentException.class,
              "AvgPool3d: kernel must be one number or 3; kernel=[2, 2, 2, 2]"),
          new Refusal(
              () -> avgPool3d(2, padding(2)),
              ArgumentException.class,
              "AvgPool3d: padding must be at most half the kernel; padding=[2, 2, 2],"
                  + " kernel=[2, 2, 2]"),
          new Refusal(
              () -> avgPool3d(2, divisor(0)),
              ArgumentException.class,
              "AvgPool3d: divisor must be at least 1; divisor=0"),
          new Refusal(
              () -> avgPool3d(2, divisor(1), divisor(2)),
              ArgumentException.class,
              "AvgPool3d: an option must be given once; first=Divisor[value=1],"
                  + " second=Divisor[value=2]"),
          new Refusal(
              () -> avgPool3d(2).call(zeros(4)),
              ShapeException.class,
              "AvgPool3d: input must have 4 or 5 dimensions; input=[4]"),
          new Refusal(
              () -> avgPool3d(2).call(zeros(shape(3, 4, 4, 4), DType.BOOL)),
              DTypeException.class,
              "AvgPool3d: input must be floating-point; input=bool. Convert it with"
                  + " to(DType.FLOAT32)."),
          new Refusal(
              () -> avgPool3d(2).call(zeros(3, 0, 0, 0)),
              ShapeException.class,
              "AvgPool3d: input must have no empty dimension but the batch's; input=[3,"
                  + " 0, 0, 0]"),
          new Refusal(
              () -> avgPool3d(5).call(zeros(3, 4, 4, 4)),
              ShapeException.class,
              "AvgPool3d: the padded input must be at least as large as the kernel;"
                  + " input=[3, 4, 4, 4], kernel=[5, 5, 5], padding=[0, 0, 0], dilation=[1,"
                  + " 1, 1]"),
          new Refusal(
              () -> lpPool3d(0, 2),
              ArgumentException.class,
              "LPPool3d: p must be positive and finite; p=0.0"),
          new Refusal(
              () -> lpPool3d(Double.NaN, 2),
              ArgumentException.class,
              "LPPool3d: p must be positive and finite; p=NaN"),
          new Refusal(
              () -> lpPool3d(2, 0),
              ArgumentException.class,
              "LPPool3d: kernel must be at least 1; kernel=0"),
          new Refusal(
              () -> lpPool3d(2, 2, ceilMode(), ceilMode()),
              ArgumentException.class,
              "LPPool3d: an option must be given once; first=CeilMode[]," + " second=CeilMode[]"),
          new Refusal(
              () -> lpPool3d(2, 2).call(zeros(4)),
              ShapeException.class,
              "LPPool3d: input must have 4 or 5 dimensions; input=[4]"),
          new Refusal(
              () -> lpPool3d(2, 5).call(zeros(3, 4, 4, 4)),
              ShapeException.class,
              "LPPool3d: the padded input must be at least as large as the kernel;"
                  + " input=[3, 4, 4, 4], kernel=[5, 5, 5], padding=[0, 0, 0], dilation=[1,"
                  + " 1, 1]"),
          new Refusal(
              () -> maxUnpool3d(0),
              ArgumentException.class,
              "MaxUnpool3d: kernel must be at least 1; kernel=0"),
          new Refusal(
              () -> maxUnpool3d(2, padding(-1)),
              ArgumentException.class,
              "MaxUnpool3d: padding must be at least 0; padding=-1"),
          new Refusal(
              () -> maxUnpool3d(2).call(zeros(4), zeros(4)),
              ShapeException.class,
              "MaxUnpool3d: input must have 4 or 5 dimensions; input=[4]"),
          new Refusal(
              () -> maxUnpool3d(2).call(zeros(3, 4, 4, 4), zeros(shape(4), DType.INT64)),
              ShapeException.class,
              "MaxUnpool3d: input and indices must have one shape; input=[3, 4, 4, 4],"
                  + " indices=[4]"),
          new Refusal(
              () -> maxUnpool3d(2).call(zeros(3, 4, 4, 4), zeros(3, 4, 4, 4)),
              DTypeException.class,
              "MaxUnpool3d: indices must be of type int64; indices=float32. Convert"
                  + " them with to(DType.INT64)."),
          new Refusal(
              () ->
                  maxUnpool3d(2)
                      .call(zeros(3, 4, 4, 4), zeros(shape(3, 4, 4, 4), DType.INT64).add(512)),
              ArgumentException.class,
              "MaxUnpool3d: indices must lie in [0, 511]; least=512, greatest=512,"
                  + " shape=[3, 4, 4, 4]"),
          new Refusal(
              () ->
                  maxUnpool3d(2)
                      .call(zeros(3, 4, 4, 4), zeros(shape(3, 4, 4, 4), DType.INT64).sub(1)),
              ArgumentException.class,
              "MaxUnpool3d: indices must lie in [0, 511]; least=-1, greatest=-1,"
                  + " shape=[3, 4, 4, 4]"),
          new Refusal(
              () ->
                  maxUnpool3d(2)
                      .call(zeros(3, 4, 4, 4), zeros(shape(3, 4, 4, 4), DType.INT64), 8, 8, 8, 8),
              ArgumentException.class,
              "MaxUnpool3d: outputSize must be 3 numbers; outputSize=[8, 8, 8, 8]"),
          new Refusal(
              () ->
                  maxUnpool3d(2)
                      .call(zeros(3, 4, 4, 4), zeros(shape(3, 4, 4, 4), DType.INT64), 10, 10, 10),
              ShapeException.class,
              "MaxUnpool3d: the output must not be empty, and less than a stride from"
                  + " its usual size; input=[3, 4, 4, 4], dimension=0, size=10, usual=8"),
          new Refusal(
              () -> adaptiveAvgPool3d(0),
              ArgumentException.class,
              "AdaptiveAvgPool3d: depth must be at least 1, or AUTO; depth=0"),
          new Refusal(
              () -> adaptiveAvgPool3d(2).call(zeros(4)),
              ShapeException.class,
              "AdaptiveAvgPool3d: input must have 4 or 5 dimensions; input=[4]"),
          new Refusal(
              () -> adaptiveAvgPool3d(2).call(zeros(3, 0, 0, 0)),
              ShapeException.class,
              "AdaptiveAvgPool3d: input must have no empty dimension but the batch's;"
                  + " input=[3, 0, 0, 0]"),
          new Refusal(
              () -> adaptiveAvgPool3d(2).call(zeros(shape(3, 4, 4, 4), DType.INT32)),
              DTypeException.class,
              "AdaptiveAvgPool3d: input must be floating-point; input=int32. Convert it"
                  + " with to(DType.FLOAT32)."),
          new Refusal(
              () -> adaptiveMaxPool3d(0),
              ArgumentException.class,
              "AdaptiveMaxPool3d: depth must be at least 1, or AUTO; depth=0"),
          new Refusal(
              () -> adaptiveMaxPool3d(2).call(zeros(4)),
              ShapeException.class,
              "AdaptiveMaxPool3d: input must have 4 or 5 dimensions; input=[4]"),
          new Refusal(
              () -> adaptiveMaxPool3d(2).call(zeros(3, 0, 0, 0)),
              ShapeException.class,
              "AdaptiveMaxPool3d: input must have no empty dimension but the batch's;"
                  + " input=[3, 0, 0, 0]"),
          new Refusal(
              () -> adaptiveMaxPool3d(2).call(zeros(shape(3, 4, 4, 4), DType.INT32)),
              DTypeException.class,
              "AdaptiveMaxPool3d: input must be floating-point; input=int32. Convert it"
                  + " with to(DType.FLOAT32)."),
          new Refusal(
              () -> fractionalMaxPool2d(2),
              ArgumentException.class,
              "FractionalMaxPool2d: one of outputSize and outputRatio must be given"),
          new Refusal(
              () -> fractionalMaxPool2d(2, outputSize(2), outputRatio(0.5)),
              ArgumentException.class,
              "FractionalMaxPool2d: only one of two options may be given;"
                  + " first=OutputSize[sizes=[2]], second=OutputRatio[shares=[0.5]]"),
          new Refusal(
              () -> fractionalMaxPool2d(2, outputRatio(1)),
              ArgumentException.class,
              "FractionalMaxPool2d: outputRatio must lie between 0 and 1;" + " outputRatio=1.0"),
          new Refusal(
              () -> fractionalMaxPool2d(2, outputRatio(0.5, 0.5, 0.5, 0.5)),
              ArgumentException.class,
              "FractionalMaxPool2d: outputRatio must be one number or 2;"
                  + " outputRatio=[0.5, 0.5, 0.5, 0.5]"),
          new Refusal(
              () -> fractionalMaxPool2d(2, outputSize(0)),
              ArgumentException.class,
              "FractionalMaxPool2d: outputSize must be at least 1; outputSize=0"),
          new Refusal(
              () -> fractionalMaxPool2d(0, outputSize(2)),
              ArgumentException.class,
              "FractionalMaxPool2d: kernel must be at least 1; kernel=0"),
          new Refusal(
              () -> fractionalMaxPool2d(2, outputSize(4)).call(zeros(3, 4, 4)),
              ShapeException.class,
              "FractionalMaxPool2d: output + kernel − 1 must be at most the input, and"
                  + " the output not empty; input=[3, 4, 4], kernel=[2, 2], outputSize=[4, 4]"),
          new Refusal(
              () -> fractionalMaxPool2d(2, outputSize(2), randomSamples(zeros(3))),
              ShapeException.class,
              "FractionalMaxPool2d: randomSamples must have the shape [N, C, 2];"
                  + " randomSamples=[3]"),
          new Refusal(
              () ->
                  fractionalMaxPool2d(2, outputSize(2), randomSamples(zeros(1, 2, 2)))
                      .call(zeros(3, 4, 4)),
              ShapeException.class,
              "FractionalMaxPool2d: randomSamples must have a number for each example,"
                  + " channel and dimension; input=[3, 4, 4], randomSamples=[1, 2, 2]"),
          new Refusal(
              () ->
                  fractionalMaxPool2d(2, outputSize(2), randomSamples(ones(1, 3, 2)))
                      .call(zeros(3, 4, 4)),
              ArgumentException.class,
              "FractionalMaxPool2d: randomSamples must lie in [0, 1); least=1.0,"
                  + " greatest=1.0"),
          new Refusal(
              () -> fractionalMaxPool3d(2),
              ArgumentException.class,
              "FractionalMaxPool3d: one of outputSize and outputRatio must be given"),
          new Refusal(
              () -> fractionalMaxPool3d(2, outputSize(2), outputRatio(0.5)),
              ArgumentException.class,
              "FractionalMaxPool3d: only one of two options may be given;"
                  + " first=OutputSize[sizes=[2]], second=OutputRatio[shares=[0.5]]"),
          new Refusal(
              () -> fractionalMaxPool3d(2, outputRatio(1)),
              ArgumentException.class,
              "FractionalMaxPool3d: outputRatio must lie between 0 and 1;" + " outputRatio=1.0"),
          new Refusal(
              () -> fractionalMaxPool3d(2, outputRatio(0.5, 0.5, 0.5, 0.5)),
              ArgumentException.class,
              "FractionalMaxPool3d: outputRatio must be one number or 3;"
                  + " outputRatio=[0.5, 0.5, 0.5, 0.5]"),
          new Refusal(
              () -> fractionalMaxPool3d(2, outputSize(0)),
              ArgumentException.class,
              "FractionalMaxPool3d: outputSize must be at least 1; outputSize=0"),
          new Refusal(
              () -> fractionalMaxPool3d(0, outputSize(2)),
              ArgumentException.class,
              "FractionalMaxPool3d: kernel must be at least 1; kernel=0"),
          new Refusal(
              () -> fractionalMaxPool3d(2, outputSize(4)).call(zeros(3, 4, 4, 4)),
              ShapeException.class,
              "FractionalMaxPool3d: output + kernel must be at most the input, and"
                  + " the output not empty; input=[3, 4, 4, 4], kernel=[2, 2, 2],"
                  + " outputSize=[4, 4, 4]"),
          new Refusal(
              () -> fractionalMaxPool3d(2, outputSize(2), randomSamples(zeros(3))),
              ShapeException.class,
              "FractionalMaxPool3d: randomSamples must have the shape [N, C, 3];"
                  + " randomSamples=[3]"),
          new Refusal(
              () ->
                  fractionalMaxPool3d(2, outputSize(2), randomSamples(zeros(1, 2, 3)))
                      .call(zeros(3, 4, 4, 4)),
              ShapeException.class,
              "FractionalMaxPool3d: randomSamples must have a number for each example,"
                  + " channel and dimension; input=[3, 4, 4, 4], randomSamples=[1, 2, 3]"),
          new Refusal(
              () ->
                  fractionalMaxPool3d(2, outputSize(2), randomSamples(ones(1, 3, 3)))
                      .call(zeros(3, 4, 4, 4)),
              ArgumentException.class,
              "FractionalMaxPool3d: randomSamples must lie in [0, 1); least=1.0,"
                  + " greatest=1.0"));

  @ParameterizedTest
  @FieldSource("REFUSALS")
  void wrongUse_isRefusedInTheseWords(Refusal refusal) {
    refusal.check();
  }

  private static Shape shape(long... sizes) {
    return Shape.of(sizes);
  }
}
