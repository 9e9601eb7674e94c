package dev.myelin.internal.torch;

import dev.myelin.error.EngineException;
import dev.myelin.error.MyelinException;
import dev.myelin.error.Problem;
import java.util.Locale;
import org.bytedeco.pytorch.Tensor;

/// Turns what libtorch throws into Myelin's exceptions: the first line of its message, the
/// operation and the tensors that met in it, without the trace of C++ frames.
final class Failures {
  private Failures() {}

  /// The exception for a failed operation on tensors.
  static MyelinException of(String operation, RuntimeException e, Handle... operands) {
    if (e instanceof MyelinException ours) {
      return ours;
    }
    String reason = reason(e);
    Problem problem = Problem.in(operation).rule(reason);
    for (int i = 0; i < operands.length; i++) {
      problem.value(operands.length == 1 ? "input" : "input " + i, describe(operands[i]));
    }
    String words = reason.toLowerCase(Locale.ROOT);
    if (words.contains("can't allocate memory") || words.contains("out of memory")) {
      return problem.remedy("Use smaller tensors or batches.").memory();
    }
    if (words.contains("out of range") || words.contains("out of bounds")) {
      return problem.argument();
    }
    if (words.contains("device") && !words.contains("dtype")) {
      return problem.device();
    }
    if (words.contains("dtype") || words.contains("scalar type") || words.contains("type ")) {
      return problem.dtype();
    }
    if (words.contains("size") || words.contains("shape") || words.contains("dimension")) {
      return problem.shape();
    }
    return problem.engine();
  }

  /// The exception for a failure that has no operand to show.
  static EngineException engine(String operation, String reason) {
    return Problem.in(operation).rule(reason).engine();
  }

  /// `[8, 3] float32`, with the device where it is not the CPU.
  static String describe(Handle handle) {
    if (!handle.isOpen()) {
      return "closed";
    }
    Tensor tensor = handle.at();
    var text = new StringBuilder("[");
    for (int i = 0; i < tensor.dim(); i++) {
      text.append(i == 0 ? "" : ", ").append(tensor.size(i));
    }
    text.append("] ").append(Types.name(tensor.scalar_type()));
    if (!tensor.is_cpu()) {
      text.append(" ").append(Metadata.device(handle));
    }
    return text.toString();
  }

  private static String reason(RuntimeException e) {
    String message = String.valueOf(e.getMessage());
    String first = message.lines().findFirst().orElse("the engine failed").strip();
    int origin = first.indexOf(" (function ");
    return origin > 0 ? first.substring(0, origin) : first;
  }
}
