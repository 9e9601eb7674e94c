package dev.myelin.nn.parity;

import static dev.myelin.nn.Nn.*;

import dev.myelin.nn.MaxPool2d;
import dev.myelin.nn.parity.Registry.Built;
import dev.myelin.tensor.Indexed;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// The pooling modules.
final class Pools {
  private Pools() {}

  static void register(Map<String, Function<Args, Built>> factories) {
    factories.put("MaxPool2d", Pools::maxPool);
    factories.put(
        "AdaptiveAvgPool2d",
        args -> {
          long[] size = args.sizes("output_size");
          return Built.layer(adaptiveAvgPool2d(size[0], size[size.length - 1]));
        });
  }

  private static Built maxPool(Args args) {
    List<MaxPool2d.Option> options = new ArrayList<>();
    args.sizes(options, "stride", s -> stride(s));
    args.sizes(options, "padding", p -> padding(p));
    args.sizes(options, "dilation", d -> dilation(d));
    args.flag(options, "ceil_mode", false, ceilMode());
    MaxPool2d pool =
        maxPool2d(kernel(args.sizes("kernel_size")), options.toArray(MaxPool2d.Option[]::new));
    if (!Boolean.TRUE.equals(args.get("return_indices"))) {
      return Built.layer(pool);
    }
    return new Built(
        pool,
        inputs -> {
          Indexed result = pool.callIndexed(inputs.getFirst());
          return List.of(result.values(), result.indices());
        });
  }
}
