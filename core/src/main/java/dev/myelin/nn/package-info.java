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
/// | `noBias()` | all with a bias | with bias |
/// | `ceilMode()` | max, average and LP pooling | floor |
/// | `eps(x)` | normalisations | 1e-5; RMSNorm that of the type |
/// | `runningMomentum(x)` | batch and instance normalisation | 0.1 |
/// | `cumulativeAverage()` | batch normalisation | `runningMomentum(0.1)` |
/// | `noAffine()` | batch, layer, RMS and group normalisation | affine |
/// | `noRunningStats()` | batch normalisation | with running statistics |
/// | `tanhApproximation()` | GELU | exact |
/// | `layers(n)`, `batchFirst()`, `bidirectional()`, `dropout(p)` | RNN, LSTM, GRU | 1, no, no, 0 |
/// | `paddingIndex(i)` | Embedding, EmbeddingBag | none |
/// | `reduction(r)` | losses | mean |
/// | `classWeights(w)`, `ignoreIndex(i)`, `labelSmoothing(x)` | CrossEntropyLoss | none, −100, 0 |
@NullMarked
package dev.myelin.nn;

import org.jspecify.annotations.NullMarked;
