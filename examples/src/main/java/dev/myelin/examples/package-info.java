/// Small programs to read from top to bottom, each complete in its own file.
///
/// | program | shows |
/// |---|---|
/// | [Quickstart] | `compile`, `fit`, saving and loading: a network that reads digits |
/// | [Regression] | the smallest training loop: a curve through noisy points |
/// | [HandWrittenLoop] | a classifier of digits, trained step by step as in PyTorch |
/// | [CustomLayer] | a layer of one's own with a parameter and a residual block around it |
///
/// Each runs from the project's folder:
///
/// ```sh
/// mvn -q package -pl examples -am -Dmaven.test.skip
/// java --enable-native-access=ALL-UNNAMED -cp "$(cat examples/target/class-path)" \
///   examples/src/main/java/dev/myelin/examples/Regression.java
/// ```
///
/// ```java
/// double error = Regression.train(1000); // the mean squared error at the end
/// ```
@NullMarked
package dev.myelin.examples;

import org.jspecify.annotations.NullMarked;
