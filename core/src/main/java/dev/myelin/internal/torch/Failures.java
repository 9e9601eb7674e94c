package dev.myelin.internal.torch;

import dev.myelin.error.EngineException;
import dev.myelin.error.MyelinException;
import dev.myelin.error.Problem;
import dev.myelin.internal.torch.Phrase.Kind;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.bytedeco.pytorch.Tensor;

/// Turns what libtorch throws into Myelin's exceptions: a rule in Myelin's words where the refusal
/// is known, else the first line of the engine's own; the operation; and the tensors that met in
/// it.
final class Failures {
  /// What operations call their tensors, where it is not `input`, or `a` and `b`.
  private static final Map<String, List<String>> NAMES =
      Map.ofEntries(
          Map.entry("gather", List.of("input", "index")),
          Map.entry("indexSelect", List.of("input", "index")),
          Map.entry("takeAlongDim", List.of("input", "index")),
          Map.entry("scatter", List.of("input", "index", "source")),
          Map.entry("indexAdd", List.of("input", "index", "source")),
          Map.entry("searchSorted", List.of("sequence", "values")),
          Map.entry("scatterAdd", List.of("input", "index", "source")),
          Map.entry("set", List.of("target", "values")),
          Map.entry("copy_", List.of("target", "source")),
          Map.entry("assign", List.of("target", "source")),
          Map.entry("maskedSelect", List.of("input", "mask")),
          Map.entry("maskedFill", List.of("input", "mask")),
          Map.entry("maskedFill_", List.of("input", "mask")),
          Map.entry("maskedScatter", List.of("input", "mask", "source")),
          Map.entry("where", List.of("condition", "x", "y")),
          Map.entry("lerp", List.of("input", "end")),
          Map.entry("addmm", List.of("input", "a", "b")),
          Map.entry("baddbmm", List.of("input", "a", "b")),
          Map.entry("addcmul_", List.of("input", "a", "b")),
          Map.entry("addcdiv_", List.of("input", "a", "b")),
          Map.entry("linear", List.of("input", "weight")),
          Map.entry("convolution", List.of("input", "weight")),
          Map.entry("transposedConvolution", List.of("input", "weight")),
          Map.entry("embedding", List.of("weight", "indices")),
          Map.entry("crossEntropy", List.of("input", "target")),
          Map.entry("mse", List.of("input", "target")),
          Map.entry("complex", List.of("real", "imaginary")),
          Map.entry("state", List.of("state")),
          Map.entry("backward", List.of("tensor", "gradient")),
          Map.entry("grad", List.of("tensor", "gradient")));

  private static final List<String> OF_MANY = List.of("cat", "stack", "einsum", "meshgrid");
  private static final int SHOWN = 6;

  /// What the engine puts before its rule: the name of its own function.
  private static final Pattern PREFIX = Pattern.compile("^[\\w.:]+(\\(.*?\\))?: +");

  private Failures() {}

  /// The exception for a failed operation on tensors.
  static MyelinException of(String operation, RuntimeException e, Handle... operands) {
    if (e instanceof MyelinException ours) {
      return ours;
    }
    String said = firstLine(e);
    for (Phrase phrase : Phrases.ALL) {
      Matcher matcher = phrase.pattern().matcher(said);
      if (matcher.find()) {
        Problem problem = phrase.problem(operation, matcher);
        values(problem, operation, phrase.kind(), operands);
        if (phrase.remedy() != null) {
          problem.remedy(phrase.remedy());
        }
        return phrase.kind().exception(problem);
      }
    }
    Problem problem = Problem.in(operation).rule(cleaned(said));
    values(problem, operation, Kind.ENGINE, operands);
    return problem.engine();
  }

  /// The exception for a failure that has no operand to show.
  static EngineException engine(String operation, String reason) {
    return Problem.in(operation).rule(reason).engine();
  }

  private static void values(Problem problem, String operation, Kind kind, Handle... operands) {
    if (OF_MANY.contains(operation)) {
      String all =
          Arrays.stream(operands)
              .limit(SHOWN)
              .map(h -> describe(h, kind))
              .collect(Collectors.joining(", "));
      problem.value("tensors", operands.length > SHOWN ? all + ", …" : all);
      return;
    }
    List<String> names = NAMES.getOrDefault(operation, List.of());
    for (int i = 0; i < operands.length; i++) {
      String name =
          i < names.size()
              ? names.get(i)
              : operands.length == 1 ? "input" : String.valueOf((char) ('a' + i));
      problem.value(name, describe(operands[i], kind));
    }
  }

  /// `[8, 3]` where shapes matter, else `[8, 3] float32`, with the device where it is not the CPU.
  private static String describe(Handle handle, Kind kind) {
    if (!handle.isOpen()) {
      return "closed";
    }
    Tensor tensor = handle.at();
    if (!tensor.defined()) {
      return "undefined";
    }
    var text = new StringBuilder(Arrays.toString(Metadata.shape(handle)));
    if (kind != Kind.SHAPE) {
      text.append(' ').append(Types.name(tensor.scalar_type()));
    }
    if (!tensor.is_cpu()) {
      text.append(' ').append(Metadata.device(handle));
    }
    return text.toString();
  }

  private static String firstLine(RuntimeException e) {
    String message = String.valueOf(e.getMessage());
    String first = message.lines().findFirst().orElse("the engine failed").strip();
    int origin = first.indexOf(" (function ");
    return origin > 0 ? first.substring(0, origin) : first;
  }

  /// The engine's own words in the form of a rule.
  private static String cleaned(String said) {
    String rule = PREFIX.matcher(said).replaceFirst("");
    rule = rule.endsWith(".") ? rule.substring(0, rule.length() - 1) : rule;
    boolean word = rule.length() > 1 && Character.isLowerCase(rule.charAt(1));
    return word ? Character.toLowerCase(rule.charAt(0)) + rule.substring(1) : rule;
  }
}
