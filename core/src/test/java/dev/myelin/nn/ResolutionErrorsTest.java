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

/// What bilinear maps, folding, shuffles and changes of resolution refuse.
final class ResolutionErrorsTest {
  static final List<Refusal> BLOCKS =
      List.of(
          new Refusal(
              () -> bilinear(0, 1, 1),
              ArgumentException.class,
              "Bilinear: in1Features must be at least 1; in1Features=0"),
          new Refusal(
              () -> bilinear(1, 0, 1),
              ArgumentException.class,
              "Bilinear: in2Features must be at least 1; in2Features=0"),
          new Refusal(
              () -> bilinear(1, 1, 0),
              ArgumentException.class,
              "Bilinear: outFeatures must be at least 1; outFeatures=0"),
          new Refusal(
              () -> bilinear(1, 1, 1, noBias(), noBias()),
              ArgumentException.class,
              "Bilinear: an option must be given once; first=NoBias[], second=NoBias[]"),
          new Refusal(
              () -> bilinear(3, 4, 2).call(zeros(2, 4), zeros(2, 4)),
              ShapeException.class,
              "Bilinear: first must have 3 features; first=[2, 4], weight=[2, 3, 4]"),
          new Refusal(
              () -> bilinear(3, 4, 2).call(zeros(2, 3), zeros(2, 3)),
              ShapeException.class,
              "Bilinear: second must have 4 features; second=[2, 3], weight=[2, 3, 4]"),
          new Refusal(
              () -> bilinear(3, 4, 2).call(zeros(), zeros(4)),
              ShapeException.class,
              "Bilinear: first must have 3 features; first=[], weight=[2, 3, 4]"),
          new Refusal(
              () -> bilinear(3, 4, 2).call(zeros(2, 3), zeros(3, 4)),
              ShapeException.class,
              "Bilinear: first and second must have the same shape but for the last dimension;"
                  + " first=[2, 3], second=[3, 4]"),
          new Refusal(
              () -> bilinear(3, 4, 2).call(zeros(2, 3), zeros(4)),
              ShapeException.class,
              "Bilinear: first and second must have the same shape but for the last dimension;"
                  + " first=[2, 3], second=[4]"),
          new Refusal(
              () -> bilinear(3, 4, 2).call(zeros(shape(2, 3), DType.FLOAT64), zeros(2, 4)),
              DTypeException.class,
              "Bilinear: input must have the parameters' type; input=float64, parameters=float32."
                  + " Convert the input with to(DType.FLOAT32), or the model with"
                  + " to(DType.FLOAT64)."),
          new Refusal(
              () -> bilinear(3, 4, 2).call(zeros(2, 3), zeros(shape(2, 4), DType.INT64)),
              DTypeException.class,
              "Bilinear: input must have the parameters' type; input=int64, parameters=float32."
                  + " Convert the input with to(DType.FLOAT32)."),
          new Refusal(
              () -> unfold(0),
              ArgumentException.class,
              "Unfold: kernel must be at least 1; kernel=0"),
          new Refusal(
              () -> unfold(kernel(1, 2, 3)),
              ArgumentException.class,
              "Unfold: kernel must be one number or 2; kernel=[1, 2, 3]"),
          new Refusal(
              () -> unfold(2, stride(0)),
              ArgumentException.class,
              "Unfold: stride must be at least 1; stride=0"),
          new Refusal(
              () -> unfold(2, padding(-1)),
              ArgumentException.class,
              "Unfold: padding must be at least 0; padding=-1"),
          new Refusal(
              () -> unfold(2, dilation(0)),
              ArgumentException.class,
              "Unfold: dilation must be at least 1; dilation=0"),
          new Refusal(
              () -> unfold(2, stride(1), stride(1)),
              ArgumentException.class,
              "Unfold: an option must be given once; first=Stride[sizes=[1]],"
                  + " second=Stride[sizes=[1]]"),
          new Refusal(
              () -> unfold(2).call(zeros(4, 4)),
              ShapeException.class,
              "Unfold: input must have 3 or 4 dimensions; input=[4, 4]"),
          new Refusal(
              () -> unfold(5).call(zeros(1, 1, 4, 4)),
              ShapeException.class,
              "Unfold: the padded input must be at least as large as the kernel; input=[1, 1, 4,"
                  + " 4], kernel=[5, 5], padding=[0, 0], dilation=[1, 1]"),
          new Refusal(
              () -> unfold(2).call(zeros(1, 0, 4, 4)),
              ShapeException.class,
              "Unfold: input must have no empty dimension but the batch's; input=[1, 0, 4, 4]"),
          new Refusal(
              () -> unfold(2).call(zeros(shape(1, 1, 4, 4), DType.INT64)),
              DTypeException.class,
              "Unfold: input must be floating-point; input=int64. Convert it with"
                  + " to(DType.FLOAT32)."),
          new Refusal(
              () -> fold(size(0), kernel(2)),
              ArgumentException.class,
              "Fold: size must be at least 1; size=0"),
          new Refusal(
              () -> fold(size(1, 2, 3), kernel(2)),
              ArgumentException.class,
              "Fold: size must be one number or 2; size=[1, 2, 3]"),
          new Refusal(
              () -> fold(size(4), kernel(5)),
              ArgumentException.class,
              "Fold: the padded size must be at least as large as the kernel; size=[4, 4],"
                  + " kernel=[5, 5], padding=[0, 0], dilation=[1, 1]"),
          new Refusal(
              () -> fold(size(4), kernel(2), padding(1), padding(1)),
              ArgumentException.class,
              "Fold: an option must be given once; first=Padding[sizes=[1]],"
                  + " second=Padding[sizes=[1]]"),
          new Refusal(
              () -> fold(size(4), kernel(2)).call(zeros(4)),
              ShapeException.class,
              "Fold: input must have 2 or 3 dimensions; input=[4]"),
          new Refusal(
              () -> fold(size(4), kernel(2)).call(zeros(1, 6, 9)),
              ShapeException.class,
              "Fold: input must have a multiple of 4 rows; input=[1, 6, 9], kernel=[2, 2]"),
          new Refusal(
              () -> fold(size(4), kernel(2)).call(zeros(1, 8, 8)),
              ShapeException.class,
              "Fold: input must have 9 columns, one for each block; input=[1, 8, 8], size=[4, 4]"),
          new Refusal(
              () -> fold(size(4), kernel(2)).call(zeros(1, 0, 9)),
              ShapeException.class,
              "Fold: input must have a multiple of 4 rows; input=[1, 0, 9], kernel=[2, 2]"),
          new Refusal(
              () -> fold(size(4), kernel(2)).call(zeros(shape(1, 4, 9), DType.INT32)),
              DTypeException.class,
              "Fold: input must be floating-point; input=int32. Convert it with"
                  + " to(DType.FLOAT32)."),
          new Refusal(
              () -> pixelShuffle(0),
              ArgumentException.class,
              "PixelShuffle: factor must lie in [1, 2147483647]; factor=0"),
          new Refusal(
              () -> pixelShuffle(2).call(zeros(2, 2)),
              ShapeException.class,
              "PixelShuffle: input must have at least 3 dimensions; input=[2, 2]"),
          new Refusal(
              () -> pixelShuffle(2).call(zeros(1, 6, 2, 2)),
              ShapeException.class,
              "PixelShuffle: input must have a multiple of factor² channels; input=[1, 6, 2, 2],"
                  + " factor=2"),
          new Refusal(
              () -> pixelShuffle(3).call(zeros(3, 2, 2)),
              ShapeException.class,
              "PixelShuffle: input must have a multiple of factor² channels; input=[3, 2, 2],"
                  + " factor=3"),
          new Refusal(
              () -> pixelUnshuffle(0),
              ArgumentException.class,
              "PixelUnshuffle: factor must lie in [1, 2147483647]; factor=0"),
          new Refusal(
              () -> pixelUnshuffle(2).call(zeros(2, 2)),
              ShapeException.class,
              "PixelUnshuffle: input must have at least 3 dimensions; input=[2, 2]"),
          new Refusal(
              () -> pixelUnshuffle(2).call(zeros(1, 1, 3, 4)),
              ShapeException.class,
              "PixelUnshuffle: height and width must be divisible by factor; input=[1, 1, 3, 4],"
                  + " factor=2"),
          new Refusal(
              () -> pixelUnshuffle(2).call(zeros(1, 1, 4, 3)),
              ShapeException.class,
              "PixelUnshuffle: height and width must be divisible by factor; input=[1, 1, 4, 3],"
                  + " factor=2"),
          new Refusal(
              () -> pixelUnshuffle(2).call(zeros(1, 1, 0, 4)),
              ShapeException.class,
              "PixelUnshuffle: input must have no empty dimension but the batch's; input=[1, 1, 0,"
                  + " 4]"),
          new Refusal(
              () -> channelShuffle(0),
              ArgumentException.class,
              "ChannelShuffle: groups must be at least 1; groups=0"),
          new Refusal(
              () -> channelShuffle(2).call(zeros(2, 4)),
              ShapeException.class,
              "ChannelShuffle: input must have at least 3 dimensions; input=[2, 4]"),
          new Refusal(
              () -> channelShuffle(3).call(zeros(1, 4, 2)),
              ShapeException.class,
              "ChannelShuffle: channels must be divisible by groups; input=[1, 4, 2], groups=3"),
          new Refusal(
              () -> unflatten(0),
              ArgumentException.class,
              "Unflatten: there must be sizes; sizes=[]"),
          new Refusal(
              () -> unflatten(0, AUTO, AUTO),
              ArgumentException.class,
              "Unflatten: only one size may be AUTO; sizes=[-1, -1]"),
          new Refusal(
              () -> unflatten(0, 0, 2),
              ArgumentException.class,
              "Unflatten: sizes must be at least 1, or AUTO; sizes=0"),
          new Refusal(
              () -> unflatten(1, 2, 2).call(zeros(4)),
              ShapeException.class,
              "Unflatten: input must have at least 2 dimensions; input=[4]"),
          new Refusal(
              () -> unflatten(-2, 2, 2).call(zeros(4)),
              ShapeException.class,
              "Unflatten: input must have at least 2 dimensions; input=[4]"),
          new Refusal(
              () -> unflatten(1, 2, 3).call(zeros(2, 5)),
              ShapeException.class,
              "Unflatten: sizes must multiply to the dimension's; input=[2, 5], dim=1, sizes=[2,"
                  + " 3]"),
          new Refusal(
              () -> unflatten(0, 4, AUTO).call(zeros(6)),
              ShapeException.class,
              "Unflatten: sizes must multiply to the dimension's; input=[6], dim=0, sizes=[4, -1]"),
          new Refusal(
              () -> unflatten(0, 2, 2).call(zeros(8)),
              ShapeException.class,
              "Unflatten: sizes must multiply to the dimension's; input=[8], dim=0, sizes=[2, 2]"));

  static final List<Refusal> RESOLUTIONS =
      List.of(
          new Refusal(
              () -> upsample(size(0)),
              ArgumentException.class,
              "Upsample: size must lie in [1, 2147483647]; size=0"),
          new Refusal(
              () -> upsample(size(-1)),
              ArgumentException.class,
              "Upsample: size must lie in [1, 2147483647]; size=-1"),
          new Refusal(
              () -> upsample(size(1L << 40)),
              ArgumentException.class,
              "Upsample: size must lie in [1, 2147483647]; size=1099511627776"),
          new Refusal(
              () -> upsample(scaleFactor(0)),
              ArgumentException.class,
              "Upsample: scaleFactor must be positive and finite; scaleFactor=0.0"),
          new Refusal(
              () -> upsample(scaleFactor(-2)),
              ArgumentException.class,
              "Upsample: scaleFactor must be positive and finite; scaleFactor=-2.0"),
          new Refusal(
              () -> upsample(scaleFactor(Double.NaN)),
              ArgumentException.class,
              "Upsample: scaleFactor must be positive and finite; scaleFactor=NaN"),
          new Refusal(
              () -> upsample(scaleFactor(Double.POSITIVE_INFINITY)),
              ArgumentException.class,
              "Upsample: scaleFactor must be positive and finite; scaleFactor=Infinity"),
          new Refusal(
              () -> upsample(scaleFactor(2), alignCorners()),
              ArgumentException.class,
              "Upsample: alignCorners() needs a mode that interpolates; mode=NEAREST"),
          new Refusal(
              () -> upsample(scaleFactor(2), mode(Upsample.Mode.NEAREST_EXACT), alignCorners()),
              ArgumentException.class,
              "Upsample: alignCorners() needs a mode that interpolates; mode=NEAREST_EXACT"),
          new Refusal(
              () -> upsample(size(4), recomputeScaleFactor()),
              ArgumentException.class,
              "Upsample: recomputeScaleFactor() needs a scaleFactor; resolution=Size[sizes=[4]]"),
          new Refusal(
              () -> upsample(scaleFactor(2), mode(Upsample.Mode.LINEAR), mode(Upsample.Mode.CUBIC)),
              ArgumentException.class,
              "Upsample: an option must be given once; first=LINEAR, second=CUBIC"),
          new Refusal(
              () -> upsample(scaleFactor(2), channelsLast(), channelsLast()),
              ArgumentException.class,
              "Upsample: an option must be given once; first=ChannelsLast[],"
                  + " second=ChannelsLast[]"),
          new Refusal(
              () -> upsample(scaleFactor(2)).call(zeros(3, 4)),
              ShapeException.class,
              "Upsample: input must have 3 to 5 dimensions; input=[3, 4]"),
          new Refusal(
              () -> upsample(scaleFactor(2), mode(Upsample.Mode.BILINEAR)).call(zeros(1, 3, 4)),
              ShapeException.class,
              "Upsample: input must have 4 dimensions; input=[1, 3, 4]"),
          new Refusal(
              () ->
                  upsample(scaleFactor(2), mode(Upsample.Mode.BICUBIC)).call(zeros(1, 1, 3, 3, 4)),
              ShapeException.class,
              "Upsample: input must have 4 dimensions; input=[1, 1, 3, 3, 4]"),
          new Refusal(
              () -> upsample(scaleFactor(2), mode(Upsample.Mode.TRILINEAR)).call(zeros(1, 1, 3, 4)),
              ShapeException.class,
              "Upsample: input must have 5 dimensions; input=[1, 1, 3, 4]"),
          new Refusal(
              () -> upsample(size(2, 3)).call(zeros(1, 1, 4)),
              ArgumentException.class,
              "Upsample: size must be one number; size=[2, 3]"),
          new Refusal(
              () -> upsample(size()).call(zeros(1, 1, 4)),
              ArgumentException.class,
              "Upsample: size must be one number; size=[]"),
          new Refusal(
              () -> upsample(scaleFactor(2, 3, 4)).call(zeros(1, 1, 4, 4)),
              ArgumentException.class,
              "Upsample: scaleFactor must be one number or 2; scaleFactor=[2.0, 3.0, 4.0]"),
          new Refusal(
              () -> upsample(scaleFactor()).call(zeros(1, 1, 4, 4)),
              ArgumentException.class,
              "Upsample: scaleFactor must be one number or 2; scaleFactor=[]"),
          new Refusal(
              () -> upsample(scaleFactor(0.1)).call(zeros(1, 1, 4)),
              ShapeException.class,
              "Upsample: the output must have 1 to 2147483647 elements a dimension; input=[1, 1,"
                  + " 4], scaleFactor=[0.1]"),
          new Refusal(
              () -> upsample(scaleFactor(1e18)).call(zeros(1, 1, 4)),
              ShapeException.class,
              "Upsample: the output must have 1 to 2147483647 elements a dimension; input=[1, 1,"
                  + " 4], scaleFactor=[1.0E18]"),
          new Refusal(
              () -> upsample(scaleFactor(2)).call(zeros(1, 1, 0)),
              ShapeException.class,
              "Upsample: input must have no empty dimension but the batch's; input=[1, 1, 0]"),
          new Refusal(
              () -> upsample(scaleFactor(2)).call(zeros(1, 0, 4)),
              ShapeException.class,
              "Upsample: input must have no empty dimension but the batch's; input=[1, 0, 4]"),
          new Refusal(
              () -> upsample(scaleFactor(2)).call(zeros(shape(1, 1, 4), DType.INT64)),
              DTypeException.class,
              "Upsample: input must be floating-point; input=int64. Convert it with"
                  + " to(DType.FLOAT32)."),
          new Refusal(
              () ->
                  upsample(scaleFactor(2), mode(Upsample.Mode.LINEAR))
                      .call(zeros(shape(1, 1, 4), DType.UINT8)),
              DTypeException.class,
              "Upsample: input must be floating-point; input=uint8. Convert it with"
                  + " to(DType.FLOAT32)."),
          new Refusal(
              () -> upsamplingNearest2d(size(0)),
              ArgumentException.class,
              "UpsamplingNearest2d: size must lie in [1, 2147483647]; size=0"),
          new Refusal(
              () -> upsamplingNearest2d(scaleFactor(2)).call(zeros(1, 1, 4)),
              ShapeException.class,
              "UpsamplingNearest2d: input must have 4 dimensions; input=[1, 1, 4]"),
          new Refusal(
              () -> upsamplingNearest2d(size(1, 2, 3)).call(zeros(1, 1, 4, 4)),
              ArgumentException.class,
              "UpsamplingNearest2d: size must be one number or 2; size=[1, 2, 3]"),
          new Refusal(
              () -> upsamplingBilinear2d(scaleFactor(0)),
              ArgumentException.class,
              "UpsamplingBilinear2d: scaleFactor must be positive and finite; scaleFactor=0.0"),
          new Refusal(
              () -> upsamplingBilinear2d(scaleFactor(2)).call(zeros(1, 4, 4)),
              ShapeException.class,
              "UpsamplingBilinear2d: input must have 4 dimensions; input=[1, 4, 4]"),
          new Refusal(
              () ->
                  upsamplingBilinear2d(scaleFactor(2)).call(zeros(shape(1, 1, 4, 4), DType.UINT8)),
              DTypeException.class,
              "UpsamplingBilinear2d: input must be floating-point; input=uint8. Convert it with"
                  + " to(DType.FLOAT32)."));

  @ParameterizedTest
  @FieldSource("BLOCKS")
  void blocksAreRefusedInTheseWords(Refusal refusal) {
    refusal.check();
  }

  @ParameterizedTest
  @FieldSource("RESOLUTIONS")
  void resolutionsAreRefusedInTheseWords(Refusal refusal) {
    refusal.check();
  }
}
