/// The `myelin` command: looks at the machine, trains a first network, and measures.
///
/// [Main] names the commands in one list. A command writes to a [Terminal], which knows whether a
/// person is looking: colours and lines that redraw themselves are for terminals only, files and
/// pipes get plain text. What goes wrong is one line, `myelin: message`, on standard error.
///
/// ```java
/// int code = Main.run(Terminal.system(), "doctor");
/// System.exit(code);
/// ```
///
/// | exit code | meaning |
/// |---|---|
/// | 0 | done |
/// | 1 | it failed, and the message says why |
/// | 2 | the command line was wrong |
/// | 130 | stopped by Ctrl-C |
@NullMarked
package dev.myelin.cli;

import org.jspecify.annotations.NullMarked;
