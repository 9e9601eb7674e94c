package dev.myelin.data;

/// An option of something that goes over data: of a [DataLoader], or of a call that makes one, such
/// as training.
///
/// A loader's own options are [DataLoader.Option], a sealed family. A call that makes a loader
/// takes them beside options of its own, whose type also extends this one:
///
/// ```java
/// trainer.fit(data, epochs(10), batchSize(64), shuffle());
/// ```
public interface DataOption {}
