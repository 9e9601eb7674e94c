package dev.myelin.nn;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import dev.myelin.tensor.DType;
import dev.myelin.tensor.Device;
import dev.myelin.tensor.Tensor;
import dev.myelin.tensor.TensorFunction;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// A module from one tensor to one tensor. A layer of one's own declares what it holds and says how
/// it computes:
///
/// ```java
/// final class Residual extends Layer {
///   final Linear inner = linear(64, 64);
///
///   @Override
///   public Tensor forward(Tensor x) {
///     return x.add(inner.call(x).relu());
///   }
/// }
/// ```
///
/// [#call] runs it: it fixes open sizes by the first input, runs [#forward] and then the hooks.
/// Call layers with `call` or `x.through(layer)`, not with `forward`.
public abstract class Layer extends Module implements TensorFunction {
  /// A function that sees a layer's input and output and may give another output.
  @FunctionalInterface
  public interface Hook {
    /// The output to go on with: usually the given one.
    Tensor onForward(Layer layer, Tensor input, Tensor output);
  }

  private volatile List<Entry> hooks = List.of();
  private volatile boolean built;

  /// Makes a layer in training mode.
  protected Layer() {}

  /// Computes the layer's output.
  public abstract Tensor forward(Tensor x);

  /// Runs the layer on an input.
  @Override
  public final Tensor call(Tensor x) {
    ready(x);
    return hooked(x, parametrizations().isEmpty() ? forward(x) : Parametrized.forward(this, x));
  }

  /// Fixes open sizes by the first input.
  final void ready(Tensor x) {
    if (!built) {
      buildOnce(x);
    }
  }

  /// What the hooks make of an output.
  final Tensor hooked(Tensor x, Tensor y) {
    Tensor output = y;
    List<Entry> present = hooks;
    if (!present.isEmpty()) {
      for (Entry entry : present) {
        output = entry.hook.onForward(this, x, output);
      }
    }
    return output;
  }

  /// Fixes the sizes that were left open, once the first input is at hand: gives its elements to
  /// every parameter and buffer that has none. They then take on the type and device that [#to]
  /// asked for, or the input's device. A layer with nothing open does nothing.
  protected void build(Tensor x) {}

  /// Fixes all open sizes of this layer and those below, by running it on zeros of a shape, in
  /// evaluation mode and without gradients; returns this layer. Parameters and buffers are not
  /// changed.
  @CanIgnoreReturnValue
  public Layer build(long... inputShape) {
    Dry.run(this, inputShape);
    return this;
  }

  /// Adds a function that is called after each [#forward], after those added before; running the
  /// result removes it.
  public final synchronized Runnable onForward(Hook hook) {
    var entry = new Entry(hook);
    hooks = Stream.concat(hooks.stream(), Stream.of(entry)).toList();
    return () -> remove(entry);
  }

  /// Ties this network to an optimizer, a loss and metrics, ready to be trained:
  /// `model.compile(adamW(learningRate(1e-3)), crossEntropy(), accuracy())`. A warning is logged if
  /// the model seems to end in a softmax or a sigmoid, and the loss applies it again.
  ///
  /// @param <T> the trainer that the recipe makes
  /// @param <M> the metrics that it understands
  @SafeVarargs
  @SuppressWarnings("varargs") // The array is only read.
  public final <T, M> T compile(Recipe<T, M> optimizer, Loss loss, M... metrics) {
    Softmaxes.warn(this, loss);
    return optimizer.compile(this, loss, List.of(metrics));
  }

  /// A table of all layers: their output shapes for an input of a shape, parameters, multiply-adds
  /// and bytes.
  public final Summary summary(long... inputShape) {
    return Summary.of(this, inputShape);
  }

  @Override
  @CanIgnoreReturnValue
  public Layer train() {
    return train(true);
  }

  @Override
  @CanIgnoreReturnValue
  public Layer eval() {
    return train(false);
  }

  @Override
  @CanIgnoreReturnValue
  public Layer train(boolean training) {
    super.train(training);
    return this;
  }

  @Override
  @CanIgnoreReturnValue
  public Layer to(Device device) {
    super.to(device);
    return this;
  }

  @Override
  @CanIgnoreReturnValue
  public Layer to(DType dtype) {
    super.to(dtype);
    return this;
  }

  @Override
  @CanIgnoreReturnValue
  public Layer to(DType dtype, Device device) {
    super.to(dtype, device);
    return this;
  }

  @Override
  @CanIgnoreReturnValue
  public Layer freeze() {
    super.freeze();
    return this;
  }

  @Override
  @CanIgnoreReturnValue
  public Layer freeze(String... keys) {
    super.freeze(keys);
    return this;
  }

  @Override
  @CanIgnoreReturnValue
  public Layer freeze(FreezeOption... options) {
    super.freeze(options);
    return this;
  }

  @Override
  @CanIgnoreReturnValue
  public Layer unfreeze() {
    super.unfreeze();
    return this;
  }

  @Override
  @CanIgnoreReturnValue
  public Layer unfreeze(String... keys) {
    super.unfreeze(keys);
    return this;
  }

  @Override
  @CanIgnoreReturnValue
  public Layer unfreeze(FreezeOption... options) {
    super.unfreeze(options);
    return this;
  }

  private synchronized void buildOnce(Tensor x) {
    if (built) {
      return;
    }
    if (!isNamed()) {
      namedModules();
    }
    List<Tensor> open = new ArrayList<>();
    for (Object item : Member.items(this).values()) {
      if (item instanceof Tensor tensor && !tensor.isDefined()) {
        open.add(tensor);
      }
    }
    build(x);
    if (!open.isEmpty()) {
      Device device = openDevice();
      Conversion.of(open, openDtype(), device == null ? x.device() : device);
    }
    built = true;
  }

  @SuppressWarnings("ReferenceEquality") // One function may have been added twice.
  private synchronized void remove(Entry entry) {
    hooks = hooks.stream().filter(e -> e != entry).toList();
  }

  /// One addition of a function.
  private static final class Entry {
    final Hook hook;

    Entry(Hook hook) {
      this.hook = hook;
    }
  }
}
