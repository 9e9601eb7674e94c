package dev.myelin.data;

import java.util.List;
import java.util.function.Function;

/// Makes a batch of samples in a way of one's own, for example by padding texts to one length. The
/// samples are then read one by one.
///
/// @param function from the samples of a batch, in their order, to the batch; called by several
///   threads if there are workers
public record Collate(Function<List<Sample>, Batch> function) implements DataLoader.Option {}
