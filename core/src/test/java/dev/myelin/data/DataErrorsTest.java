package dev.myelin.data;

import static dev.myelin.data.Data.augment;
import static dev.myelin.data.Data.batchSize;
import static dev.myelin.data.Data.dropLast;
import static dev.myelin.data.Data.gray;
import static dev.myelin.data.Data.header;
import static dev.myelin.data.Data.label;
import static dev.myelin.data.Data.missing;
import static dev.myelin.data.Data.namedLabel;
import static dev.myelin.data.Data.normalize;
import static dev.myelin.data.Data.prefetch;
import static dev.myelin.data.Data.randomFlip;
import static dev.myelin.data.Data.randomShift;
import static dev.myelin.data.Data.resize;
import static dev.myelin.data.Data.seed;
import static dev.myelin.data.Data.separator;
import static dev.myelin.data.Data.shuffle;
import static dev.myelin.data.Data.value;
import static dev.myelin.data.Data.workers;
import static dev.myelin.tensor.Tensors.arange;
import static dev.myelin.tensor.Tensors.scalar;
import static dev.myelin.tensor.Tensors.zeros;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.myelin.error.ArgumentException;
import dev.myelin.error.DataException;
import dev.myelin.error.FormatException;
import dev.myelin.error.ShapeException;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Everything that can be wrong with data, with the exact text that says so. `DIR` stands for the
/// folder of the files.
final class DataErrorsTest {
  @TempDir private static Path folder;

  /// A mistake, and what is thrown for it.
  record Case(Runnable mistake, Class<?> type, String message) {
    @Override
    public String toString() {
      return message;
    }
  }

  private static final List<Case> CASES = new ArrayList<>();

  private static void given(Class<?> type, Runnable mistake, String... message) {
    CASES.add(new Case(mistake, type, String.join("", message)));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void aMistakeIsNamed(Case mistake) {
    assertThatThrownBy(mistake.mistake::run)
        .hasMessage(mistake.message.replace("DIR", folder.toString()))
        .isInstanceOf(mistake.type);
  }

  @Test
  void thereAreAtLeastEightyCases() {
    assertThat(cases()).hasSizeGreaterThanOrEqualTo(80);
  }

  private static List<Case> cases() {
    CASES.clear();
    datasets();
    splits();
    loaders();
    options();
    transforms();
    idx();
    csv();
    mnist();
    images();
    return CASES;
  }

  private static TensorDataset five() {
    return new TensorDataset(zeros(5, 2), arange(5));
  }

  private static void use(Object unused) {
    assertThat(unused).isNotNull();
  }

  private static void datasets() {
    String differ =
        "inputs and targets must have the same number of samples, their first dimension; ";
    given(
        DataException.class,
        () -> use(new TensorDataset(zeros(5, 2), arange(4))),
        "TensorDataset: " + differ + "inputs=[5, 2], targets=[4]");
    given(
        DataException.class,
        () -> use(new TensorDataset(scalar(1), arange(1))),
        "TensorDataset: " + differ + "inputs=[], targets=[1]");
    given(
        DataException.class,
        () -> use(new TensorDataset(zeros(1, 1), scalar(1))),
        "TensorDataset: " + differ + "inputs=[1, 1], targets=[]");
    given(
        DataException.class,
        () -> use(new Batch(zeros(2, 2), arange(3))),
        "Batch: " + differ + "inputs=[2, 2], targets=[3]");
    given(
        ArgumentException.class,
        () -> use(new Batch(zeros(0, 2), arange(0))),
        "Batch: size must be positive; size=0");
    given(
        ArgumentException.class,
        () -> use(new Batch(zeros(2, 2), arange(2), -1)),
        "Batch: size must be positive; size=-1");
    given(
        ArgumentException.class,
        () -> use(five().get(5)),
        "TensorDataset: index must lie in the dataset; index=5, size=5");
    given(
        ArgumentException.class,
        () -> use(five().get(-1)),
        "TensorDataset: index must lie in the dataset; index=-1, size=5");
    given(
        ArgumentException.class,
        () -> use(five().batch(0, 1, 7)),
        "TensorDataset: index must lie in the dataset; index=7, size=5");
    given(
        ArgumentException.class,
        () -> use(five().batch()),
        "TensorDataset: a batch must have at least one sample");
    given(
        ArgumentException.class,
        () -> use(five().subset(1, 5)),
        "Dataset.subset: index must lie in the dataset; index=5, size=5");
    given(
        ArgumentException.class,
        () -> use(five().subset(1, 2).get(2)),
        "Dataset: index must lie in the dataset; index=2, size=2");
    given(
        ArgumentException.class,
        () -> use(five().subset(1, 2).batch(0, -3)),
        "Dataset: index must lie in the dataset; index=-3, size=2");
    given(
        ArgumentException.class,
        () -> use(five().concat(five()).get(10)),
        "Dataset: index must lie in the dataset; index=10, size=10");
    given(
        ArgumentException.class,
        () -> use(five().concat(five()).batch(10)),
        "Dataset: index must lie in the dataset; index=10, size=10");
    given(
        ArgumentException.class,
        () -> use(five().map(s -> s).batch(9)),
        "Dataset: index must lie in the dataset; index=9, size=5");
    given(
        ArgumentException.class,
        () -> use(five().map(s -> s).get(9)),
        "TensorDataset: index must lie in the dataset; index=9, size=5");
    given(
        ArgumentException.class,
        () -> use(five().take(-1)),
        "Dataset.take: count must not be negative; count=-1");
    given(
        DataException.class,
        () -> use(five().mapBatches(b -> new Batch(zeros(1, 2), arange(1))).batch(0, 1)),
        "Dataset.mapBatches: the function must keep the number of samples; before=2, after=1");
    given(
        DataException.class,
        () -> use(five().concat(new TensorDataset(zeros(1, 3), arange(1))).batch(0, 5)),
        "Batch: the samples of a batch must have one shape and element type; "
            + "input 0=[2] float32, input 1=[3] float32. Bring them to one shape with map(...), "
            + "or give the loader collate(...).");
    given(
        DataException.class,
        () -> use(five().concat(new TensorDataset(zeros(1, 2), zeros(1))).batch(0, 5)),
        "Batch: the samples of a batch must have one shape and element type; "
            + "target 0=[] int64, target 1=[] float32. Bring them to one shape with map(...), "
            + "or give the loader collate(...).");
  }

  private static void splits() {
    String counts =
        "Dataset.split: counts must not be negative and must add up to the dataset's size; ";
    given(
        ArgumentException.class,
        () -> use(five().split(seed(1), 3L, 3L)),
        counts + "counts=[3, 3], size=5");
    given(
        ArgumentException.class,
        () -> use(five().split(seed(1), 6L, -1L)),
        counts + "counts=[6, -1], size=5");
    given(
        ArgumentException.class,
        () -> use(five().split(seed(1), new long[0])),
        counts + "counts=[], size=5");
    given(
        ArgumentException.class,
        () -> use(five().split(seed(1), Long.MAX_VALUE, Long.MAX_VALUE, 7)),
        counts + "counts=[9223372036854775807, 9223372036854775807, 7], size=5");
    String fractions =
        "Dataset.split: fractions must not be negative and must add up to 1; fractions=";
    given(
        ArgumentException.class,
        () -> use(five().split(seed(1), 0.5, 0.4)),
        fractions + "[0.5, 0.4]");
    given(
        ArgumentException.class,
        () -> use(five().split(seed(1), 1.5, -0.5)),
        fractions + "[1.5, -0.5]");
    given(
        ArgumentException.class,
        () -> use(five().split(seed(1), Double.NaN, 1)),
        fractions + "[NaN, 1.0]");
    given(
        ArgumentException.class, () -> use(five().splitByClass(seed(1), 0.5)), fractions + "[0.5]");
    given(
        DataException.class,
        () -> use(new TensorDataset(zeros(2, 2), zeros(2)).splitByClass(seed(1), 0.5, 0.5)),
        "TensorDataset.splitByClass: targets must be a vector of classes, whole numbers; "
            + "targets=[2] float32. Use split(seed, fractions) for other targets.");
  }

  private static void loaders() {
    given(
        DataException.class,
        () -> use(new DataLoader(five().take(0))),
        "DataLoader: the dataset must hold at least one sample");
    given(
        DataException.class,
        () -> use(new DataLoader(five(), batchSize(6), dropLast())),
        "DataLoader: the dataset must fill at least one batch where the last is dropped; "
            + "samples=5, batchSize=6. Use a smaller batchSize, or leave dropLast() out.");
    given(
        ArgumentException.class,
        () -> use(new DataLoader(five(), prefetch(2))),
        "DataLoader: only workers can make batches ahead; prefetch=2, workers=0. Add workers(1) or"
            + " more.");
    String once = "DataLoader: an option must be given once; ";
    given(
        ArgumentException.class,
        () -> use(new DataLoader(five(), batchSize(2), batchSize(3))),
        once + "first=BatchSize[samples=2], second=BatchSize[samples=3]");
    given(
        ArgumentException.class,
        () -> use(new DataLoader(five(), shuffle(), shuffle())),
        once + "first=Shuffle[], second=Shuffle[]");
    given(
        ArgumentException.class,
        () -> use(new DataLoader(five(), seed(1), shuffle(), seed(2))),
        once + "first=Seed[value=1], second=Seed[value=2]");
    given(
        ArgumentException.class,
        () -> use(new DataLoader(five(), dropLast(), dropLast())),
        once + "first=DropLast[], second=DropLast[]");
    given(
        ArgumentException.class,
        () -> use(new DataLoader(five(), workers(1), workers(1))),
        once + "first=Workers[threads=1], second=Workers[threads=1]");
    given(
        ArgumentException.class,
        () -> use(new DataLoader(five(), workers(1), prefetch(1), prefetch(2))),
        once + "first=Prefetch[batches=1], second=Prefetch[batches=2]");
    String place = "DataLoader.State: epoch and batch must not be negative; ";
    given(
        ArgumentException.class,
        () -> use(new DataLoader.State(-1, 0)),
        place + "epoch=-1, batch=0");
    given(
        ArgumentException.class,
        () -> use(new DataLoader.State(0, -2)),
        place + "epoch=0, batch=-2");
    given(
        ArgumentException.class,
        () -> new DataLoader(five(), batchSize(2)).state(new DataLoader.State(0, 4)),
        "DataLoader.state: batch must not lie behind the end of the epoch; batch=4, batches=3. Use"
            + " the dataset and options that the state was taken with.");
  }

  private static void options() {
    given(
        ArgumentException.class,
        () -> use(batchSize(0)),
        "batchSize: samples must be positive; samples=0");
    given(
        ArgumentException.class,
        () -> use(batchSize(-64)),
        "batchSize: samples must be positive; samples=-64");
    given(
        ArgumentException.class,
        () -> use(batchSize(1L << 40)),
        "batchSize: samples must be at most 2147483639; samples=1099511627776");
    given(
        ArgumentException.class,
        () -> use(workers(-1)),
        "workers: threads must lie in [0, 1024]; threads=-1");
    given(
        ArgumentException.class,
        () -> use(workers(2000)),
        "workers: threads must lie in [0, 1024]; threads=2000");
    given(
        ArgumentException.class,
        () -> use(prefetch(0)),
        "prefetch: batches must lie in [1, 1048576]; batches=0");
    given(
        ArgumentException.class,
        () -> use(augment()),
        "augment: there must be at least one augmentation");
    given(
        ArgumentException.class,
        () -> use(resize(0, 5)),
        "resize: height and width must lie in [1, 16384]; height=0, width=5");
    given(
        ArgumentException.class,
        () -> use(resize(5, 20_000)),
        "resize: height and width must lie in [1, 16384]; height=5, width=20000");
    given(
        ArgumentException.class,
        () -> use(separator('"')),
        "separator: the character must not be one that cells are written with; character=0x22. Use"
            + " a comma, a semicolon or a tab.");
    given(
        ArgumentException.class,
        () -> use(separator('e')),
        "separator: the character must not be one that cells are written with; character=0x65. Use"
            + " a comma, a semicolon or a tab.");
  }

  private static void transforms() {
    given(
        ArgumentException.class,
        () -> use(randomShift(0)),
        "randomShift: pixels must be positive; pixels=0");
    given(
        ShapeException.class,
        () -> use(new DataLoader(five(), augment(randomShift(1))).iterator().next()),
        "randomShift: inputs must be images [N, C, H, W]; inputs=[1, 2]");
    given(
        ShapeException.class,
        () -> use(new DataLoader(five(), augment(randomFlip())).iterator().next()),
        "randomFlip: inputs must be images [N, C, H, W]; inputs=[1, 2]");
    given(
        ShapeException.class,
        () ->
            use(
                new DataLoader(
                        new TensorDataset(zeros(1, 1, 4, 3), arange(1)), augment(randomShift(3)))
                    .iterator()
                    .next()),
        "randomShift: pixels must be fewer than the images' height and width; pixels=3, inputs=[1,"
            + " 1, 4, 3]");
    given(
        ArgumentException.class,
        () -> use(normalize(0, 0)),
        "normalize: std must be positive and finite; std=[0.0]");
    given(
        ArgumentException.class,
        () -> use(normalize(new double[] {1, 2}, new double[] {1, Double.NaN})),
        "normalize: std must be positive and finite; std=[1.0, NaN]");
    given(
        ArgumentException.class,
        () -> use(normalize(new double[] {1, 2}, new double[] {1})),
        "normalize: there must be one mean and one std for each channel; mean=[1.0, 2.0],"
            + " std=[1.0]");
    given(
        ArgumentException.class,
        () -> use(normalize(new double[0], new double[0])),
        "normalize: there must be one mean and one std for each channel; mean=[], std=[]");
    given(
        ShapeException.class,
        () ->
            use(
                new TensorDataset(zeros(1, 3, 2, 2), arange(1))
                    .mapBatches(normalize(new double[] {1, 2}, new double[] {1, 2}))
                    .batch(0)),
        "normalize: the images must have a channel for each mean; inputs=[1, 3, 2, 2], mean=[1.0,"
            + " 2.0]");
    given(
        ShapeException.class,
        () -> use(five().mapBatches(normalize(new double[] {1}, new double[] {1})).batch(0)),
        "normalize: inputs must be images [N, C, H, W]; inputs=[1, 2]");
  }

  private static void idxCase(Class<?> type, String name, byte[] bytes, String message) {
    given(
        type,
        () -> use(Idx.read(write(name, bytes))),
        "IDX " + Path.of("DIR", name) + ": " + message);
  }

  private static void idx() {
    byte[] good = IdxTest.idx(8, 1, 2, 3);
    String again = ". Fetch the file again.";
    given(
        DataException.class,
        () -> use(Idx.read(folder.resolve("nothing"))),
        "IDX DIR/nothing: the file must exist. Check the path; it is relative to the folder the"
            + " program was started in.");
    given(
        DataException.class,
        () -> use(Idx.read(folder)),
        "IDX DIR: there must be a file, not a folder");
    idxCase(
        FormatException.class,
        "empty.idx",
        new byte[0],
        "the header must be whole; offset=0, needed=4, held=0" + again);
    idxCase(
        FormatException.class,
        "short.idx",
        Arrays.copyOf(good, 3),
        "the header must be whole; offset=0, needed=4, held=3" + again);
    idxCase(
        FormatException.class,
        "sizes.idx",
        Arrays.copyOf(good, 7),
        "the header must be whole; offset=4, needed=8, held=3" + again);
    idxCase(
        FormatException.class,
        "text.idx",
        "hello".getBytes(StandardCharsets.UTF_8),
        "the file must start with 0, 0 and an element type; bytes=68 65 6c 6c. Check that this is"
            + " an IDX file.");
    idxCase(
        FormatException.class,
        "type.idx",
        changed(good, 2, 0x0A),
        "the file must start with 0, 0 and an element type; bytes=00 00 0a 02. Check that this is"
            + " an IDX file.");
    idxCase(
        FormatException.class,
        "scalar.idx",
        changed(good, 3, 0),
        "there must be 1 to 32 dimensions; offset=3, dimensions=0");
    idxCase(
        FormatException.class,
        "deep.idx",
        changed(good, 3, 200),
        "there must be 1 to 32 dimensions; offset=3, dimensions=200");
    idxCase(
        FormatException.class,
        "truncated.idx",
        Arrays.copyOf(good, good.length - 1),
        "the file must hold all elements that its header promises; shape=[2, 3], element"
            + " type=uint8, needed=6, held at most=5"
            + again);
    idxCase(
        FormatException.class,
        "huge.idx",
        changed(good, 4, 0xff),
        "the file must hold all elements that its header promises; shape=[4278190082, 3], element"
            + " type=uint8, needed=12834570246, held at most=6"
            + again);
    idxCase(
        FormatException.class,
        "overflow.idx",
        new byte[] {0, 0, 14, 3, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1},
        "the sizes must be those of an array that fits into memory; shape=[4294967295, 4294967295,"
            + " 4294967295]");
    idxCase(
        FormatException.class,
        "trailing.idx",
        Arrays.copyOf(good, good.length + 1),
        "there must be nothing behind the last element; shape=[2, 3], offset=18");
    idxCase(
        FormatException.class,
        "truncated.idx.gz",
        IdxTest.gzip(Arrays.copyOf(good, good.length - 2)),
        "the file must hold all elements that its header promises; needed=18, held=16" + again);
    byte[] packed = IdxTest.gzip(good);
    idxCase(
        FormatException.class,
        "cut.idx.gz",
        Arrays.copyOf(packed, packed.length - 9),
        "the gzip data must be whole; reason=it ends too early" + again);
    idxCase(
        FormatException.class,
        "crc.idx.gz",
        changed(packed, packed.length - 5, packed[packed.length - 5] ^ 1),
        "the gzip data must be whole; reason=Corrupt GZIP trailer" + again);
    idxCase(
        FormatException.class,
        "method.idx.gz",
        changed(packed, 2, 1),
        "the gzip data must be whole; reason=Unsupported compression method" + again);
  }

  private static void csvCase(
      Class<?> type, String name, String text, String message, Csv.Option... options) {
    given(
        type,
        () -> use(Csv.read(write(name, text.getBytes(StandardCharsets.UTF_8)), options)),
        "CSV " + Path.of("DIR", name) + ": " + message);
  }

  private static void csv() {
    String number = "a cell must be a finite number; ";
    String correct = ". Correct the cell, or say with missing(...) what it stands for.";
    String targets =
        ". Use label(...) for whole numbers, namedLabel(...) for names, value(...) for other"
            + " numbers.";
    String headerMissing = ". Add header() if the first line names the columns.";
    String oneLine = "the table must have at least one line of numbers";
    given(
        DataException.class,
        () -> use(Csv.read(folder.resolve("none.csv"))),
        "CSV DIR/none.csv: the file must exist. Check the path; it is relative to the folder the"
            + " program was started in.");
    csvCase(DataException.class, "empty.csv", "", oneLine);
    csvCase(DataException.class, "blank.csv", "\n\r\n\n", oneLine);
    csvCase(DataException.class, "header.csv", "a,b\n", oneLine, header());
    csvCase(
        DataException.class,
        "one.csv",
        "\n1;2\n",
        "a table must have a column for the target and at least one more; line=2, columns=1. Name"
            + " the character between cells with separator(...) if it is not a comma.");
    csvCase(
        DataException.class,
        "long.csv",
        "1,2,0\n\n1,2,3,0\n",
        "every line must have as many cells as the first; line=3, cells=4, first line=3");
    csvCase(
        DataException.class,
        "short.csv",
        "1,2,0\n1,0\n",
        "every line must have as many cells as the first; line=2, cells=2, first line=3");
    csvCase(
        DataException.class,
        "word.csv",
        "1,2,0\n1,two,0\n",
        number + "line=2, column=1, cell=\"two\"" + correct);
    csvCase(
        DataException.class,
        "named.csv",
        "x,y,z\n1,2,0\n\"\n3\",,0\n",
        number
            + "line=3, column=1 (y), cell=\"\". Say with missing(...) what an empty cell stands"
            + " for.",
        header());
    csvCase(
        DataException.class,
        "names.csv",
        "x,y,z\n1,2,0\n",
        number + "line=1, column=0, cell=\"x\"" + headerMissing);
    for (String cell : List.of("NaN", "Infinity", "1e39", "0x1p3", "1f", "1d", "1_0", "--1", "e")) {
      csvCase(
          DataException.class,
          "number.csv",
          "1,0\n" + cell + ",0\n",
          number + "line=2, column=0, cell=\"" + cell + "\"" + correct);
    }
    csvCase(
        DataException.class,
        "wide.csv",
        "1,0\n" + "x".repeat(100) + ",0\n",
        number + "line=2, column=0, cell=\"" + "x".repeat(60) + "…\"" + correct);
    csvCase(
        DataException.class,
        "mark.csv",
        "1,0\n-,0\n",
        number + "line=2, column=0, cell=\"-\"" + correct,
        missing(0, "?"));
    for (String cell : List.of("1.5", "-1", "setosa", "", "99999999999999999999")) {
      csvCase(
          DataException.class,
          "label.csv",
          "1,0\n2," + cell + "\n",
          "a label must be a whole number from 0; line=2, column=1, cell=\""
              + cell
              + "\""
              + targets);
    }
    csvCase(
        DataException.class,
        "first.csv",
        "1,setosa\n",
        "a label must be a whole number from 0; line=1, column=1, cell=\"setosa\"" + headerMissing);
    csvCase(
        DataException.class,
        "noname.csv",
        "kind,x\na,1\n ,2\n",
        "a label must have a name; line=3, column=0 (kind), cell=\"\"" + targets,
        header(),
        namedLabel("kind"));
    csvCase(
        DataException.class,
        "price.csv",
        "1,9\n2,cheap\n",
        number + "line=2, column=1, cell=\"cheap\"" + targets,
        value(1));
    csvCase(
        DataException.class,
        "column.csv",
        "1,2,3\n",
        "the target's column must lie in [-3, 2]; column=3",
        label(3));
    csvCase(
        DataException.class,
        "unknown.csv",
        "a,b\n1,2\n",
        "the header must name the target's column once; column=c, header=[a, b]",
        header(),
        label("c"));
    csvCase(
        DataException.class,
        "twice.csv",
        "a,b,a\n1,2,3\n",
        "the header must name the target's column once; column=a, header=[a, b, a]",
        header(),
        label("a"));
    csvCase(
        ArgumentException.class,
        "headless.csv",
        "1,2\n",
        "a column can only be named where there is a header; column=b. Add header(), or give the"
            + " column's number.",
        label("b"));
    csvCase(
        FormatException.class,
        "quote.csv",
        "1,0\n2,\"1\n",
        "cells must be well-formed: quotes closed, none above 65536 characters; after line=1,"
            + " reason=Unclosed quoted field at end of input (record starting at line 2)");
    csvCase(
        FormatException.class,
        "cell.csv",
        "1,0\n" + "1".repeat(70_000) + ",1\n",
        "cells must be well-formed: quotes closed, none above 65536 characters; after line=1,"
            + " reason=Field at index 0 in record starting at line 2 exceeds the max"
            + " field size of 65536 characters");
    given(
        FormatException.class,
        () -> use(Csv.read(write("latin.csv", new byte[] {'1', ',', '0', '\n', (byte) 0xe9}))),
        "CSV DIR/latin.csv: the text must be UTF-8; after line=0. Save the table as UTF-8.");
    given(
        FormatException.class,
        () -> use(Csv.read(write("cut.csv.gz", Arrays.copyOf(IdxTest.gzip(new byte[99]), 20)))),
        "CSV DIR/cut.csv.gz: the gzip data must be whole; reason=it ends too early. Fetch the file"
            + " again.");
    String once = "Csv.read: an option must be given once; ";
    given(
        ArgumentException.class,
        () -> use(Csv.read(folder, header(), header())),
        once + "first=Header[], second=Header[]");
    given(
        ArgumentException.class,
        () -> use(Csv.read(folder, label(1), value(2))),
        once
            + "first=Target[kind=CLASS, column=At[index=1]], second=Target[kind=NUMBER,"
            + " column=At[index=2]]");
    given(
        ArgumentException.class,
        () -> use(Csv.read(folder, separator(';'), separator('\t'))),
        once + "first=Separator[character=;], second=Separator[character=\t]");
  }

  private static void mnist() {
    given(
        DataException.class,
        () -> use(Mnist.load(folder.resolve("absent"))),
        "MNIST DIR/absent: there must be a set of images with their labels; looked"
            + " for=train-images-idx3-ubyte[.gz], t10k-images-idx3-ubyte[.gz]. Check the path;"
            + " there is no such folder.");
    given(
        DataException.class,
        () -> use(Mnist.load(write("m0/readme", new byte[1]).resolveSibling("."))),
        "MNIST DIR/m0/.: there must be a set of images with their labels; looked"
            + " for=train-images-idx3-ubyte[.gz], t10k-images-idx3-ubyte[.gz]. Put the files of"
            + " MNIST into this folder.");
    given(
        DataException.class,
        () -> {
          write("m1/train-images-idx3-ubyte.gz", IdxTest.idx(8, 1, 1, 2, 2));
          use(Mnist.load(folder.resolve("m1")));
        },
        "MNIST DIR/m1: a set must have both images and labels; images=train-images-idx3-ubyte.gz,"
            + " labels=missing");
    given(
        DataException.class,
        () -> {
          write("m2/t10k-images-idx3-ubyte", IdxTest.idx(8, 1, 3, 2, 2));
          write("m2/t10k-labels-idx1-ubyte", IdxTest.idx(8, 1, 2));
          use(Mnist.load(folder.resolve("m2")));
        },
        "MNIST DIR/m2/t10k-images-idx3-ubyte: there must be one label for each image; images=3,"
            + " labels=2");
    given(
        DataException.class,
        () -> {
          write("m3/t10k-images-idx3-ubyte", IdxTest.idx(8, 1, 3));
          write("m3/t10k-labels-idx1-ubyte", IdxTest.idx(8, 1, 3));
          use(Mnist.load(folder.resolve("m3")));
        },
        "MNIST DIR/m3/t10k-images-idx3-ubyte: the file must hold at least one of the images [N, H,"
            + " W] as bytes; shape=[3], element type=uint8");
    given(
        DataException.class,
        () -> {
          write("m4/t10k-images-idx3-ubyte", IdxTest.idx(8, 1, 3, 2, 2));
          write("m4/t10k-labels-idx1-ubyte", IdxTest.idx(12, 4, 3));
          use(Mnist.load(folder.resolve("m4")));
        },
        "MNIST DIR/m4/t10k-labels-idx1-ubyte: the file must hold at least one of the labels [N] as"
            + " bytes; shape=[3], element type=int32");
    given(
        DataException.class,
        () -> {
          write("m5/t10k-images-idx3-ubyte", IdxTest.idx(8, 1, 0, 2, 2));
          write("m5/t10k-labels-idx1-ubyte", IdxTest.idx(8, 1, 0));
          use(Mnist.load(folder.resolve("m5")));
        },
        "MNIST DIR/m5/t10k-images-idx3-ubyte: the file must hold at least one of the images [N, H,"
            + " W] as bytes; shape=[0, 2, 2], element type=uint8");
    given(
        FormatException.class,
        () -> {
          write("m6/t10k-images-idx3-ubyte", new byte[] {0, 0});
          write("m6/t10k-labels-idx1-ubyte", IdxTest.idx(8, 1, 0));
          use(Mnist.load(folder.resolve("m6")));
        },
        "IDX DIR/m6/t10k-images-idx3-ubyte: the header must be whole; offset=0, needed=4, held=2."
            + " Fetch the file again.");
  }

  private static void images() {
    byte[] png = ImageFolderTest.image("png", BufferedImage.TYPE_INT_RGB);
    byte[] jpeg = ImageFolderTest.image("jpg", BufferedImage.TYPE_INT_RGB);
    given(
        DataException.class,
        () -> use(new ImageFolder(folder.resolve("no-images"))),
        "ImageFolder DIR/no-images: the folder must be readable; reason=NoSuchFileException:"
            + " DIR/no-images");
    given(
        DataException.class,
        () -> {
          write("i0/cat.png", png);
          use(new ImageFolder(folder.resolve("i0")));
        },
        "ImageFolder DIR/i0: there must be a folder for each class. Lay images out as"
            + " class/name.png inside this folder.");
    given(
        DataException.class,
        () -> {
          write("i1/cat/1.png", png);
          write("i1/dog/1.webp", png);
          use(new ImageFolder(folder.resolve("i1")));
        },
        "ImageFolder DIR/i1: each class must have at least one image; class=dog, endings=[bmp, gif,"
            + " jpeg, jpg, png, tif, tiff, wbmp]");
    given(
        ArgumentException.class,
        () -> use(new ImageFolder(folder, gray(), gray())),
        "ImageFolder: an option must be given once; first=Gray[], second=Gray[]");
    given(
        ArgumentException.class,
        () -> use(new ImageFolder(folder, resize(1, 2), resize(2, 1))),
        "ImageFolder: an option must be given once; first=Resize[height=1, width=2],"
            + " second=Resize[height=2, width=1]");
    given(
        ArgumentException.class,
        () -> use(images("i2", png).get(1)),
        "ImageFolder: index must lie in the dataset; index=1, size=1");
    given(
        FormatException.class,
        () -> use(images("i3", new byte[] {1, 2, 3}).get(0)),
        "Image DIR/i3/c/1.png: the file must be an image in a known format");
    given(
        FormatException.class,
        () -> use(images("i4", Arrays.copyOf(png, png.length - 25)).get(0)),
        "Image DIR/i4/c/1.png: the image must be whole; reason=Error reading PNG image data");
    given(
        FormatException.class,
        () -> use(images("i5", Arrays.copyOf(jpeg, jpeg.length - 2)).get(0)),
        "Image DIR/i5/c/1.png: the image must be whole; reason=Truncated File - Missing EOI"
            + " marker");
    given(
        FormatException.class,
        () -> use(images("i6", changed(changed(png, 17, 0x7f), 21, 0x7f)).get(0)),
        "Image DIR/i6/c/1.png: an image of "
            + png.length
            + " bytes must have at most "
            + 8256 * png.length
            + " pixels; height=8323075,"
            + " width=8323074");
  }

  private static ImageFolder images(String name, byte[] bytes) {
    write(name + "/c/1.png", bytes);
    return new ImageFolder(folder.resolve(name));
  }

  private static byte[] changed(byte[] bytes, int at, int value) {
    byte[] changed = bytes.clone();
    changed[at] = (byte) value;
    return changed;
  }

  private static Path write(String name, byte[] bytes) {
    try {
      Path file = folder.resolve(name);
      Files.createDirectories(file.getParent());
      return Files.write(file, bytes);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
