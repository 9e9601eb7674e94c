package dev.myelin.nn;

import dev.myelin.tensor.Tensor;
import org.jspecify.annotations.Nullable;

/// What [MultiheadAttention] puts out.
///
/// @param output the attended values, with the query's sizes
/// @param weights how much each query took of each key: `[N, L, S]`, the mean over the heads; with
///   `weightsPerHead()` `[N, heads, L, S]`; null with `noWeights()`
public record AttentionOutput(Tensor output, @Nullable Tensor weights) {}
