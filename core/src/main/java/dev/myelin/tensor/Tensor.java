package dev.myelin.tensor;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import dev.myelin.error.Problem;
import dev.myelin.internal.torch.Changes;
import dev.myelin.internal.torch.Grad;
import dev.myelin.internal.torch.Handle;
import dev.myelin.internal.torch.Metadata;
import dev.myelin.internal.torch.Shapes;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// An array of numbers with a shape, an element type and a device.
///
/// What can be done with tensors is split by concern: [Arithmetic], [Mutation], [Elementwise],
/// [Comparison], [Reduction], [Ordering], [LinearAlgebra], [Shaping], [Indexing], [Conversion] and
/// [Differentiation]. Unless its name ends in an underscore an operation leaves its inputs as they
/// are. [Tensors] makes tensors.
///
/// A tensor may be read from any number of threads at once. Memory needs no care; see [Scope] for
/// when it is freed.
public sealed class Tensor
    implements Arithmetic,
        Mutation,
        Elementwise,
        Comparison,
        Reduction,
        Ordering,
        LinearAlgebra,
        Shaping,
        Indexing,
        Conversion,
        Differentiation
    permits Buffer, Parameter {
  private @Nullable Handle handle;
  private @Nullable Supplier<Tensor> source;
  private @Nullable String name;

  Tensor(Handle handle) {
    this.handle = handle;
  }

  /// A tensor with no elements yet, for a parameter whose shape is still open.
  protected Tensor() {}

  /// Takes over the memory of another tensor, cut off from the graph of gradients, for as long as
  /// this one is reachable. What inference mode made is copied, for it could not take part in
  /// gradients later.
  protected final void become(Tensor other) {
    Handle elements =
        Grad.isInference(other.handle())
            ? Grad.ordinary(other.handle())
            : Shapes.detach(other.handle());
    elements.escape();
    handle = elements;
    source = null;
  }

  /// Gives up the elements, and takes those of another tensor at each use.
  protected final void become(Supplier<Tensor> source) {
    this.source = source;
    handle = null;
  }

  /// Whether the tensor has elements: only a parameter whose shape is still open has none.
  public final boolean isDefined() {
    return handle != null || source != null;
  }

  /// Whether the tensor can still be used: its scope, if it has one, is open.
  public final boolean isOpen() {
    return isDefined() && (handle == null || handle.isOpen());
  }

  /// Gives the tensor a name for messages, and returns it.
  @CanIgnoreReturnValue
  public final Tensor named(String name) {
    this.name = name;
    return this;
  }

  /// The name given with [#named], or null.
  public final @Nullable String name() {
    return name;
  }

  /// Takes the tensor out of the scope that owns it, so that it lives as long as it is reachable.
  /// Returns the tensor.
  @CanIgnoreReturnValue
  public final Tensor escape() {
    handle().escape();
    return this;
  }

  /// The shape.
  public final Shape shape() {
    return Shape.of(Metadata.shape(handle()));
  }

  /// The number of dimensions.
  public final int dim() {
    return Metadata.dim(handle());
  }

  /// The size of a dimension; negative indices count from the last, −1.
  public final long size(int dimension) {
    return Metadata.size(handle(), Dimensions.check("size", this, dimension));
  }

  /// The number of elements.
  public final long numel() {
    return Metadata.numel(handle());
  }

  /// The bytes of the elements.
  public final long nbytes() {
    return Metadata.bytes(handle());
  }

  /// The element type.
  public final DType dtype() {
    return DType.of(Metadata.dtype(handle()));
  }

  /// Where the elements lie.
  public final Device device() {
    return Device.of(Metadata.device(handle()));
  }

  /// How many elements lie between neighbours of each dimension.
  public final long[] strides() {
    return Metadata.strides(handle());
  }

  /// Whether the elements lie in the order of the shape, without gaps.
  public final boolean isContiguous() {
    return Metadata.isContiguous(handle());
  }

  /// Whether this tensor and another look into the same memory.
  public final boolean isAliasOf(Tensor other) {
    return Metadata.isAliasOf(handle(), Ops.handle(other));
  }

  /// Pipes the tensor through functions, in order: `x.through(conv, relu)` is `relu(conv(x))`.
  public final Tensor through(TensorFunction... functions) {
    Tensor x = this;
    for (TensorFunction function : Ops.given("functions", functions)) {
      x = Ops.given("function", function).call(x);
    }
    return x;
  }

  /// A copy with memory of its own. Gradients flow through it.
  @Override
  @SuppressWarnings(
      "CloneDeclarationMissingSuperCall") // The engine copies; the field's name stands.
  public final Tensor clone() {
    return new Tensor(Changes.copy(handle()));
  }

  /// The same elements, cut off from the graph of gradients.
  public final Tensor detach() {
    return new Tensor(Shapes.detach(handle()));
  }

  /// The elements as NumPy prints them, long dimensions shortened.
  @Override
  public final String toString() {
    return Printer.print(this);
  }

  final Handle handle() {
    Handle present = handle;
    if (present == null && source != null) {
      return source.get().handle();
    }
    if (present == null) {
      throw Problem.in(name == null ? "Parameter" : "Parameter " + name)
          .rule("the shape must be known before the elements are used")
          .remedy("Call build(inputShape) on the model, or run it once on an input.")
          .state();
    }
    if (name != null && !present.isOpen()) {
      throw Problem.in("Tensor " + name)
          .rule("a tensor must not be used after its scope has closed")
          .value("made by", present.origin())
          .remedy("Keep it with scope.keep(tensor), or tensor.escape() inside a training step.")
          .closed();
    }
    return present;
  }
}
