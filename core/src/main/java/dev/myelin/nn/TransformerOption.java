package dev.myelin.nn;

/// An option of [TransformerEncoderLayer], [TransformerDecoderLayer] and [Transformer].
///
/// | option | default | |
/// |---|---|---|
/// | `feedForwardSize(n)` | 2048 | features between the layer's two maps |
/// | `dropout(p)` | 0.1 | on attention's weights and what each part puts out, in training |
/// | `activation(f)` | `relu()` | between the two maps; copies of a layer share it |
/// | `eps(e)` | 1e-5 | of the normalisations |
/// | `batchFirst()` | steps first | the order of inputs and output |
/// | `normFirst()` | behind | where the normalisations stand |
/// | `noBias()` | biases | of all maps and normalisations |
public sealed interface TransformerOption extends Transformer.Option
    permits Options.FeedForwardSize,
        Dropout,
        Options.Activation,
        Options.Eps,
        Options.BatchFirst,
        Options.NormFirst,
        Options.NoBias {}
