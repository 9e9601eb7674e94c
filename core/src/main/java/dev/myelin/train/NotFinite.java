package dev.myelin.train;

import dev.myelin.error.Problem;
import dev.myelin.error.TrainingException;
import dev.myelin.tensor.Parameter;
import dev.myelin.tensor.Tensor;
import java.util.Map;

/// Finds out why a loss is not finite, to say so.
final class NotFinite {
  private NotFinite() {}

  static TrainingException loss(
      String where,
      double loss,
      double learningRate,
      Tensor inputs,
      Tensor targets,
      Map<String, Parameter> parameters) {
    Problem problem =
        Problem.in(where)
            .rule("the loss must be finite")
            .value("loss", loss)
            .value("learningRate", learningRate);
    if (hasOthers(inputs)) {
      problem.value("inputs", "not finite").remedy("Look for NaN and infinite values in the data.");
    } else if (hasOthers(targets)) {
      problem
          .value("targets", "not finite")
          .remedy("Look for NaN and infinite values in the data.");
    } else {
      parameters.entrySet().stream()
          .filter(entry -> entry.getValue().isDefined() && hasOthers(entry.getValue()))
          .findFirst()
          .ifPresentOrElse(
              entry ->
                  problem
                      .value("parameter " + entry.getKey(), "not finite")
                      .remedy("An earlier step went too far: lower the learning rate."),
              () ->
                  problem.remedy(
                      "Lower the learning rate, or look for extreme values in the data."));
    }
    return problem.training();
  }

  private static boolean hasOthers(Tensor x) {
    return (x.dtype().isFloatingPoint() || x.dtype().isComplex())
        && !x.detach().isFinite().all().bool();
  }
}
