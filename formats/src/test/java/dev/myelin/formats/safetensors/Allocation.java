package dev.myelin.formats.safetensors;

import java.lang.reflect.Method;

/// Counts what the Java heap gave away. By reflection, because the module that counts is none that
/// the library needs.
final class Allocation {
  private Allocation() {}

  static long ofThisThread() {
    try {
      Object bean =
          Class.forName("java.lang.management.ManagementFactory")
              .getMethod("getThreadMXBean")
              .invoke(null);
      Method counter =
          Class.forName("com.sun.management.ThreadMXBean")
              .getMethod("getCurrentThreadAllocatedBytes");
      return (long) counter.invoke(bean);
    } catch (ReflectiveOperationException e) {
      throw new LinkageError("the JVM does not count", e);
    }
  }
}
