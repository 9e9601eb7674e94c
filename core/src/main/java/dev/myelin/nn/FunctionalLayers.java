package dev.myelin.nn;

import dev.myelin.error.Problem;
import dev.myelin.tensor.Kernels;
import dev.myelin.tensor.Parameter;
import dev.myelin.tensor.Shape;
import dev.myelin.tensor.Tensor;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// The part of [Functional] on layers with parameters, which are given here.
abstract class FunctionalLayers extends FunctionalNormalization {
  FunctionalLayers() {}

  /// [Linear] of `x`, with or without a bias.
  public static Tensor linear(Tensor x, Tensor weight, @Nullable Tensor bias) {
    dims("Linear", weight, 2);
    var options = bias == null ? new Linear.Option[] {Nn.noBias()} : new Linear.Option[0];
    var layer = new Linear(Nn.AUTO, weight.size(0), options);
    return run(layer, layer.weight, weight, layer.bias, bias, x);
  }

  /// [Bilinear] of `first` and `second`, with or without a bias.
  public static Tensor bilinear(Tensor first, Tensor second, Tensor weight, @Nullable Tensor bias) {
    dims("Bilinear", weight, 3);
    return new Bilinear(weight, bias).call(first, second);
  }

  /// [Conv1d] of `x`, with or without a bias.
  public static Tensor conv1d(
      Tensor x, Tensor weight, @Nullable Tensor bias, ConvOption... options) {
    Options.Kernel kernel = kernel("Conv1d", weight, 3);
    var layer = new Conv1d(Nn.AUTO, weight.size(0), kernel, biased(bias, options));
    return run(layer, layer.weight, weight, layer.bias, bias, x);
  }

  /// [Conv2d] of `x`, with or without a bias.
  public static Tensor conv2d(
      Tensor x, Tensor weight, @Nullable Tensor bias, ConvOption... options) {
    Options.Kernel kernel = kernel("Conv2d", weight, 4);
    var layer = new Conv2d(Nn.AUTO, weight.size(0), kernel, biased(bias, options));
    return run(layer, layer.weight, weight, layer.bias, bias, x);
  }

  /// [Conv3d] of `x`, with or without a bias.
  public static Tensor conv3d(
      Tensor x, Tensor weight, @Nullable Tensor bias, ConvOption... options) {
    Options.Kernel kernel = kernel("Conv3d", weight, 5);
    var layer = new Conv3d(Nn.AUTO, weight.size(0), kernel, biased(bias, options));
    return run(layer, layer.weight, weight, layer.bias, bias, x);
  }

  /// [ConvTranspose1d] of `x`, with or without a bias.
  public static Tensor convTranspose1d(
      Tensor x, Tensor weight, @Nullable Tensor bias, ConvTransposeOption... options) {
    Options.Kernel kernel = kernel("ConvTranspose1d", weight, 3);
    var layer =
        new ConvTranspose1d(Nn.AUTO, outputs(weight, options), kernel, biased(bias, options));
    return run(layer, layer.weight, weight, layer.bias, bias, x);
  }

  /// [ConvTranspose2d] of `x`, with or without a bias.
  public static Tensor convTranspose2d(
      Tensor x, Tensor weight, @Nullable Tensor bias, ConvTransposeOption... options) {
    Options.Kernel kernel = kernel("ConvTranspose2d", weight, 4);
    var layer =
        new ConvTranspose2d(Nn.AUTO, outputs(weight, options), kernel, biased(bias, options));
    return run(layer, layer.weight, weight, layer.bias, bias, x);
  }

  /// [ConvTranspose3d] of `x`, with or without a bias.
  public static Tensor convTranspose3d(
      Tensor x, Tensor weight, @Nullable Tensor bias, ConvTransposeOption... options) {
    Options.Kernel kernel = kernel("ConvTranspose3d", weight, 5);
    var layer =
        new ConvTranspose3d(Nn.AUTO, outputs(weight, options), kernel, biased(bias, options));
    return run(layer, layer.weight, weight, layer.bias, bias, x);
  }

  /// [Embedding]: the rows of `weight` at indices.
  public static Tensor embedding(Tensor indices, Tensor weight, EmbeddingOption... options) {
    dims("Embedding", weight, 2);
    var layer = new Embedding(weight.detach(), options);
    layer.weight.computeBy(() -> weight);
    return layer.forward(indices);
  }

  /// [EmbeddingBag]: the rows of `weight` at each row of indices, folded.
  public static Tensor embeddingBag(Tensor indices, Tensor weight, EmbeddingBagOption... options) {
    return bag(weight, options).forward(indices);
  }

  /// [EmbeddingBag] of bags that lie one after the other, from the given offsets on.
  public static Tensor embeddingBag(
      Tensor indices, Tensor weight, Tensor offsets, EmbeddingBagOption... options) {
    return bag(weight, options).call(indices, offsets);
  }

  private static EmbeddingBag bag(Tensor weight, EmbeddingBagOption... options) {
    dims("EmbeddingBag", weight, 2);
    var layer = new EmbeddingBag(weight.detach(), options);
    layer.weight.computeBy(() -> weight);
    return layer;
  }

  /// [MaxUnpool1d] of values at indices.
  public static Tensor maxUnpool1d(
      Tensor x, Tensor indices, long kernel, MaxUnpoolOption... options) {
    return Nn.maxUnpool1d(kernel, options).call(x, indices);
  }

  /// [MaxUnpool2d] of values at indices.
  public static Tensor maxUnpool2d(
      Tensor x, Tensor indices, long kernel, MaxUnpoolOption... options) {
    return Nn.maxUnpool2d(kernel, options).call(x, indices);
  }

  /// [MaxUnpool3d] of values at indices.
  public static Tensor maxUnpool3d(
      Tensor x, Tensor indices, long kernel, MaxUnpoolOption... options) {
    return Nn.maxUnpool3d(kernel, options).call(x, indices);
  }

  /// [PReLU] of `x`, with one slope or one for each channel.
  public static Tensor prelu(Tensor x, Tensor weight) {
    dims("PReLU", weight, 1);
    var layer = new PReLU(Math.max(1, weight.size(0)));
    return run(layer, layer.weight, weight, null, null, x);
  }

  /// [LayerNorm] of `x` over its last dimensions, of the given shape.
  public static Tensor layerNorm(
      Tensor x,
      Shape shape,
      @Nullable Tensor weight,
      @Nullable Tensor bias,
      LayerNorm.Option... options) {
    var layer = new LayerNorm(shape, options);
    return run(layer, layer.weight, weight, layer.bias, bias, x);
  }

  /// [RMSNorm] of `x` over its last dimensions, of the given shape.
  public static Tensor rmsNorm(
      Tensor x, Shape shape, @Nullable Tensor weight, RMSNorm.Option... options) {
    var layer = new RMSNorm(shape, options);
    return run(layer, layer.weight, weight, null, null, x);
  }

  /// [GroupNorm] of `x` in so many groups.
  public static Tensor groupNorm(
      Tensor x,
      long groups,
      @Nullable Tensor weight,
      @Nullable Tensor bias,
      GroupNorm.Option... options) {
    if (x.dim() < 2) {
      dims("GroupNorm", x, 2);
    }
    var layer = new GroupNorm(groups, x.size(1), options);
    return run(layer, layer.weight, weight, layer.bias, bias, x);
  }

  /// Batch normalisation of `x`, `[N, C, …]`, by the batch in training, which moves the running
  /// statistics by `momentum` towards the batch's, and by them otherwise.
  ///
  /// @see BatchNorm2d
  public static Tensor batchNorm(
      Tensor x,
      @Nullable Tensor runningMean,
      @Nullable Tensor runningVar,
      @Nullable Tensor weight,
      @Nullable Tensor bias,
      boolean training,
      double momentum,
      double eps) {
    checkChannels("batchNorm", x, runningMean, runningVar, weight, bias);
    if (!training && (runningMean == null || runningVar == null)) {
      throw Problem.in("batchNorm")
          .rule("evaluation needs running statistics")
          .remedy("Give runningMean and runningVar, or normalise by the batch with training.")
          .argument();
    }
    if (training && x.numel() / Math.max(1, x.size(1)) <= 1) {
      throw Problem.in("batchNorm")
          .rule("a batch to normalise by must have more than one value per channel")
          .value("input", x.shape())
          .shape();
    }
    return Kernels.batchNorm(
        x,
        weight,
        bias,
        runningMean,
        runningVar,
        training,
        Checks.within("batchNorm", "momentum", momentum, 0, 1),
        Checks.within("batchNorm", "eps", eps, 0, Double.MAX_VALUE));
  }

  /// Instance normalisation of `x`, `[N, C, …]`: each sample's channel by its own mean and
  /// variance.
  ///
  /// @see InstanceNorm2d
  public static Tensor instanceNorm(
      Tensor x, @Nullable Tensor weight, @Nullable Tensor bias, double eps) {
    checkChannels("instanceNorm", x, null, null, weight, bias);
    long samples = x.size(0);
    long channels = x.size(1);
    if (x.numel() / Math.max(1, samples * channels) <= 1) {
      throw Problem.in("instanceNorm")
          .rule("an instance to normalise by must have more than one value per channel")
          .value("input", x.shape())
          .shape();
    }
    Tensor y = groupNorm(x, channels, null, null, Nn.noAffine(), Nn.eps(eps));
    long[] perChannel = new long[x.dim() - 1];
    Arrays.fill(perChannel, 1);
    perChannel[0] = channels;
    Tensor scaled = weight == null ? y : y.mul(weight.view(perChannel));
    return bias == null ? scaled : scaled.add(bias.view(perChannel));
  }

  /// See [Nn#scaledDotProductAttention].
  public static Tensor scaledDotProductAttention(
      Tensor query, Tensor key, Tensor value, ScaledDotProduct.Option... options) {
    return Nn.scaledDotProductAttention(query, key, value, options);
  }

  private static Tensor run(
      Layer layer,
      @Nullable Parameter weight,
      @Nullable Tensor givenWeight,
      @Nullable Parameter bias,
      @Nullable Tensor givenBias,
      Tensor x) {
    give(layer, "weight", weight, givenWeight);
    give(layer, "bias", bias, givenBias);
    layer.ready(x);
    return layer.forward(x);
  }

  /// Lets a tensor that is given stand for a layer's parameter.
  private static void give(
      Layer layer, String name, @Nullable Parameter parameter, @Nullable Tensor given) {
    if (parameter == null || given == null) {
      if (given != null) {
        throw Problem.in(layer.where())
            .rule(name + " must not be given where an option leaves it out")
            .value(name, given.shape())
            .argument();
      }
      return;
    }
    Shape pattern = parameter.pattern();
    Shape wanted = pattern == null ? parameter.shape() : pattern;
    if (!wanted.admits(given.shape())) {
      throw Problem.in(layer.where())
          .rule(name + " must have the shape " + wanted + ", in which -1 is any size")
          .value(name, given.shape())
          .shape();
    }
    parameter.computeBy(() -> given);
  }

  private static Options.Kernel kernel(String where, Tensor weight, int dims) {
    dims(where, weight, dims);
    return Nn.kernel(Arrays.copyOfRange(weight.shape().toArray(), 2, dims));
  }

  private static ConvOption[] biased(@Nullable Tensor bias, ConvOption... options) {
    if (bias != null) {
      return options;
    }
    ConvOption[] all = Arrays.copyOf(options, options.length + 1);
    all[options.length] = Nn.noBias();
    return all;
  }

  private static ConvTransposeOption[] biased(
      @Nullable Tensor bias, ConvTransposeOption... options) {
    if (bias != null) {
      return options;
    }
    ConvTransposeOption[] all = Arrays.copyOf(options, options.length + 1);
    all[options.length] = Nn.noBias();
    return all;
  }

  private static long outputs(Tensor weight, ConvTransposeOption... options) {
    for (ConvTransposeOption option : options) {
      if (option instanceof Options.Groups groups) {
        return weight.size(1) * groups.count();
      }
    }
    return weight.size(1);
  }

  private static void checkChannels(String where, Tensor x, @Nullable Tensor... perChannel) {
    if (x.dim() < 2) {
      dims(where, x, 2);
    }
    String[] names = {"runningMean", "runningVar", "weight", "bias"};
    for (int i = 0; i < perChannel.length; i++) {
      Tensor vector = perChannel[i];
      if (vector != null && !vector.shape().equals(Shape.of(x.size(1)))) {
        throw Problem.in(where)
            .rule(names[i] + " must have an element for each channel")
            .value(names[i], vector.shape())
            .value("input", x.shape())
            .shape();
      }
    }
  }

  private static void dims(String where, Tensor tensor, int dims) {
    if (tensor.dim() != dims) {
      throw Problem.in(where)
          .rule("weight must have " + dims + (dims == 1 ? " dimension" : " dimensions"))
          .value("weight", tensor.shape())
          .shape();
    }
  }
}
