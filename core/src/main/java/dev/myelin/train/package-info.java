/// Training: `compile` ties a model to an optimizer, a loss and metrics; `fit`, `evaluate` and
/// `predict` do the rest.
///
/// [Train] is the vocabulary, to be imported statically; the options of data loaders, from
/// `dev.myelin.data.Data`, go beside its own. Every step frees its memory; what a module keeps in a
/// plain field beyond a step must be taken out with `tensor.escape()`. A loop written by hand, with
/// an optimizer of `dev.myelin.optim`, is as good. Ctrl-C ends `fit` after the current step and
/// leaves the program the time to save the model.
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
///   IO.println(trainer.confusionMatrix(digits.test()));
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
///
/// | metric | of each sample | name |
/// |---|---|---|
/// | `accuracy()` | the greatest score is the target's | `accuracy` |
/// | `topKAccuracy(k)` | the target is among the `k` greatest | `top5` for 5 |
/// | `meanAbsoluteError()` | `|output − target|` | `mae` |
/// | `metric(name, function)` | a function's mean | its own |
///
/// Validation uses the `batchSize` and `workers` of training, or batches of 256 samples. The same
/// seeds, of `fit` and of `dev.myelin.tensor.Randomness`, give the same history and weights bit by
/// bit, whatever the number of workers.
@NullMarked
package dev.myelin.train;

import org.jspecify.annotations.NullMarked;
