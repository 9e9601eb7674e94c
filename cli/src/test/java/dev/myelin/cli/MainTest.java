package dev.myelin.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class MainTest {
  @Test
  void noCommand_showsTheHelp() {
    Screen screen = Screen.plain();
    assertThat(screen.run()).isEqualTo(2);
    assertThat(screen.out())
        .startsWith("Usage: myelin [-hV] [--verbose] COMMAND\n")
        .contains("  quickstart ", "  doctor ", "  bench ", "  help ");
  }

  @Test
  void help_ofACommand_showsItsOptions() {
    Screen screen = Screen.plain();
    assertThat(screen.run("help", "quickstart")).isZero();
    assertThat(screen.out()).contains("--data", "--epochs", "--seed", "--out");
  }

  @Test
  void version_isTheProjects() {
    Screen screen = Screen.plain();
    assertThat(screen.run("--version")).isZero();
    assertThat(screen.out()).matches("Myelin \\d+\\.\\d+\\.\\d+\\S*\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          docter             | there is no command or argument docter. Did you mean doctor? | myelin
          swim               | there is no command or argument swim.                        | myelin
          doctor fast        | there is no command or argument fast.                        | myelin doctor
          doctor --fast      | there is no option --fast.                                   | myelin doctor
          quickstart --epoch 3 | there is no option --epoch. Did you mean --epochs?         | myelin quickstart
          quickstart --seed  | --seed needs a value S.                                      | myelin quickstart
          quickstart --epochs many | --epochs must be a whole number; epochs=many.          | myelin quickstart
          quickstart --epochs 0 | --epochs must be at least 1; epochs=0.                    | myelin quickstart
          quickstart --seed x | --seed must be a whole number; seed=x.                      | myelin quickstart
          quickstart --seed 1 --seed 2 | --seed must be given once.                         | myelin quickstart
          """)
  void wrongCommandLine_isOneLineAndWhereToLook(String line, String message, String command) {
    Screen screen = Screen.plain();
    assertThat(screen.run(line.split(" "))).isEqualTo(2);
    assertThat(screen.err())
        .isEqualTo("myelin: %s\nRun %s --help to see what there is.\n".formatted(message, command));
    assertThat(screen.out()).isEmpty();
  }

  @Test
  void failure_isOneLineWithoutATrace() {
    Screen screen = Screen.plain();
    assertThat(screen.run("bench")).isEqualTo(1);
    assertThat(screen.err())
        .isEqualTo(
            "myelin: bench: the command must be started by the launcher of the project."
                + " Run ./myelin bench in the project's folder.\n");
  }

  @Test
  void verboseFailure_showsTheTrace() {
    Screen screen = Screen.plain();
    assertThat(screen.run("bench", "--verbose")).isEqualTo(1);
    assertThat(screen.err()).contains("dev.myelin.cli.Bench.call(Bench.java");
  }

  @Test
  void colours_areForTerminalsThatWantThem() {
    Screen coloured = Screen.interactive(Map.of("TERM", "xterm"));
    assertThat(coloured.run("bench")).isEqualTo(1);
    assertThat(coloured.err()).startsWith("\u001b[31mmyelin: \u001b[0m");
    for (Map<String, String> environment :
        List.of(Map.of("NO_COLOR", "1"), Map.of("TERM", "dumb"))) {
      Screen plain = Screen.interactive(environment);
      assertThat(plain.run("bench")).isEqualTo(1);
      assertThat(plain.err()).startsWith("myelin: bench:");
    }
  }
}
