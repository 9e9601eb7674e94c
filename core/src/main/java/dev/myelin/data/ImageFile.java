package dev.myelin.data;

import dev.myelin.error.FormatException;
import dev.myelin.error.Problem;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import javax.imageio.IIOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/// The pixels of an image file, from 0 to 1, channel by channel. The only class that uses
/// `java.desktop`.
///
/// @param pixels the pixels, `[channels, height, width]`
/// @param height the number of rows
/// @param width the number of columns
@SuppressWarnings("ArrayRecordComponent") // Read once, by the dataset, and never compared.
record ImageFile(float[] pixels, int height, int width) {
  private static final int MAX_PIXELS = 1 << 26;

  static ImageFile read(Path path, boolean gray) {
    try (InputStream file = Files.newInputStream(path);
        ImageInputStream stream = new MemoryCacheImageInputStream(file)) {
      Iterator<ImageReader> readers = ImageIO.getImageReaders(stream);
      if (!readers.hasNext()) {
        throw problem(path, "the file must be an image in a known format").format();
      }
      ImageReader reader = readers.next();
      try {
        BufferedImage image = decode(path, reader, stream);
        return gray ? gray(image) : colour(image);
      } finally {
        reader.dispose();
      }
    } catch (IOException e) {
      throw Source.failure("Image " + path, e);
    }
  }

  private static BufferedImage decode(Path path, ImageReader reader, ImageInputStream stream)
      throws IOException {
    var warnings = new ArrayList<String>();
    reader.addIIOReadWarningListener((source, warning) -> warnings.add(warning));
    try {
      reader.setInput(stream, true, true);
      long width = reader.getWidth(0);
      long height = reader.getHeight(0);
      if (width * height > MAX_PIXELS) {
        throw problem(path, "an image must have at most " + MAX_PIXELS + " pixels")
            .value("height", height)
            .value("width", width)
            .format();
      }
      BufferedImage image = reader.read(0);
      requireWhole(path, warnings);
      return image;
    } catch (FormatException e) {
      throw e;
    } catch (IIOException | RuntimeException e) {
      // The JDK's readers meet damaged files with all kinds of unchecked exceptions.
      throw problem(path, "the image must be whole")
          .value("reason", e.getMessage())
          .cause(e)
          .format();
    }
  }

  /// The JPEG reader fills what is missing with gray and only warns.
  private static void requireWhole(Path path, List<String> warnings) {
    for (String warning : warnings) {
      if (warning.startsWith("Truncated")
          || warning.startsWith("Premature")
          || warning.startsWith("Corrupt")) {
        throw problem(path, "the image must be whole").value("reason", warning).format();
      }
    }
  }

  private static ImageFile colour(BufferedImage image) {
    int width = image.getWidth();
    int height = image.getHeight();
    int area = width * height;
    float[] pixels = new float[3 * area];
    if (isGray(image)) {
      float[] shades = shades(image);
      for (int channel = 0; channel < 3; channel++) {
        System.arraycopy(shades, 0, pixels, channel * area, area);
      }
    } else {
      int[] rgb = image.getRGB(0, 0, width, height, null, 0, width);
      for (int i = 0; i < area; i++) {
        pixels[i] = (rgb[i] >> 16 & 0xff) / 255f;
        pixels[area + i] = (rgb[i] >> 8 & 0xff) / 255f;
        pixels[2 * area + i] = (rgb[i] & 0xff) / 255f;
      }
    }
    return new ImageFile(pixels, height, width);
  }

  private static ImageFile gray(BufferedImage image) {
    int width = image.getWidth();
    int height = image.getHeight();
    if (isGray(image)) {
      return new ImageFile(shades(image), height, width);
    }
    int[] rgb = image.getRGB(0, 0, width, height, null, 0, width);
    float[] pixels = new float[rgb.length];
    for (int i = 0; i < pixels.length; i++) {
      int luma = 299 * (rgb[i] >> 16 & 0xff) + 587 * (rgb[i] >> 8 & 0xff) + 114 * (rgb[i] & 0xff);
      pixels[i] = luma / 255_000f;
    }
    return new ImageFile(pixels, height, width);
  }

  private static boolean isGray(BufferedImage image) {
    return image.getColorModel().getColorSpace().getType() == ColorSpace.TYPE_GRAY
        && !(image.getColorModel() instanceof IndexColorModel);
  }

  /// The samples as they are stored: `getRGB` would bend shades of gray by a gamma curve.
  private static float[] shades(BufferedImage image) {
    int width = image.getWidth();
    int height = image.getHeight();
    float[] shades = new float[width * height];
    image.getRaster().getSamples(0, 0, width, height, 0, shades);
    float most = (1L << image.getColorModel().getComponentSize(0)) - 1;
    for (int i = 0; i < shades.length; i++) {
      shades[i] /= most;
    }
    return shades;
  }

  private static Problem problem(Path path, String rule) {
    return Problem.in("Image " + path).rule(rule);
  }
}
