/// The engine: the one package that touches libtorch.
///
/// Everything native lives here: loading and settings ([Engine], [Settings]), ownership of native
/// tensors ([Handle], [Frame], [Memory]), errors ([Failures]) and the operations, grouped as the
/// field groups them. The package is not exported; `dev.myelin.tensor` is its face. It never refers
/// to a package above it, so another engine means another package like this one.
///
/// Calls take one of two ways. Most go through the generated JavaCPP methods, which translate C++
/// exceptions. The few whose whole cost is the call itself (an addition of four floats) go through
/// libtorch's own C interface by the foreign-function API ([Shim]), which is twice as fast, is used
/// only where the arguments are known to be valid, and reports errors by code.
@NullMarked
package dev.myelin.internal.torch;

import org.jspecify.annotations.NullMarked;
