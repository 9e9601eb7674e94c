package dev.myelin.train;

import dev.myelin.data.Batch;
import dev.myelin.data.BatchSize;
import dev.myelin.data.Batches;
import dev.myelin.data.Data;
import dev.myelin.data.DataLoader;
import dev.myelin.data.DataOption;
import dev.myelin.data.Dataset;
import dev.myelin.data.Shuffle;
import dev.myelin.error.Problem;
import dev.myelin.tensor.Scope;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// One call of `fit`, its options settled.
record Fitting(
    int epochs,
    @Nullable Dataset validation,
    Progress progress,
    List<DataLoader.Option> loaderOptions) {

  static Fitting of(DataOption... options) {
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
            .value("option", option)
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
    if (shuffle && loader.stream().noneMatch(o -> o instanceof Shuffle)) {
      loader.add(Data.shuffle());
    }
    return new Fitting(
        epochs, validation, progress == null ? Progress.console() : progress, loader);
  }

  /// A loader whose batches have a size of their own unless an option says otherwise.
  static DataLoader loader(Dataset data, long batchSize, DataLoader.Option... options) {
    var all = new ArrayList<DataLoader.Option>(Arrays.asList(options));
    if (all.stream().noneMatch(o -> o instanceof BatchSize)) {
      all.add(Data.batchSize(batchSize));
    }
    return new DataLoader(data, all.toArray(DataLoader.Option[]::new));
  }

  History run(Trainer trainer, Dataset data) {
    DataLoader loader = loader(data, 32, loaderOptions.toArray(DataLoader.Option[]::new));
    var done = new ArrayList<History.Epoch>();
    progress.onStart(epochs, loader.batches());
    try (var interruption = new Interruption()) {
      for (int epoch = 1; epoch <= epochs && !interruption.isRequested(); epoch++) {
        long begun = System.nanoTime();
        Evaluation trained = trainEpoch(trainer, loader, epoch, interruption);
        if (interruption.isRequested()) {
          break;
        }
        Evaluation validated = validation == null ? null : trainer.evaluate(validation);
        var entry = new History.Epoch(epoch, trained, validated, (System.nanoTime() - begun) / 1e9);
        done.add(entry);
        progress.onEpoch(entry);
      }
      var history = new History(done, interruption.isRequested());
      progress.onEnd(history);
      return history;
    }
  }

  private Evaluation trainEpoch(
      Trainer trainer, DataLoader loader, int epoch, Interruption interruption) {
    trainer.model().train();
    var values = new Metrics(trainer.metrics());
    try (Batches batches = loader.iterator()) {
      for (long step = 1; batches.hasNext() && !interruption.isRequested(); step++) {
        try (var _ = Scope.open()) {
          Batch batch = trainer.onDevice(batches.next());
          String where = "fit epoch " + epoch + " step " + step;
          trainer.step(batch.inputs(), batch.targets(), values, where);
        }
        progress.onStep(epoch, step, values.value());
      }
    }
    return values.value();
  }
}
