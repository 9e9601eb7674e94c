package dev.myelin.internal.torch;

import dev.myelin.error.MyelinException;
import dev.myelin.error.Problem;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// One refusal of the engine, recognised by a pattern, in Myelin's words.
///
/// In the words `$1` stands for the first group of the pattern, and `%1` for that group as the name
/// of an element type.
///
/// @param pattern found somewhere in the engine's message
/// @param kind the exception it becomes
/// @param rule what must hold
/// @param values what the engine's message names, as `name=text`
/// @param remedy a sentence, or null
record Phrase(
    Pattern pattern, Kind kind, String rule, List<String> values, @Nullable String remedy) {
  /// The exceptions that a refusal can become.
  enum Kind {
    SHAPE,
    DTYPE,
    DEVICE,
    ARGUMENT,
    STATE,
    MEMORY,
    ENGINE;

    MyelinException exception(Problem problem) {
      return switch (this) {
        case SHAPE -> problem.shape();
        case DTYPE -> problem.dtype();
        case DEVICE -> problem.device();
        case ARGUMENT -> problem.argument();
        case STATE -> problem.state();
        case MEMORY -> problem.memory();
        case ENGINE -> problem.engine();
      };
    }
  }

  static Phrase of(String regex, Kind kind) {
    return new Phrase(Pattern.compile(regex), kind, "", List.of(), null);
  }

  Phrase says(String newRule, String... newValues) {
    return new Phrase(pattern, kind, newRule, List.of(newValues), remedy);
  }

  Phrase remedy(String newRemedy) {
    return new Phrase(pattern, kind, rule, values, newRemedy);
  }

  /// Starts a problem at a place with this phrase's rule and the values of a match.
  Problem problem(String where, MatchResult match) {
    Problem problem = Problem.in(where).rule(fill(rule, match));
    for (String value : values) {
      int equals = value.indexOf('=');
      problem.value(value.substring(0, equals), fill(value.substring(equals + 1), match));
    }
    return problem;
  }

  private static String fill(String words, MatchResult match) {
    String text = words;
    for (int i = 1; i <= match.groupCount(); i++) {
      String group = match.group(i);
      if (group != null) {
        text = text.replace("$" + i, group).replace("%" + i, Types.name(group));
      }
    }
    return text;
  }
}
