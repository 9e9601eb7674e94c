package dev.myelin.nn;

/// An option of [ConvTranspose1d], [ConvTranspose2d] and [ConvTranspose3d].
public sealed interface ConvTransposeOption
    permits Options.Stride,
        Options.Padding,
        Options.OutputPadding,
        Options.Dilation,
        Options.Groups,
        Options.NoBias,
        Options.ChannelsLast {}
