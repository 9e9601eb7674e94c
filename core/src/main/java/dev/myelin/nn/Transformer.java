package dev.myelin.nn;

import dev.myelin.tensor.Parameter;
import dev.myelin.tensor.Tensor;
import java.util.Arrays;
import java.util.List;

/// The transformer of the paper: an encoder that reads a source, and a decoder that writes a target
/// while it looks at what the encoder made of the source.
///
/// ```java
/// var transformer = transformer(512, 8, batchFirst());
/// Tensor source = zeros(2, 9, 512), target = zeros(2, 5, 512);
/// Tensor output = transformer.call(source, target, target(causal()));
/// ```
///
/// | tensor         | shape                                                       |
/// |----------------|-------------------------------------------------------------|
/// | source         | `[S, N, size]`, with `batchFirst()` `[N, S, …]`, or `[S, …]` |
/// | target, output | `[L, N, size]`, with `batchFirst()` `[N, L, …]`, or `[L, …]` |
///
/// Options: `encoderLayers(n)` and `decoderLayers(n)`, 6 each, and those of [TransformerOption].
/// Options of a call: `source(…)`, `target(…)` and `memory(…)` with masks as of
/// [MultiheadAttention]; the memory's padding is usually the source's. Matrices start uniform by
/// Glorot and Bengio's rule.
///
/// @see <a href="https://arxiv.org/abs/1706.03762">Attention Is All You Need (Vaswani et al.,
///   2017)</a>
/// @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.nn.Transformer.html">
///   torch.nn.Transformer</a>
public final class Transformer extends Module {
  /// An option of a transformer.
  public sealed interface Option
      permits TransformerOption, Options.EncoderLayers, Options.DecoderLayers {}

  /// An option of a call.
  public sealed interface CallOption permits Options.Source, Options.Target, Options.Memory {}

  final TransformerEncoder encoder;
  final TransformerDecoder decoder;

  Transformer(long size, long heads, Option... options) {
    Options.once("Transformer", options);
    long encoderLayers = 6;
    long decoderLayers = 6;
    for (Option option : options) {
      switch (option) {
        case Options.EncoderLayers o -> encoderLayers = o.count();
        case Options.DecoderLayers o -> decoderLayers = o.count();
        case TransformerOption o -> {} // The layers take these.
      }
    }
    Checks.atLeast("Transformer", "encoderLayers", encoderLayers, 1);
    Checks.atLeast("Transformer", "decoderLayers", decoderLayers, 1);
    var config =
        TransformerConfig.of(
            "Transformer",
            size,
            heads,
            Arrays.stream(options)
                .filter(TransformerOption.class::isInstance)
                .toArray(TransformerOption[]::new));
    encoder =
        new TransformerEncoder(
            new TransformerEncoderLayer(config),
            encoderLayers,
            new Options.FinalNorm(config.norm()));
    decoder =
        new TransformerDecoder(
            new TransformerDecoderLayer(config),
            decoderLayers,
            new Options.FinalNorm(config.norm()));
    for (Parameter parameter : parameters()) {
      if (parameter.dim() > 1) {
        parameter.assign(Init.xavierUniform(parameter.shape().toArray()));
      }
    }
  }

  /// Reads a source and runs the decoder on a target.
  public Tensor call(Tensor source, Tensor target, CallOption... options) {
    Options.once(where(), options);
    List<MaskOption> sourceMasks = List.of();
    List<MaskOption> targetMasks = List.of();
    List<MaskOption> memoryMasks = List.of();
    for (CallOption option : options) {
      switch (option) {
        case Options.Source o -> sourceMasks = o.masks();
        case Options.Target o -> targetMasks = o.masks();
        case Options.Memory o -> memoryMasks = o.masks();
      }
    }
    Tensor memory = encoder.call(source, Masks.of(where(), sourceMasks));
    return decoder.call(
        target,
        memory,
        new TransformerDecoderLayer.BothMasks(
            Masks.of(where(), targetMasks), Masks.of(where(), memoryMasks)));
  }
}
