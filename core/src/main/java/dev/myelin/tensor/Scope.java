package dev.myelin.tensor;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import dev.myelin.internal.torch.Engine;
import dev.myelin.internal.torch.Frame;
import java.util.function.Supplier;

/// Frees tensors at a known moment: all that are made on this thread while the scope is open, and
/// not kept, are freed when it closes.
///
/// ```java
/// try (var scope = Scope.open()) {
///   Tensor loss = model.call(x).sub(y).square().mean();
///   history.add(loss.item());
///   return scope.keep(model.call(x));
/// }
/// ```
///
/// Scopes are never needed: without one, tensors are freed once they cannot be reached. They nest,
/// and belong to the thread that opened them, as do the tensors they own. Using a tensor after its
/// scope has closed is a `ClosedException`.
public final class Scope implements AutoCloseable {
  private final Frame frame;

  private Scope(Frame frame) {
    this.frame = frame;
  }

  /// Opens a scope on this thread.
  public static Scope open() {
    Engine.load();
    return new Scope(Frame.open(true));
  }

  /// Runs a function in a scope of its own and keeps what it returns.
  public static Tensor keeping(Supplier<Tensor> function) {
    try (Scope scope = open()) {
      return scope.keep(function.get());
    }
  }

  /// Runs an action as if no scope were open: what it makes lives as long as it is reachable.
  public static void outside(Runnable action) {
    Frame hidden = Frame.open(false);
    try {
      action.run();
    } finally {
      hidden.close();
    }
  }

  /// Keeps a tensor of this scope: it passes to the scope around this one, or, where there is none,
  /// lives as long as it is reachable. Returns the tensor.
  @CanIgnoreReturnValue
  public Tensor keep(Tensor tensor) {
    frame.release(Ops.handle(tensor));
    return tensor;
  }

  /// How many tensors this scope owns now.
  public int size() {
    return frame.size();
  }

  /// Frees the scope's tensors. Does nothing the second time.
  @Override
  public void close() {
    frame.close();
  }
}
