package dev.myelin.internal.torch;

import dev.myelin.error.Problem;
import java.lang.ref.PhantomReference;
import java.lang.ref.Reference;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import org.bytedeco.javacpp.Pointer;

/// Counts the native memory that tensors hold, and asks for a collection when unreachable ones may
/// hold too much of it.
///
/// The collector sees a tensor as a hundred bytes, whatever lies behind it. So a collection is
/// asked for each time the live bytes have grown by [#budget] since the last one. What a scope
/// frees never counts, so a program whose tensors all lie in scopes never collects for their sake.
public final class Memory {
  /// Native and Java bytes that a tensor costs beside its elements.
  private static final long OVERHEAD = 1024;

  private static final long PHYSICAL = Pointer.totalPhysicalBytes();
  private static final long MEBIBYTE = 1L << 20;

  /// Nanoseconds after which a collection's findings are waited for no longer: the JVM may have
  /// been told to ignore requests for collections.
  private static final long PATIENCE = 100_000_000;

  /// A heap whose collection is dear.
  private static final long LARGE_HEAP = 512 * MEBIBYTE;

  private static final AtomicLong HANDLES = new AtomicLong();
  private static final AtomicLong BYTES = new AtomicLong();
  private static final AtomicLong COLLECTIONS = new AtomicLong();
  private static final ReentrantLock COLLECTING = new ReentrantLock();

  private static volatile long budget =
      Math.clamp(Long.getLong("dev.myelin.memoryBudget", PHYSICAL / 32), 16 * MEBIBYTE, PHYSICAL);
  private static volatile long limit =
      Math.min(Long.getLong("dev.myelin.memoryLimit", PHYSICAL / 10 * 9), PHYSICAL);
  private static volatile long threshold = budget;
  private static long step =
      budget; // the growth allowed now: the budget, or more where that is dear
  private static long collected = System.nanoTime(); // when the last collection ended

  static {
    Thread.ofPlatform().daemon().name("myelin-memory").start(Memory::reap);
  }

  private Memory() {}

  /// How many tensors hold native memory now.
  public static long liveHandles() {
    return HANDLES.get();
  }

  /// The bytes of the storages that live tensors hold, each storage counted once.
  public static long liveBytes() {
    return BYTES.get();
  }

  /// How often a collection was asked for.
  public static long collections() {
    return COLLECTIONS.get();
  }

  /// The growth of live bytes after which a collection is asked for.
  public static long budget() {
    return budget;
  }

  /// Sets the growth of live bytes after which a collection is asked for.
  public static void budget(long bytes) {
    COLLECTING.lock();
    try {
      budget = bytes;
      step = bytes;
      threshold = pressure() + bytes;
    } finally {
      COLLECTING.unlock();
    }
  }

  /// The live bytes that are refused with a `MemoryException`.
  public static long limit() {
    return limit;
  }

  /// Sets the live bytes that are refused.
  public static void limit(long bytes) {
    limit = bytes;
  }

  /// Collects, and frees what is unreachable, before it returns.
  public static void collect() {
    COLLECTING.lock();
    try {
      collectLocked();
    } finally {
      COLLECTING.unlock();
    }
  }

  static void claimed(long bytes) {
    long handles = HANDLES.incrementAndGet();
    long live = bytes == 0 ? BYTES.get() : BYTES.addAndGet(bytes);
    if (live + handles * OVERHEAD > threshold) {
      relieve();
    }
  }

  static void released(long handles, long bytes) {
    long count = HANDLES.addAndGet(-handles);
    long live = bytes == 0 ? BYTES.get() : BYTES.addAndGet(-bytes);
    long lower = live + count * OVERHEAD + step;
    if (lower < threshold) {
      threshold = lower; // Growth counts from the lowest point since the last collection.
    }
  }

  private static long pressure() {
    return BYTES.get() + HANDLES.get() * OVERHEAD;
  }

  private static void relieve() {
    if (COLLECTING.isHeldByCurrentThread()) {
      return;
    }
    COLLECTING.lock();
    try {
      if (pressure() > threshold) {
        collectLocked();
      }
    } finally {
      COLLECTING.unlock();
    }
    if (BYTES.get() > limit) {
      throw Problem.in("Memory")
          .rule("live tensors must stay below the limit")
          .value("live", BYTES.get())
          .value("limit", limit)
          .value("tensors", HANDLES.get())
          .remedy(
              "Use smaller batches, free tensors with a Scope, or raise the limit with"
                  + " NativeMemory.limit or -Ddev.myelin.memoryLimit.")
          .memory();
    }
  }

  private static void collectLocked() {
    COLLECTIONS.incrementAndGet();
    long begun = System.nanoTime();
    long before = pressure();
    var mark = new Mark();
    System.gc();
    // A thread of the JVM queues what the collection found, a little later. What comes is freed
    // until the mark has come, and then until nothing has for a while, a longer one while little
    // was freed.
    long patience = begun + PATIENCE;
    while (await(pressure() > before / 2 ? 2 : 1)
        || (!mark.found && System.nanoTime() < patience)) {
      Pointer.deallocateReferences();
    }
    Pointer.deallocateReferences();
    long ended = System.nanoTime();
    adapt(ended - begun, begun - collected);
    collected = ended;
    threshold = pressure() + step;
  }

  /// Allows more growth where a large heap of Java objects makes collections take more than a
  /// quarter of the time, and comes back to the budget where they do not.
  private static void adapt(long collecting, long working) {
    Runtime runtime = Runtime.getRuntime();
    boolean largeHeap = runtime.totalMemory() - runtime.freeMemory() > LARGE_HEAP;
    if (largeHeap && collecting > working / 4) {
      step = Math.min(2 * step, Math.max(budget, limit / 4));
    } else if (collecting < working / 16) {
      step = Math.max(step / 2, budget);
    }
  }

  /// Frees what is queued. Returns false when nothing came for some milliseconds.
  private static boolean await(long milliseconds) {
    try {
      Reference<?> gone = Claim.UNREACHABLE.remove(milliseconds);
      if (gone == null) {
        return false;
      }
      for (; gone != null; gone = Claim.UNREACHABLE.poll()) {
        end(gone);
      }
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private static void end(Reference<?> gone) {
    if (gone instanceof Claim claim) {
      claim.release();
    } else if (gone instanceof Mark mark) {
      mark.found = true;
    }
  }

  /// Refers to an object that nothing else refers to, so that it tells when a collection's findings
  /// arrive.
  private static final class Mark extends PhantomReference<Object> {
    private volatile boolean found;

    Mark() {
      super(new Object(), Claim.UNREACHABLE);
    }
  }

  /// Frees what ordinary collections find unreachable. It rests after each batch, because a thread
  /// that waits is woken for every single reference.
  private static void reap() {
    while (true) {
      try {
        for (Reference<?> gone = Claim.UNREACHABLE.remove();
            gone != null;
            gone = Claim.UNREACHABLE.poll()) {
          end(gone);
        }
        Thread.sleep(1);
      } catch (InterruptedException e) {
        return;
      }
    }
  }
}
