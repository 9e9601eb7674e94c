package dev.myelin.nn.parity;

import static dev.myelin.nn.Nn.*;

import dev.myelin.nn.AvgPoolOption;
import dev.myelin.nn.FractionalPoolOption;
import dev.myelin.nn.LPPoolOption;
import dev.myelin.nn.Layer;
import dev.myelin.nn.MaxPoolOption;
import dev.myelin.nn.MaxUnpoolOption;
import dev.myelin.nn.Module;
import dev.myelin.nn.Options;
import dev.myelin.nn.parity.Registry.Built;
import dev.myelin.tensor.Indexed;
import dev.myelin.tensor.Tensor;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// The pooling modules.
final class Pools {
  private Pools() {}

  static void register(Map<String, Function<Args, Built>> factories) {
    factories.put(
        "MaxPool1d",
        args -> {
          var pool = maxPool1d(window(args), max(args));
          return indexed(args, pool, pool::callIndexed);
        });
    factories.put(
        "MaxPool2d",
        args -> {
          var pool = maxPool2d(window(args), max(args));
          return indexed(args, pool, pool::callIndexed);
        });
    factories.put(
        "MaxPool3d",
        args -> {
          var pool = maxPool3d(window(args), max(args));
          return indexed(args, pool, pool::callIndexed);
        });
    factories.put("AvgPool1d", args -> Built.layer(avgPool1d(window(args), avg(args))));
    factories.put("AvgPool2d", args -> Built.layer(avgPool2d(window(args), avg(args))));
    factories.put("AvgPool3d", args -> Built.layer(avgPool3d(window(args), avg(args))));
    factories.put("LPPool1d", args -> Built.layer(lpPool1d(norm(args), window(args), lp(args))));
    factories.put("LPPool2d", args -> Built.layer(lpPool2d(norm(args), window(args), lp(args))));
    factories.put("LPPool3d", args -> Built.layer(lpPool3d(norm(args), window(args), lp(args))));
    factories.put(
        "FractionalMaxPool2d",
        args -> {
          var pool = fractionalMaxPool2d(window(args), fractional(args));
          return indexed(args, pool, pool::callIndexed);
        });
    factories.put(
        "FractionalMaxPool3d",
        args -> {
          var pool = fractionalMaxPool3d(window(args), fractional(args));
          return indexed(args, pool, pool::callIndexed);
        });
    registerAdaptive(factories);
    registerUnpooling(factories);
  }

  private static void registerAdaptive(Map<String, Function<Args, Built>> factories) {
    factories.put("AdaptiveAvgPool1d", args -> Built.layer(adaptiveAvgPool1d(open(args, 1)[0])));
    factories.put(
        "AdaptiveAvgPool2d",
        args -> {
          long[] size = open(args, 2);
          return Built.layer(adaptiveAvgPool2d(size[0], size[1]));
        });
    factories.put(
        "AdaptiveAvgPool3d",
        args -> {
          long[] size = open(args, 3);
          return Built.layer(adaptiveAvgPool3d(size[0], size[1], size[2]));
        });
    factories.put(
        "AdaptiveMaxPool1d",
        args -> {
          var pool = adaptiveMaxPool1d(open(args, 1)[0]);
          return indexed(args, pool, pool::callIndexed);
        });
    factories.put(
        "AdaptiveMaxPool2d",
        args -> {
          long[] size = open(args, 2);
          var pool = adaptiveMaxPool2d(size[0], size[1]);
          return indexed(args, pool, pool::callIndexed);
        });
    factories.put(
        "AdaptiveMaxPool3d",
        args -> {
          long[] size = open(args, 3);
          var pool = adaptiveMaxPool3d(size[0], size[1], size[2]);
          return indexed(args, pool, pool::callIndexed);
        });
  }

  private static void registerUnpooling(Map<String, Function<Args, Built>> factories) {
    factories.put(
        "MaxUnpool1d",
        args -> {
          var unpool = maxUnpool1d(window(args), unpooling(args));
          return unpool(unpool, unpool::call);
        });
    factories.put(
        "MaxUnpool2d",
        args -> {
          var unpool = maxUnpool2d(window(args), unpooling(args));
          return unpool(unpool, unpool::call);
        });
    factories.put(
        "MaxUnpool3d",
        args -> {
          var unpool = maxUnpool3d(window(args), unpooling(args));
          return unpool(unpool, unpool::call);
        });
  }

  /// A pooling, with the indices where the case asks for them.
  private static Built indexed(Args args, Layer pool, Function<Tensor, Indexed> call) {
    return Boolean.TRUE.equals(args.get("return_indices"))
        ? new Built(
            pool,
            inputs -> {
              Indexed result = call.apply(inputs.getFirst());
              return List.of(result.values(), result.indices());
            })
        : Built.layer(pool);
  }

  private static Built unpool(Module module, Unpooling call) {
    return new Built(module, inputs -> List.of(call.apply(inputs.get(0), inputs.get(1))));
  }

  /// The call of an unpooling.
  private interface Unpooling {
    Tensor apply(Tensor x, Tensor indices, long... outputSize);
  }

  private static Options.Kernel window(Args args) {
    return kernel(args.sizes("kernel_size"));
  }

  private static double norm(Args args) {
    return args.number("norm_type");
  }

  /// The sizes of an adaptive pooling, of which null is open.
  private static long[] open(Args args, int rank) {
    Object size = args.get("output_size");
    long[] sizes = new long[rank];
    for (int i = 0; i < rank; i++) {
      Object one = size instanceof List<?> list ? list.get(i) : size;
      sizes[i] = one == null ? AUTO : ((Double) one).longValue();
    }
    return sizes;
  }

  private static MaxPoolOption[] max(Args args) {
    List<MaxPoolOption> options = new ArrayList<>();
    args.sizes(options, "stride", s -> stride(s));
    args.sizes(options, "padding", p -> padding(p));
    args.sizes(options, "dilation", d -> dilation(d));
    args.flag(options, "ceil_mode", false, ceilMode());
    return options.toArray(MaxPoolOption[]::new);
  }

  private static AvgPoolOption[] avg(Args args) {
    List<AvgPoolOption> options = new ArrayList<>();
    args.sizes(options, "stride", s -> stride(s));
    args.sizes(options, "padding", p -> padding(p));
    args.flag(options, "ceil_mode", false, ceilMode());
    args.flag(options, "count_include_pad", true, excludePadding());
    args.option(options, "divisor_override", Double.class, d -> divisor(d.longValue()));
    return options.toArray(AvgPoolOption[]::new);
  }

  private static LPPoolOption[] lp(Args args) {
    List<LPPoolOption> options = new ArrayList<>();
    args.sizes(options, "stride", s -> stride(s));
    args.flag(options, "ceil_mode", false, ceilMode());
    return options.toArray(LPPoolOption[]::new);
  }

  private static MaxUnpoolOption[] unpooling(Args args) {
    List<MaxUnpoolOption> options = new ArrayList<>();
    args.sizes(options, "stride", s -> stride(s));
    args.sizes(options, "padding", p -> padding(p));
    return options.toArray(MaxUnpoolOption[]::new);
  }

  private static FractionalPoolOption[] fractional(Args args) {
    List<FractionalPoolOption> options = new ArrayList<>();
    args.sizes(options, "output_size", s -> outputSize(s));
    args.option(options, "output_ratio", Double.class, r -> outputRatio(r));
    Tensor samples = args.tensor("_random_samples");
    if (samples != null) {
      options.add(randomSamples(samples));
    }
    return options.toArray(FractionalPoolOption[]::new);
  }
}
