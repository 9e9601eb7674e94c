/// Measures Myelin, and Python PyTorch beside it.
///
/// Each class of JMH benchmarks is named after what it measures. [Bench] runs them from the command
/// line, one table line after the other ([Line] says which, and what is aimed at). With `--python`
/// a Python process does the same work in turns with the JVM: each round of Myelin follows a round
/// of PyTorch, so that what else runs on the machine slows both, and the ratio of a pair means
/// something where the times alone do not.
///
/// ```sh
/// ./myelin bench                                    # Myelin alone
/// ./myelin bench --python python3                   # beside that Python's PyTorch
/// ./myelin bench --only relu --python python3       # the lines whose names contain "relu"
/// ./myelin bench naive                              # long loops without any scope
/// ```
///
/// | option | meaning | default |
/// |---|---|---|
/// | `--python FILE` | the Python to measure beside | none |
/// | `--only TEXT` | the lines whose names contain it | all |
/// | `--list` | the lines and targets, nothing is measured | |
/// | `--quick` | short rounds, for a first look | |
/// | `--json FILE` | write the results there too | |
@NullMarked
package dev.myelin.benchmarks;

import org.jspecify.annotations.NullMarked;
