package dev.myelin.nn;

/// An option of spectral normalisation: `powerIterations` (1), `eps` (1e-12), `outputDim` (0; 1 of
/// a transposed convolution).
public sealed interface SpectralNormOption
    permits Options.PowerIterations, Options.Eps, Options.OutputDim {}
