package dev.myelin.tensor;

/// A tensor that a module owns and no optimizer changes, such as a running mean. It moves between
/// types and devices with the module, and no scope ever frees it.
public final class Buffer extends Tensor {
  private final boolean persistent;

  /// A buffer that takes over a tensor's elements.
  ///
  /// @param persistent whether it belongs to the module's state dict
  public Buffer(Tensor elements, boolean persistent) {
    this.persistent = persistent;
    assign(elements);
  }

  private Buffer() {
    persistent = true;
  }

  /// A persistent buffer whose shape is still open.
  public static Buffer open() {
    return new Buffer();
  }

  /// Whether the buffer belongs to the module's state dict.
  public boolean isPersistent() {
    return persistent;
  }

  /// Gives the buffer the elements, type and device of a tensor, whose memory it takes over.
  public void assign(Tensor elements) {
    become(Ops.given("elements", elements).detach().escape());
  }
}
