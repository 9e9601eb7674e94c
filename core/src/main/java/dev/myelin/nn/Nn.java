package dev.myelin.nn;

import dev.myelin.tensor.Buffer;
import dev.myelin.tensor.Parameter;
import dev.myelin.tensor.Tensor;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/// The vocabulary of networks: every layer, loss and option, to be imported statically.
public final class Nn extends NnConvolutions {
  /// A size that the first input decides.
  public static final long AUTO = -1;

  private Nn() {}

  /// A parameter that starts from a tensor's elements.
  public static Parameter parameter(Tensor elements) {
    return new Parameter(elements);
  }

  /// A buffer that belongs to the state dict.
  public static Buffer buffer(Tensor elements) {
    return new Buffer(elements, true);
  }

  /// A buffer that is not saved.
  public static Buffer temporaryBuffer(Tensor elements) {
    return new Buffer(elements, false);
  }

  /// See [Sequential].
  public static Sequential sequential(Layer... layers) {
    return new Sequential(Arrays.asList(layers));
  }

  /// See [ModuleList].
  @SafeVarargs
  @SuppressWarnings("varargs") // The array is only read.
  public static <M extends Module> ModuleList<M> moduleList(M... modules) {
    return new ModuleList<>(Arrays.asList(modules));
  }

  /// See [ModuleList].
  public static <M extends Module> ModuleList<M> moduleList(List<M> modules) {
    return new ModuleList<>(modules);
  }

  /// See [ModuleDict].
  public static <M extends Module> ModuleDict<M> moduleDict(Map<String, M> modules) {
    return new ModuleDict<>(modules);
  }

  /// See [Linear].
  public static Linear linear(long inFeatures, long outFeatures, Linear.Option... options) {
    return new Linear(inFeatures, outFeatures, options);
  }

  /// See [Flatten].
  public static Flatten flatten() {
    return new Flatten(1, -1);
  }

  /// See [Flatten].
  public static Flatten flatten(int start, int end) {
    return new Flatten(start, end);
  }
}
