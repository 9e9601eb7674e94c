package dev.myelin.internal.torch;

import dev.myelin.error.Problem;
import org.bytedeco.javacpp.Pointer;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorOptional;
import org.jspecify.annotations.Nullable;

/// One native tensor, owned: by the [Frame] that was open when it was made, which frees it at its
/// end and confines it to its thread, or else by the collector.
@SuppressWarnings("ReferenceEquality") // A thread or a frame is itself only.
public final class Handle {
  static {
    Engine.load();
  }

  private final Tensor tensor;
  private final Claim claim;
  private final String origin;
  private @Nullable Frame frame;
  private volatile boolean closed;
  private byte plain; // 0 unknown, 1 as isPlain demands, 2 anything else
  private int dtype = -1; // unknown
  private volatile @Nullable TensorOptional optional;

  private Handle(Tensor tensor, Claim claim, String origin) {
    this.tensor = tensor;
    this.claim = claim;
    this.origin = origin;
    Effort.made(claim.bytes());
    this.frame = Frame.current();
    if (frame != null) {
      frame.own(this);
    }
  }

  /// Owns a tensor with a storage of its own, made by the operation `origin`.
  static Handle fresh(String origin, Tensor tensor) {
    return new Handle(
        tensor, new Claim(tensor, 0, tensor.has_storage() ? bytes(tensor) : 0), origin);
  }

  /// Owns a tensor that came from [Shim], by its address.
  static Handle fresh(String origin, long address) {
    var tensor = new Tensor(new Address(address));
    return new Handle(tensor, new Claim(tensor, address, Shim.storageBytes(address)), origin);
  }

  /// Owns a tensor that looks into the storage of another.
  static Handle view(String origin, Tensor tensor, Handle base) {
    return new Handle(tensor, new Claim(tensor, base.claim), origin);
  }

  /// Owns a tensor that may look into the storage of another, as a reshape does.
  static Handle viewOrFresh(String origin, Tensor tensor, Handle base) {
    return tensor.has_storage() && base.tensor.has_storage() && tensor.is_alias_of(base.tensor)
        ? view(origin, tensor, base)
        : fresh(origin, tensor);
  }

  /// The native tensor, for the length of one call.
  ///
  /// @throws dev.myelin.error.ClosedException if its scope has closed, or belongs to another thread
  Tensor at() {
    Frame owner = frame;
    if (closed || (owner != null && owner.thread() != Thread.currentThread())) {
      throw unusable();
    }
    return tensor;
  }

  /// The element type's number, asked for once.
  int dtype() {
    Tensor present = at();
    int known = dtype;
    if (known < 0) {
      known = present.scalar_type().value;
      dtype = known;
    }
    return known;
  }

  /// The native tensor as an optional argument.
  TensorOptional optional() {
    Tensor present = at();
    TensorOptional known = optional;
    if (known == null) {
      known = new TensorOptional(present);
      optional = known;
    }
    return known;
  }

  /// Whether the C interface may take this tensor: dense, on the CPU, of floating-point elements
  /// (it refuses others with a trace on the error stream), and no gradient recorded.
  boolean isPlain(boolean gradients) {
    Tensor present = at();
    if (plain == 0) {
      plain =
          (byte)
              (present.is_cpu()
                      && present.has_storage()
                      && present.is_floating_point()
                      && !present.is_quantized()
                      && !present.is_nested()
                      && !present.is_conj()
                      && !present.is_neg()
                      && !present._is_zerotensor()
                  ? 1
                  : 2);
    }
    return plain == 1 && !(gradients && present.requires_grad());
  }

  /// The bytes of the storage that this tensor looks into, as far as they are counted.
  long bytes() {
    return claim.storageBytes();
  }

  /// The operation that made this tensor.
  public String origin() {
    return origin;
  }

  /// Whether the tensor can still be used.
  public boolean isOpen() {
    return !closed;
  }

  /// Takes the tensor from the scope that owns it, so that it lives as long as it is reachable.
  public void escape() {
    at();
    frame = null;
  }

  @Nullable Frame frame() {
    return frame;
  }

  void frame(@Nullable Frame owner) {
    frame = owner;
  }

  /// Frees the native tensor. Only its frame calls this, on the only thread that may use it.
  void close() {
    if (closed) {
      return;
    }
    closed = true;
    TensorOptional known = optional;
    if (known != null) {
      known.deallocate();
    }
    tensor.deallocate();
    claim.release();
  }

  private static long bytes(Tensor tensor) {
    return Shim.storageBytes(tensor.address());
  }

  private RuntimeException unusable() {
    Frame owner = frame;
    if (closed) {
      return Problem.in("Tensor from " + origin)
          .rule("a tensor must not be used after its scope has closed")
          .remedy("Keep it with scope.keep(tensor), or tensor.escape() inside a training step.")
          .closed();
    }
    return Problem.in("Tensor from " + origin)
        .rule("a tensor of a scope must be used on the scope's thread")
        .value("scope", owner == null ? "none" : owner.thread().getName())
        .value("used by", Thread.currentThread().getName())
        .remedy("Keep it with scope.keep(tensor) before it is shared.")
        .closed();
  }

  /// A pointer to an address that somebody else owns.
  private static final class Address extends Pointer {
    Address(long value) {
      address = value;
    }
  }
}
