package dev.myelin.cli;

import static dev.myelin.data.Data.batchSize;
import static dev.myelin.data.Data.seed;
import static dev.myelin.nn.Nn.crossEntropy;
import static dev.myelin.optim.Optim.learningRate;
import static dev.myelin.train.Train.accuracy;
import static dev.myelin.train.Train.adamW;
import static dev.myelin.train.Train.epochs;
import static dev.myelin.train.Train.progress;
import static dev.myelin.train.Train.validation;

import dev.myelin.data.Batch;
import dev.myelin.data.Dataset;
import dev.myelin.data.Digits;
import dev.myelin.data.Mnist;
import dev.myelin.error.DataException;
import dev.myelin.error.Problem;
import dev.myelin.tensor.Randomness;
import dev.myelin.tensor.Shape;
import dev.myelin.tensor.Tensor;
import dev.myelin.tensor.Tensors;
import dev.myelin.train.ConfusionMatrix;
import dev.myelin.train.History;
import dev.myelin.train.Progress;
import dev.myelin.train.Trainer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `myelin quickstart`: trains a network on handwritten digits, shows what it has learned, and
/// keeps it in a file.
@Command(
    name = "quickstart",
    description = "Train a network that reads handwritten digits, and look at what it learned.")
final class Quickstart implements Callable<Integer> {
  private static final int CLASSES = 10;
  private static final double RATE = 2e-3;
  private static final int BATCH = 64;

  private final Terminal terminal;

  @Spec private CommandSpec spec;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "Train on the IDX files of MNIST, or a set like it, in this folder.")
  private @Nullable Path data;

  @Option(
      names = "--epochs",
      paramLabel = "N",
      description = "How often to go over the images (default: 15, with --data 3).")
  private @Nullable Integer epochs;

  @Option(
      names = "--seed",
      paramLabel = "S",
      defaultValue = "1",
      description = "What all random numbers start from (default: 1).")
  private long seed;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      defaultValue = "quickstart",
      description = "Where to write the model, the history and the curves (default: quickstart).")
  private Path out = Path.of("quickstart");

  Quickstart(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    int rounds = epochs != null ? epochs : data == null ? 15 : 3;
    if (rounds < 1) {
      throw new ParameterException(
          spec.commandLine(), "--epochs must be at least 1; epochs=" + rounds + ".");
    }
    prepare(out);
    Dataset train;
    Dataset test;
    if (data == null) {
      Digits digits = Digits.load();
      train = digits.train();
      test = digits.test();
    } else {
      Mnist digits = Mnist.load(data);
      train = digits.train();
      test = digits.test();
    }
    terminal.say(
        "Handwritten digits: %,d images to learn from, %,d to be judged by.",
        train.size(), test.size());
    terminal.out().println();

    Randomness.seed(seed);
    var network = new DigitNet();
    terminal.out().println(network.summary(shape(train)));
    terminal.out().println();
    Trainer trainer = network.compile(adamW(learningRate(RATE)), crossEntropy(), accuracy());
    long begun = System.nanoTime();
    History history =
        trainer.fit(
            train,
            epochs(rounds),
            batchSize(BATCH),
            seed(seed),
            validation(test),
            progress(new FirstStep(terminal, line())));
    double seconds = (System.nanoTime() - begun) / 1e9;

    network.save(model());
    history.writeCsv(table());
    if (history.interrupted()) {
      terminal.say("The network as its last step left it is in %s.", model());
      return Main.INTERRUPTED;
    }
    terminal.say("Trained in %.1f s.", seconds);
    show(trainer, test);
    keep(trainer, test, history);
    return 0;
  }

  /// Shows how the trained network does on images it has not seen.
  private void show(Trainer trainer, Dataset test) {
    Batch all = test.batch(LongStream.range(0, test.size()).toArray());
    long[] classes = all.targets().toLongArray();
    Tensor scores = trainer.predict(test);
    long[] predictions = scores.argmax(1).toLongArray();
    ConfusionMatrix confusion = ConfusionMatrix.of(scores, all.targets());
    terminal.out().println();
    terminal
        .out()
        .println(
            terminal.styled(
                Terminal.Style.BOLD,
                String.format(
                    Locale.ROOT,
                    "Test accuracy %.2f %% (%d of %d)",
                    100 * confusion.accuracy(),
                    confusion.right(),
                    classes.length)));
    terminal.title("Confusion: a row for each digit, a column for each prediction");
    ConfusionTable.print(terminal, confusion);
    terminal.title("Ten test images and what the network reads");
    terminal.out().println();
    int[] chosen = oneOfEach(classes);
    List<Tensor> images = new ArrayList<>();
    List<String> captions = new ArrayList<>();
    for (int i : chosen) {
      images.add(all.inputs().select(0, i));
      boolean right = classes[i] == predictions[i];
      captions.add(right ? predictions[i] + " ✓" : predictions[i] + " ✗ is " + classes[i]);
    }
    DigitArt.print(terminal, Tensors.stack(0, images.toArray(Tensor[]::new)), captions);
  }

  /// Writes the files, and shows that the model's file holds the network.
  private void keep(Trainer trainer, Dataset test, History history) {
    terminal.say("Wrote %s", model());
    terminal.say("      %s", table());
    Path curves = out.resolve("curves.png");
    try {
      Curves.write(curves, history);
      terminal.say("      %s", curves);
    } catch (DataException e) {
      terminal.say("No picture. %s", String.valueOf(e.getMessage()));
    }
    var loaded = new DigitNet();
    loaded.load(model());
    float[] first = trainer.predict(test).toFloatArray();
    float[] second = loaded.compile(adamW(), crossEntropy()).predict(test).toFloatArray();
    boolean equal = Arrays.equals(first, second);
    if (!equal) {
      throw Problem.in(model().toString())
          .rule("a network must predict the same after it was loaded")
          .value("images", test.size())
          .state();
    }
    terminal.say(
        "Loaded the file into a new network: its %,d predictions are the same, bit by bit.",
        test.size());
  }

  private Path model() {
    return out.resolve("model.safetensors");
  }

  private Path table() {
    return out.resolve("history.csv");
  }

  private Progress line() {
    return terminal.interactive() ? Progress.console() : Progress.lines(terminal.out());
  }

  private static long[] shape(Dataset data) {
    Shape image = data.get(0).input().shape();
    return new long[] {1, image.size(0), image.size(1), image.size(2)};
  }

  /// The place of the first image of each digit, as far as there is one.
  private static int[] oneOfEach(long[] classes) {
    var places = new ArrayList<Integer>();
    for (long digit = 0; digit < CLASSES; digit++) {
      for (int i = 0; i < classes.length; i++) {
        if (classes[i] == digit) {
          places.add(i);
          break;
        }
      }
    }
    return places.stream().mapToInt(Integer::intValue).toArray();
  }

  private static void prepare(Path folder) {
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw unwritable(folder).cause(e).data();
    }
    if (!Files.isWritable(folder)) {
      throw unwritable(folder).data();
    }
  }

  private static Problem unwritable(Path folder) {
    return Problem.in(folder.toString())
        .rule("the folder must be writable")
        .remedy("Name another with --out.");
  }
}
