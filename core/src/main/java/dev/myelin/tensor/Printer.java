package dev.myelin.tensor;

import dev.myelin.internal.torch.Metadata;
import java.util.Locale;

/// Prints tensors as NumPy does: aligned, with dimensions beyond a few elements shortened.
final class Printer {
  private static final int EDGE = 3;
  private static final int THRESHOLD = 1000;

  private Printer() {}

  static String print(Tensor x) {
    if (!x.isDefined()) {
      return "tensor(of a shape still open)";
    }
    if (!x.isOpen()) {
      return "tensor(closed)";
    }
    String suffix = suffix(x);
    if (!Metadata.isDense(x.handle())) {
      return "tensor(of a sparse layout, shape=" + x.shape() + suffix + ")";
    }
    if (x.numel() == 0) {
      return "tensor([], shape=" + x.shape() + suffix + ")";
    }
    boolean shortened = x.numel() > THRESHOLD;
    Tensor values = x.detach().to(Device.CPU);
    Format format = format(values, shortened);
    var text = new StringBuilder("tensor(");
    append(text, values, format, shortened, "       ");
    return text.append(suffix).append(')').toString();
  }

  /// How the elements of one tensor are written, all alike.
  private record Format(boolean integral, boolean scientific, int fraction, int width) {
    String text(double value) {
      String number;
      if (Double.isNaN(value)) {
        number = "nan";
      } else if (Double.isInfinite(value)) {
        number = value > 0 ? "inf" : "-inf";
      } else if (scientific) {
        number = String.format(Locale.ROOT, "%." + fraction + "e", value);
      } else if (integral) {
        number = String.format(Locale.ROOT, "%.0f.", value);
      } else {
        number = String.format(Locale.ROOT, "%." + fraction + "f", value);
      }
      return pad(number);
    }

    String pad(String number) {
      return " ".repeat(Math.max(0, width - number.length())) + number;
    }
  }

  private static String suffix(Tensor x) {
    var text = new StringBuilder();
    DType dtype = x.dtype();
    if (dtype != DType.FLOAT32 && dtype != DType.INT64 && dtype != DType.BOOL) {
      text.append(", dtype=").append(dtype);
    }
    if (!x.device().equals(Device.CPU)) {
      text.append(", device=").append(x.device());
    }
    if (x.requiresGrad()) {
      text.append(", requiresGrad");
    }
    return text.toString();
  }

  private static Format format(Tensor x, boolean shortened) {
    if (!x.dtype().isFloatingPoint()) {
      int width = 0;
      for (String element : elements(x, shortened)) {
        width = Math.max(width, element.length());
      }
      return new Format(true, false, 0, width);
    }
    double[] values = shown(x, shortened).toDoubleArray();
    double greatest = 0;
    double least = Double.POSITIVE_INFINITY;
    boolean integral = true;
    for (double value : values) {
      if (Double.isFinite(value) && value != 0) {
        greatest = Math.max(greatest, Math.abs(value));
        least = Math.min(least, Math.abs(value));
        integral &= value == Math.rint(value);
      }
    }
    boolean scientific =
        greatest >= 1e8 || (!integral && (greatest / least > 1000 || least < 1e-4));
    var probe = new Format(integral && !scientific, scientific, 4, 0);
    int width = 0;
    for (double value : values) {
      width = Math.max(width, probe.text(value).length());
    }
    return new Format(integral && !scientific, scientific, 4, width);
  }

  /// The elements that will be printed, as a tensor of their own.
  private static Tensor shown(Tensor x, boolean shortened) {
    Tensor part = x;
    if (shortened) {
      for (int i = 0; i < x.dim(); i++) {
        if (part.size(i) > 2 * EDGE) {
          part = Tensors.cat(i, part.narrow(i, 0, EDGE), part.narrow(i, part.size(i) - EDGE, EDGE));
        }
      }
    }
    return part;
  }

  private static String[] elements(Tensor x, boolean shortened) {
    Tensor part = shown(x, shortened);
    if (part.dtype() == DType.BOOL) {
      boolean[] values = part.toBooleanArray();
      String[] texts = new String[values.length];
      for (int i = 0; i < texts.length; i++) {
        texts[i] = String.valueOf(values[i]);
      }
      return texts;
    }
    if (part.dtype().isComplex()) {
      double[] pairs =
          Operator.call("aten::view_as_real", part.to(DType.COMPLEX128)).toDoubleArray();
      String[] texts = new String[pairs.length / 2];
      for (int i = 0; i < texts.length; i++) {
        texts[i] = String.format(Locale.ROOT, "%.4f%+.4fj", pairs[2 * i], pairs[2 * i + 1]);
      }
      return texts;
    }
    if (part.dtype().isIntegral()) {
      long[] values = part.toLongArray();
      String[] texts = new String[values.length];
      for (int i = 0; i < texts.length; i++) {
        texts[i] =
            part.dtype() == DType.UINT64
                ? Long.toUnsignedString(values[i])
                : Long.toString(values[i]);
      }
      return texts;
    }
    String[] texts = new String[(int) part.numel()];
    java.util.Arrays.fill(texts, "?");
    return texts;
  }

  private static void append(
      StringBuilder text, Tensor x, Format format, boolean shortened, String indent) {
    if (x.dim() == 0) {
      text.append(element(x, format).strip());
      return;
    }
    long size = x.size(0);
    boolean gap = shortened && size > 2 * EDGE;
    if (x.dim() == 1) {
      appendRow(text, x, format, gap);
      return;
    }
    text.append('[');
    for (long i = 0; i < size; i++) {
      if (gap && i == EDGE) {
        text.append("...,").append(newlines(x.dim())).append(indent).append(' ');
        i = size - EDGE;
      }
      append(text, x.get(i), format, shortened, indent + " ");
      if (i < size - 1) {
        text.append(',').append(newlines(x.dim())).append(indent).append(' ');
      }
    }
    text.append(']');
  }

  private static void appendRow(StringBuilder text, Tensor x, Format format, boolean gap) {
    text.append('[');
    String[] elements;
    if (x.dtype().isFloatingPoint()) {
      double[] values = shown(x, gap).toDoubleArray();
      elements = new String[values.length];
      for (int i = 0; i < elements.length; i++) {
        elements[i] = format.text(values[i]);
      }
    } else {
      elements = elements(x, gap);
      for (int i = 0; i < elements.length; i++) {
        elements[i] = format.pad(elements[i]);
      }
    }
    for (int i = 0; i < elements.length; i++) {
      if (gap && i == EDGE) {
        text.append("..., ");
      }
      text.append(elements[i]).append(i < elements.length - 1 ? ", " : "");
    }
    text.append(']');
  }

  private static String element(Tensor x, Format format) {
    return x.dtype().isFloatingPoint() ? format.text(x.item()) : elements(x, false)[0];
  }

  private static String newlines(int dims) {
    return "\n".repeat(dims - 1);
  }
}
