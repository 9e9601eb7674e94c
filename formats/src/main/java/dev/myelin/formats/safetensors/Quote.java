package dev.myelin.formats.safetensors;

/// Strings of a file as messages show them: short, and without control characters.
final class Quote {
  private static final int LONGEST = 80;

  private Quote() {}

  static String of(String text) {
    if (text.isEmpty()) {
      return "\"\"";
    }
    var shown = new StringBuilder();
    for (int i = 0; i < Math.min(text.length(), LONGEST); i++) {
      char c = text.charAt(i);
      if (Character.isISOControl(c) || Character.isSurrogate(c) || isInvisible(c)) {
        shown.append(String.format("\\u%04x", (int) c));
      } else {
        shown.append(c);
      }
    }
    return text.length() > LONGEST ? shown.append('…').toString() : shown.toString();
  }

  /// Whether a string can be written as UTF-8: it has no half of a surrogate pair.
  static boolean isUnicode(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isHighSurrogate(c)
          && i + 1 < text.length()
          && Character.isLowSurrogate(text.charAt(i + 1))) {
        i++;
      } else if (Character.isSurrogate(c)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isInvisible(char c) {
    return switch (Character.getType(c)) {
      case Character.FORMAT, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
      default -> false;
    };
  }
}
