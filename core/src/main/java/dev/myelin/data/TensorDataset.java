package dev.myelin.data;

import dev.myelin.error.Problem;
import dev.myelin.tensor.Device;
import dev.myelin.tensor.Tensor;
import dev.myelin.tensor.Tensors;
import java.util.List;

/// A dataset that holds all its samples in two tensors.
///
/// | tensor  | shape    |
/// |---------|----------|
/// | inputs  | `[N, …]` |
/// | targets | `[N, …]` |
///
/// The tensors are not copied: the dataset looks into the same memory for as long as it is used,
/// whatever scope the tensors were made in. A batch is a copy that may be changed in place; a
/// single sample is a view.
public final class TensorDataset implements Dataset {
  private final Tensor inputs;
  private final Tensor targets;
  private final long size;
  private final boolean onHost;

  /// A dataset of inputs and their targets.
  ///
  /// @throws dev.myelin.error.DataException if they differ in their number
  public TensorDataset(Tensor inputs, Tensor targets) {
    this.size = Checks.sameCount("TensorDataset", inputs, targets);
    this.inputs = Lifetimes.lasting(inputs);
    this.targets = Lifetimes.lasting(targets);
    this.onHost = inputs.device().equals(Device.CPU) && targets.device().equals(Device.CPU);
  }

  /// All inputs, `[N, …]`.
  public Tensor inputs() {
    return inputs;
  }

  /// All targets, `[N, …]`.
  public Tensor targets() {
    return targets;
  }

  @Override
  public long size() {
    return size;
  }

  @Override
  public Sample get(long index) {
    Checks.index("TensorDataset", index, size);
    return new Sample(inputs.select(0, index), targets.select(0, index));
  }

  @Override
  public Batch batch(long... indices) {
    Tensor places = Tensors.tensor(Checks.indices("TensorDataset", indices, size));
    return new Batch(
        inputs.indexSelect(0, onHost ? places : places.to(inputs.device())),
        targets.indexSelect(0, onHost ? places : places.to(targets.device())),
        indices.length);
  }

  /// Parts of random samples in which each class keeps its share of the whole. The same seed gives
  /// the same parts.
  ///
  /// @throws dev.myelin.error.DataException if the targets are not a vector of classes
  public List<Dataset> splitByClass(Seed seed, double... fractions) {
    if (targets.dim() != 1 || !targets.dtype().isIntegral()) {
      throw Problem.in("TensorDataset.splitByClass")
          .rule("targets must be a vector of classes, whole numbers")
          .value("targets", targets.shape() + " " + targets.dtype())
          .remedy("Use split(seed, fractions) for other targets.")
          .data();
    }
    return Splits.byClass(this, seed, fractions);
  }

  @Override
  public String toString() {
    return "TensorDataset(inputs="
        + inputs.shape()
        + " "
        + inputs.dtype()
        + ", targets="
        + targets.shape()
        + " "
        + targets.dtype()
        + ")";
  }
}
