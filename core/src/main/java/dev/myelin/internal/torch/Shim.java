package dev.myelin.internal.torch;

import static java.lang.foreign.ValueLayout.JAVA_DOUBLE;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;

/// libtorch's C interface, called directly. A function returns an error code instead of throwing,
/// and a tensor is the address of its `at::Tensor`, the same that a JavaCPP object holds.
///
/// The `cpu` functions skip libtorch's dispatcher, so they serve only dense CPU tensors that no
/// gradient flows through; [Handle#isPlain] says so.
@SuppressWarnings("restricted") // Foreign functions and memory are what this class is for.
final class Shim {
  private static final Linker LINKER = Linker.nativeLinker();

  private static final MethodHandle DELETE =
      find("aoti_torch_delete_tensor_object", FunctionDescriptor.of(JAVA_INT, JAVA_LONG));
  private static final MethodHandle STORAGE_SIZE =
      trivial("aoti_torch_get_storage_size", FunctionDescriptor.of(JAVA_INT, JAVA_LONG, JAVA_LONG));
  private static final MethodHandle DATA =
      trivial("aoti_torch_get_data_ptr", FunctionDescriptor.of(JAVA_INT, JAVA_LONG, JAVA_LONG));
  private static final FunctionDescriptor BINARY =
      FunctionDescriptor.of(JAVA_INT, JAVA_LONG, JAVA_LONG, JAVA_LONG);
  private static final MethodHandle ADD =
      find(
          "aoti_torch_cpu_add_Tensor",
          FunctionDescriptor.of(JAVA_INT, JAVA_LONG, JAVA_LONG, JAVA_DOUBLE, JAVA_LONG));
  private static final MethodHandle ADD_SCALAR =
      find(
          "aoti_torch_cpu_add_Scalar",
          FunctionDescriptor.of(JAVA_INT, JAVA_LONG, JAVA_DOUBLE, JAVA_DOUBLE, JAVA_LONG));
  private static final MethodHandle MUL = find("aoti_torch_cpu_mul_Tensor", BINARY);
  private static final MethodHandle MUL_SCALAR =
      find(
          "aoti_torch_cpu_mul_Scalar",
          FunctionDescriptor.of(JAVA_INT, JAVA_LONG, JAVA_DOUBLE, JAVA_LONG));

  /// Eight bytes of each thread's own, where a function leaves its result.
  private static final ThreadLocal<MemorySegment> RESULT =
      ThreadLocal.withInitial(() -> Arena.ofAuto().allocate(JAVA_LONG));

  private Shim() {}

  /// Resolves every function of this class.
  static void load() {}

  /// Releases the native tensor at an address.
  static void delete(long tensor) {
    try {
      int code = (int) DELETE.invokeExact(tensor);
      check("delete", code);
    } catch (Throwable e) {
      throw impossible(e);
    }
  }

  /// The bytes of the storage under a tensor.
  static long storageBytes(long tensor) {
    MemorySegment result = RESULT.get();
    try {
      int code = (int) STORAGE_SIZE.invokeExact(tensor, result.address());
      return code == 0 ? result.get(JAVA_LONG, 0) : 0;
    } catch (Throwable e) {
      throw impossible(e);
    }
  }

  /// The address of a tensor's first element.
  static long data(long tensor) {
    MemorySegment result = RESULT.get();
    try {
      int code = (int) DATA.invokeExact(tensor, result.address());
      check("data", code);
    } catch (Throwable e) {
      throw impossible(e);
    }
    return result.get(JAVA_LONG, 0);
  }

  /// The address of a new tensor `a + alpha · b`.
  static long add(long a, long b, double alpha) {
    MemorySegment result = RESULT.get();
    try {
      int code = (int) ADD.invokeExact(a, b, alpha, result.address());
      check("add", code);
    } catch (Throwable e) {
      throw impossible(e);
    }
    return result.get(JAVA_LONG, 0);
  }

  /// The address of a new tensor `a + b` for a number `b`.
  static long add(long a, double b) {
    MemorySegment result = RESULT.get();
    try {
      int code = (int) ADD_SCALAR.invokeExact(a, b, 1.0, result.address());
      check("add", code);
    } catch (Throwable e) {
      throw impossible(e);
    }
    return result.get(JAVA_LONG, 0);
  }

  /// The address of a new tensor `a · b`.
  static long mul(long a, long b) {
    MemorySegment result = RESULT.get();
    try {
      int code = (int) MUL.invokeExact(a, b, result.address());
      check("mul", code);
    } catch (Throwable e) {
      throw impossible(e);
    }
    return result.get(JAVA_LONG, 0);
  }

  /// The address of a new tensor `a · b` for a number `b`.
  static long mul(long a, double b) {
    MemorySegment result = RESULT.get();
    try {
      int code = (int) MUL_SCALAR.invokeExact(a, b, result.address());
      check("mul", code);
    } catch (Throwable e) {
      throw impossible(e);
    }
    return result.get(JAVA_LONG, 0);
  }

  /// What to throw for a failure that a foreign call cannot have: its types are fixed in this
  /// class.
  static RuntimeException impossible(Throwable e) {
    return switch (e) {
      case RuntimeException runtime -> runtime;
      case Error error -> throw error;
      default -> new IllegalStateException(e);
    };
  }

  private static void check(String operation, int code) {
    if (code != 0) {
      throw Failures.engine(operation, "libtorch reported error " + code);
    }
  }

  private static MethodHandle find(String name, FunctionDescriptor type, Linker.Option... options) {
    MemorySegment address =
        Engine.symbol(name)
            .orElseThrow(() -> new UnsatisfiedLinkError("libtorch has no function " + name));
    return LINKER.downcallHandle(address, type, options);
  }

  /// A function that returns at once and never calls back.
  private static MethodHandle trivial(String name, FunctionDescriptor type) {
    return find(name, type, Linker.Option.critical(false));
  }
}
