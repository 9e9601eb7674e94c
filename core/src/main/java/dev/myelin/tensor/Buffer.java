package dev.myelin.tensor;

import dev.myelin.error.Problem;
import org.jspecify.annotations.Nullable;

/// A tensor that a module owns and no optimizer changes, such as a running mean. It moves between
/// types and devices with the module, and no scope ever frees it.
public final class Buffer extends Tensor {
  private final boolean persistent;
  private final @Nullable Shape pattern;

  /// A buffer that takes over a tensor's elements.
  ///
  /// @param persistent whether it belongs to the module's state dict
  public Buffer(Tensor elements, boolean persistent) {
    this.persistent = persistent;
    pattern = null;
    assign(elements);
  }

  private Buffer() {
    persistent = true;
    pattern = null;
  }

  private Buffer(Shape pattern) {
    persistent = true;
    this.pattern = pattern;
  }

  /// A persistent buffer whose shape is still open.
  public static Buffer open() {
    return new Buffer();
  }

  /// A persistent buffer whose shape is still open where the pattern has −1.
  public static Buffer open(Shape pattern) {
    return new Buffer(pattern);
  }

  /// What an open buffer's shape is known to be, with −1 for sizes that are not; null if nothing is
  /// known.
  public @Nullable Shape pattern() {
    return pattern;
  }

  /// Whether the buffer belongs to the module's state dict.
  public boolean isPersistent() {
    return persistent;
  }

  /// Gives the buffer the elements, type and device of a tensor, whose memory it takes over.
  ///
  /// @throws dev.myelin.error.ShapeException if the buffer is open and they do not fit its pattern
  public void assign(Tensor elements) {
    Shape shape = Ops.given("elements", elements).shape();
    if (!isDefined() && pattern != null && !pattern.admits(shape)) {
      throw Problem.in(name() == null ? "Buffer" : "Buffer " + name())
          .rule("elements must fit the open shape, in which -1 stands for any size")
          .value("elements", shape)
          .value("open shape", pattern)
          .shape();
    }
    become(elements);
  }
}
