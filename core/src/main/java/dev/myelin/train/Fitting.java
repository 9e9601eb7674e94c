package dev.myelin.train;

import dev.myelin.data.Batch;
import dev.myelin.data.BatchSize;
import dev.myelin.data.Batches;
import dev.myelin.data.Data;
import dev.myelin.data.DataLoader;
import dev.myelin.data.DataOption;
import dev.myelin.data.Dataset;
import dev.myelin.data.Shuffle;
import dev.myelin.data.Workers;
import dev.myelin.error.Problem;
import dev.myelin.tensor.Scope;
import java.io.InterruptedIOException;
import java.nio.channels.ClosedByInterruptException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// One call of `fit`, its options settled.
record Fitting(
    int epochs, DataLoader training, @Nullable DataLoader validation, Progress progress) {

  static Fitting of(Dataset data, DataOption... options) {
    int epochs = 1;
    Dataset validation = null;
    Progress progress = null;
    boolean shuffle = true;
    var loader = new ArrayList<DataLoader.Option>();
    Set<Class<?>> seen = new HashSet<>();
    for (DataOption option : options) {
      if (option instanceof FitOption && !seen.add(option.getClass())) {
        throw Problem.in("fit")
            .rule("an option must be given once")
            .value("option", option.getClass().getSimpleName())
            .argument();
      }
      switch (option) {
        case FitOption.Epochs o -> epochs = o.count();
        case FitOption.Validation o -> validation = o.dataset();
        case FitOption.Report o -> progress = o.progress();
        case FitOption.InOrder o -> shuffle = false;
        case DataLoader.Option o -> loader.add(o);
        default ->
            throw Problem.in("fit")
                .rule("an option must be one of fit or of data loaders")
                .value("option", option)
                .argument();
      }
    }
    boolean shuffles = loader.stream().anyMatch(o -> o instanceof Shuffle);
    if (shuffles && !shuffle) {
      throw Problem.in("fit").rule("inOrder() and shuffle() exclude each other").argument();
    }
    if (shuffle && !shuffles) {
      loader.add(Data.shuffle());
    }
    var kept = loader.stream().filter(o -> o instanceof BatchSize || o instanceof Workers);
    return new Fitting(
        epochs,
        loader(data, 32, loader.toArray(DataLoader.Option[]::new)),
        validation == null ? null : loader(validation, 256, kept.toArray(DataLoader.Option[]::new)),
        progress == null ? Progress.console() : progress);
  }

  /// A loader whose batches have a size of their own unless an option says otherwise.
  static DataLoader loader(Dataset data, long batchSize, DataLoader.Option... options) {
    var all = new ArrayList<DataLoader.Option>(Arrays.asList(options));
    if (all.stream().noneMatch(o -> o instanceof BatchSize)) {
      all.add(Data.batchSize(batchSize));
    }
    return new DataLoader(data, all.toArray(DataLoader.Option[]::new));
  }

  /// Refuses options that shuffle.
  static DataLoader.Option[] inOrder(DataLoader.Option... options) {
    if (Arrays.stream(options).anyMatch(o -> o instanceof Shuffle)) {
      throw Problem.in("predict")
          .rule("predictions must come in the order of the dataset")
          .remedy("Leave shuffle() out.")
          .argument();
    }
    return options;
  }

  History run(Steps steps) {
    return steps.fitting(
        () -> {
          var done = new ArrayList<History.Epoch>();
          try (var interruption = new Interruption()) {
            progress.onStart(epochs, training.batches());
            for (int epoch = 1; epoch <= epochs && !interruption.isRequested(); epoch++) {
              run(epoch, steps, interruption, done);
            }
            var history = new History(done, interruption.isRequested());
            progress.onEnd(history);
            return history;
          } catch (RuntimeException | Error e) {
            tell(e);
            throw e;
          }
        });
  }

  private void tell(Throwable failure) {
    try {
      progress.onFailure(failure);
    } catch (RuntimeException e) {
      failure.addSuppressed(e);
    }
  }

  private void run(int epoch, Steps steps, Interruption interruption, List<History.Epoch> done) {
    long begun = System.nanoTime();
    Evaluation trained = train(epoch, steps, interruption);
    if (trained == null) {
      return;
    }
    Evaluation validated = validation == null ? null : validate(steps, validation, interruption);
    var entry = new History.Epoch(epoch, trained, validated, (System.nanoTime() - begun) / 1e9);
    done.add(entry);
    progress.onEpoch(entry);
  }

  /// Trains one epoch; null if it was stopped before its end.
  private @Nullable Evaluation train(int epoch, Steps steps, Interruption interruption) {
    var values = new Metrics(steps.metrics());
    try (Batches batches = training.iterator()) {
      for (long step = 1; batches.hasNext(); step++) {
        if (interruption.isRequested()) {
          return null;
        }
        try (var _ = Scope.open()) {
          Batch batch = next(batches, interruption);
          if (batch == null) {
            return null;
          }
          steps.step(batch, values, "fit epoch " + epoch + " step " + step);
        }
        progress.onStep(epoch, step, values::value);
      }
    }
    return values.value();
  }

  /// The next batch; null if the thread was interrupted while it was made.
  private static @Nullable Batch next(Batches batches, Interruption interruption) {
    try {
      return batches.next();
    } catch (RuntimeException e) {
      if (isInterruption(e) && interruption.isRequested()) {
        return null;
      }
      throw e;
    }
  }

  private static boolean isInterruption(Throwable failure) {
    for (Throwable e = failure; e != null; e = e.getCause()) {
      if (e instanceof InterruptedException
          || e instanceof ClosedByInterruptException
          || e instanceof InterruptedIOException) {
        return true;
      }
    }
    return false;
  }

  /// Validates; null if it was stopped before its end.
  private static @Nullable Evaluation validate(
      Steps steps, DataLoader loader, Interruption interruption) {
    var values = new Metrics(steps.metrics());
    boolean whole =
        steps.evaluate(
            loader,
            (output, batch, _) -> steps.measure(output, batch, values),
            interruption::isRequested);
    return whole ? values.value() : null;
  }
}
