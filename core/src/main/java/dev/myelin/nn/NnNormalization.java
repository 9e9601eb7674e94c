package dev.myelin.nn;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import dev.myelin.tensor.Shape;
import dev.myelin.tensor.Tensor;

/// The part of [Nn] on normalisation, dropout and embedding.
abstract class NnNormalization extends NnRecurrent {
  NnNormalization() {}

  /// See [BatchNorm1d].
  public static BatchNorm1d batchNorm1d(long channels, BatchNormOption... options) {
    return new BatchNorm1d(channels, options);
  }

  /// See [BatchNorm2d].
  public static BatchNorm2d batchNorm2d(long channels, BatchNormOption... options) {
    return new BatchNorm2d(channels, options);
  }

  /// See [BatchNorm3d].
  public static BatchNorm3d batchNorm3d(long channels, BatchNormOption... options) {
    return new BatchNorm3d(channels, options);
  }

  /// See [InstanceNorm1d].
  public static InstanceNorm1d instanceNorm1d(long channels, InstanceNormOption... options) {
    return new InstanceNorm1d(channels, options);
  }

  /// See [InstanceNorm2d].
  public static InstanceNorm2d instanceNorm2d(long channels, InstanceNormOption... options) {
    return new InstanceNorm2d(channels, options);
  }

  /// See [InstanceNorm3d].
  public static InstanceNorm3d instanceNorm3d(long channels, InstanceNormOption... options) {
    return new InstanceNorm3d(channels, options);
  }

  /// See [GroupNorm].
  public static GroupNorm groupNorm(long groups, long channels, GroupNorm.Option... options) {
    return new GroupNorm(groups, channels, options);
  }

  /// See [LayerNorm].
  public static LayerNorm layerNorm(long size, LayerNorm.Option... options) {
    return new LayerNorm(Shape.of(size), options);
  }

  /// See [LayerNorm].
  public static LayerNorm layerNorm(Shape shape, LayerNorm.Option... options) {
    return new LayerNorm(shape, options);
  }

  /// See [RMSNorm].
  public static RMSNorm rmsNorm(long size, RMSNorm.Option... options) {
    return new RMSNorm(Shape.of(size), options);
  }

  /// See [RMSNorm].
  public static RMSNorm rmsNorm(Shape shape, RMSNorm.Option... options) {
    return new RMSNorm(shape, options);
  }

  /// See [LocalResponseNorm].
  public static LocalResponseNorm localResponseNorm(long size) {
    return new LocalResponseNorm(size, 1e-4, 0.75, 1);
  }

  /// See [LocalResponseNorm].
  public static LocalResponseNorm localResponseNorm(
      long size, double alpha, double beta, double k) {
    return new LocalResponseNorm(size, alpha, beta, k);
  }

  /// See [Dropout].
  public static Dropout dropout(double p, Dropout.Option... options) {
    return new Dropout(p, options);
  }

  /// See [Dropout1d].
  public static Dropout1d dropout1d(double p) {
    return new Dropout1d(p);
  }

  /// See [Dropout2d].
  public static Dropout2d dropout2d(double p) {
    return new Dropout2d(p);
  }

  /// See [Dropout3d].
  public static Dropout3d dropout3d(double p) {
    return new Dropout3d(p);
  }

  /// See [AlphaDropout].
  public static AlphaDropout alphaDropout(double p) {
    return new AlphaDropout(p);
  }

  /// See [FeatureAlphaDropout].
  public static FeatureAlphaDropout featureAlphaDropout(double p) {
    return new FeatureAlphaDropout(p);
  }

  /// See [VariationalDropout].
  public static VariationalDropout variationalDropout(double p) {
    return new VariationalDropout(p, 1);
  }

  /// See [VariationalDropout].
  public static VariationalDropout variationalDropout(double p, int timeDim) {
    return new VariationalDropout(p, timeDim);
  }

  /// See [Embedding].
  public static Embedding embedding(long count, long dimensions, EmbeddingOption... options) {
    return new Embedding(count, dimensions, options);
  }

  /// An embedding that starts from the given rows, and frozen. See [Embedding].
  public static Embedding pretrainedEmbedding(Tensor rows, EmbeddingOption... options) {
    return new Embedding(rows, options);
  }

  /// See [EmbeddingBag].
  public static EmbeddingBag embeddingBag(
      long count, long dimensions, EmbeddingBagOption... options) {
    return new EmbeddingBag(count, dimensions, options);
  }

  /// Changes the input itself.
  public static Options.InPlace inPlace() {
    return new Options.InPlace();
  }

  /// The norm that no row which is looked up exceeds: longer ones are shortened.
  public static Options.MaxNorm maxNorm(double value) {
    return new Options.MaxNorm(value);
  }

  /// Which norm `maxNorm` speaks of: 2 is Euclid's.
  public static Options.NormType normType(double p) {
    return new Options.NormType(p);
  }

  /// Divides the gradient of a row by how often it was looked up.
  public static Options.ScaleGradByFrequency scaleGradByFrequency() {
    return new Options.ScaleGradByFrequency();
  }

  /// Lets the offsets of bags end with the number of indices.
  public static Options.IncludeLastOffset includeLastOffset() {
    return new Options.IncludeLastOffset();
  }

  /// Adds a scale and a shift for each channel.
  public static Options.Affine affine() {
    return new Options.Affine();
  }

  /// Keeps running statistics, by which evaluation normalises.
  public static Options.RunningStats runningStats() {
    return new Options.RunningStats();
  }

  /// Puts channel `c` into group `c mod groups`: MLX's order of groups.
  public static Options.Interleaved interleaved() {
    return new Options.Interleaved();
  }

  /// Computes a layer's weight from a length and a direction for each output, `weight = g · v /
  /// ‖v‖`; returns the layer. See [#parametrize].
  ///
  /// @see <a href="https://arxiv.org/abs/1602.07868">Weight Normalization (Salimans & Kingma,
  ///   2016)</a>
  @CanIgnoreReturnValue
  public static <L extends Layer> L weightNorm(L layer) {
    return weightNorm(layer, "weight", 0);
  }

  /// Computes a parameter from lengths and directions: a length for each index of a dimension, or
  /// one for all elements if the dimension is −1. In the state dict they are
  /// `parametrizations.NAME.original0` and `original1`.
  @CanIgnoreReturnValue
  public static <L extends Layer> L weightNorm(L layer, String name, int dim) {
    Parametrized.weightNorm(layer, name, dim);
    return layer;
  }

  /// Divides a layer's weight by its greatest singular value; returns the layer. Options:
  /// `powerIterations` (1), `eps` (1e-12), `outputDim` (0; 1 of a transposed convolution).
  ///
  /// @see <a href="https://arxiv.org/abs/1802.05957">Spectral Normalization (Miyato et al.,
  ///   2018)</a>
  @CanIgnoreReturnValue
  public static <L extends Layer> L spectralNorm(L layer, SpectralNormOption... options) {
    return spectralNorm(layer, "weight", options);
  }

  /// Divides a parameter by its greatest singular value, which each call in training mode refines.
  /// In the state dict it is `parametrizations.NAME.original`, beside `0._u` and `0._v`.
  @CanIgnoreReturnValue
  public static <L extends Layer> L spectralNorm(
      L layer, String name, SpectralNormOption... options) {
    Parametrized.spectralNorm(layer, name, options);
    return layer;
  }

  /// Computes a parameter of a layer by another layer, from what the parameter was: that is then
  /// `parametrizations.NAME.original`, the parameter that is trained, saved and frozen. Each call
  /// of the layer computes once. An optimizer must be made afterwards. Returns the layer.
  ///
  /// @throws dev.myelin.error.ArgumentException if the layer has no such parameter of its own
  /// @throws dev.myelin.error.StateException if it is computed already, or its size is open
  /// @throws dev.myelin.error.ShapeException if the function changes the shape
  @CanIgnoreReturnValue
  public static <L extends Layer> L parametrize(L layer, String name, Layer function) {
    Parametrized.by(layer, name, function);
    return layer;
  }

  /// Makes a computed parameter an ordinary one again, which keeps the elements computed last;
  /// returns the layer.
  ///
  /// @throws dev.myelin.error.StateException if it is not computed
  @CanIgnoreReturnValue
  public static <L extends Layer> L removeParametrization(L layer, String name) {
    Parametrized.remove(layer, name);
    return layer;
  }

  /// The dimension of a weight that stands for its outputs.
  public static Options.OutputDim outputDim(int dim) {
    return new Options.OutputDim(dim);
  }

  /// How often the greatest singular value is refined in each training call.
  public static Options.PowerIterations powerIterations(int count) {
    return new Options.PowerIterations(count);
  }
}
