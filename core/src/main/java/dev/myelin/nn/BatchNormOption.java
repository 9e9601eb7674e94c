package dev.myelin.nn;

/// An option of batch normalisation: `eps` (1e-5), `runningMomentum` (0.1) or `cumulativeAverage`,
/// `noBias`, `noAffine`, `noRunningStats`.
public sealed interface BatchNormOption
    permits Options.Eps,
        Options.Momentum,
        Options.CumulativeAverage,
        Options.NoBias,
        Options.NoAffine,
        Options.NoRunningStats {}
