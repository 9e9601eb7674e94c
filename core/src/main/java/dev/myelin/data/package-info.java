/// Data on their way into a model: datasets, loaders that make batches of them, and readers of
/// files.
///
/// A [Dataset] is a number of samples, each an input and a target: [TensorDataset] holds them in
/// memory, [ImageFolder] reads them when they are needed, and one of your own implements two
/// methods. A [DataLoader] goes over it in batches, epoch by epoch, in an order that its seed
/// fixes. [Mnist], [Csv], [Idx] and [ImageFolder] read files; [Digits] come with the library.
/// [Data] is the vocabulary, meant to be imported statically.
///
/// ```java
/// import static dev.myelin.data.Data.*;
///
/// Digits digits = Digits.load();
/// var loader =
///     new DataLoader(
///         digits.train().mapBatches(normalize(0.3, 0.4)),
///         batchSize(64),
///         shuffle(),
///         seed(1),
///         workers(2),
///         augment(randomShift(1)));
/// for (Batch batch : loader) {
///   IO.println(batch.inputs().shape()); // [64, 1, 8, 8]
/// }
/// ```
///
/// Options of a loader, each given at most once, in any order:
///
/// | option | meaning | default |
/// |---|---|---|
/// | `batchSize(n)` | samples of a batch | 1 |
/// | `shuffle()` | a random order, another one each epoch | the dataset's order |
/// | `seed(n)` | what the random orders start from | 0 |
/// | `dropLast()` | leave out a smaller last batch | keep it |
/// | `workers(n)` | threads that make batches ahead | 0: none |
/// | `prefetch(n)` | batches made ahead | two for each worker |
/// | `augment(a, …)` | random changes of each batch | none |
/// | `collate(f)` | how samples become a batch | `Dataset.batch` |
///
/// Damaged files are refused with the place, the values and the remedy, and readers take no more
/// memory than the size of their file allows.
@NullMarked
package dev.myelin.data;

import org.jspecify.annotations.NullMarked;
