package dev.myelin.nn;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import dev.myelin.autograd.Autograd;
import dev.myelin.error.Problem;
import dev.myelin.tensor.DType;
import dev.myelin.tensor.Generator;
import dev.myelin.tensor.Operator;
import dev.myelin.tensor.Shape;
import dev.myelin.tensor.Tensor;
import dev.myelin.tensor.TensorOption;
import dev.myelin.tensor.Tensors;
import java.util.function.UnaryOperator;

/// Initial values: fills parameters in place, by PyTorch's names, and draws PyTorch's numbers in
/// its order, so that one seed gives the same values in both.
///
/// ```java
/// Conv2d conv = conv2d(3, 8, 3);
/// Init.kaimingNormal_(conv.weight(), Init.Fan.OUT, Init.Activation.RELU);
/// Init.zeros_(conv.bias());
/// model.apply(module -> {
///   if (module instanceof Linear linear) {
///     Init.xavierUniform_(linear.weight());
///   }
/// });
/// ```
///
/// The fan-in of a weight `[out, in, …]` is `in · …`, how many inputs meet in one output; its
/// fan-out is `out · …`. The functions that draw numbers take a [Generator] as their last argument.
/// All return the tensor that they fill; nothing is recorded for gradients.
///
/// @see <a href="https://docs.pytorch.org/docs/stable/nn.init.html">torch.nn.init</a>
public final class Init {
  /// Which of a weight's fans decides the spread: that of the forward or of the backward pass.
  public enum Fan {
    /// How many inputs meet in one output.
    IN,
    /// How many outputs one input goes to.
    OUT
  }

  /// What follows a weight, and the gain that keeps the spread of numbers through it.
  ///
  /// @param name its name
  /// @param gain what the spread is multiplied by
  public record Activation(String name, double gain) {
    /// Nothing, or a convolution.
    public static final Activation LINEAR = new Activation("linear", 1);

    /// See [dev.myelin.nn.Sigmoid].
    public static final Activation SIGMOID = new Activation("sigmoid", 1);

    /// See [dev.myelin.nn.Tanh].
    public static final Activation TANH = new Activation("tanh", 5.0 / 3);

    /// See [dev.myelin.nn.ReLU].
    public static final Activation RELU = new Activation("relu", Math.sqrt(2));

    /// See [dev.myelin.nn.SELU].
    public static final Activation SELU = new Activation("selu", 0.75);

    /// See [dev.myelin.nn.LeakyReLU].
    public static Activation leakyRelu(double negativeSlope) {
      Checks.finite("leakyRelu", "negativeSlope", negativeSlope);
      return new Activation("leakyRelu", Math.sqrt(2 / (1 + negativeSlope * negativeSlope)));
    }
  }

  private static final Operator INDEX_FILL = Operator.deferred("aten::index_fill_.int_Scalar");

  private Init() {}

  /// The gain that goes with an activation.
  public static double calculateGain(Activation activation) {
    return activation.gain();
  }

  /// Evenly from `[0, 1)`.
  @CanIgnoreReturnValue
  public static <T extends Tensor> T uniform_(T tensor, TensorOption... generator) {
    return uniform_(tensor, 0, 1, generator);
  }

  /// Evenly from `[low, high)`.
  @CanIgnoreReturnValue
  public static <T extends Tensor> T uniform_(
      T tensor, double low, double high, TensorOption... generator) {
    Checks.finite("uniform_", "low", low);
    Checks.finite("uniform_", "high", high);
    if (low > high) {
      throw Problem.in("uniform_")
          .rule("low must not exceed high")
          .value("low", low)
          .value("high", high)
          .argument();
    }
    return fill("uniform_", tensor, t -> t.uniform_(low, high, generator));
  }

  /// From the standard normal distribution.
  @CanIgnoreReturnValue
  public static <T extends Tensor> T normal_(T tensor, TensorOption... generator) {
    return normal_(tensor, 0, 1, generator);
  }

  /// From a normal distribution.
  @CanIgnoreReturnValue
  public static <T extends Tensor> T normal_(
      T tensor, double mean, double std, TensorOption... generator) {
    Checks.finite("normal_", "mean", mean);
    Checks.within("normal_", "std", std, 0, Double.MAX_VALUE);
    return fill("normal_", tensor, t -> t.normal_(mean, std, generator));
  }

  /// From the standard normal distribution, within `[−2, 2]`.
  @CanIgnoreReturnValue
  public static <T extends Tensor> T truncNormal_(T tensor, TensorOption... generator) {
    return truncNormal_(tensor, 0, 1, -2, 2, generator);
  }

  /// From a normal distribution, within `[low, high]`.
  @CanIgnoreReturnValue
  public static <T extends Tensor> T truncNormal_(
      T tensor, double mean, double std, double low, double high, TensorOption... generator) {
    var normal = new TruncatedNormal(mean, std, low, high);
    return fill("truncNormal_", tensor, t -> normal.fill(t, generator));
  }

  /// One number everywhere.
  @CanIgnoreReturnValue
  public static <T extends Tensor> T constant_(T tensor, double value) {
    return fill("constant_", tensor, t -> t.fill_(value));
  }

  /// Ones.
  @CanIgnoreReturnValue
  public static <T extends Tensor> T ones_(T tensor) {
    return constant_(tensor, 1);
  }

  /// Zeros.
  @CanIgnoreReturnValue
  public static <T extends Tensor> T zeros_(T tensor) {
    return constant_(tensor, 0);
  }

  /// The identity matrix; MLX's `identity`.
  @CanIgnoreReturnValue
  public static <T extends Tensor> T eye_(T tensor) {
    Fans.matrix("eye_", tensor);
    return fill(
        "eye_", tensor, t -> t.copy_(Tensors.eye(t.size(0), t.size(1), t.dtype(), t.device())));
  }

  /// The convolution that changes nothing: ones in the middle of the windows.
  @CanIgnoreReturnValue
  public static <T extends Tensor> T dirac_(T tensor) {
    return dirac_(tensor, 1);
  }

  /// The convolution of so many groups that changes nothing.
  @CanIgnoreReturnValue
  public static <T extends Tensor> T dirac_(T tensor, long groups) {
    Fans.convolution(tensor, groups);
    return fill("dirac_", tensor, t -> Fans.dirac(t.zero_(), groups));
  }

  /// Evenly from `±√(6 / (fanIn + fanOut))`: Glorot & Bengio, 2010.
  @CanIgnoreReturnValue
  public static <T extends Tensor> T xavierUniform_(T tensor, TensorOption... generator) {
    return xavierUniform_(tensor, 1, generator);
  }

  /// Evenly from `±gain · √(6 / (fanIn + fanOut))`.
  @CanIgnoreReturnValue
  public static <T extends Tensor> T xavierUniform_(
      T tensor, double gain, TensorOption... generator) {
    double bound = Math.sqrt(3) * Fans.xavierStd("xavierUniform_", tensor, gain);
    return fill("xavierUniform_", tensor, t -> t.uniform_(-bound, bound, generator));
  }

  /// Normal with deviation `√(2 / (fanIn + fanOut))`.
  @CanIgnoreReturnValue
  public static <T extends Tensor> T xavierNormal_(T tensor, TensorOption... generator) {
    return xavierNormal_(tensor, 1, generator);
  }

  /// Normal with deviation `gain · √(2 / (fanIn + fanOut))`.
  @CanIgnoreReturnValue
  public static <T extends Tensor> T xavierNormal_(
      T tensor, double gain, TensorOption... generator) {
    double std = Fans.xavierStd("xavierNormal_", tensor, gain);
    return fill("xavierNormal_", tensor, t -> t.normal_(0, std, generator));
  }

  /// Evenly from `±√(6 / fanIn)`: He et al., 2015.
  @CanIgnoreReturnValue
  public static <T extends Tensor> T kaimingUniform_(T tensor, TensorOption... generator) {
    return kaimingUniform_(tensor, Fan.IN, Activation.RELU, generator);
  }

  /// Evenly from `±gain · √(3 / fan)`.
  @CanIgnoreReturnValue
  public static <T extends Tensor> T kaimingUniform_(
      T tensor, Fan fan, Activation activation, TensorOption... generator) {
    double bound = Math.sqrt(3) * Fans.kaimingStd("kaimingUniform_", tensor, fan, activation);
    return fill("kaimingUniform_", tensor, t -> t.uniform_(-bound, bound, generator));
  }

  /// Normal with deviation `√(2 / fanIn)`.
  @CanIgnoreReturnValue
  public static <T extends Tensor> T kaimingNormal_(T tensor, TensorOption... generator) {
    return kaimingNormal_(tensor, Fan.IN, Activation.RELU, generator);
  }

  /// Normal with deviation `gain / √fan`. LeCun's initial values have no gain: [Activation#LINEAR].
  @CanIgnoreReturnValue
  public static <T extends Tensor> T kaimingNormal_(
      T tensor, Fan fan, Activation activation, TensorOption... generator) {
    double std = Fans.kaimingStd("kaimingNormal_", tensor, fan, activation);
    return fill("kaimingNormal_", tensor, t -> t.normal_(0, std, generator));
  }

  /// [#xavierUniform_] by its other name.
  @CanIgnoreReturnValue
  public static <T extends Tensor> T glorotUniform_(T tensor, TensorOption... generator) {
    return xavierUniform_(tensor, generator);
  }

  /// [#xavierNormal_] by its other name.
  @CanIgnoreReturnValue
  public static <T extends Tensor> T glorotNormal_(T tensor, TensorOption... generator) {
    return xavierNormal_(tensor, generator);
  }

  /// [#kaimingUniform_] by its other name.
  @CanIgnoreReturnValue
  public static <T extends Tensor> T heUniform_(T tensor, TensorOption... generator) {
    return kaimingUniform_(tensor, generator);
  }

  /// [#kaimingNormal_] by its other name.
  @CanIgnoreReturnValue
  public static <T extends Tensor> T heNormal_(T tensor, TensorOption... generator) {
    return kaimingNormal_(tensor, generator);
  }

  /// Evenly from `±√(3 / fanIn)`: LeCun et al., 1998.
  @CanIgnoreReturnValue
  public static <T extends Tensor> T lecunUniform_(T tensor, TensorOption... generator) {
    return kaimingUniform_(tensor, Fan.IN, Activation.LINEAR, generator);
  }

  /// Normal with deviation `√(1 / fanIn)`: LeCun et al., 1998.
  @CanIgnoreReturnValue
  public static <T extends Tensor> T lecunNormal_(T tensor, TensorOption... generator) {
    return kaimingNormal_(tensor, Fan.IN, Activation.LINEAR, generator);
  }

  /// Orthogonal rows or columns, as a matrix `[out, in · …]`: Saxe et al., 2013.
  @CanIgnoreReturnValue
  public static <T extends Tensor> T orthogonal_(T tensor, TensorOption... generator) {
    return orthogonal_(tensor, 1, generator);
  }

  /// Orthogonal rows or columns times a gain.
  @CanIgnoreReturnValue
  public static <T extends Tensor> T orthogonal_(T tensor, double gain, TensorOption... generator) {
    Fans.weight("orthogonal_", tensor);
    Checks.finite("orthogonal_", "gain", gain);
    return fill(
        "orthogonal_",
        tensor,
        t -> t.numel() == 0 ? t : t.copy_(Fans.orthogonal(t, generator)).mul_(gain));
  }

  /// Normal with a deviation, and zeros for a share of each column: Martens, 2010.
  @CanIgnoreReturnValue
  public static <T extends Tensor> T sparse_(
      T tensor, double sparsity, double std, TensorOption... generator) {
    Fans.matrix("sparse_", tensor);
    Checks.within("sparse_", "sparsity", sparsity, 0, 1);
    Checks.within("sparse_", "std", std, 0, Double.MAX_VALUE);
    long zeros = (long) Math.ceil(sparsity * tensor.size(0));
    return fill(
        "sparse_",
        tensor,
        t -> {
          t.normal_(0, std, generator);
          for (long column = 0; column < t.size(1); column++) {
            Tensor rows = Tensors.randperm(t.size(0)).narrow(0, 0, zeros).to(t.device());
            INDEX_FILL.apply(t.select(1, column), 0, rows, 0.0);
          }
          return t;
        });
  }

  private static <T extends Tensor> T fill(String name, T tensor, UnaryOperator<Tensor> change) {
    Fans.defined(name, tensor);
    Autograd.noGrad(() -> change.apply(tensor));
    return tensor;
  }

  /// Uniform in `±√3 · gain / √fanIn` with the gain of a leaky ReLU of slope √5: He et al., 2015.
  static Tensor kaimingUniform(long... shape) {
    double gain = Math.sqrt(2.0 / (1 + 5));
    double bound = Math.sqrt(3.0) * (gain / Math.sqrt(fanIn(shape)));
    return uniform(bound, shape);
  }

  /// Uniform in `±1 / √fanIn` of the weight: the bias that goes with [#kaimingUniform].
  static Tensor bias(long[] weightShape) {
    return bias(weightShape, weightShape[0]);
  }

  /// The same for so many outputs.
  static Tensor bias(long[] weightShape, long outputs) {
    double fanIn = fanIn(weightShape);
    return uniform(fanIn > 0 ? 1 / Math.sqrt(fanIn) : 0, outputs);
  }

  /// Uniform in `±√(6 / (fanIn + fanOut))`: Glorot and Bengio, 2010.
  static Tensor xavierUniform(long... shape) {
    double std = Math.sqrt(2 / (fanIn(shape) + fanOut(shape)));
    return uniform(Math.sqrt(3.0) * std, shape);
  }

  /// Normal with the standard deviation `√(2 / (fanIn + fanOut))`: Glorot and Bengio, 2010.
  static Tensor xavierNormal(long... shape) {
    Tensor values = Tensors.empty(Shape.of(shape), DType.FLOAT32);
    double std = Math.sqrt(2 / (fanIn(shape) + fanOut(shape)));
    return Autograd.noGrad(() -> values.normal_(0, std));
  }

  static Tensor normal(long... shape) {
    Tensor values = Tensors.empty(Shape.of(shape), DType.FLOAT32);
    return Autograd.noGrad(() -> values.normal_(0, 1));
  }

  /// Uniform in `±bound`.
  static Tensor uniform(double bound, long... shape) {
    Tensor values = Tensors.empty(Shape.of(shape), DType.FLOAT32);
    return Autograd.noGrad(() -> values.uniform_(-bound, bound));
  }

  /// How many inputs meet in one output: the input channels times the size of the window.
  private static double fanIn(long... shape) {
    double product = 1;
    for (int i = 1; i < shape.length; i++) {
      product *= shape[i];
    }
    return product;
  }

  /// How many outputs one input meets: the output channels times the size of the window.
  private static double fanOut(long... shape) {
    return fanIn(shape) / shape[1] * shape[0];
  }
}
