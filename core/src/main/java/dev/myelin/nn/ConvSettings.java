package dev.myelin.nn;

import java.util.List;

/// What the options of a convolution say, or the defaults.
final class ConvSettings {
  List<Long> stride = List.of(1L);
  List<Long> padding = List.of(0L);
  List<Long> outputPadding = List.of(0L);
  List<Long> dilation = List.of(1L);
  long groups = 1;
  boolean bias = true;
  boolean same;
  boolean channelsLast;
  PaddingMode mode = PaddingMode.ZEROS;

  private ConvSettings() {}

  static ConvSettings of(String where, ConvOption... options) {
    Options.once(where, options);
    Options.exclusive(where, Options.Padding.class, Options.SamePadding.class, options);
    Options.exclusive(where, Options.Padding.class, Options.ValidPadding.class, options);
    Options.exclusive(where, Options.SamePadding.class, Options.ValidPadding.class, options);
    var settings = new ConvSettings();
    for (ConvOption option : options) {
      switch (option) {
        case Options.Stride o -> settings.stride = o.sizes();
        case Options.Padding o -> settings.padding = o.sizes();
        case Options.SamePadding o -> settings.same = true;
        case Options.ValidPadding o -> settings.padding = List.of(0L);
        case Options.Dilation o -> settings.dilation = o.sizes();
        case Options.Groups o -> settings.groups = o.count();
        case Options.NoBias o -> settings.bias = false;
        case Options.ChannelsLast o -> settings.channelsLast = true;
        case PaddingMode o -> settings.mode = o;
      }
    }
    return settings;
  }

  static ConvSettings of(String where, ConvTransposeOption... options) {
    Options.once(where, options);
    var settings = new ConvSettings();
    for (ConvTransposeOption option : options) {
      switch (option) {
        case Options.Stride o -> settings.stride = o.sizes();
        case Options.Padding o -> settings.padding = o.sizes();
        case Options.OutputPadding o -> settings.outputPadding = o.sizes();
        case Options.Dilation o -> settings.dilation = o.sizes();
        case Options.Groups o -> settings.groups = o.count();
        case Options.NoBias o -> settings.bias = false;
        case Options.ChannelsLast o -> settings.channelsLast = true;
      }
    }
    return settings;
  }
}
