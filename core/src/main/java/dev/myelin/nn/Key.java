package dev.myelin.nn;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Gives a module's field another name in parameter names and state dicts than the field's own.
///
/// ```java
/// @Key("running_mean") final Buffer runningMean = buffer(zeros(64));
/// ```
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.FIELD)
public @interface Key {
  /// The name, without dots. An empty one leaves the elements of a list or map with their own.
  String value();
}
