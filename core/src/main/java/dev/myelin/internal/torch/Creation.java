package dev.myelin.internal.torch;

import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.bytedeco.pytorch.Device;
import org.bytedeco.pytorch.DeviceOptional;
import org.bytedeco.pytorch.MemoryFormatOptional;
import org.bytedeco.pytorch.ScalarTypeOptional;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorOptions;
import org.bytedeco.pytorch.global.torch;
import org.jspecify.annotations.Nullable;

/// New tensors, by element type (c10's number) and device (as libtorch writes it).
public final class Creation {
  static {
    Engine.load();
  }

  private record Kind(int dtype, String device) {}

  private static final ConcurrentHashMap<Kind, TensorOptions> OPTIONS = new ConcurrentHashMap<>();
  private static final MemoryFormatOptional ANY_FORMAT = new MemoryFormatOptional();

  private Creation() {}

  public static Handle empty(long[] shape, int dtype, String device) {
    return make("empty", dtype, device, o -> torch.torch_empty(shape, o, ANY_FORMAT));
  }

  public static Handle zeros(long[] shape, int dtype, String device) {
    return make("zeros", dtype, device, o -> torch.torch_zeros(shape, o));
  }

  public static Handle full(long[] shape, Number value, int dtype, String device) {
    return make("full", dtype, device, o -> torch.torch_full(shape, Scalars.of(value), o));
  }

  public static Handle arange(Number start, Number end, Number step, int dtype, String device) {
    return make(
        "arange",
        dtype,
        device,
        o -> torch.torch_arange(Scalars.of(start), Scalars.of(end), Scalars.of(step), o));
  }

  public static Handle linspace(double start, double end, long steps, int dtype, String device) {
    return make(
        "linspace",
        dtype,
        device,
        o -> torch.torch_linspace(Scalars.of(start), Scalars.of(end), steps, o));
  }

  public static Handle eye(long rows, long columns, int dtype, String device) {
    return make("eye", dtype, device, o -> torch.torch_eye(rows, columns, o));
  }

  public static Handle rand(long[] shape, @Nullable Rng rng, int dtype, String device) {
    return make("rand", dtype, device, o -> torch.torch_rand(shape, Rng.optional(rng), o));
  }

  public static Handle randn(long[] shape, @Nullable Rng rng, int dtype, String device) {
    return make("randn", dtype, device, o -> torch.torch_randn(shape, Rng.optional(rng), o));
  }

  public static Handle randint(
      long low, long high, long[] shape, @Nullable Rng rng, int dtype, String device) {
    return make(
        "randint", dtype, device, o -> torch.torch_randint(low, high, shape, Rng.optional(rng), o));
  }

  public static Handle randperm(long n, @Nullable Rng rng, int dtype, String device) {
    return make("randperm", dtype, device, o -> torch.torch_randperm(n, Rng.optional(rng), o));
  }

  static TensorOptions options(int dtype, String device) {
    return OPTIONS.computeIfAbsent(new Kind(dtype, device), Creation::newOptions);
  }

  private static TensorOptions newOptions(Kind kind) {
    try (var target = new Device(kind.device);
        var onDevice = new DeviceOptional(target);
        var type = new ScalarTypeOptional(Types.of(kind.dtype));
        var none = new TensorOptions();
        var placed = none.device(onDevice)) {
      return placed.dtype(type);
    } catch (RuntimeException e) {
      throw Failures.of("device " + kind.device, e);
    }
  }

  private static Handle make(
      String operation, int dtype, String device, Function<TensorOptions, Tensor> function) {
    TensorOptions options = options(dtype, device);
    try {
      return Handle.fresh(operation, function.apply(options));
    } catch (RuntimeException e) {
      throw Failures.of(operation, e);
    }
  }
}
