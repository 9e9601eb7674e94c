package dev.myelin.internal.torch;

import dev.myelin.error.Problem;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The tensors that one open scope owns. Frames nest on a thread; a tensor made on the thread
/// belongs to the innermost.
@SuppressWarnings("ReferenceEquality") // A thread or a frame is itself only.
public final class Frame {
  private static final ThreadLocal<@Nullable Frame> CURRENT = new ThreadLocal<>();

  private final Thread thread = Thread.currentThread();
  private final @Nullable Frame parent;
  private final boolean owning;
  private final List<Handle> handles = new ArrayList<>();
  private boolean closed;

  private Frame(@Nullable Frame parent, boolean owning) {
    this.parent = parent;
    this.owning = owning;
  }

  /// Opens a frame on this thread. An owning one frees its tensors at its end; one that does not
  /// own hides the frames around it, so that what is made inside outlives them.
  public static Frame open(boolean owning) {
    var frame = new Frame(CURRENT.get(), owning);
    CURRENT.set(frame);
    return frame;
  }

  /// The innermost frame of this thread that owns what is made now, or null.
  static @Nullable Frame current() {
    Frame frame = CURRENT.get();
    return frame != null && frame.owning ? frame : null;
  }

  /// The thread that may use this frame's tensors.
  Thread thread() {
    return thread;
  }

  void own(Handle handle) {
    handles.add(handle);
  }

  /// Gives a tensor of this frame to the frame around it, or to the collector where there is none.
  public void release(Handle handle) {
    requireOpen("keep");
    if (handle.frame() != this) {
      return;
    }
    Frame outer = parent != null && parent.owning ? parent : null;
    handle.frame(outer);
    if (outer != null) {
      outer.own(handle);
    }
  }

  /// How many tensors this frame owns.
  public int size() {
    int count = 0;
    for (Handle handle : handles) {
      if (handle.frame() == this && handle.isOpen()) {
        count++;
      }
    }
    return count;
  }

  /// Whether the frame is still open.
  public boolean isOpen() {
    return !closed;
  }

  /// Frees every tensor that this frame still owns. Does nothing the second time.
  public void close() {
    if (closed) {
      return;
    }
    requireOpen("close");
    if (CURRENT.get() != this) {
      throw Problem.in("Scope.close")
          .rule("scopes must close in the reverse order of their opening")
          .remedy("Open scopes with try-with-resources.")
          .state();
    }
    closed = true;
    if (parent == null) {
      CURRENT.remove();
    } else {
      CURRENT.set(parent);
    }
    for (int i = handles.size() - 1; i >= 0; i--) {
      Handle handle = handles.get(i);
      if (handle.frame() == this) {
        handle.close();
      }
    }
    handles.clear();
  }

  private void requireOpen(String what) {
    if (closed) {
      throw Problem.in("Scope." + what).rule("the scope must be open").closed();
    }
    if (Thread.currentThread() != thread) {
      throw Problem.in("Scope." + what)
          .rule("a scope must be used on the thread that opened it")
          .value("opened by", thread.getName())
          .value("used by", Thread.currentThread().getName())
          .state();
    }
  }
}
