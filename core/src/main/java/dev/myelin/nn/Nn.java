package dev.myelin.nn;

import dev.myelin.tensor.Buffer;
import dev.myelin.tensor.Parameter;
import dev.myelin.tensor.Shape;
import dev.myelin.tensor.Tensor;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/// The vocabulary of networks: every layer, loss and option, to be imported statically.
public final class Nn {
  /// A size that the first input decides.
  public static final long AUTO = -1;

  private Nn() {}

  /// A parameter that starts from a tensor's elements.
  public static Parameter parameter(Tensor elements) {
    return new Parameter(elements);
  }

  /// A buffer that belongs to the state dict.
  public static Buffer buffer(Tensor elements) {
    return new Buffer(elements, true);
  }

  /// A buffer that is not saved.
  public static Buffer temporaryBuffer(Tensor elements) {
    return new Buffer(elements, false);
  }

  /// See [Sequential].
  public static Sequential sequential(Layer... layers) {
    return new Sequential(Arrays.asList(layers));
  }

  /// See [ModuleList].
  @SafeVarargs
  @SuppressWarnings("varargs") // The array is only read.
  public static <M extends Module> ModuleList<M> moduleList(M... modules) {
    return new ModuleList<>(Arrays.asList(modules));
  }

  /// See [ModuleList].
  public static <M extends Module> ModuleList<M> moduleList(List<M> modules) {
    return new ModuleList<>(modules);
  }

  /// See [ModuleDict].
  public static <M extends Module> ModuleDict<M> moduleDict(Map<String, M> modules) {
    return new ModuleDict<>(modules);
  }

  /// See [Linear].
  public static Linear linear(long inFeatures, long outFeatures, Linear.Option... options) {
    return new Linear(inFeatures, outFeatures, options);
  }

  /// See [Conv2d].
  public static Conv2d conv2d(
      long inChannels, long outChannels, long kernel, Conv2d.Option... options) {
    return new Conv2d(inChannels, outChannels, kernel(kernel), options);
  }

  /// See [Conv2d].
  public static Conv2d conv2d(
      long inChannels, long outChannels, Options.Kernel kernel, Conv2d.Option... options) {
    return new Conv2d(inChannels, outChannels, kernel, options);
  }

  /// See [MaxPool2d].
  public static MaxPool2d maxPool2d(long kernel, MaxPool2d.Option... options) {
    return new MaxPool2d(kernel(kernel), options);
  }

  /// See [MaxPool2d].
  public static MaxPool2d maxPool2d(Options.Kernel kernel, MaxPool2d.Option... options) {
    return new MaxPool2d(kernel, options);
  }

  /// See [AdaptiveAvgPool2d].
  public static AdaptiveAvgPool2d adaptiveAvgPool2d(long size) {
    return new AdaptiveAvgPool2d(size, size);
  }

  /// See [AdaptiveAvgPool2d].
  public static AdaptiveAvgPool2d adaptiveAvgPool2d(long height, long width) {
    return new AdaptiveAvgPool2d(height, width);
  }

  /// See [BatchNorm2d].
  public static BatchNorm2d batchNorm2d(long channels, BatchNorm2d.Option... options) {
    return new BatchNorm2d(channels, options);
  }

  /// See [LayerNorm].
  public static LayerNorm layerNorm(long size, LayerNorm.Option... options) {
    return new LayerNorm(Shape.of(size), options);
  }

  /// See [LayerNorm].
  public static LayerNorm layerNorm(Shape shape, LayerNorm.Option... options) {
    return new LayerNorm(shape, options);
  }

  /// See [ReLU].
  public static ReLU relu() {
    return new ReLU();
  }

  /// See [GELU].
  public static GELU gelu(GELU.Option... options) {
    return new GELU(options);
  }

  /// See [Flatten].
  public static Flatten flatten() {
    return new Flatten(1, -1);
  }

  /// See [Flatten].
  public static Flatten flatten(int start, int end) {
    return new Flatten(start, end);
  }

  /// See [Dropout].
  public static Dropout dropout(double p) {
    return new Dropout(p);
  }

  /// See [Embedding].
  public static Embedding embedding(long count, long dimensions, Embedding.Option... options) {
    return new Embedding(count, dimensions, options);
  }

  /// See [CrossEntropyLoss].
  public static CrossEntropyLoss crossEntropy(CrossEntropyLoss.Option... options) {
    return new CrossEntropyLoss(options);
  }

  /// See [MSELoss].
  public static MSELoss mse(MSELoss.Option... options) {
    return new MSELoss(options);
  }

  /// A window's sizes: one for all dimensions, or one for each.
  public static Options.Kernel kernel(long... sizes) {
    return new Options.Kernel(list(sizes));
  }

  /// How far a window moves: one distance for all dimensions, or one for each.
  public static Options.Stride stride(long... sizes) {
    return new Options.Stride(list(sizes));
  }

  /// How much is added on both sides: one amount for all dimensions, or one for each.
  public static Options.Padding padding(long... sizes) {
    return new Options.Padding(list(sizes));
  }

  /// Pads so that the output is as large as the input, which needs a stride of 1.
  public static Options.SamePadding samePadding() {
    return new Options.SamePadding();
  }

  /// How far a window's elements lie apart: one distance for all dimensions, or one for each.
  public static Options.Dilation dilation(long... sizes) {
    return new Options.Dilation(list(sizes));
  }

  /// Into how many groups of channels a convolution falls.
  public static Options.Groups groups(long count) {
    return new Options.Groups(count);
  }

  /// Leaves the bias out.
  public static Options.NoBias noBias() {
    return new Options.NoBias();
  }

  /// Rounds output sizes up instead of down.
  public static Options.CeilMode ceilMode() {
    return new Options.CeilMode();
  }

  /// What is added to a variance before its root.
  public static Options.Eps eps(double value) {
    return new Options.Eps(value);
  }

  /// The share of a batch in running statistics.
  public static Options.Momentum runningMomentum(double value) {
    return new Options.Momentum(value);
  }

  /// Running statistics that are the mean over all batches, instead of moving towards each.
  public static Options.CumulativeAverage cumulativeAverage() {
    return new Options.CumulativeAverage();
  }

  /// Leaves scale and shift out.
  public static Options.NoAffine noAffine() {
    return new Options.NoAffine();
  }

  /// Keeps no running statistics.
  public static Options.NoRunningStats noRunningStats() {
    return new Options.NoRunningStats();
  }

  /// The approximation of GELU by tanh.
  public static Options.TanhApproximation tanhApproximation() {
    return new Options.TanhApproximation();
  }

  /// The row of a table that stays zero.
  public static Options.PaddingIndex paddingIndex(long index) {
    return new Options.PaddingIndex(index);
  }

  /// Weights of the classes.
  public static Options.ClassWeights classWeights(Tensor weights) {
    return new Options.ClassWeights(weights);
  }

  /// The target that counts for nothing.
  public static Options.IgnoreIndex ignoreIndex(long index) {
    return new Options.IgnoreIndex(index);
  }

  /// The share of a target that is spread over all classes.
  public static Options.LabelSmoothing labelSmoothing(double share) {
    return new Options.LabelSmoothing(share);
  }

  /// How a loss folds the losses of its elements.
  public static Reduction reduction(Reduction reduction) {
    return reduction;
  }

  private static List<Long> list(long... sizes) {
    return Arrays.stream(sizes).boxed().toList();
  }
}
