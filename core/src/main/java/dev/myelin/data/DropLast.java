package dev.myelin.data;

/// Leaves out the last batch of an epoch if it is smaller than the others.
public record DropLast() implements DataLoader.Option {}
