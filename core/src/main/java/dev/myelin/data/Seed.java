package dev.myelin.data;

/// What random orders and changes of data start from.
///
/// @param value any number
public record Seed(long value) implements DataLoader.Option {}
