package dev.myelin.nn.parity;

import static dev.myelin.nn.Nn.*;

import dev.myelin.nn.Conv2d;
import dev.myelin.nn.Linear;
import dev.myelin.nn.parity.Registry.Built;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// The linear and convolutional modules.
final class Convolutions {
  private Convolutions() {}

  static void register(Map<String, Function<Args, Built>> factories) {
    factories.put("Linear", args -> Built.layer(linearOf(args)));
    factories.put("Conv2d", args -> Built.layer(convolution(args.integer("in_channels"), args)));
    factories.put("LazyConv2d", args -> Built.layer(convolution(AUTO, args)));
  }

  private static Linear linearOf(Args args) {
    List<Linear.Option> options = new ArrayList<>();
    args.flag(options, "bias", true, noBias());
    return linear(
        args.integer("in_features"),
        args.integer("out_features"),
        options.toArray(Linear.Option[]::new));
  }

  private static Conv2d convolution(long inChannels, Args args) {
    List<Conv2d.Option> options = new ArrayList<>();
    args.sizes(options, "stride", s -> stride(s));
    args.sizes(options, "dilation", d -> dilation(d));
    args.option(options, "groups", Double.class, g -> groups(g.longValue()));
    args.flag(options, "bias", true, noBias());
    if (args.get("padding") instanceof String text) {
      if (text.equals("same")) {
        options.add(samePadding());
      }
    } else {
      args.sizes(options, "padding", p -> padding(p));
    }
    return conv2d(
        inChannels,
        args.integer("out_channels"),
        kernel(args.sizes("kernel_size")),
        options.toArray(Conv2d.Option[]::new));
  }
}
