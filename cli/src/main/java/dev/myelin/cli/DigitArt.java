package dev.myelin.cli;

import dev.myelin.tensor.Tensor;
import java.util.ArrayList;
import java.util.List;

/// Draws images of digits with half blocks, two pixels to a character.
final class DigitArt {
  private static final int PER_LINE = 5;
  private static final int WIDEST = 14;
  private static final int GAP = 3;

  private DigitArt() {}

  /// Writes images side by side, five to a line, with a word under each.
  ///
  /// @param images `[N, 1, H, W]`, from 0 to 1
  /// @param captions a word for each image
  static void print(Terminal terminal, Tensor images, List<String> captions) {
    for (int first = 0; first < captions.size(); first += PER_LINE) {
      int last = Math.min(captions.size(), first + PER_LINE);
      List<float[][]> row = new ArrayList<>();
      for (int i = first; i < last; i++) {
        row.add(pixels(images.select(0, i).select(0, 0)));
      }
      int width = row.getFirst()[0].length;
      for (int line = 0; line < row.getFirst().length; line += 2) {
        var text = new StringBuilder("  ");
        for (float[][] image : row) {
          float[] lower = line + 1 < image.length ? image[line + 1] : new float[width];
          draw(text, terminal.colours(), image[line], lower);
          text.append(" ".repeat(GAP));
        }
        terminal.out().println(text.toString().stripTrailing());
      }
      var words = new StringBuilder("  ");
      for (int i = first; i < last; i++) {
        String word = captions.get(i);
        String indent = " ".repeat(Math.max(0, (width - word.length()) / 2));
        words.append(Terminal.pad(indent + word, width + GAP));
      }
      terminal.out().println(words.toString().stripTrailing());
      terminal.out().println();
    }
  }

  private static void draw(StringBuilder text, boolean colours, float[] upper, float[] lower) {
    for (int x = 0; x < upper.length; x++) {
      if (colours) {
        text.append("\u001b[38;5;").append(grey(upper[x])).append("m\u001b[48;5;");
        text.append(grey(lower[x])).append("m▀");
      } else {
        text.append(block(upper[x] > 0.4f, lower[x] > 0.4f));
      }
    }
    text.append(colours ? "\u001b[0m" : "");
  }

  /// The number of a grey in the table of 256 colours, of which 232 to 255 go from black to white.
  private static int grey(float value) {
    return 232 + Math.clamp(Math.round(value * 23), 0, 23);
  }

  private static char block(boolean upper, boolean lower) {
    return upper ? lower ? '█' : '▀' : lower ? '▄' : ' ';
  }

  /// The rows of an image, neighbours averaged until it is narrow enough for five in a line.
  private static float[][] pixels(Tensor image) {
    int height = Math.toIntExact(image.size(0));
    int width = Math.toIntExact(image.size(1));
    float[] values = image.toFloatArray();
    int step = (width + WIDEST - 1) / WIDEST;
    float[][] rows = new float[height / step][width / step];
    for (int y = 0; y < rows.length; y++) {
      for (int x = 0; x < rows[y].length; x++) {
        float sum = 0;
        for (int i = 0; i < step * step; i++) {
          sum += values[(y * step + i / step) * width + x * step + i % step];
        }
        rows[y][x] = sum / (step * step);
      }
    }
    return rows;
  }
}
