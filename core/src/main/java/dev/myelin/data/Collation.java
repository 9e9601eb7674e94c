package dev.myelin.data;

import dev.myelin.error.Problem;
import dev.myelin.tensor.Tensor;
import dev.myelin.tensor.Tensors;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// Makes batches of samples.
final class Collation {
  private Collation() {}

  /// The samples at some indices. What a dataset throws passes as it is, with the index beside it.
  static List<Sample> samples(Dataset dataset, long... indices) {
    Checks.indices("Dataset", indices, dataset.size());
    var samples = new ArrayList<Sample>(indices.length);
    for (long index : indices) {
      try {
        samples.add(dataset.get(index));
      } catch (RuntimeException | Error e) {
        e.addSuppressed(
            Problem.in("Dataset").rule("a sample must be readable").value("index", index).data());
        throw e;
      }
    }
    return samples;
  }

  /// A batch of samples that agree in shape and element type.
  static Batch stack(List<Sample> samples) {
    return new Batch(
        stack("input", samples, Sample::input), stack("target", samples, Sample::target));
  }

  private static Tensor stack(
      String name, List<Sample> samples, Function<Sample, Tensor> component) {
    Tensor[] parts = new Tensor[samples.size()];
    for (int i = 0; i < parts.length; i++) {
      parts[i] = component.apply(samples.get(i));
      if (!parts[i].shape().equals(parts[0].shape()) || parts[i].dtype() != parts[0].dtype()) {
        throw Problem.in("Batch")
            .rule("the samples of a batch must have one shape and element type")
            .value(name + " 0", parts[0].shape() + " " + parts[0].dtype())
            .value(name + " " + i, parts[i].shape() + " " + parts[i].dtype())
            .remedy("Bring them to one shape with map(...), or give the loader collate(...).")
            .data();
      }
    }
    return Tensors.stack(0, parts);
  }
}
