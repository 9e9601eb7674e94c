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

/// What convolutions refuse.
final class ConvolutionErrorsTest {
  static final List<Refusal> CONVOLUTIONS =
      List.of(
          new Refusal(
              () -> conv1d(0, 1, 3),
              ArgumentException.class,
              "Conv1d: inChannels must be at least 1, or AUTO; inChannels=0"),
          new Refusal(
              () -> conv1d(1, -1, 3),
              ArgumentException.class,
              "Conv1d: outChannels must be at least 1; outChannels=-1"),
          new Refusal(
              () -> conv1d(1, 1, 0),
              ArgumentException.class,
              "Conv1d: kernel must be at least 1; kernel=0"),
          new Refusal(
              () -> conv1d(1, 1, kernel(1, 1)),
              ArgumentException.class,
              "Conv1d: kernel must be one number; kernel=[1, 1]"),
          new Refusal(
              () -> conv1d(1, 1, 3, stride(0)),
              ArgumentException.class,
              "Conv1d: stride must be at least 1; stride=0"),
          new Refusal(
              () -> conv1d(1, 1, 3, padding(-1)),
              ArgumentException.class,
              "Conv1d: padding must be at least 0; padding=-1"),
          new Refusal(
              () -> conv1d(1, 1, 3, dilation(1, 1)),
              ArgumentException.class,
              "Conv1d: dilation must be one number; dilation=[1, 1]"),
          new Refusal(
              () -> conv1d(3, 4, 3, groups(2)),
              ArgumentException.class,
              "Conv1d: inChannels must be divisible by groups; inChannels=3, groups=2"),
          new Refusal(
              () -> conv1d(4, 3, 3, groups(2)),
              ArgumentException.class,
              "Conv1d: outChannels must be divisible by groups; outChannels=3, groups=2"),
          new Refusal(
              () -> conv1d(1, 1, 3, samePadding(), stride(2)),
              ArgumentException.class,
              "Conv1d: samePadding() needs a stride of 1; stride=[2]"),
          new Refusal(
              () -> conv1d(1, 1, 3, samePadding(), validPadding()),
              ArgumentException.class,
              "Conv1d: only one of two options may be given; first=SamePadding[],"
                  + " second=ValidPadding[]"),
          new Refusal(
              () -> conv1d(1, 1, 3, padding(1), validPadding()),
              ArgumentException.class,
              "Conv1d: only one of two options may be given; first=Padding[sizes=[1]],"
                  + " second=ValidPadding[]"),
          new Refusal(
              () -> conv1d(1, 1, 3, channelsLast(), channelsLast()),
              ArgumentException.class,
              "Conv1d: an option must be given once; first=ChannelsLast[], second=ChannelsLast[]"),
          new Refusal(
              () ->
                  conv1d(
                      1, 1, 3, paddingMode(PaddingMode.REFLECT), paddingMode(PaddingMode.CIRCULAR)),
              ArgumentException.class,
              "Conv1d: an option must be given once; first=REFLECT, second=CIRCULAR"),
          new Refusal(
              () -> conv1d(2, 4, 3).call(zeros(1, 3, 8)),
              ShapeException.class,
              "Conv1d: input must have 2 channels; input=[1, 3, 8], weight=[4, 2, 3]"),
          new Refusal(
              () -> conv1d(2, 4, 3).call(zeros(3)),
              ShapeException.class,
              "Conv1d: input must have 2 or 3 dimensions; input=[3]"),
          new Refusal(
              () -> conv1d(3, 4, 9).call(zeros(1, 3, 8)),
              ShapeException.class,
              "Conv1d: the padded input must be at least as large as the kernel; input=[1, 3, 8],"
                  + " kernel=[9], padding=[0], dilation=[1]"),
          new Refusal(
              () -> conv1d(3, 4, 3).call(zeros(shape(1, 3, 8), DType.FLOAT64)),
              DTypeException.class,
              "Conv1d: input must have the parameters' type; input=float64, parameters=float32."
                  + " Convert the input with to(DType.FLOAT32), or the model with"
                  + " to(DType.FLOAT64)."),
          new Refusal(
              () -> conv1d(3, 4, 3).call(zeros(shape(1, 3, 8), DType.INT64)),
              DTypeException.class,
              "Conv1d: input must have the parameters' type; input=int64, parameters=float32."
                  + " Convert the input with to(DType.FLOAT32)."),
          new Refusal(
              () -> conv1d(3, 4, 3, channelsLast()).call(zeros(1, 3, 8)),
              ShapeException.class,
              "Conv1d: input must have 3 channels; input=[1, 3, 8], weight=[4, 3, 3]"),
          new Refusal(
              () ->
                  conv1d(3, 4, 3, padding(8), paddingMode(PaddingMode.REFLECT))
                      .call(zeros(1, 3, 8)),
              ShapeException.class,
              "Conv1d: reflected padding must be smaller than the input; input=[1, 3, 8],"
                  + " padding=[8, 8]"),
          new Refusal(
              () ->
                  conv1d(3, 4, 3, padding(9), paddingMode(PaddingMode.CIRCULAR))
                      .call(zeros(1, 3, 8)),
              ShapeException.class,
              "Conv1d: circular padding must be at most as large as the input; input=[1, 3, 8],"
                  + " padding=[9, 9]"),
          new Refusal(
              () -> conv1d(AUTO, 4, 3, groups(2)).call(zeros(1, 3, 8)),
              ArgumentException.class,
              "Conv1d: inChannels must be divisible by groups; inChannels=3, groups=2"),
          new Refusal(
              () -> conv1d(AUTO, 4, 3).forward(zeros(1, 3, 8)),
              StateException.class,
              "Conv1d: open sizes must be fixed before forward. Run the layer with call."),
          new Refusal(
              () -> conv2d(1, 1, 3, samePadding(), validPadding()),
              ArgumentException.class,
              "Conv2d: only one of two options may be given; first=SamePadding[],"
                  + " second=ValidPadding[]"),
          new Refusal(
              () -> conv2d(1, 1, 3, padding(1), validPadding()),
              ArgumentException.class,
              "Conv2d: only one of two options may be given; first=Padding[sizes=[1]],"
                  + " second=ValidPadding[]"),
          new Refusal(
              () -> conv2d(1, 1, 3, channelsLast(), channelsLast()),
              ArgumentException.class,
              "Conv2d: an option must be given once; first=ChannelsLast[], second=ChannelsLast[]"),
          new Refusal(
              () ->
                  conv2d(
                      1, 1, 3, paddingMode(PaddingMode.REFLECT), paddingMode(PaddingMode.CIRCULAR)),
              ArgumentException.class,
              "Conv2d: an option must be given once; first=REFLECT, second=CIRCULAR"),
          new Refusal(
              () -> conv2d(3, 4, 3, channelsLast()).call(zeros(1, 3, 8, 8)),
              ShapeException.class,
              "Conv2d: input must have 3 channels; input=[1, 3, 8, 8], weight=[4, 3, 3, 3]"),
          new Refusal(
              () ->
                  conv2d(3, 4, 3, padding(8), paddingMode(PaddingMode.REFLECT))
                      .call(zeros(1, 3, 8, 8)),
              ShapeException.class,
              "Conv2d: reflected padding must be smaller than the input; input=[1, 3, 8, 8],"
                  + " padding=[8, 8, 8, 8]"),
          new Refusal(
              () ->
                  conv2d(3, 4, 3, padding(9), paddingMode(PaddingMode.CIRCULAR))
                      .call(zeros(1, 3, 8, 8)),
              ShapeException.class,
              "Conv2d: circular padding must be at most as large as the input; input=[1, 3, 8, 8],"
                  + " padding=[9, 9, 9, 9]"),
          new Refusal(
              () -> conv2d(AUTO, 4, 3).forward(zeros(1, 3, 8, 8)),
              StateException.class,
              "Conv2d: open sizes must be fixed before forward. Run the layer with call."),
          new Refusal(
              () -> conv3d(1, -1, 3),
              ArgumentException.class,
              "Conv3d: outChannels must be at least 1; outChannels=-1"),
          new Refusal(
              () -> conv3d(1, 1, kernel(1, 1, 1, 1)),
              ArgumentException.class,
              "Conv3d: kernel must be one number or 3; kernel=[1, 1, 1, 1]"),
          new Refusal(
              () -> conv3d(1, 1, 3, padding(-1)),
              ArgumentException.class,
              "Conv3d: padding must be at least 0; padding=-1"),
          new Refusal(
              () -> conv3d(3, 4, 3, groups(2)),
              ArgumentException.class,
              "Conv3d: inChannels must be divisible by groups; inChannels=3, groups=2"),
          new Refusal(
              () -> conv3d(1, 1, 3, samePadding(), stride(2)),
              ArgumentException.class,
              "Conv3d: samePadding() needs a stride of 1; stride=[2, 2, 2]"),
          new Refusal(
              () -> conv3d(1, 1, 3, padding(1), validPadding()),
              ArgumentException.class,
              "Conv3d: only one of two options may be given; first=Padding[sizes=[1]],"
                  + " second=ValidPadding[]"),
          new Refusal(
              () ->
                  conv3d(
                      1, 1, 3, paddingMode(PaddingMode.REFLECT), paddingMode(PaddingMode.CIRCULAR)),
              ArgumentException.class,
              "Conv3d: an option must be given once; first=REFLECT, second=CIRCULAR"),
          new Refusal(
              () -> conv3d(2, 4, 3).call(zeros(3)),
              ShapeException.class,
              "Conv3d: input must have 4 or 5 dimensions; input=[3]"),
          new Refusal(
              () -> conv3d(3, 4, 3).call(zeros(shape(1, 3, 8, 8, 8), DType.FLOAT64)),
              DTypeException.class,
              "Conv3d: input must have the parameters' type; input=float64, parameters=float32."
                  + " Convert the input with to(DType.FLOAT32), or the model with"
                  + " to(DType.FLOAT64)."),
          new Refusal(
              () -> conv3d(3, 4, 3, channelsLast()).call(zeros(1, 3, 8, 8, 8)),
              ShapeException.class,
              "Conv3d: input must have 3 channels; input=[1, 3, 8, 8, 8], weight=[4, 3, 3, 3, 3]"),
          new Refusal(
              () ->
                  conv3d(3, 4, 3, padding(9), paddingMode(PaddingMode.CIRCULAR))
                      .call(zeros(1, 3, 8, 8, 8)),
              ShapeException.class,
              "Conv3d: circular padding must be at most as large as the input; input=[1, 3, 8, 8,"
                  + " 8], padding=[9, 9, 9, 9, 9, 9]"),
          new Refusal(
              () -> conv3d(AUTO, 4, 3).forward(zeros(1, 3, 8, 8, 8)),
              StateException.class,
              "Conv3d: open sizes must be fixed before forward. Run the layer with call."));

  static final List<Refusal> TRANSPOSED =
      List.of(
          new Refusal(
              () -> convTranspose1d(0, 1, 3),
              ArgumentException.class,
              "ConvTranspose1d: inChannels must be at least 1, or AUTO; inChannels=0"),
          new Refusal(
              () -> convTranspose1d(1, 0, 3),
              ArgumentException.class,
              "ConvTranspose1d: outChannels must be at least 1; outChannels=0"),
          new Refusal(
              () -> convTranspose1d(1, 1, 0),
              ArgumentException.class,
              "ConvTranspose1d: kernel must be at least 1; kernel=0"),
          new Refusal(
              () -> convTranspose1d(1, 1, 3, padding(-1)),
              ArgumentException.class,
              "ConvTranspose1d: padding must be at least 0; padding=-1"),
          new Refusal(
              () -> convTranspose1d(1, 1, 3, outputPadding(-1)),
              ArgumentException.class,
              "ConvTranspose1d: outputPadding must be at least 0; outputPadding=-1"),
          new Refusal(
              () -> convTranspose1d(1, 1, 3, outputPadding(1, 1)),
              ArgumentException.class,
              "ConvTranspose1d: outputPadding must be one number; outputPadding=[1, 1]"),
          new Refusal(
              () -> convTranspose1d(1, 1, 3, stride(2), outputPadding(2)),
              ArgumentException.class,
              "ConvTranspose1d: outputPadding must be smaller than the stride or the dilation;"
                  + " outputPadding=[2], stride=[2], dilation=[1]"),
          new Refusal(
              () -> convTranspose1d(1, 1, 3, outputPadding(1)),
              ArgumentException.class,
              "ConvTranspose1d: outputPadding must be smaller than the stride or the dilation;"
                  + " outputPadding=[1], stride=[1], dilation=[1]"),
          new Refusal(
              () -> convTranspose1d(4, 3, 3, groups(2)),
              ArgumentException.class,
              "ConvTranspose1d: outChannels must be divisible by groups; outChannels=3, groups=2"),
          new Refusal(
              () -> convTranspose1d(3, 4, 3, groups(2)),
              ArgumentException.class,
              "ConvTranspose1d: inChannels must be divisible by groups; inChannels=3, groups=2"),
          new Refusal(
              () -> convTranspose1d(1, 1, 3, stride(1), stride(1)),
              ArgumentException.class,
              "ConvTranspose1d: an option must be given once; first=Stride[sizes=[1]],"
                  + " second=Stride[sizes=[1]]"),
          new Refusal(
              () -> convTranspose1d(2, 4, 3).call(zeros(1, 3, 8)),
              ShapeException.class,
              "ConvTranspose1d: input must have 2 channels; input=[1, 3, 8], weight=[2, 4, 3]"),
          new Refusal(
              () -> convTranspose1d(3, 4, 3).call(zeros(3)),
              ShapeException.class,
              "ConvTranspose1d: input must have 2 or 3 dimensions; input=[3]"),
          new Refusal(
              () -> convTranspose1d(3, 4, 3, padding(6)).call(zeros(1, 3, 8)),
              ShapeException.class,
              "ConvTranspose1d: padding must leave something of the output; input=[1, 3, 8],"
                  + " kernel=[3], stride=[1], padding=[6]"),
          new Refusal(
              () -> convTranspose1d(3, 4, 3).call(zeros(shape(1, 3, 8), DType.FLOAT64)),
              DTypeException.class,
              "ConvTranspose1d: input must have the parameters' type; input=float64,"
                  + " parameters=float32. Convert the input with to(DType.FLOAT32), or the model"
                  + " with to(DType.FLOAT64)."),
          new Refusal(
              () -> convTranspose1d(3, 4, 3, channelsLast()).call(zeros(1, 3, 8)),
              ShapeException.class,
              "ConvTranspose1d: input must have 3 channels; input=[1, 3, 8], weight=[3, 4, 3]"),
          new Refusal(
              () -> convTranspose1d(3, 4, 3, stride(2)).call(zeros(1, 3, 8), shape(16)),
              ShapeException.class,
              "ConvTranspose1d: outputSize must lie between the sizes that the layer can put out;"
                  + " outputSize=[16], least=[17], greatest=[18]"),
          new Refusal(
              () -> convTranspose1d(3, 4, 3, stride(2)).call(zeros(1, 3, 8), shape(19)),
              ShapeException.class,
              "ConvTranspose1d: outputSize must lie between the sizes that the layer can put out;"
                  + " outputSize=[19], least=[17], greatest=[18]"),
          new Refusal(
              () -> convTranspose1d(3, 4, 3, stride(2)).call(zeros(1, 3, 8), shape(17, 17)),
              ShapeException.class,
              "ConvTranspose1d: outputSize must have 1 or 3 dimensions; outputSize=[17, 17],"
                  + " input=[1, 3, 8]"),
          new Refusal(
              () -> convTranspose1d(AUTO, 4, 3, groups(2)).call(zeros(1, 3, 8), shape(17)),
              ArgumentException.class,
              "ConvTranspose1d: inChannels must be divisible by groups; inChannels=3, groups=2"),
          new Refusal(
              () -> convTranspose2d(0, 1, 3),
              ArgumentException.class,
              "ConvTranspose2d: inChannels must be at least 1, or AUTO; inChannels=0"),
          new Refusal(
              () -> convTranspose2d(1, 1, 0),
              ArgumentException.class,
              "ConvTranspose2d: kernel must be at least 1; kernel=0"),
          new Refusal(
              () -> convTranspose2d(1, 1, 3, outputPadding(-1)),
              ArgumentException.class,
              "ConvTranspose2d: outputPadding must be at least 0; outputPadding=-1"),
          new Refusal(
              () -> convTranspose2d(1, 1, 3, stride(2), outputPadding(2)),
              ArgumentException.class,
              "ConvTranspose2d: outputPadding must be smaller than the stride or the dilation;"
                  + " outputPadding=[2, 2], stride=[2, 2], dilation=[1, 1]"),
          new Refusal(
              () -> convTranspose2d(4, 3, 3, groups(2)),
              ArgumentException.class,
              "ConvTranspose2d: outChannels must be divisible by groups; outChannels=3, groups=2"),
          new Refusal(
              () -> convTranspose2d(1, 1, 3, stride(1), stride(1)),
              ArgumentException.class,
              "ConvTranspose2d: an option must be given once; first=Stride[sizes=[1]],"
                  + " second=Stride[sizes=[1]]"),
          new Refusal(
              () -> convTranspose2d(3, 4, 3).call(zeros(3)),
              ShapeException.class,
              "ConvTranspose2d: input must have 3 or 4 dimensions; input=[3]"),
          new Refusal(
              () -> convTranspose2d(3, 4, 3).call(zeros(shape(1, 3, 8, 8), DType.FLOAT64)),
              DTypeException.class,
              "ConvTranspose2d: input must have the parameters' type; input=float64,"
                  + " parameters=float32. Convert the input with to(DType.FLOAT32), or the model"
                  + " with to(DType.FLOAT64)."),
          new Refusal(
              () -> convTranspose2d(3, 4, 3, stride(2)).call(zeros(1, 3, 8, 8), shape(16, 16)),
              ShapeException.class,
              "ConvTranspose2d: outputSize must lie between the sizes that the layer can put out;"
                  + " outputSize=[16, 16], least=[17, 17], greatest=[18, 18]"),
          new Refusal(
              () -> convTranspose2d(3, 4, 3, stride(2)).call(zeros(1, 3, 8, 8), shape(17, 17, 17)),
              ShapeException.class,
              "ConvTranspose2d: outputSize must have 2 or 4 dimensions; outputSize=[17, 17, 17],"
                  + " input=[1, 3, 8, 8]"),
          new Refusal(
              () -> convTranspose3d(1, 0, 3),
              ArgumentException.class,
              "ConvTranspose3d: outChannels must be at least 1; outChannels=0"),
          new Refusal(
              () -> convTranspose3d(1, 1, 3, padding(-1)),
              ArgumentException.class,
              "ConvTranspose3d: padding must be at least 0; padding=-1"),
          new Refusal(
              () -> convTranspose3d(1, 1, 3, outputPadding(1, 1, 1, 1)),
              ArgumentException.class,
              "ConvTranspose3d: outputPadding must be one number or 3; outputPadding=[1, 1, 1, 1]"),
          new Refusal(
              () -> convTranspose3d(1, 1, 3, outputPadding(1)),
              ArgumentException.class,
              "ConvTranspose3d: outputPadding must be smaller than the stride or the dilation;"
                  + " outputPadding=[1, 1, 1], stride=[1, 1, 1], dilation=[1, 1, 1]"),
          new Refusal(
              () -> convTranspose3d(3, 4, 3, groups(2)),
              ArgumentException.class,
              "ConvTranspose3d: inChannels must be divisible by groups; inChannels=3, groups=2"),
          new Refusal(
              () -> convTranspose3d(2, 4, 3).call(zeros(1, 3, 8, 8, 8)),
              ShapeException.class,
              "ConvTranspose3d: input must have 2 channels; input=[1, 3, 8, 8, 8], weight=[2, 4, 3,"
                  + " 3, 3]"),
          new Refusal(
              () -> convTranspose3d(3, 4, 3, padding(6)).call(zeros(1, 3, 8, 8, 8)),
              ShapeException.class,
              "ConvTranspose3d: padding must leave something of the output; input=[1, 3, 8, 8, 8],"
                  + " kernel=[3, 3, 3], stride=[1, 1, 1], padding=[6, 6, 6]"),
          new Refusal(
              () -> convTranspose3d(3, 4, 3, channelsLast()).call(zeros(1, 3, 8, 8, 8)),
              ShapeException.class,
              "ConvTranspose3d: input must have 3 channels; input=[1, 3, 8, 8, 8], weight=[3, 4, 3,"
                  + " 3, 3]"),
          new Refusal(
              () ->
                  convTranspose3d(3, 4, 3, stride(2)).call(zeros(1, 3, 8, 8, 8), shape(19, 19, 19)),
              ShapeException.class,
              "ConvTranspose3d: outputSize must lie between the sizes that the layer can put out;"
                  + " outputSize=[19, 19, 19], least=[17, 17, 17], greatest=[18, 18, 18]"),
          new Refusal(
              () ->
                  convTranspose3d(AUTO, 4, 3, groups(2))
                      .call(zeros(1, 3, 8, 8, 8), shape(17, 17, 17)),
              ArgumentException.class,
              "ConvTranspose3d: inChannels must be divisible by groups; inChannels=3, groups=2"));

  @ParameterizedTest
  @FieldSource("CONVOLUTIONS")
  void convolutionsAreRefusedInTheseWords(Refusal refusal) {
    refusal.check();
  }

  @ParameterizedTest
  @FieldSource("TRANSPOSED")
  void transposedAreRefusedInTheseWords(Refusal refusal) {
    refusal.check();
  }
}
