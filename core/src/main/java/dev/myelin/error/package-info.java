/// What Myelin throws.
///
/// Every exception of the library is a [MyelinException], and all of them are unchecked.
@NullMarked
package dev.myelin.error;

import org.jspecify.annotations.NullMarked;
