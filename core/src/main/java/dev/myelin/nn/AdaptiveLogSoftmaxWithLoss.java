package dev.myelin.nn;

import dev.myelin.error.Problem;
import dev.myelin.tensor.Tensor;
import dev.myelin.tensor.Tensors;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// A softmax over very many classes, of which few are frequent: the head scores the frequent ones
/// and a cluster for each kind of rarer ones, whose tails compute in fewer dimensions. Classes must
/// be sorted, the most frequent first; `cutoffs` are where clusters begin.
///
/// | option       | default | meaning                                              |
/// |--------------|---------|------------------------------------------------------|
/// | `divValue`   | 4       | what each next tail's dimensions are divided by      |
/// | `headBias()` |         | gives the head a bias                                |
///
/// | tensor          | shape                                                       |
/// |-----------------|-------------------------------------------------------------|
/// | input           | `[N, inFeatures]` or `[inFeatures]`                         |
/// | target          | `[N]` or `[]`: class indices                                |
/// | `head.weight`   | `[cutoffs[0] + clusters, inFeatures]`                       |
/// | `tail.i.0.weight` | `[inFeatures / divValue^(i + 1), inFeatures]`             |
/// | `tail.i.1.weight` | `[size of cluster i, inFeatures / divValue^(i + 1)]`      |
///
/// @see <a href="https://arxiv.org/abs/1609.04309">Efficient softmax approximation for GPUs (Grave
///   et al., 2016)</a>
/// @see <a
///   href="https://docs.pytorch.org/docs/stable/generated/torch.nn.AdaptiveLogSoftmaxWithLoss.html">
///   torch.nn.AdaptiveLogSoftmaxWithLoss</a>
public final class AdaptiveLogSoftmaxWithLoss extends Module {
  private static final String NAME = "AdaptiveLogSoftmaxWithLoss";

  /// An option of this softmax.
  public sealed interface Option permits Options.DivValue, Options.HeadBias {}

  /// What a call gives.
  ///
  /// @param output the log-probability of each target, `[N]` or `[]`
  /// @param loss the mean of their negatives
  public record Result(Tensor output, Tensor loss) {}

  private final long inFeatures;
  private final long[] bounds;

  final Linear head;
  final ModuleList<Sequential> tail;

  AdaptiveLogSoftmaxWithLoss(long inFeatures, long classes, long[] cutoffs, Option... options) {
    Options.once(NAME, options);
    double divValue = 4;
    boolean headBias = false;
    for (Option option : options) {
      switch (option) {
        case Options.DivValue o -> divValue = Checks.positive(NAME, "divValue", o.value());
        case Options.HeadBias o -> headBias = true;
      }
    }
    this.inFeatures = Checks.atLeast(NAME, "inFeatures", inFeatures, 1);
    checkCutoffs(cutoffs, classes);
    bounds = Arrays.copyOf(cutoffs, cutoffs.length + 1);
    bounds[cutoffs.length] = classes;
    long scores = cutoffs[0] + cutoffs.length;
    head =
        headBias
            ? new Linear(inFeatures, scores)
            : new Linear(inFeatures, scores, new Options.NoBias());
    List<Sequential> tails = new ArrayList<>();
    for (int i = 0; i < cutoffs.length; i++) {
      long width = (long) Math.floor(inFeatures / Math.pow(divValue, i + 1));
      tails.add(tail(Checks.atLeast(NAME, "the width of tail " + i, width, 1), i));
    }
    tail = new ModuleList<>(tails);
  }

  private Sequential tail(long width, int cluster) {
    return new Sequential(
        List.of(
            new Linear(inFeatures, width, new Options.NoBias()),
            new Linear(width, bounds[cluster + 1] - bounds[cluster], new Options.NoBias())));
  }

  /// The log-probabilities of some targets, and the loss.
  public Result call(Tensor input, Tensor target) {
    check(input);
    LossChecks.perExample(this, "input", input, target);
    ClassTargets.checkType(this, target);
    Checks.sameDevice(
        this, "input", input, "target", target, "Move the target with to(input.device()).");
    Checks.range(this, "targets", target, bounds[bounds.length - 1], Long.MIN_VALUE);
    Tensor x = input.dim() == 1 ? input.unsqueeze(0) : input;
    Tensor classes = target.dim() == 0 ? target.unsqueeze(0) : target;

    Tensor places = classes; // In the head: the class itself, or that of its cluster.
    Tensor output = Tensors.zerosLike(x.select(1, 0).detach());
    for (int i = 0; i < tail.size(); i++) {
      Tensor inside = classes.ge(bounds[i]).logicalAnd(classes.lt(bounds[i + 1]));
      Tensor rows = inside.nonzero().flatten();
      if (rows.numel() > 0) {
        Tensor scores = tail.get(i).call(x.indexSelect(0, rows)).logSoftmax(1);
        Tensor relative = classes.indexSelect(0, rows).sub(bounds[i]).unsqueeze(1);
        output = output.indexAdd(0, rows, scores.gather(1, relative).squeeze(1));
      }
      Tensor cluster = Tensors.zerosLike(classes).add(bounds[0] + i);
      places = Tensors.where(inside, cluster, places);
    }
    Tensor inHead = head.call(x).logSoftmax(1).gather(1, places.unsqueeze(1)).squeeze(1);
    output = output.add(inHead);
    Tensor loss = output.neg().mean();
    return new Result(target.dim() == 0 ? output.squeeze(0) : output, loss);
  }

  /// The log-probabilities of all classes, `[N, classes]` of `[N, inFeatures]`.
  public Tensor logProb(Tensor input) {
    check(input);
    Tensor head = this.head.call(input).logSoftmax(-1);
    List<Tensor> parts = new ArrayList<>();
    parts.add(head.narrow(-1, 0, bounds[0]));
    for (int i = 0; i < tail.size(); i++) {
      Tensor cluster = tail.get(i).call(input).logSoftmax(-1);
      parts.add(cluster.add(head.narrow(-1, bounds[0] + i, 1)));
    }
    return Tensors.cat(-1, parts.toArray(Tensor[]::new));
  }

  /// The most probable class of each example.
  public Tensor predict(Tensor input) {
    return logProb(input).argmax(-1);
  }

  @Override
  protected String describe() {
    return inFeatures
        + ", "
        + bounds[bounds.length - 1]
        + ", cutoffs="
        + Arrays.toString(Arrays.copyOf(bounds, bounds.length - 1));
  }

  private void check(Tensor input) {
    LossChecks.vectors(this, "input", input);
    if (input.size(-1) != inFeatures) {
      throw Problem.in(where())
          .rule("input must have " + inFeatures + " features")
          .value("input", input.shape())
          .shape();
    }
    Checks.like(this, input, head.weight());
  }

  private static void checkCutoffs(long[] cutoffs, long classes) {
    boolean rising = cutoffs.length > 0 && cutoffs[0] > 0;
    for (int i = 1; rising && i < cutoffs.length; i++) {
      rising = cutoffs[i] > cutoffs[i - 1];
    }
    if (!rising || cutoffs[cutoffs.length - 1] >= classes) {
      throw Problem.in(NAME)
          .rule("cutoffs must rise from above 0 to below the number of classes")
          .value("cutoffs", cutoffs)
          .value("classes", classes)
          .argument();
    }
  }
}
