package dev.myelin.internal.torch;

import java.lang.ref.PhantomReference;
import java.lang.ref.ReferenceQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.bytedeco.pytorch.Tensor;

/// The claim of one Java object on native memory: what must be counted, and in part freed, once the
/// object is gone.
///
/// A fresh tensor's claim owns the bytes of its storage; the claim of a view shares those of the
/// tensor it looks into, so that the bytes count until the last of them is gone.
final class Claim extends PhantomReference<Tensor> {
  static final ReferenceQueue<Object> UNREACHABLE = new ReferenceQueue<>();

  private static final Claim[] STRIPES = new Claim[16];

  static {
    for (int i = 0; i < STRIPES.length; i++) {
      STRIPES[i] = new Claim();
    }
  }

  private final Claim list;
  private final long address; // of a native tensor that this claim must free, or 0
  private final long bytes;
  private final Claim storage;
  private final AtomicInteger holders; // of the storage: its owner and the views into it

  private Claim previous;
  private Claim next;
  private boolean released;

  /// The head of a list.
  @SuppressWarnings("NullAway") // A head refers to no tensor.
  private Claim() {
    super(null, null);
    list = this;
    storage = this;
    holders = new AtomicInteger();
    previous = this;
    next = this;
    address = 0;
    bytes = 0;
  }

  /// A claim on a fresh storage of so many bytes. `address` is the native tensor to free, or 0
  /// where JavaCPP frees it.
  Claim(Tensor tensor, long address, long bytes) {
    super(tensor, UNREACHABLE);
    this.list = stripe();
    this.address = address;
    this.bytes = bytes;
    this.storage = this;
    this.holders = new AtomicInteger(1);
    this.previous = list;
    this.next = list;
    link();
  }

  /// A claim that shares the storage of another.
  Claim(Tensor tensor, Claim base) {
    super(tensor, UNREACHABLE);
    this.list = stripe();
    this.address = 0;
    this.bytes = 0;
    this.storage = base.storage;
    this.holders = base.storage.holders;
    this.previous = list;
    this.next = list;
    holders.incrementAndGet();
    link();
  }

  /// The bytes that this claim alone counts: none for a view.
  long bytes() {
    return bytes;
  }

  /// The bytes of the storage, whoever counts them.
  long storageBytes() {
    return storage.bytes;
  }

  /// Ends the claim: frees the native tensor where that is this claim's part, and the count of its
  /// bytes. Does nothing the second time.
  void release() {
    synchronized (list) {
      if (released) {
        return;
      }
      released = true;
      previous.next = next;
      next.previous = previous;
    }
    clear();
    if (address != 0) {
      Shim.delete(address);
    }
    Memory.released(1, holders.decrementAndGet() == 0 ? storage.bytes : 0);
  }

  private void link() {
    synchronized (list) {
      next = list.next;
      previous = list;
      next.previous = this;
      list.next = this;
    }
    Memory.claimed(bytes);
  }

  private static Claim stripe() {
    return STRIPES[(int) Thread.currentThread().threadId() & (STRIPES.length - 1)];
  }
}
