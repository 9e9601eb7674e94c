package dev.myelin.formats.safetensors;

import dev.myelin.error.Problem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// The rules of where tensors lie: each where the one before it ends, each as long as its type and
/// shape say, and all together exactly the rest of the file.
final class Layout {
  private static final Comparator<Claim> BY_OFFSETS =
      Comparator.comparing(Claim::begin, Long::compareUnsigned)
          .thenComparing(Claim::end, Long::compareUnsigned);

  private Layout() {}

  /// Checks what a header claims.
  ///
  /// @param start where in the file the tensors' bytes begin
  /// @param size the bytes of the file
  /// @return the tensors in the order of their bytes
  static List<TensorEntry> check(String where, List<Claim> claims, long start, long size) {
    var sorted = new ArrayList<>(claims);
    sorted.sort(BY_OFFSETS);
    var entries = new ArrayList<TensorEntry>(sorted.size());
    long end = 0;
    for (Claim claim : sorted) {
      checkOffsets(where, claim, end);
      checkBytes(where, claim);
      end = claim.end();
      if (Long.compareUnsigned(end, size - start) > 0) {
        throw about(where, claim)
            .rule("a tensor must end within the file")
            .value("end", Long.toUnsignedString(end))
            .value("data", size - start)
            .remedy("The file is cut short.")
            .format();
      }
      entries.add(
          new TensorEntry(
              claim.name(),
              claim.type(),
              claim.shape(),
              start + claim.begin(),
              end - claim.begin()));
    }
    if (end != size - start) {
      throw Problem.in(where)
          .rule("the file must end where its last tensor ends")
          .value("end", end)
          .value("data", size - start)
          .format();
    }
    return entries;
  }

  private static void checkOffsets(String where, Claim claim, long expected) {
    if (claim.begin() != expected) {
      throw about(where, claim)
          .rule("a tensor must begin where the one before it ends, without hole or overlap")
          .value("begin", Long.toUnsignedString(claim.begin()))
          .value("expected", Long.toUnsignedString(expected))
          .format();
    }
    if (Long.compareUnsigned(claim.end(), claim.begin()) < 0) {
      throw about(where, claim)
          .rule("a tensor must not end before it begins")
          .value("begin", Long.toUnsignedString(claim.begin()))
          .value("end", Long.toUnsignedString(claim.end()))
          .format();
    }
  }

  private static void checkBytes(String where, Claim claim) {
    long[] sizes = claim.shape().toArray();
    long bits;
    try {
      long elements = 1;
      for (long size : sizes) {
        elements = Math.unsignedMultiplyExact(elements, size);
      }
      bits = Math.unsignedMultiplyExact(elements, (long) claim.type().bits());
    } catch (ArithmeticException e) {
      throw about(where, claim)
          .rule("the bits of a tensor must be fewer than 2^64")
          .value("dtype", claim.type())
          .value("shape", claim.shapeText())
          .cause(e)
          .format();
    }
    for (long size : sizes) {
      if (size < 0) {
        throw about(where, claim)
            .rule("sizes must be below 2^63")
            .value("shape", claim.shapeText())
            .format();
      }
    }
    if (Long.remainderUnsigned(bits, Byte.SIZE) != 0) {
      throw about(where, claim)
          .rule("a tensor must end on a whole byte")
          .value("dtype", claim.type())
          .value("shape", claim.shapeText())
          .format();
    }
    long needed = Long.divideUnsigned(bits, Byte.SIZE);
    if (needed != claim.end() - claim.begin()) {
      throw about(where, claim)
          .rule("data_offsets must span the bytes of the tensor")
          .value("dtype", claim.type())
          .value("shape", claim.shapeText())
          .value("needed", needed)
          .value("spanned", Long.toUnsignedString(claim.end() - claim.begin()))
          .format();
    }
  }

  private static Problem about(String where, Claim claim) {
    return Problem.in(where + ", tensor " + Quote.of(claim.name()));
  }
}
