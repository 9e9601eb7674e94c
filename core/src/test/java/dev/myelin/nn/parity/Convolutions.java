package dev.myelin.nn.parity;

import static dev.myelin.nn.Nn.*;

import dev.myelin.nn.Bilinear;
import dev.myelin.nn.ConvOption;
import dev.myelin.nn.ConvTransposeOption;
import dev.myelin.nn.FoldOption;
import dev.myelin.nn.Layer;
import dev.myelin.nn.Linear;
import dev.myelin.nn.Options;
import dev.myelin.nn.PaddingMode;
import dev.myelin.nn.Upsample;
import dev.myelin.nn.parity.Registry.Built;
import dev.myelin.tensor.Shape;
import dev.myelin.tensor.Tensor;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/// The linear and convolutional modules, padding and changes of resolution.
final class Convolutions {
  private Convolutions() {}

  static void register(Map<String, Function<Args, Built>> factories) {
    factories.put("Identity", args -> Built.layer(identity()));
    factories.put("Linear", args -> Built.layer(linear(args.integer("in_features"), args)));
    factories.put("LazyLinear", args -> Built.layer(linear(AUTO, args)));
    factories.put("Bilinear", Convolutions::bilinearOf);
    for (int dims = 1; dims <= 3; dims++) {
      registerDims(factories, dims);
    }
    factories.put("Unfold", args -> Built.layer(unfold(kernel(args), foldOptions(args))));
    factories.put(
        "Fold",
        args ->
            Built.layer(fold(size(args.sizes("output_size")), kernel(args), foldOptions(args))));
    factories.put(
        "PixelShuffle", args -> Built.layer(pixelShuffle(args.integer("upscale_factor"))));
    factories.put(
        "PixelUnshuffle", args -> Built.layer(pixelUnshuffle(args.integer("downscale_factor"))));
    factories.put("ChannelShuffle", args -> Built.layer(channelShuffle(args.integer("groups"))));
    factories.put(
        "Unflatten",
        args -> Built.layer(unflatten((int) args.integer("dim"), args.sizes("unflattened_size"))));
    factories.put("Upsample", args -> Built.layer(upsampleOf(args)));
    factories.put("UpsamplingNearest2d", args -> Built.layer(upsamplingNearest2d(to(args))));
    factories.put("UpsamplingBilinear2d", args -> Built.layer(upsamplingBilinear2d(to(args))));
  }

  private static void registerDims(Map<String, Function<Args, Built>> factories, int dims) {
    String suffix = dims + "d";
    factories.put(
        "Conv" + suffix, args -> Built.layer(convolution(dims, args.integer("in_channels"), args)));
    factories.put("LazyConv" + suffix, args -> Built.layer(convolution(dims, AUTO, args)));
    factories.put(
        "ConvTranspose" + suffix, args -> transposed(dims, args.integer("in_channels"), args));
    factories.put("LazyConvTranspose" + suffix, args -> transposed(dims, AUTO, args));
    factories.put("ConstantPad" + suffix, args -> Built.layer(constantPad(dims, args)));
    for (String kind : List.of("ZeroPad", "ReflectionPad", "ReplicationPad", "CircularPad")) {
      factories.put(kind + suffix, args -> Built.layer(pad(kind + suffix, args.sizes("padding"))));
    }
  }

  private static Linear linear(long inFeatures, Args args) {
    List<Linear.Option> options = new ArrayList<>();
    args.flag(options, "bias", true, noBias());
    long outFeatures = args.integer("out_features");
    return dev.myelin.nn.Nn.linear(inFeatures, outFeatures, options.toArray(Linear.Option[]::new));
  }

  private static Built bilinearOf(Args args) {
    List<Bilinear.Option> options = new ArrayList<>();
    args.flag(options, "bias", true, noBias());
    Bilinear layer =
        bilinear(
            args.integer("in1_features"),
            args.integer("in2_features"),
            args.integer("out_features"),
            options.toArray(Bilinear.Option[]::new));
    return new Built(layer, inputs -> List.of(layer.call(inputs.get(0), inputs.get(1))));
  }

  private static Layer convolution(int dims, long inChannels, Args args) {
    List<ConvOption> list = new ArrayList<>();
    args.sizes(list, "stride", s -> stride(s));
    args.sizes(list, "dilation", d -> dilation(d));
    args.option(list, "groups", Double.class, g -> groups(g.longValue()));
    args.flag(list, "bias", true, noBias());
    args.flag(list, "channels_last", false, channelsLast());
    args.option(list, "padding_mode", String.class, m -> PaddingMode.valueOf(upper(m)));
    if (args.get("padding") instanceof String text) {
      list.add(text.equals("same") ? samePadding() : validPadding());
    } else {
      args.sizes(list, "padding", p -> padding(p));
    }
    long out = args.integer("out_channels");
    ConvOption[] options = list.toArray(ConvOption[]::new);
    return switch (dims) {
      case 1 -> conv1d(inChannels, out, kernel(args), options);
      case 2 -> conv2d(inChannels, out, kernel(args), options);
      default -> conv3d(inChannels, out, kernel(args), options);
    };
  }

  private static Built transposed(int dims, long inChannels, Args args) {
    List<ConvTransposeOption> list = new ArrayList<>();
    args.sizes(list, "stride", s -> stride(s));
    args.sizes(list, "padding", p -> padding(p));
    args.sizes(list, "output_padding", p -> outputPadding(p));
    args.sizes(list, "dilation", d -> dilation(d));
    args.option(list, "groups", Double.class, g -> groups(g.longValue()));
    args.flag(list, "bias", true, noBias());
    args.flag(list, "channels_last", false, channelsLast());
    long out = args.integer("out_channels");
    ConvTransposeOption[] options = list.toArray(ConvTransposeOption[]::new);
    boolean sized = args.get("output_size") != null;
    Shape size = sized ? Shape.of(args.sizes("output_size")) : Shape.of();
    return switch (dims) {
      case 1 -> {
        var layer = convTranspose1d(inChannels, out, kernel(args), options);
        yield sized ? built(layer, x -> layer.call(x, size)) : Built.layer(layer);
      }
      case 2 -> {
        var layer = convTranspose2d(inChannels, out, kernel(args), options);
        yield sized ? built(layer, x -> layer.call(x, size)) : Built.layer(layer);
      }
      default -> {
        var layer = convTranspose3d(inChannels, out, kernel(args), options);
        yield sized ? built(layer, x -> layer.call(x, size)) : Built.layer(layer);
      }
    };
  }

  private static Built built(Layer layer, Function<Tensor, Tensor> call) {
    return new Built(layer, inputs -> List.of(call.apply(inputs.getFirst())));
  }

  private static Layer constantPad(int dims, Args args) {
    Options.Padding amounts = padding(args.sizes("padding"));
    double value = ((Double) args.required("value"));
    return switch (dims) {
      case 1 -> constantPad1d(amounts, value);
      case 2 -> constantPad2d(amounts, value);
      default -> constantPad3d(amounts, value);
    };
  }

  private static Layer pad(String name, long... amounts) {
    return switch (name) {
      case "ZeroPad1d" -> zeroPad1d(amounts);
      case "ZeroPad2d" -> zeroPad2d(amounts);
      case "ZeroPad3d" -> zeroPad3d(amounts);
      case "ReflectionPad1d" -> reflectionPad1d(amounts);
      case "ReflectionPad2d" -> reflectionPad2d(amounts);
      case "ReflectionPad3d" -> reflectionPad3d(amounts);
      case "ReplicationPad1d" -> replicationPad1d(amounts);
      case "ReplicationPad2d" -> replicationPad2d(amounts);
      case "ReplicationPad3d" -> replicationPad3d(amounts);
      case "CircularPad1d" -> circularPad1d(amounts);
      case "CircularPad2d" -> circularPad2d(amounts);
      case "CircularPad3d" -> circularPad3d(amounts);
      default -> throw new IllegalArgumentException(name);
    };
  }

  private static Options.Kernel kernel(Args args) {
    return dev.myelin.nn.Nn.kernel(args.sizes("kernel_size"));
  }

  private static FoldOption[] foldOptions(Args args) {
    List<FoldOption> options = new ArrayList<>();
    args.sizes(options, "stride", s -> stride(s));
    args.sizes(options, "padding", p -> padding(p));
    args.sizes(options, "dilation", d -> dilation(d));
    return options.toArray(FoldOption[]::new);
  }

  private static Upsample upsampleOf(Args args) {
    List<Upsample.Option> options = new ArrayList<>();
    args.option(
        options,
        "mode",
        String.class,
        m -> mode(Upsample.Mode.valueOf(upper(m).replace('-', '_'))));
    args.flag(options, "align_corners", false, alignCorners());
    args.flag(options, "recompute_scale_factor", false, recomputeScaleFactor());
    args.flag(options, "channels_last", false, channelsLast());
    return upsample(to(args), options.toArray(Upsample.Option[]::new));
  }

  private static Options.Resolution to(Args args) {
    return args.get("size") != null
        ? size(args.sizes("size"))
        : scaleFactor(args.numbers("scale_factor"));
  }

  private static String upper(String text) {
    return text.toUpperCase(Locale.ROOT);
  }
}
