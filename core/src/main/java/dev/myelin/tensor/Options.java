package dev.myelin.tensor;

import dev.myelin.error.Problem;
import dev.myelin.internal.torch.Engine;
import dev.myelin.internal.torch.Rng;
import org.jspecify.annotations.Nullable;

/// The options of one creation, each given at most once.
record Options(@Nullable DType dtype, Device device, @Nullable Generator generator) {
  static Options of(String operation, TensorOption... options) {
    Engine.load();
    DType dtype = null;
    Device device = null;
    Generator generator = null;
    for (TensorOption option : Ops.given("options", options)) {
      switch (Ops.given("option", option)) {
        case DType d -> dtype = once(operation, dtype, d);
        case Device d -> device = once(operation, device, d);
        case Generator g -> generator = once(operation, generator, g);
      }
    }
    return new Options(dtype, device == null ? Device.CPU : device.require(), generator);
  }

  /// The generator among some options, which hold nothing else.
  static @Nullable Rng generator(String operation, TensorOption... options) {
    Options given = of(operation, options);
    if (given.dtype != null || !given.device.equals(Device.CPU)) {
      throw Problem.in(operation)
          .rule("the only option can be a generator")
          .value("options", options)
          .argument();
    }
    return given.rng();
  }

  int dtypeOr(DType standard) {
    return (dtype == null ? standard : dtype).number();
  }

  @Nullable Rng rng() {
    return generator == null ? null : generator.rng();
  }

  String place() {
    return device.toString();
  }

  private static <T> T once(String operation, @Nullable T given, T next) {
    if (given != null) {
      throw Problem.in(operation)
          .rule("an option must be given once")
          .value("first", given)
          .value("second", next)
          .argument();
    }
    return next;
  }
}
