package dev.myelin.nn;

import dev.myelin.error.Problem;
import dev.myelin.tensor.DType;
import dev.myelin.tensor.Operator;
import dev.myelin.tensor.Tensor;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A change of resolution of the last one, two or three dimensions.
abstract sealed class Resampling extends Layer
    permits Upsample, UpsamplingNearest2d, UpsamplingBilinear2d {
  private static final List<Operator> NEAREST =
      List.of(
          Operator.deferred("aten::upsample_nearest1d.vec"),
          Operator.deferred("aten::upsample_nearest2d.vec"),
          Operator.deferred("aten::upsample_nearest3d.vec"));
  private static final List<Operator> NEAREST_EXACT =
      List.of(
          Operator.deferred("aten::_upsample_nearest_exact1d.vec"),
          Operator.deferred("aten::_upsample_nearest_exact2d.vec"),
          Operator.deferred("aten::_upsample_nearest_exact3d.vec"));
  private static final List<Operator> LINEAR =
      List.of(
          Operator.deferred("aten::upsample_linear1d.vec"),
          Operator.deferred("aten::upsample_bilinear2d.vec"),
          Operator.deferred("aten::upsample_trilinear3d.vec"));
  private static final Operator CUBIC = Operator.deferred("aten::upsample_bicubic2d.vec");

  private final Options.Resolution resolution;
  private final Upsample.Mode mode;
  private final boolean alignCorners;

  Resampling(Options.Resolution resolution, Upsample.Mode mode, boolean alignCorners) {
    this.resolution = resolution;
    this.mode = mode;
    this.alignCorners = alignCorners;
    if (resolution instanceof Options.ScaleFactor scale) {
      for (double factor : scale.factors()) {
        if (!(factor > 0 && factor < Double.POSITIVE_INFINITY)) {
          throw Problem.in(typeName())
              .rule("scaleFactor must be positive and finite")
              .value("scaleFactor", factor)
              .argument();
        }
      }
    } else if (resolution instanceof Options.Size size) {
      for (long s : size.sizes()) {
        Checks.between(typeName(), "size", s, 1, Integer.MAX_VALUE);
      }
    }
  }

  /// `[N, C, …]` at its new resolution.
  ///
  /// @param recompute whether the ratio of the sizes is the scale, not the factor given
  final Tensor resample(Tensor x, boolean recompute) {
    int dims = x.dim() - 2;
    Checks.filled(this, x, dims + 1);
    if (x.dtype() != DType.UINT8 || !mode.isNearest()) {
      Checks.real(this, "input", x);
    }
    return switch (resolution) {
      case Options.Size size ->
          resample(x, Options.sizes(typeName(), "size", size.sizes(), dims, 1), null);
      case Options.ScaleFactor scale -> {
        double[] factors = factors(scale, dims);
        long[] sizes = sizes(x, factors);
        yield resample(x, sizes, recompute ? null : factors);
      }
    };
  }

  @Override
  protected String describe() {
    return switch (resolution) {
      case Options.Size size -> "size=" + brief(size.sizes());
      case Options.ScaleFactor scale -> "scaleFactor=" + brief(scale.factors());
    };
  }

  private Tensor resample(Tensor x, long[] sizes, double @Nullable [] factors) {
    int last = sizes.length - 1;
    long[] given = factors == null ? sizes : null;
    return switch (mode) {
      case NEAREST -> NEAREST.get(last).one(x, given, factors);
      case NEAREST_EXACT -> NEAREST_EXACT.get(last).one(x, given, factors);
      case LINEAR, BILINEAR, TRILINEAR -> LINEAR.get(last).one(x, given, alignCorners, factors);
      case BICUBIC, CUBIC -> cubic(x, sizes, factors);
    };
  }

  /// Cubic interpolation along each dimension, for which the engine has planes only.
  private Tensor cubic(Tensor x, long[] sizes, double @Nullable [] factors) {
    if (sizes.length == 2) {
      return plane(x, sizes, factors);
    }
    if (sizes.length == 1) {
      return plane(
              x.unsqueeze(2),
              new long[] {1, sizes[0]},
              factors == null ? null : new double[] {1, factors[0]})
          .squeeze(2);
    }
    Tensor planes =
        plane(
            x.flatten(1, 2), // [N, C·D, H, W]
            new long[] {sizes[1], sizes[2]},
            factors == null ? null : new double[] {factors[1], factors[2]});
    Tensor columns = planes.flatten(2, 3).unflatten(1, x.size(1), x.size(2)); // [N, C, D, H'·W']
    return plane(
            columns,
            new long[] {sizes[0], sizes[1] * sizes[2]},
            factors == null ? null : new double[] {factors[0], 1})
        .unflatten(3, sizes[1], sizes[2]);
  }

  private Tensor plane(Tensor x, long[] sizes, double @Nullable [] factors) {
    return CUBIC.one(x, factors == null ? sizes : null, alignCorners, factors);
  }

  private double[] factors(Options.ScaleFactor scale, int dims) {
    List<Double> given = scale.factors();
    if (given.size() != 1 && given.size() != dims) {
      throw Problem.in(where())
          .rule("scaleFactor must be one number" + (dims == 1 ? "" : " or " + dims))
          .value("scaleFactor", given)
          .argument();
    }
    double[] factors = new double[dims];
    Arrays.setAll(factors, i -> given.get(given.size() == 1 ? 0 : i));
    return factors;
  }

  private long[] sizes(Tensor x, double[] factors) {
    long[] sizes = new long[factors.length];
    for (int i = 0; i < sizes.length; i++) {
      double size = Math.floor(x.size(2 + i) * factors[i]);
      if (size < 1 || size > Integer.MAX_VALUE) {
        throw Problem.in(where())
            .rule("the output must have 1 to " + Integer.MAX_VALUE + " elements a dimension")
            .value("input", x.shape())
            .value("scaleFactor", factors)
            .shape();
      }
      sizes[i] = (long) size;
    }
    return sizes;
  }

  private static String brief(List<? extends Number> numbers) {
    return numbers.size() == 1 ? numbers.getFirst().toString() : numbers.toString();
  }
}
