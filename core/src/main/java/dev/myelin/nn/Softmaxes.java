package dev.myelin.nn;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Finds models that squash their output twice: they end in a softmax or a sigmoid, and the loss
/// applies it again. Such a model trains, but slowly and badly.
final class Softmaxes {
  /// Who is told; tests put another in its place.
  static volatile System.Logger logger = System.getLogger("dev.myelin.nn");

  private Softmaxes() {}

  /// Warns if a model's last layer and a loss do not go together.
  static void warn(Layer model, Loss loss) {
    String advice = advice(model, loss);
    if (advice != null) {
      logger.log(System.Logger.Level.WARNING, advice);
    }
  }

  /// What is wrong with a model and a loss, and what to do; null if nothing is.
  static @Nullable String advice(Layer model, Loss loss) {
    Module last = last(model);
    boolean softmax = last instanceof Softmax || last instanceof Softmax2d;
    boolean sigmoid = last instanceof Sigmoid || last instanceof Hardsigmoid;
    return switch (loss) {
      case CrossEntropyLoss l when l.takesScores() && (softmax || sigmoid) ->
          text(
              last,
              loss,
              softmax
                  ? "Leave it out, or use crossEntropy(probabilities())."
                  : "Leave it out, or use bce() if classes do not exclude each other.");
      case FocalLoss _ when softmax || sigmoid -> text(last, loss, "Leave it out.");
      case BCEWithLogitsLoss _ when sigmoid || softmax ->
          text(last, loss, "Leave it out, or use bce().");
      case BinaryFocalLoss _ when sigmoid || softmax -> text(last, loss, "Leave it out.");
      case MultiLabelSoftMarginLoss _ when sigmoid || softmax -> text(last, loss, "Leave it out.");
      case NLLLoss _ when softmax || sigmoid ->
          last.where()
              + ": the model ends in probabilities, but NLLLoss takes their logarithms. Use"
              + " logSoftmax(), or leave it out and use crossEntropy().";
      default -> null;
    };
  }

  private static String text(Module last, Loss loss, String remedy) {
    return last.where()
        + ": the model ends in probabilities, but "
        + loss.getClass().getSimpleName()
        + " takes scores and normalises them itself. "
        + remedy;
  }

  /// The layer that a model ends in: the last of a sequence, or the last that a module declares.
  private static Module last(Module module) {
    List<Module> children = List.copyOf(module.children().values());
    return children.isEmpty() ? module : last(children.getLast());
  }
}
