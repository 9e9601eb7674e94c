package dev.myelin.nn;

import dev.myelin.error.Problem;
import dev.myelin.tensor.Buffer;
import dev.myelin.tensor.Indexed;
import dev.myelin.tensor.Operator;
import dev.myelin.tensor.Shape;
import dev.myelin.tensor.Tensor;
import dev.myelin.tensor.Tensors;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Max pooling by windows at random steps, over any number of dimensions.
abstract sealed class FractionalMaxPool extends Pool
    permits FractionalMaxPool2d, FractionalMaxPool3d {
  private static final List<Operator> INDEXED = operators("aten::fractional_max_pool%dd");

  private final long[] kernel;
  private final long @Nullable [] outputSize;
  private final double @Nullable [] outputRatio;

  @Key("_random_samples")
  final @Nullable Buffer randomSamples;

  FractionalMaxPool(int rank, Options.Kernel kernel, FractionalPoolOption... options) {
    super(rank);
    Options.once(where(), options);
    Options.exclusive(where(), Options.OutputSize.class, Options.OutputRatio.class, options);
    this.kernel = Options.sizes(where(), "kernel", kernel.sizes(), rank, 1);
    long[] size = null;
    double[] ratio = null;
    Buffer samples = null;
    for (FractionalPoolOption option : options) {
      switch (option) {
        case Options.OutputSize o ->
            size = Options.sizes(where(), "outputSize", o.sizes(), rank, 1);
        case Options.OutputRatio o -> ratio = ratios(o.shares());
        case Options.RandomSamples o -> samples = given(o.samples());
      }
    }
    if (size == null && ratio == null) {
      throw Problem.in(where()).rule("one of outputSize and outputRatio must be given").argument();
    }
    outputSize = size;
    outputRatio = ratio;
    randomSamples = samples;
  }

  @Override
  public final Tensor forward(Tensor x) {
    return callIndexed(x).values();
  }

  /// The greatest element of each window and, as `indices`, its place among the elements of its
  /// channel, counted row by row.
  public final Indexed callIndexed(Tensor x) {
    checkPlanes(x);
    long[] size = size(x);
    Tensor wide = Halves.widen(x);
    List<Tensor> results = INDEXED.get(rank - 1).all(wide, kernel, size, samples(wide));
    return new Indexed(results.get(0).to(x.dtype()), results.get(1));
  }

  @Override
  protected final String describe() {
    return "kernel="
        + Arrays.toString(kernel)
        + (outputSize == null ? "" : ", outputSize=" + Arrays.toString(outputSize))
        + (outputRatio == null ? "" : ", outputRatio=" + Arrays.toString(outputRatio))
        + (randomSamples == null ? "" : ", randomSamples");
  }

  private long[] size(Tensor x) {
    long[] size = new long[rank];
    for (int i = 0; i < rank; i++) {
      long in = x.size(i - rank);
      size[i] =
          outputSize != null
              ? outputSize[i]
              : outputRatio != null ? (long) (in * outputRatio[i]) : in;
      if (size[i] < 1 || size[i] + kernel[i] - (rank == 2 ? 1 : 0) > in) {
        throw Problem.in(where())
            .rule(
                (rank == 2 ? "output + kernel − 1" : "output + kernel")
                    + " must be at most the input, and the output not empty")
            .value("input", x.shape())
            .value("kernel", kernel)
            .value(outputSize != null ? "outputSize" : "outputRatio", described())
            .shape();
      }
    }
    return size;
  }

  private String described() {
    return outputSize != null ? Arrays.toString(outputSize) : Arrays.toString(outputRatio);
  }

  /// The steps for an input, a number for each example, channel and dimension. The engine trusts
  /// them to lie in [0, 1).
  private Tensor samples(Tensor x) {
    long examples = x.dim() == rank + 1 ? 1 : x.size(0);
    long channels = x.size(-1 - rank);
    if (randomSamples == null) {
      return Tensors.rand(Shape.of(examples, channels, rank), x.dtype(), x.device());
    }
    if (randomSamples.size(0) < examples || randomSamples.size(1) != channels) {
      throw Problem.in(where())
          .rule("randomSamples must have a number for each example, channel and dimension")
          .value("input", x.shape())
          .value("randomSamples", randomSamples.shape())
          .shape();
    }
    Checks.sameDevice(
        this,
        "input",
        x,
        "randomSamples",
        randomSamples,
        "Move the input, or the model, with to(device).");
    if (randomSamples.numel() > 0) {
      double least = randomSamples.min().item();
      double greatest = randomSamples.max().item();
      if (!(least >= 0 && greatest < 1)) {
        throw Problem.in(where())
            .rule("randomSamples must lie in [0, 1)")
            .value("least", least)
            .value("greatest", greatest)
            .argument();
      }
    }
    return randomSamples.to(x.dtype());
  }

  private double[] ratios(List<Double> given) {
    if (given.size() != 1 && given.size() != rank) {
      throw Problem.in(where())
          .rule("outputRatio must be one number or " + rank)
          .value("outputRatio", given)
          .argument();
    }
    double[] ratios = new double[rank];
    for (int i = 0; i < rank; i++) {
      ratios[i] = given.get(given.size() == 1 ? 0 : i);
      if (!(ratios[i] > 0 && ratios[i] < 1)) {
        throw Problem.in(where())
            .rule("outputRatio must lie between 0 and 1")
            .value("outputRatio", ratios[i])
            .argument();
      }
    }
    return ratios;
  }

  private Buffer given(Tensor given) {
    Checks.real(this, "randomSamples", given);
    if (given.dim() != 3 || given.size(2) != rank) {
      throw Problem.in(where())
          .rule("randomSamples must have the shape [N, C, " + rank + "]")
          .value("randomSamples", given.shape())
          .shape();
    }
    return new Buffer(given, true);
  }
}
