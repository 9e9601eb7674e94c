package dev.myelin.internal.torch;

import java.util.function.Function;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorVector;
import org.bytedeco.pytorch.global.torch;

/// Operations that rearrange elements, most of them without moving any.
public final class Shapes {
  private Shapes() {}

  public static Handle view(Handle x, long... shape) {
    return Call.view("view", x, t -> t.view(shape));
  }

  public static Handle reshape(Handle x, long... shape) {
    return Call.viewOrFresh("reshape", x, t -> t.reshape(shape));
  }

  public static Handle flatten(Handle x, long start, long end) {
    return Call.viewOrFresh("flatten", x, t -> t.flatten(start, end));
  }

  public static Handle unflatten(Handle x, long dim, long... sizes) {
    return Call.viewOrFresh("unflatten", x, t -> t.unflatten(dim, sizes));
  }

  public static Handle transpose(Handle x, long first, long second) {
    return Call.view("transpose", x, t -> t.transpose(first, second));
  }

  public static Handle permute(Handle x, long... dims) {
    return Call.view("permute", x, t -> t.permute(dims));
  }

  public static Handle squeeze(Handle x) {
    return Call.view("squeeze", x, Tensor::squeeze);
  }

  public static Handle squeeze(Handle x, long dim) {
    return Call.view("squeeze", x, t -> t.squeeze(dim));
  }

  public static Handle unsqueeze(Handle x, long dim) {
    return Call.view("unsqueeze", x, t -> t.unsqueeze(dim));
  }

  public static Handle expand(Handle x, long... shape) {
    return Call.view("expand", x, t -> t.expand(shape));
  }

  public static Handle movedim(Handle x, long source, long destination) {
    return Call.view("movedim", x, t -> t.movedim(source, destination));
  }

  public static Handle diagonal(Handle x, long offset, long first, long second) {
    return Call.view("diagonal", x, t -> t.diagonal(offset, first, second));
  }

  public static Handle select(Handle x, long dim, long index) {
    return Call.view("select", x, t -> t.select(dim, index));
  }

  public static Handle narrow(Handle x, long dim, long start, long length) {
    return Call.view("narrow", x, t -> t.narrow(dim, start, length));
  }

  public static Handle slice(Handle x, long dim, long start, long end, long step) {
    return Call.view(
        "slice",
        x,
        t -> torch.slice(t, dim, Reductions.optional(start), Reductions.optional(end), step));
  }

  public static Handle asStrided(Handle x, long[] shape, long[] strides, long offset) {
    return Call.view(
        "asStrided", x, t -> t.as_strided(shape, strides, Reductions.optional(offset)));
  }

  public static Handle detach(Handle x) {
    return Call.view("detach", x, Tensor::detach);
  }

  public static Handle contiguous(Handle x) {
    return Call.viewOrFresh("contiguous", x, t -> t.resolve_conj().resolve_neg().contiguous());
  }

  /// The same elements in the channels-last order of memory: `NHWC` for four dimensions.
  public static Handle channelsLast(Handle x) {
    return Call.viewOrFresh(
        "channelsLast",
        x,
        t ->
            t.contiguous(
                t.dim() == 5
                    ? torch.MemoryFormat.ChannelsLast3d
                    : torch.MemoryFormat.ChannelsLast));
  }

  public static Handle repeat(Handle x, long... counts) {
    return Call.fresh("repeat", x, t -> t.repeat(counts));
  }

  public static Handle flip(Handle x, long... dims) {
    return Call.fresh("flip", x, t -> t.flip(dims));
  }

  public static Handle roll(Handle x, long shift, long dim) {
    return Call.fresh("roll", x, t -> torch.roll(t, new long[] {shift}, dim));
  }

  public static Handle tril(Handle x, long diagonal) {
    return Call.fresh("tril", x, t -> t.tril(diagonal));
  }

  public static Handle triu(Handle x, long diagonal) {
    return Call.fresh("triu", x, t -> t.triu(diagonal));
  }

  public static Handle diag(Handle x, long diagonal) {
    return Call.fresh("diag", x, t -> t.diag(diagonal));
  }

  public static Handle[] split(Handle x, long size, long dim) {
    return Call.views("split", x, t -> t.split(size, dim));
  }

  public static Handle[] split(Handle x, long[] sizes, long dim) {
    return Call.views("split", x, t -> t.split_with_sizes(sizes, dim));
  }

  public static Handle repeatInterleave(Handle x, long count, long dim) {
    return Call.fresh(
        "repeatInterleave",
        x,
        t ->
            torch.repeat_interleave(t, count, Reductions.optional(dim), Reductions.optional(null)));
  }

  public static Handle unfold(Handle x, long dim, long size, long step) {
    return Call.view("unfold", x, t -> t.unfold(dim, size, step));
  }

  public static Handle[] meshgrid(Handle... vectors) {
    try (TensorVector inputs = Call.vector(vectors);
        TensorVector results = torch.meshgrid(inputs, "ij")) {
      Handle[] handles = new Handle[vectors.length];
      for (int i = 0; i < handles.length; i++) {
        handles[i] = Handle.view("meshgrid", Call.copy(results.get(i)), vectors[i]);
      }
      return handles;
    } catch (RuntimeException e) {
      throw Failures.of("meshgrid", e, vectors);
    }
  }

  public static Handle[] chunk(Handle x, long chunks, long dim) {
    return Call.views("chunk", x, t -> t.chunk(chunks, dim));
  }

  public static Handle[] unbind(Handle x, long dim) {
    return Call.views("unbind", x, t -> t.unbind(dim));
  }

  public static Handle cat(long dim, Handle... parts) {
    return joined("cat", v -> torch.cat(v, dim), parts);
  }

  public static Handle stack(long dim, Handle... parts) {
    return joined("stack", v -> torch.stack(v, dim), parts);
  }

  public static Handle einsum(String equation, Handle... operands) {
    Effort.unknown();
    return joined("einsum", v -> torch.einsum(equation, v), operands);
  }

  private static Handle joined(
      String operation, Function<TensorVector, Tensor> function, Handle... parts) {
    return Call.fresh(
        operation,
        () -> {
          try (TensorVector vector = Call.vector(parts)) {
            return function.apply(vector);
          }
        },
        parts);
  }
}
