package dev.myelin.internal.torch;

import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.util.Optional;
import java.util.function.Supplier;
import org.bytedeco.pytorch.GradMode;
import org.bytedeco.pytorch.Tensor;
import org.jspecify.annotations.Nullable;

/// Gives a native call the threads that its work is worth. Sharing work wakes threads that sleep,
/// which takes tens of microseconds; what one thread does sooner than [#WORTH_SHARING] stays on it.
/// The choice depends on sizes only, so the same program always adds in the same order.
///
/// The training step of an MLP 64-128-128-10, batch 32: 370 µs with all threads, 230 so.
@SuppressWarnings("restricted") // Foreign functions and memory are what this class is for.
public final class Effort {
  /// Nanoseconds of one thread from which on a call uses all of them.
  private static final double WORTH_SHARING = 50_000;

  /// Nanoseconds per multiply-add of a product of matrices, about.
  private static final double PRODUCT = 0.02;

  /// Nanoseconds per element of an operation that takes an exponential or so of each.
  private static final double ELEMENT = 1;

  /// Nanoseconds per byte that a backward pass spends on what a forward pass made.
  private static final double BACKWARD = 0.2;

  /// Results of fewer bytes add nothing to the estimate of a backward pass.
  private static final long NEGLIGIBLE = 1 << 17;

  private static final Linker LINKER = Linker.nativeLinker();

  private static final @Nullable MethodHandle GET =
      openMp("omp_get_max_threads", FunctionDescriptor.of(JAVA_INT));
  private static final @Nullable MethodHandle SET =
      openMp("omp_set_num_threads", FunctionDescriptor.ofVoid(JAVA_INT));
  private static final @Nullable MemorySegment BLAS = Blas.variable();

  /// What a thread has called since its last backward pass, which tells what the next one takes.
  private static final class Pass {
    double dearest;
    double products;
    double batched;
    boolean over;

    /// The calls since the last backward pass.
    static Pass current() {
      Pass pass = PASS.get();
      if (pass.over) {
        pass.dearest = 0;
        pass.products = 0;
        pass.batched = 0;
        pass.over = false;
      }
      return pass;
    }
  }

  private static final ThreadLocal<Pass> PASS = ThreadLocal.withInitial(Pass::new);

  private Effort() {}

  /// Runs a product of `a` with matrices of so many columns.
  static <T> T product(Tensor a, long columns, Supplier<T> call) {
    double nanoseconds = PRODUCT * a.numel() * columns;
    Pass.current().products += nanoseconds;
    return forward(nanoseconds, call);
  }

  /// Runs many products of matrices, of so many multiply-adds in all, which the engine shares among
  /// threads by itself: OpenBLAS must not share each of them again, for the two would wait for each
  /// other. A backward pass in which these prevail runs so too.
  static <T> T batched(double multiplyAdds, Supplier<T> call) {
    double nanoseconds = PRODUCT * multiplyAdds;
    Pass.current().batched += nanoseconds;
    note(nanoseconds);
    return runBatched(nanoseconds, call);
  }

  /// Runs an operation on each element of `x`.
  static <T> T elements(Tensor x, Supplier<T> call) {
    return forward(ELEMENT * x.numel(), call);
  }

  /// Runs a sequence of products that are too small to share, in a call that takes long in all.
  static void stepwise(Runnable call) {
    var _ =
        runBatched(
            WORTH_SHARING,
            () -> {
              call.run();
              return null;
            });
  }

  /// Runs a call of so many nanoseconds, and counts it for the backward pass.
  static <T> T forward(double nanoseconds, Supplier<T> call) {
    note(nanoseconds);
    return run(nanoseconds, call);
  }

  /// Runs a backward pass over the calls since the last one.
  static <T> T backward(Supplier<T> call) {
    Pass pass = PASS.get();
    pass.over = true;
    return pass.batched > pass.products / 2
        ? runBatched(pass.dearest, call)
        : run(pass.dearest, call);
  }

  /// Runs work whose largest tensor has so many elements.
  public static void onElements(long largest, Runnable work) {
    run(ELEMENT * largest, work);
  }

  /// Runs an operation whose largest tensor has so many bytes.
  static void bytes(long largest, Runnable call) {
    run(ELEMENT / 4 * largest, call);
  }

  /// Counts a result of so many bytes for the backward pass.
  static void made(long bytes) {
    if (bytes >= NEGLIGIBLE) {
      note(BACKWARD * bytes);
    }
  }

  /// Counts a call that may take any time for the backward pass.
  static void unknown() {
    if (GradMode.is_enabled()) {
      note(Double.POSITIVE_INFINITY);
    }
  }

  private static void note(double nanoseconds) {
    Pass pass = Pass.current();
    pass.dearest = Math.max(pass.dearest, nanoseconds);
  }

  private static <T> T runBatched(double nanoseconds, Supplier<T> call) {
    if (nanoseconds < WORTH_SHARING || BLAS == null || Blas.threads() == 1) {
      return run(nanoseconds, call);
    }
    BLAS.set(JAVA_INT, 0, 1);
    try {
      return call.get();
    } finally {
      BLAS.set(JAVA_INT, 0, Blas.threads());
    }
  }

  @SuppressWarnings("TypeParameterUnusedInFormals")
  private static <T> T run(double nanoseconds, Supplier<T> call) {
    if (nanoseconds >= WORTH_SHARING || GET == null || SET == null || BLAS == null) {
      return call.get();
    }
    int all = threads(GET);
    if (all == 1) {
      return call.get();
    }
    threads(SET, 1);
    BLAS.set(JAVA_INT, 0, 1);
    try {
      return call.get();
    } finally {
      threads(SET, all);
      BLAS.set(JAVA_INT, 0, Blas.threads());
    }
  }

  private static void run(double nanoseconds, Runnable work) {
    var _ =
        run(
            nanoseconds,
            () -> {
              work.run();
              return null;
            });
  }

  private static int threads(MethodHandle get) {
    try {
      return (int) get.invokeExact();
    } catch (Throwable e) {
      throw Shim.impossible(e);
    }
  }

  private static void threads(MethodHandle set, int count) {
    try {
      set.invokeExact(count);
    } catch (Throwable e) {
      throw Shim.impossible(e);
    }
  }

  /// A function of the OpenMP runtime that libtorch uses, or null where that is none of this name.
  private static @Nullable MethodHandle openMp(String name, FunctionDescriptor type) {
    Optional<MemorySegment> address = Engine.symbol(name);
    return address.isEmpty()
        ? null
        : LINKER.downcallHandle(address.get(), type, Linker.Option.critical(false));
  }
}
