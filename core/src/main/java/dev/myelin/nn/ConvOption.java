package dev.myelin.nn;

/// An option of [Conv1d], [Conv2d] and [Conv3d].
public sealed interface ConvOption
    permits Options.Stride,
        Options.Padding,
        Options.SamePadding,
        Options.ValidPadding,
        Options.Dilation,
        Options.Groups,
        Options.NoBias,
        Options.ChannelsLast,
        PaddingMode {}
