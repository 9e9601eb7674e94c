package dev.myelin.cli;

import dev.myelin.error.MyelinException;
import java.io.PrintWriter;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.ScopeType;

/// The entry of the `myelin` command.
@Command(
    name = "myelin",
    description = "Neural networks for the JVM.",
    versionProvider = Version.class,
    mixinStandardHelpOptions = true,
    scope = ScopeType.INHERIT,
    synopsisSubcommandLabel = "COMMAND")
public final class Main {
  /// What Ctrl-C ends a command with.
  static final int INTERRUPTED = 130;

  private static final int FAILURE = 1;
  private static final int USAGE = 2;

  @Option(
      names = "--verbose",
      scope = ScopeType.INHERIT,
      description = "Show where an error came from.")
  private boolean verbose;

  private Main() {}

  /// The commands, in the order of the help.
  private static List<Object> commands(Terminal terminal) {
    return List.of(new Quickstart(terminal), new Doctor(terminal), new Bench(), new HelpCommand());
  }

  /// Runs the command line and ends the process with its exit code.
  public static void main(String[] args) {
    System.setProperty("java.awt.headless", "true");
    int code = run(Terminal.system(), args);
    // After Ctrl-C the JVM is ending already: it waits for this thread and has an exit code.
    if (code != INTERRUPTED) {
      System.exit(code);
    }
  }

  /// Runs a command line and returns its exit code.
  static int run(Terminal terminal, String... args) {
    var main = new Main();
    var line = new CommandLine(main);
    commands(terminal).forEach(line::addSubcommand);
    line.setColorScheme(Help.defaultColorScheme(terminal.colours() ? Help.Ansi.ON : Help.Ansi.OFF));
    line.setOut(new PrintWriter(terminal.out(), true, terminal.out().charset()));
    line.setErr(new PrintWriter(terminal.err(), true, terminal.err().charset()));
    line.setParameterExceptionHandler((e, arguments) -> usage(terminal, e));
    line.setExecutionExceptionHandler((e, command, result) -> failure(terminal, e, main.verbose));
    line.setExecutionStrategy(result -> execute(terminal, line, result));
    return line.execute(args);
  }

  private static int execute(Terminal terminal, CommandLine line, ParseResult result) {
    if (!result.hasSubcommand()
        && !result.isUsageHelpRequested()
        && !result.isVersionHelpRequested()) {
      line.usage(terminal.out());
      return USAGE;
    }
    return new CommandLine.RunLast().execute(result);
  }

  private static int usage(Terminal terminal, ParameterException e) {
    say(terminal, Usage.problem(e));
    String command = e.getCommandLine().getCommandSpec().qualifiedName();
    terminal.err().println("Run " + command + " --help to see what there is.");
    return USAGE;
  }

  private static int failure(Terminal terminal, Exception e, boolean verbose) {
    say(terminal, e instanceof MyelinException ? String.valueOf(e.getMessage()) : e.toString());
    if (verbose) {
      e.printStackTrace(terminal.err());
    } else if (!(e instanceof MyelinException)) {
      terminal.err().println("Run it again with --verbose to see where this came from.");
    }
    return FAILURE;
  }

  private static void say(Terminal terminal, String message) {
    terminal.err().println(terminal.styled(Terminal.Style.RED, "myelin: ") + message);
  }
}
