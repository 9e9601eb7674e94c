package dev.myelin.data;

import dev.myelin.error.Problem;
import org.jspecify.annotations.Nullable;

/// Goes over a dataset in batches, one epoch each time it is iterated:
///
/// ```java
/// var loader = new DataLoader(train, batchSize(64), shuffle(), seed(1));
/// for (int epoch = 0; epoch < 10; epoch++) {
///   for (Batch batch : loader) {
///     step(batch.inputs(), batch.targets());
///   }
/// }
/// ```
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
/// **Order.** The seed and the number of the epoch decide the batches, bit by bit; the number of
/// workers and other random draws of the program change nothing. [#state] tells how far the loader
/// is, and a loader of the same dataset and options goes on from there exactly as this one would
/// have.
///
/// **Failures.** What a dataset throws while a batch is made arrives at the loop as it was thrown,
/// with the epoch and the batch, and where known the sample's index, as a suppressed exception. The
/// epoch then ends.
///
/// **Lifetimes.** Without workers a batch belongs to the [dev.myelin.tensor.Scope] that is open
/// where it is taken. A batch that workers made belongs to no scope. Leaving the loop early needs
/// no care: workers end by themselves soon after nobody asks for more, and at once when the
/// iterator is closed.
public final class DataLoader implements Iterable<Batch> {
  /// An option of a loader.
  public sealed interface Option extends DataOption
      permits Augment, BatchSize, Collate, DropLast, Prefetch, Seed, Shuffle, Workers {}

  /// How far a loader is.
  ///
  /// @param epoch the number of the epoch, from 0
  /// @param batch how many of its batches were taken
  public record State(long epoch, long batch) {
    public State {
      if (epoch < 0 || batch < 0) {
        throw Problem.in("DataLoader.State")
            .rule("epoch and batch must not be negative")
            .value("epoch", epoch)
            .value("batch", batch)
            .argument();
      }
    }
  }

  private final Plan plan;
  private State state = new State(0, 0);
  private @Nullable Batches current;

  /// A loader of a dataset.
  ///
  /// @throws dev.myelin.error.DataException if there is not a single batch
  /// @throws dev.myelin.error.ArgumentException if an option is given twice
  public DataLoader(Dataset dataset, Option... options) {
    plan = Plan.of(dataset, options);
  }

  /// Starts the next epoch, or goes on within the epoch of a state that was set. The iterator is
  /// for one thread.
  @Override
  public Batches iterator() {
    if (current != null) {
      state = new State(state.epoch + 1, 0);
    }
    current = new Batches(this, plan, state);
    return current;
  }

  /// How many batches an epoch has.
  public long batches() {
    return plan.batches();
  }

  /// The dataset.
  public Dataset dataset() {
    return plan.dataset();
  }

  /// How far the loader is: in the epoch of the iterator that was made last, and after its end at
  /// the start of the next.
  public State state() {
    return state;
  }

  /// Makes the next iterator start at a state.
  ///
  /// @throws dev.myelin.error.ArgumentException if the epoch has no such batch
  public void state(State state) {
    if (state.batch > plan.batches()) {
      throw Problem.in("DataLoader.state")
          .rule("batch must not lie behind the end of the epoch")
          .value("batch", state.batch)
          .value("batches", plan.batches())
          .remedy("Use the dataset and options that the state was taken with.")
          .argument();
    }
    this.state = state.batch == plan.batches() ? new State(state.epoch + 1, 0) : state;
    current = null;
  }

  /// Follows an iterator, unless another one was made since.
  @SuppressWarnings("ReferenceEquality") // Two iterators are never the same.
  void taken(Batches iterator, long batch) {
    if (iterator == current) {
      state = new State(state.epoch, batch);
    }
  }

  /// Follows an iterator that has no batch left.
  @SuppressWarnings("ReferenceEquality") // Two iterators are never the same.
  void finished(Batches iterator) {
    if (iterator == current) {
      state = new State(state.epoch + 1, 0);
      current = null;
    }
  }

  /// The number of samples and the options: `DataLoader(1437 samples, batchSize=64, shuffle)`.
  @Override
  public String toString() {
    return "DataLoader(" + plan + ")";
  }
}
