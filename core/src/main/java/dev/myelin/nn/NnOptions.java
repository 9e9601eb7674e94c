package dev.myelin.nn;

import dev.myelin.tensor.Tensor;
import java.util.Arrays;
import java.util.List;

/// The part of [Nn] on the options that several layers take.
abstract class NnOptions {
  NnOptions() {}

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
