package dev.myelin.data;

import dev.myelin.error.FormatException;
import dev.myelin.error.Problem;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
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
  private static final long MAX_BYTES = 1 << 28;

  /// Of one bit each, compressed as much as PNG can.
  private static final long PIXELS_PER_BYTE = 8 * 1032;

  static ImageFile read(Path path, boolean gray) {
    try {
      long size = Files.size(path);
      if (size > MAX_BYTES) {
        throw problem(path, "an image must have at most " + MAX_BYTES + " bytes")
            .value("bytes", size)
            .format();
      }
      return read(path, Files.readAllBytes(path), gray);
    } catch (IOException e) {
      throw Source.failure("Image " + path, e);
    }
  }

  static ImageFile read(Path path, byte[] file, boolean gray) {
    try (ImageInputStream stream =
        new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
      Iterator<ImageReader> readers = ImageIO.getImageReaders(stream);
      if (!readers.hasNext()) {
        throw problem(path, "the file must be an image in a known format").format();
      }
      ImageReader reader = readers.next();
      try {
        BufferedImage image = decode(path, reader, stream, file.length);
        return gray ? gray(image) : colour(image);
      } finally {
        reader.dispose();
      }
    } catch (FormatException e) {
      throw e;
    } catch (IOException | RuntimeException e) {
      // The JDK's readers meet damaged files with all kinds of exceptions, unchecked ones too.
      throw problem(path, "the image must be whole")
          .value("reason", e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage())
          .cause(e)
          .format();
    }
  }

  private static BufferedImage decode(
      Path path, ImageReader reader, ImageInputStream stream, long bytes) throws IOException {
    var warnings = new ArrayList<String>();
    reader.addIIOReadWarningListener((source, warning) -> warnings.add(warning));
    reader.setInput(stream, true, true);
    long width = reader.getWidth(0);
    long height = reader.getHeight(0);
    long most = Math.min(MAX_PIXELS, PIXELS_PER_BYTE * bytes);
    if (width * height > most) {
      throw problem(path, "an image of " + bytes + " bytes must have at most " + most + " pixels")
          .value("height", height)
          .value("width", width)
          .format();
    }
    BufferedImage image = reader.read(0);
    requireWhole(path, warnings);
    return image;
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
      int[] row = new int[width];
      for (int i = 0; i < area; i++) {
        int x = i % width;
        if (x == 0) {
          image.getRGB(0, i / width, width, 1, row, 0, width);
        }
        pixels[i] = (row[x] >> 16 & 0xff) / 255f;
        pixels[area + i] = (row[x] >> 8 & 0xff) / 255f;
        pixels[2 * area + i] = (row[x] & 0xff) / 255f;
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
    float[] pixels = new float[width * height];
    int[] row = new int[width];
    for (int i = 0; i < pixels.length; i++) {
      int x = i % width;
      if (x == 0) {
        image.getRGB(0, i / width, width, 1, row, 0, width);
      }
      int luma = 299 * (row[x] >> 16 & 0xff) + 587 * (row[x] >> 8 & 0xff) + 114 * (row[x] & 0xff);
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
