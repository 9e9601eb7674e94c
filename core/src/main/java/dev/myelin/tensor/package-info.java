/// Tensors: arrays of numbers with a shape, an element type and a device, and everything done to
/// them.
///
/// [Tensors] makes them, [Tensor] is what one can do with them. Nothing has to be closed: memory is
/// freed when a tensor can no longer be reached, and at once inside a [Scope].
///
/// ```java
/// import static dev.myelin.tensor.Tensors.*;
///
/// Tensor x = tensor(new float[][] {{1, 2, 3}, {4, 5, 6}}).requiresGrad(true);
/// Tensor y = x.square().sum();
/// y.backward();
/// IO.println(x.grad()); // [[2, 4, 6], [8, 10, 12]]
/// ```
///
/// Options of creation, each given at most once, in any order:
///
/// | option | meaning | default |
/// |---|---|---|
/// | a [DType], such as `DType.FLOAT64` | element type | `FLOAT32`, or the type of the Java values |
/// | a [Device], such as `Device.cuda()` | where the elements lie | `Device.CPU` |
/// | a [Generator] | source of random numbers | the process's own, see [Randomness#seed] |
@CheckReturnValue
@NullMarked
package dev.myelin.tensor;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
