/// Networks: modules, layers and losses.
///
/// A network is a class that extends [Layer]: its fields declare the layers, its `forward` says how
/// they compute. [Nn] is the vocabulary: every layer, loss and option, to be imported statically.
/// Layers take what they need by position and the rest as options; an option that a layer does not
/// know does not compile, and one given twice is refused.
///
/// ```java
/// import static dev.myelin.nn.Nn.*;
///
/// final class Classifier extends Layer {
///   final Conv2d conv = conv2d(1, 32, 3, padding(1));
///   final Sequential head = sequential(relu(), maxPool2d(2), flatten(), linear(AUTO, 10));
///
///   @Override
///   public Tensor forward(Tensor x) { // [N, 1, 28, 28]
///     return x.through(conv, head);   // [N, 10]
///   }
/// }
/// ```
///
/// | option | layers | default |
/// |---|---|---|
/// | `stride(n)`, `stride(h, w)` | convolutions, pooling, Fold, Unfold | 1; the kernel for pooling |
/// | `padding(n)`, `padding(h, w)` | convolutions, pooling, Fold, Unfold | 0 |
/// | `samePadding()`, `validPadding()` | Conv1d, Conv2d, Conv3d | as `padding` says |
/// | `paddingMode(m)` | Conv1d, Conv2d, Conv3d | zeros |
/// | `outputPadding(n)` | transposed convolutions | 0 |
/// | `dilation(n)`, `dilation(h, w)` | convolutions, max pooling, Fold, Unfold | 1 |
/// | `groups(n)` | convolutions | 1 |
/// | `channelsLast()` | convolutions, Upsample | channels first |
/// | `mode(m)`, `alignCorners()`, `recomputeScaleFactor()` | Upsample | nearest, no, no |
/// | `noBias()` | Linear, Bilinear, convolutions, BatchNorm2d, LayerNorm | with bias |
/// | `ceilMode()` | MaxPool2d | floor |
/// | `eps(x)` | BatchNorm2d, LayerNorm | 1e-5 |
/// | `runningMomentum(x)` | BatchNorm2d | 0.1 |
/// | `cumulativeAverage()` | BatchNorm2d | `runningMomentum(0.1)` |
/// | `noAffine()` | BatchNorm2d, LayerNorm | affine |
/// | `noRunningStats()` | BatchNorm2d | with running statistics |
/// | `tanhApproximation()` | GELU | exact |
/// | `paddingIndex(i)` | Embedding | none |
/// | `reduction(r)` | losses | mean |
/// | `classWeights(w)`, `ignoreIndex(i)`, `labelSmoothing(x)` | CrossEntropyLoss | none, −100, 0 |
@NullMarked
package dev.myelin.nn;

import org.jspecify.annotations.NullMarked;
