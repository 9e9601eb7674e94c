package dev.myelin.nn;

import dev.myelin.tensor.Tensor;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/// Layers one after the other, `y = fₙ(… f₂(f₁(x)))`, named `0`, `1`, ….
///
/// @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.nn.Sequential.html">
///   torch.nn.Sequential</a>
public final class Sequential extends Layer implements Iterable<Layer> {
  @Key("")
  final List<Layer> layers;

  Sequential(List<Layer> layers) {
    this.layers = new ArrayList<>(layers);
  }

  @Override
  public Tensor forward(Tensor x) {
    Tensor y = x;
    for (Layer layer : layers) {
      y = layer.call(y);
    }
    return y;
  }

  /// How many layers there are.
  public int size() {
    return layers.size();
  }

  /// The layer at an index; negative ones count from the end.
  ///
  /// @throws dev.myelin.error.ArgumentException if there is none
  public Layer get(int index) {
    return layers.get(Checks.index(this, index, layers.size()));
  }

  @Override
  public Iterator<Layer> iterator() {
    return List.copyOf(layers).iterator();
  }
}
