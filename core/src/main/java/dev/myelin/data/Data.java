package dev.myelin.data;

import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/// The vocabulary of data: the options of loaders and readers, and common changes of batches. Meant
/// to be imported statically.
public final class Data {
  private Data() {}

  /// How many samples a batch has.
  public static BatchSize batchSize(long samples) {
    return new BatchSize(samples);
  }

  /// Goes over the samples in a random order, another one each epoch.
  public static Shuffle shuffle() {
    return new Shuffle();
  }

  /// What random orders, splits and changes of data start from.
  public static Seed seed(long value) {
    return new Seed(value);
  }

  /// Leaves out the last batch of an epoch if it is smaller than the others.
  public static DropLast dropLast() {
    return new DropLast();
  }

  /// How many threads make batches ahead of their use.
  public static Workers workers(int threads) {
    return new Workers(threads);
  }

  /// How many batches workers make ahead.
  public static Prefetch prefetch(int batches) {
    return new Prefetch(batches);
  }

  /// Makes a batch of samples in a way of one's own.
  public static Collate collate(Function<List<Sample>, Batch> function) {
    return new Collate(function);
  }

  /// Changes each batch at random, in this order.
  public static Augment augment(Augmentation... augmentations) {
    return new Augment(List.of(augmentations));
  }

  /// Moves each image `[C, H, W]` by up to so many pixels in both directions; zeros come in at the
  /// edges.
  public static Augmentation randomShift(int pixels) {
    int most = Transforms.checkShift(pixels);
    return (batch, random) -> Transforms.shift(most, batch, random);
  }

  /// Mirrors each image `[C, H, W]` left to right with probability one half.
  public static Augmentation randomFlip() {
    return Transforms::flip;
  }

  /// `(x − mean) / std`, for [Dataset#mapBatches].
  public static UnaryOperator<Batch> normalize(double mean, double std) {
    return Transforms.normalize(mean, std);
  }

  /// `(x − mean) / std` with one mean and one standard deviation for each channel of images, for
  /// [Dataset#mapBatches].
  public static UnaryOperator<Batch> normalize(double[] mean, double[] std) {
    return Transforms.normalize(mean, std);
  }

  /// The first line of a table names its columns.
  public static Csv.Header header() {
    return new Csv.Header();
  }

  /// What stands between the cells of a table's line.
  public static Csv.Separator separator(char character) {
    return new Csv.Separator(character);
  }

  /// The column of classes given as whole numbers from 0; negative ones count from the last, −1.
  public static Csv.Target label(int column) {
    return new Csv.Target(Csv.Kind.CLASS, new Csv.Column.At(column));
  }

  /// The column of classes given as whole numbers from 0, by its name.
  public static Csv.Target label(String column) {
    return new Csv.Target(Csv.Kind.CLASS, new Csv.Column.Named(column));
  }

  /// The column of classes given by their names; negative ones count from the last, −1.
  public static Csv.Target namedLabel(int column) {
    return new Csv.Target(Csv.Kind.CLASS_NAME, new Csv.Column.At(column));
  }

  /// The column of classes given by their names, by the column's name.
  public static Csv.Target namedLabel(String column) {
    return new Csv.Target(Csv.Kind.CLASS_NAME, new Csv.Column.Named(column));
  }

  /// The column of numbers to predict; negative ones count from the last, −1.
  public static Csv.Target value(int column) {
    return new Csv.Target(Csv.Kind.NUMBER, new Csv.Column.At(column));
  }

  /// The column of numbers to predict, by its name.
  public static Csv.Target value(String column) {
    return new Csv.Target(Csv.Kind.NUMBER, new Csv.Column.Named(column));
  }

  /// The number that stands for a missing one: for an empty cell, or one that holds one of the
  /// marks such as `NA` or `?`.
  public static Csv.Missing missing(double value, String... marks) {
    return new Csv.Missing(value, List.of(marks));
  }

  /// Brings all images to one size.
  public static ImageFolder.Resize resize(int height, int width) {
    return new ImageFolder.Resize(height, width);
  }

  /// Reads images as shades of gray, with one channel.
  public static ImageFolder.Gray gray() {
    return new ImageFolder.Gray();
  }
}
