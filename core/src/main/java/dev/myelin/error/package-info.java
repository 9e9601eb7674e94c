/// What Myelin throws, and the one form in which it says so.
///
/// Every exception of the library extends [MyelinException] and reads `where: rule; name=value,
/// name=value. Remedy.`, for example `Conv2d features.0: input must have 3 channels; input=[8, 1,
/// 28, 28], weight=[64, 3, 3, 3]`. Bad input is refused before the engine is called and leaves
/// nothing half-done.
///
/// [Problem] builds such a message; a layer of your own can use it too:
///
/// ```java
/// throw Problem.in("Crop head.crop")
///     .rule("size must be at most the input's height")
///     .value("size", 40)
///     .value("height", 32)
///     .remedy("Choose a size of 32 or less.")
///     .shape();
/// ```
///
/// | exception | when |
/// |---|---|
/// | [ShapeException] | sizes or dimensions do not fit |
/// | [DTypeException] | an element type does not fit |
/// | [DeviceException] | a device is missing, or tensors lie on different ones |
/// | [ArgumentException] | an option or argument is outside its range |
/// | [ClosedException] | a tensor is used after its scope closed |
/// | [StateException] | a module, optimizer or trainer is not in the state the call needs |
/// | [StateDictException] | a state dict does not match a model |
/// | [DataException] | data is empty, unreadable or inconsistent |
/// | [FormatException] | a file is damaged, truncated or hostile |
/// | [TrainingException] | training cannot go on: a loss is not finite |
/// | [MemoryException] | native memory is exhausted |
/// | [EngineException] | the engine is missing or refused an operation |
@NullMarked
package dev.myelin.error;

import org.jspecify.annotations.NullMarked;
