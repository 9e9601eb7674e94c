package dev.myelin.tensor;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import dev.myelin.error.Problem;
import java.util.Arrays;

/// The sizes of a tensor's dimensions, outermost first. A shape of no dimensions is a scalar's.
public final class Shape {
  private final long[] sizes;

  private Shape(long[] sizes) {
    this.sizes = sizes;
  }

  /// The shape of the given sizes.
  public static Shape of(long... sizes) {
    return new Shape(Ops.given("shape", sizes).clone());
  }

  /// The number of dimensions.
  public int dim() {
    return sizes.length;
  }

  /// The size of a dimension; negative indices count from the last, −1.
  ///
  /// @throws dev.myelin.error.ShapeException if there is no such dimension
  public long size(int dimension) {
    int index = dimension < 0 ? dimension + sizes.length : dimension;
    if (index < 0 || index >= sizes.length) {
      throw Problem.in("Shape")
          .rule(
              sizes.length == 0
                  ? "a scalar has no dimensions to choose from"
                  : "dimension must lie in [" + -sizes.length + ", " + (sizes.length - 1) + "]")
          .value("dimension", dimension)
          .value("shape", this)
          .shape();
    }
    return sizes[index];
  }

  /// The number of elements: the product of the sizes.
  ///
  /// @throws dev.myelin.error.ShapeException if they are more than a `long` can count
  public long numel() {
    long product = 1;
    try {
      for (long size : sizes) {
        product = Math.multiplyExact(product, size);
      }
    } catch (ArithmeticException e) {
      throw Problem.in("Shape")
          .rule("the shape must fit into memory")
          .value("shape", this)
          .cause(e)
          .shape();
    }
    return product;
  }

  /// Whether a shape agrees with this one, in which a size of −1 stands for any.
  public boolean admits(Shape other) {
    boolean admitted = other.dim() == dim();
    for (int i = 0; admitted && i < sizes.length; i++) {
      admitted = sizes[i] == -1 || sizes[i] == other.sizes[i];
    }
    return admitted;
  }

  /// The sizes.
  public long[] toArray() {
    return sizes.clone();
  }

  /// The sizes of what an operation makes, none of which is negative.
  @CanIgnoreReturnValue
  static long[] sizes(String operation, Shape shape) {
    for (long size : Ops.given("shape", shape).sizes) {
      if (size < 0) {
        throw Problem.in(operation)
            .rule("sizes must not be negative")
            .value("shape", shape)
            .shape();
      }
    }
    return shape.sizes;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Shape that && Arrays.equals(sizes, that.sizes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(sizes);
  }

  /// The sizes in brackets, such as `[8, 3, 224, 224]`.
  @Override
  public String toString() {
    return Arrays.toString(sizes);
  }
}
