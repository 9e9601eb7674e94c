package dev.myelin.cli;

import dev.myelin.error.Problem;
import dev.myelin.train.Evaluation;
import dev.myelin.train.History;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.ToDoubleFunction;
import javax.imageio.ImageIO;
import org.knowm.xchart.BitmapEncoder;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.style.Styler;

/// Draws loss and accuracy over the epochs, side by side, into a PNG file.
final class Curves {
  private static final int WIDTH = 640;
  private static final int HEIGHT = 440;

  private Curves() {}

  /// Writes the picture of a training of at least one epoch, with validation.
  ///
  /// @throws dev.myelin.error.DataException if it cannot be drawn or written
  static void write(Path file, History history) {
    byte[] picture = draw(file, history);
    try {
      Files.write(file, picture);
    } catch (IOException e) {
      throw Problem.in(file.toString())
          .rule("the curves must be writable")
          .value("reason", e.getMessage())
          .cause(e)
          .data();
    }
  }

  private static byte[] draw(Path file, History history) {
    try (var bytes = new ByteArrayOutputStream()) {
      BufferedImage left = BitmapEncoder.getBufferedImage(chart("Loss", history, Evaluation::loss));
      BufferedImage right =
          BitmapEncoder.getBufferedImage(chart("Accuracy", history, e -> e.metric("accuracy")));
      var both = new BufferedImage(2 * WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
      Graphics2D pen = both.createGraphics();
      pen.drawImage(left, 0, 0, null);
      pen.drawImage(right, WIDTH, 0, null);
      pen.dispose();
      ImageIO.write(both, "png", bytes);
      return bytes.toByteArray();
    } catch (IOException | RuntimeException | LinkageError | InternalError e) {
      throw Problem.in(file.toString())
          .rule("Java must be able to draw text into a picture")
          .value("reason", e.toString())
          .remedy("Install fontconfig and a font; on Debian and Ubuntu fonts-dejavu-core.")
          .cause(e)
          .data();
    }
  }

  private static XYChart chart(String title, History history, ToDoubleFunction<Evaluation> value) {
    XYChart chart =
        new XYChartBuilder()
            .width(WIDTH)
            .height(HEIGHT)
            .title(title)
            .xAxisTitle("epoch")
            .yAxisTitle(title.toLowerCase(Locale.ROOT))
            .build();
    chart.getStyler().setLegendPosition(Styler.LegendPosition.OutsideS);
    List<History.Epoch> epochs = history.epochs();
    double[] x = epochs.stream().mapToDouble(History.Epoch::number).toArray();
    chart.addSeries(
        "training", x, epochs.stream().map(History.Epoch::train).mapToDouble(value).toArray());
    chart.addSeries(
        "test",
        x,
        epochs.stream()
            .map(History.Epoch::validation)
            .filter(Objects::nonNull)
            .mapToDouble(value)
            .toArray());
    return chart;
  }
}
