package dev.myelin.nn;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import dev.myelin.tensor.DType;
import dev.myelin.tensor.Device;
import dev.myelin.tensor.Tensor;
import dev.myelin.tensor.TensorFunction;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

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

  private final List<Hook> hooks = new CopyOnWriteArrayList<>();
  private volatile boolean built;

  /// Makes a layer in training mode.
  protected Layer() {}

  /// Computes the layer's output.
  public abstract Tensor forward(Tensor x);

  /// Runs the layer on an input.
  @Override
  public final Tensor call(Tensor x) {
    if (!built) {
      buildOnce(x);
    }
    Tensor output = forward(x);
    for (Hook hook : hooks) {
      output = hook.onForward(this, x, output);
    }
    return output;
  }

  /// Fixes the sizes that were left open, once the first input is at hand. A layer with none does
  /// nothing.
  protected void build(Tensor x) {}

  /// Fixes all open sizes of this layer and those below, by running it on zeros of a shape, in
  /// evaluation mode and without gradients; returns this layer. Parameters and buffers are not
  /// changed.
  @CanIgnoreReturnValue
  public Layer build(long... inputShape) {
    Dry.run(this, inputShape);
    return this;
  }

  /// Adds a function that is called after each [#forward]; running the result removes it.
  public final Runnable onForward(Hook hook) {
    hooks.add(hook);
    return () -> hooks.remove(hook);
  }

  /// Ties this network to an optimizer, a loss and metrics, ready to be trained:
  /// `model.compile(adamW(learningRate(1e-3)), crossEntropy(), accuracy())`.
  ///
  /// @param <T> the trainer that the recipe makes
  /// @param <M> the metrics that it understands
  @SafeVarargs
  @SuppressWarnings("varargs") // The array is only read.
  public final <T, M> T compile(Recipe<T, M> optimizer, Loss loss, M... metrics) {
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
  public Layer freeze(String... keys) {
    super.freeze(keys);
    return this;
  }

  @Override
  @CanIgnoreReturnValue
  public Layer unfreeze(String... keys) {
    super.unfreeze(keys);
    return this;
  }

  private synchronized void buildOnce(Tensor x) {
    if (!built) {
      nameOnce();
      build(x);
      built = true;
    }
  }
}
