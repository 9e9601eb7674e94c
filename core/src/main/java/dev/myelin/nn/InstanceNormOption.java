package dev.myelin.nn;

/// An option of instance normalisation: `eps` (1e-5), `runningMomentum` (0.1), `affine`, `noBias`,
/// `runningStats`.
public sealed interface InstanceNormOption
    permits Options.Eps, Options.Momentum, Options.Affine, Options.NoBias, Options.RunningStats {}
