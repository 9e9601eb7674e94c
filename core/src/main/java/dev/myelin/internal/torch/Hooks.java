package dev.myelin.internal.torch;

import dev.myelin.error.Problem;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.UnaryOperator;
import org.bytedeco.pytorch.AnomalyMetadata;
import org.bytedeco.pytorch.Node;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorBase;
import org.bytedeco.pytorch.TensorTensorHook;
import org.bytedeco.pytorch.global.torch;
import org.jspecify.annotations.Nullable;

/// Functions that native code calls with gradients.
///
/// A Java function must live for as long as native code may call it, and the engine does not tell
/// when that ends. The hook of a computed tensor belongs to the node of the graph that computed it:
/// that node is given a token, whose end is the hook's. The hook of a leaf belongs to the leaf,
/// which is asked from time to time whether anybody else holds it.
final class Hooks {
  private static final int FLOAT64 = 7;
  private static final int LEAST = 64;

  private static final Set<Hook> OF_NODES = ConcurrentHashMap.newKeySet();
  private static final List<Leaf> OF_LEAVES = new ArrayList<>();
  private static int sweepAt = LEAST;

  private static final ThreadLocal<@Nullable Throwable> THROWN = new ThreadLocal<>();

  private record Leaf(Tensor tensor, Hook hook) {}

  private Hooks() {}

  /// How many functions are held because native code may call them.
  static int held() {
    synchronized (OF_LEAVES) {
      sweep();
      return OF_NODES.size() + OF_LEAVES.size();
    }
  }

  /// Calls a function with each gradient that reaches `x`. The result removes it.
  static Runnable add(Handle x, UnaryOperator<Handle> function) {
    Tensor target = x.at();
    var hook = new Hook(function);
    int number;
    try {
      number = target.register_hook(hook);
      if (target.is_leaf()) {
        keepWithLeaf(target, hook);
      } else {
        keepWithNode(target, hook);
      }
    } catch (RuntimeException e) {
      throw Failures.of("hook", e, x);
    }
    var removed = new AtomicBoolean();
    return () -> {
      if (x.isOpen() && removed.compareAndSet(false, true)) {
        Call.run("hook", () -> x.at().remove_hook(number), x);
        forget(hook);
      }
    };
  }

  /// Throws what a hook threw on this thread during the backward pass that failed with `e`, or else
  /// returns `e`.
  static RuntimeException thrown(RuntimeException e) {
    Throwable thrown = THROWN.get();
    THROWN.remove();
    return switch (thrown) {
      case RuntimeException runtime -> runtime;
      case Error error -> throw error;
      case null, default -> e;
    };
  }

  private static void keepWithNode(Tensor target, Hook hook) {
    OF_NODES.add(hook);
    MemorySegment number = Arena.ofAuto().allocate(Double.BYTES, Double.BYTES);
    Handle token =
        Buffers.borrow(number, new long[0], FLOAT64, number, () -> OF_NODES.remove(hook));
    Grad.requiresGrad(token, true);
    boolean recording = Grad.isEnabled();
    Grad.setEnabled(true);
    try (Tensor anchor = torch.mul(token.at(), token.at());
        Node holder = anchor.grad_fn();
        Node node = target.grad_fn();
        AnomalyMetadata metadata = node.metadata()) {
      metadata.assign_parent(holder);
    } finally {
      Grad.setEnabled(recording);
    }
  }

  private static void keepWithLeaf(Tensor target, Hook hook) {
    synchronized (OF_LEAVES) {
      if (OF_LEAVES.size() >= sweepAt) {
        sweep();
        sweepAt = Math.max(LEAST, 2 * OF_LEAVES.size());
      }
      OF_LEAVES.add(new Leaf(new Tensor(target), hook));
    }
  }

  private static void sweep() {
    var gone = OF_LEAVES.stream().filter(l -> l.tensor.use_count() == 1).toList();
    OF_LEAVES.removeAll(gone);
    gone.forEach(l -> l.tensor.close());
  }

  private static void forget(Hook hook) {
    OF_NODES.remove(hook);
    synchronized (OF_LEAVES) {
      OF_LEAVES.removeIf(l -> l.hook.equals(hook));
    }
  }

  /// A hook on a gradient. What the function throws ends the backward pass and is kept for its
  /// caller.
  private static final class Hook extends TensorTensorHook {
    private final UnaryOperator<Handle> function;

    Hook(UnaryOperator<Handle> function) {
      this.function = function;
    }

    @Override
    public TensorBase call(TensorBase gradient) {
      try {
        Handle input = Handle.fresh("gradient", new Tensor(gradient));
        Handle output = function.apply(input);
        check(input, output);
        return new Tensor(output.at());
      } catch (RuntimeException | Error e) {
        THROWN.set(e);
        throw e;
      }
    }

    private static void check(Handle input, Handle output) {
      long[] expected = Metadata.shape(input);
      long[] given = Metadata.shape(output);
      if (!Arrays.equals(expected, given)) {
        throw Problem.in("hook")
            .rule(
                "the gradient that a hook returns must have the shape of the one it takes the place"
                    + " of")
            .value("returned", given)
            .value("gradient", expected)
            .shape();
      }
      if (Metadata.dtype(input) != Metadata.dtype(output)) {
        throw Problem.in("hook")
            .rule(
                "the gradient that a hook returns must have the type of the one it takes the place"
                    + " of")
            .value("returned", Types.name(Types.of(Metadata.dtype(output))))
            .value("gradient", Types.name(Types.of(Metadata.dtype(input))))
            .dtype();
      }
    }

    @Override
    public boolean equals(Object other) {
      return this == other;
    }

    @Override
    public int hashCode() {
      return System.identityHashCode(this);
    }
  }
}
