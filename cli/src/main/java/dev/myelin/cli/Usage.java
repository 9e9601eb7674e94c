package dev.myelin.cli;

import java.util.List;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/// What is wrong with a command line, in words.
final class Usage {
  private Usage() {}

  static String problem(ParameterException e) {
    ArgSpec argument = e.getArgSpec();
    return switch (e) {
      case UnmatchedArgumentException unmatched -> unmatched(unmatched);
      case MissingParameterException missing when !missing.getMissing().isEmpty() -> {
        ArgSpec first = missing.getMissing().getFirst();
        yield name(first) + " needs a value " + first.paramLabel() + ".";
      }
      case OverwrittenOptionException twice ->
          name(twice.getOverwritten()) + " must be given once.";
      default ->
          argument == null || e.getValue() == null
              ? String.valueOf(e.getMessage())
              : name(argument)
                  + " must be a whole number; "
                  + name(argument).replace("-", "")
                  + "="
                  + e.getValue()
                  + ".";
    };
  }

  private static String unmatched(UnmatchedArgumentException e) {
    String first = e.getUnmatched().getFirst();
    String kind = e.isUnknownOption() ? "option " : "command or argument ";
    List<String> near = e.getSuggestions();
    return "there is no "
        + kind
        + first
        + (near.isEmpty() ? "." : ". Did you mean " + String.join(" or ", near) + "?");
  }

  private static String name(ArgSpec argument) {
    return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
  }
}
