/// Training: `compile` ties a model to an optimizer, a loss and metrics; `fit`, `evaluate` and
/// `predict` do the rest.
///
/// [Train] is the vocabulary, to be imported statically; the options of data loaders, from
/// `dev.myelin.data.Data`, go beside its own. Every step frees its memory; what a module keeps in a
/// plain field beyond a step must be taken out with `tensor.escape()`. A loop written by hand, with
/// an optimizer of `dev.myelin.optim`, is as good.
///
/// ```java
/// import static dev.myelin.data.Data.*;
/// import static dev.myelin.nn.Nn.*;
/// import static dev.myelin.optim.Optim.*;
/// import static dev.myelin.train.Train.*;
///
/// void main() {
///   var digits = Digits.load();
///   var model = sequential(flatten(), linear(64, 128), relu(), linear(128, 10));
///   var trainer = model.compile(adamW(learningRate(1e-3)), crossEntropy(), accuracy());
///   History history =
///       trainer.fit(digits.train(), epochs(10), batchSize(64), validation(digits.test()));
///   IO.println(trainer.evaluate(digits.test()));
/// }
/// ```
///
/// | option of `fit` | meaning | default |
/// |---|---|---|
/// | `epochs(n)` | how often to go over the data | 1 |
/// | `validation(dataset)` | evaluate on it after each epoch | none |
/// | `inOrder()` | do not shuffle | shuffle |
/// | `progress(p)`, `quiet()` | who is told how it goes | a line on the terminal |
/// | `batchSize(n)`, `seed(n)`, `workers(n)`, … | see [dev.myelin.data.DataLoader] | 32, 0, none |
@NullMarked
package dev.myelin.train;

import org.jspecify.annotations.NullMarked;
