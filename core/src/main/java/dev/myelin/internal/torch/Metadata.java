package dev.myelin.internal.torch;

import org.bytedeco.pytorch.Device;
import org.bytedeco.pytorch.Tensor;

/// What can be asked of a tensor without computing anything.
public final class Metadata {
  private Metadata() {}

  public static int dim(Handle x) {
    return (int) x.at().dim();
  }

  public static long size(Handle x, int dimension) {
    return x.at().size(dimension);
  }

  public static long[] shape(Handle x) {
    Tensor tensor = x.at();
    long[] shape = new long[(int) tensor.dim()];
    for (int i = 0; i < shape.length; i++) {
      shape[i] = tensor.size(i);
    }
    return shape;
  }

  public static long[] strides(Handle x) {
    Tensor tensor = x.at();
    long[] strides = new long[(int) tensor.dim()];
    try {
      for (int i = 0; i < strides.length; i++) {
        strides[i] = tensor.stride(i);
      }
    } catch (RuntimeException e) {
      throw Failures.of("strides", e, x);
    }
    return strides;
  }

  public static long numel(Handle x) {
    return x.at().numel();
  }

  /// The element type's number in c10's `ScalarType`.
  public static int dtype(Handle x) {
    return x.dtype();
  }

  /// The device, as libtorch writes it: `cpu`, `cuda:0`.
  public static String device(Handle x) {
    Tensor tensor = x.at();
    if (tensor.is_cpu()) {
      return "cpu";
    }
    try (Device device = tensor.device()) {
      return device.str().getString();
    }
  }

  /// Whether the tensor has a storage whose elements can be read.
  public static boolean isDense(Handle x) {
    return x.at().has_storage();
  }

  /// Whether the memory is the elements in the order of the shape, without gaps, and none of them
  /// waits to be conjugated or negated.
  public static boolean isContiguous(Handle x) {
    Tensor tensor = x.at();
    return tensor.is_contiguous() && !tensor.is_conj() && !tensor.is_neg();
  }

  public static boolean isAliasOf(Handle x, Handle y) {
    return x.at().is_alias_of(y.at());
  }

  /// The bytes of the elements, not counting what the storage holds beside them.
  public static long bytes(Handle x) {
    Tensor tensor = x.at();
    try {
      return tensor.nbytes();
    } catch (RuntimeException e) {
      throw Failures.of("nbytes", e, x);
    }
  }

  /// How often the tensor's elements were changed in place.
  public static long version(Handle x) {
    return x.at()._version();
  }
}
