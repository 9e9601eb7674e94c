package dev.myelin.nn;

import dev.myelin.error.Problem;
import dev.myelin.tensor.DType;
import dev.myelin.tensor.Device;
import dev.myelin.tensor.Operator;
import dev.myelin.tensor.Tensor;
import java.util.Arrays;

/// The negative log-likelihood of label sequences whose places in time are unknown: connectionist
/// temporal classification sums the probabilities of all ways to stretch a sequence over the time
/// steps, with blanks between. The mean divides each loss by its target's length first.
///
/// | option           | default | meaning                                                     |
/// |------------------|---------|-------------------------------------------------------------|
/// | `blank`          | 0       | the class that stands for no label                          |
/// | `zeroInfinity()` |         | takes the infinite losses of targets that do not fit for 0  |
///
/// | argument            | shape                                                       |
/// |---------------------|-------------------------------------------------------------|
/// | log-probabilities   | `[T, N, C]` or `[T, C]`, as [LogSoftmax] gives them         |
/// | targets             | `[N, S]`, padded, or `[S₁ + … + Sₙ]`, one after the other   |
/// | input lengths       | `N` numbers of at most `T`                                  |
/// | target lengths      | `N` numbers of at most `S`                                  |
/// | loss                | a scalar; `[N]` or `[]` with `NONE`                         |
///
/// @see <a href="https://www.cs.toronto.edu/~graves/icml_2006.pdf">Connectionist temporal
///   classification (Graves et al., 2006)</a>
/// @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.nn.CTCLoss.html">
///   torch.nn.CTCLoss</a>
public final class CTCLoss extends Module {
  /// An option of this loss.
  public sealed interface Option permits Options.Blank, Options.ZeroInfinity, Reduction {}

  private static final Operator OPERATOR = Operator.deferred("aten::ctc_loss.IntList");

  private final long blank;
  private final boolean zeroInfinity;
  private final Reduction reduction;

  CTCLoss(Option... options) {
    Options.once("CTCLoss", options);
    long blank = 0;
    boolean zeroInfinity = false;
    Reduction reduction = Reduction.MEAN;
    for (Option option : options) {
      switch (option) {
        case Options.Blank o -> blank = Checks.atLeast("CTCLoss", "blank", o.index(), 0);
        case Options.ZeroInfinity o -> zeroInfinity = true;
        case Reduction r -> reduction = r;
      }
    }
    this.blank = blank;
    this.zeroInfinity = zeroInfinity;
    this.reduction = reduction;
  }

  /// The loss, with lengths as tensors of whole numbers.
  public Tensor call(Tensor logProbs, Tensor targets, Tensor inputLengths, Tensor targetLengths) {
    return call(
        logProbs,
        targets,
        lengths("inputLengths", inputLengths),
        lengths("targetLengths", targetLengths));
  }

  /// The loss.
  public Tensor call(Tensor logProbs, Tensor targets, long[] inputLengths, long[] targetLengths) {
    checkOutput(logProbs);
    long batch = logProbs.dim() == 3 ? logProbs.size(1) : 1;
    checkLengths("inputLengths", inputLengths, batch, logProbs.size(0), logProbs);
    checkTargets(logProbs, targets, batch);
    boolean padded = targets.dim() == 2;
    long most = padded ? targets.size(1) : targets.numel();
    checkLengths("targetLengths", targetLengths, batch, most, targets);
    if (!padded && Arrays.stream(targetLengths).sum() != targets.numel()) {
      throw Problem.in(where())
          .rule("the target lengths must add up to the targets' size")
          .value("targetLengths", targetLengths)
          .value("targets", targets.shape())
          .shape();
    }
    checkLabels(targets, targetLengths, logProbs.size(-1));
    return OPERATOR.one(
        logProbs, targets, inputLengths, targetLengths, blank, reduction.number(), zeroInfinity);
  }

  @Override
  protected String describe() {
    return Options.text(
        blank == 0 ? "" : "blank=" + blank, zeroInfinity ? "zeroInfinity" : "", reduction.text());
  }

  private long[] lengths(String name, Tensor lengths) {
    if (lengths.dtype() != DType.INT64 && lengths.dtype() != DType.INT32) {
      throw Problem.in(where())
          .rule(name + " must be whole numbers of type int64 or int32")
          .value(name, lengths.dtype())
          .dtype();
    }
    return lengths.to(DType.INT64, Device.CPU).flatten().toLongArray();
  }

  private void checkOutput(Tensor logProbs) {
    if (logProbs.dtype() != DType.FLOAT32 && logProbs.dtype() != DType.FLOAT64) {
      throw Problem.in(where())
          .rule("log-probabilities must be float32 or float64")
          .value("logProbs", logProbs.dtype())
          .dtype();
    }
    if ((logProbs.dim() != 2 && logProbs.dim() != 3) || logProbs.numel() == 0) {
      throw Problem.in(where())
          .rule("log-probabilities must be [T, N, C] or [T, C], and none of these 0")
          .value("logProbs", logProbs.shape())
          .shape();
    }
    if (blank >= logProbs.size(-1)) {
      throw Problem.in(where())
          .rule("blank must be one of the classes")
          .value("blank", blank)
          .value("logProbs", logProbs.shape())
          .argument();
    }
  }

  private void checkTargets(Tensor logProbs, Tensor targets, long batch) {
    if (targets.dtype() != DType.INT64 && targets.dtype() != DType.INT32) {
      throw Problem.in(where())
          .rule("targets must be labels of type int64 or int32")
          .value("targets", targets.dtype())
          .remedy("Convert labels with to(DType.INT64).")
          .dtype();
    }
    Checks.sameDevice(
        this,
        "logProbs",
        logProbs,
        "targets",
        targets,
        "Move the targets with to(logProbs.device()).");
    boolean padded = logProbs.dim() == 3 && targets.dim() == 2 && targets.size(0) == batch;
    if (targets.dim() != 1 && !padded) {
      throw Problem.in(where())
          .rule("targets must be padded, a row for each example, or one after the other")
          .value("targets", targets.shape())
          .value("logProbs", logProbs.shape())
          .shape();
    }
  }

  private void checkLengths(String name, long[] lengths, long batch, long most, Tensor of) {
    if (lengths.length != batch) {
      throw Problem.in(where())
          .rule("there must be a length for each example")
          .value(name, lengths)
          .value("examples", batch)
          .shape();
    }
    for (long length : lengths) {
      if (length < 0 || length > most) {
        throw Problem.in(where())
            .rule(name + " must lie in [0, " + most + "]")
            .value(name, lengths)
            .value(name.equals("inputLengths") ? "logProbs" : "targets", of.shape())
            .argument();
      }
    }
  }

  /// That labels within the lengths are classes other than blank: the engine trusts them.
  private void checkLabels(Tensor targets, long[] lengths, long classes) {
    long[] labels = targets.detach().to(DType.INT64, Device.CPU).flatten().toLongArray();
    int start = 0;
    for (long length : lengths) {
      for (int i = start; i < start + length; i++) {
        if (labels[i] < 0 || labels[i] >= classes || labels[i] == blank) {
          throw Problem.in(where())
              .rule("labels must lie in [0, " + (classes - 1) + "] and not be blank")
              .value("label", labels[i])
              .value("blank", blank)
              .value("targets", targets.shape())
              .argument();
        }
      }
      start += (int) (targets.dim() == 2 ? targets.size(1) : length);
    }
  }
}
