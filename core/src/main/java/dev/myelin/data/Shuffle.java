package dev.myelin.data;

/// Goes over the samples in a random order, another one each epoch.
public record Shuffle() implements DataLoader.Option {}
