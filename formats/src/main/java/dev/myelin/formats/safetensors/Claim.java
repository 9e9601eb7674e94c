package dev.myelin.formats.safetensors;

import dev.myelin.tensor.Shape;

/// What a header claims of one tensor, not yet checked. All numbers are unsigned.
record Claim(String name, StoredType type, Shape shape, long begin, long end) {
  private static final int SHOWN = 8;

  /// The sizes as messages show them.
  String shapeText() {
    var text = new StringBuilder("[");
    for (int i = 0; i < shape.dim(); i++) {
      if (i == SHOWN) {
        return text.append(", … ").append(shape.dim()).append(" sizes]").toString();
      }
      text.append(i == 0 ? "" : ", ").append(Long.toUnsignedString(shape.size(i)));
    }
    return text.append("]").toString();
  }
}
