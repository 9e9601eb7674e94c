/// Gradients beyond [dev.myelin.tensor.Differentiation]: what switches recording off, gradients as
/// values, higher derivatives, and a check of derivatives by finite differences.
///
/// ```java
/// Tensor x = scalar(3).requiresGrad(true);
/// Tensor y = x.pow(3);
/// Tensor first = Autograd.grad(y, x, Autograd.createGraph()); // 27
/// Tensor second = Autograd.grad(first, x);                    // 18
///
/// Tensor z = Autograd.noGrad(() -> x.mul(2));                 // records nothing
/// GradCheck.check(v -> v.tanh().sum(), randn(shape(3), DType.FLOAT64));
/// ```
///
/// | switch | effect, on the calling thread |
/// |---|---|
/// | [Autograd#noGrad] | nothing is recorded |
/// | [Autograd#enableGrad] | recording again, inside `noGrad` |
/// | [Autograd#inferenceMode] | nothing is recorded, and results can never take part in gradients: fastest |
/// | [Autograd#detectAnomaly] | NaN in a backward pass is refused, naming the operation; for the process |
@CheckReturnValue
@NullMarked
package dev.myelin.autograd;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
