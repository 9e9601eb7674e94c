package dev.myelin.nn;

/// An option of a call that says which keys a query may not look at. See [Masks].
public sealed interface MaskOption
    extends MultiheadAttention.CallOption, TransformerDecoderLayer.CallOption
    permits Options.AttentionMask, Options.KeyPaddingMask, Options.Causal {}
