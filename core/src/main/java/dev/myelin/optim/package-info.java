/// Optimizers: what moves parameters against their gradients.
///
/// An optimizer takes parameters and options; `zeroGrad`, a backward pass and `step` make one step
/// of training. All parameters are updated by one fused call of the engine where it has one.
/// [Optim] makes the options, to be imported statically; inside `model.compile(...)` the vocabulary
/// is `dev.myelin.train.Train`.
///
/// ```java
/// var optimizer = new AdamW(model.parameters(), learningRate(1e-3), weightDecay(0.05));
/// for (Batch batch : loader) {
///   optimizer.zeroGrad();
///   Tensor loss = crossEntropy.call(model.call(batch.inputs()), batch.targets());
///   loss.backward();
///   optimizer.step();
/// }
/// ```
///
/// | option | optimizers | default |
/// |---|---|---|
/// | `learningRate(x)` | all | 1e-3 |
/// | `weightDecay(x)` | all | 0; AdamW 1e-2 |
/// | `momentum(x)`, `dampening(x)`, `nesterov()` | SGD | 0, 0, no |
/// | `betas(b1, b2)`, `epsilon(x)`, `amsgrad()` | Adam, AdamW | 0.9, 0.999, 1e-8, no |
/// | `maximize()` | all | minimise |
@NullMarked
package dev.myelin.optim;

import org.jspecify.annotations.NullMarked;
