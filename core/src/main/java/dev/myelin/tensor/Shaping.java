package dev.myelin.tensor;

import dev.myelin.internal.torch.Metadata;
import dev.myelin.internal.torch.Shapes;

/// Other shapes of the same elements. A view shares its memory with the tensor it was taken from.
public sealed interface Shaping permits Tensor {
  /// The same elements in another shape, one size of which may be −1: what is left. A view where
  /// the order of memory allows, else a copy.
  default Tensor reshape(long... shape) {
    return new Tensor(Shapes.reshape(Ops.handle(this), Ops.given("shape", shape)));
  }

  /// The same memory in another shape.
  ///
  /// @throws dev.myelin.error.ShapeException where the order of memory does not allow it
  default Tensor view(long... shape) {
    return new Tensor(Shapes.view(Ops.handle(this), Ops.given("shape", shape)));
  }

  /// The dimensions from `start` to `end`, both included, as one.
  default Tensor flatten(int start, int end) {
    return new Tensor(Shapes.flatten(Ops.handle(this), start, end));
  }

  /// The dimensions from `start` on as one.
  default Tensor flatten(int start) {
    return new Tensor(Shapes.flatten(Ops.handle(this), start, -1));
  }

  /// All dimensions as one.
  default Tensor flatten() {
    return new Tensor(Shapes.flatten(Ops.handle(this), 0, -1));
  }

  /// One dimension as several.
  default Tensor unflatten(int dim, long... sizes) {
    return new Tensor(Shapes.unflatten(Ops.handle(this), dim, Ops.given("sizes", sizes)));
  }

  /// A view with two dimensions exchanged.
  default Tensor transpose(int first, int second) {
    return new Tensor(Shapes.transpose(Ops.handle(this), first, second));
  }

  /// A view with the last two dimensions exchanged: the transposed matrix.
  default Tensor t() {
    return new Tensor(Shapes.transpose(Ops.handle(this), -2, -1));
  }

  /// A view with the dimensions in another order.
  default Tensor permute(int... dims) {
    return new Tensor(Shapes.permute(Ops.handle(this), Ops.longs(dims)));
  }

  /// A view with one dimension moved to another place.
  default Tensor movedim(int source, int destination) {
    return new Tensor(Shapes.movedim(Ops.handle(this), source, destination));
  }

  /// A view without the dimensions of size 1.
  default Tensor squeeze() {
    return new Tensor(Shapes.squeeze(Ops.handle(this)));
  }

  /// A view without one dimension, if its size is 1.
  default Tensor squeeze(int dim) {
    return new Tensor(Shapes.squeeze(Ops.handle(this), dim));
  }

  /// A view with a new dimension of size 1.
  default Tensor unsqueeze(int dim) {
    return new Tensor(Shapes.unsqueeze(Ops.handle(this), dim));
  }

  /// A view with dimensions of size 1 repeated; −1 keeps a size.
  default Tensor expand(long... shape) {
    return new Tensor(Shapes.expand(Ops.handle(this), Ops.given("shape", shape)));
  }

  /// A view of a diagonal of the first two dimensions.
  default Tensor diagonal(int offset) {
    return new Tensor(Shapes.diagonal(Ops.handle(this), offset, 0, 1));
  }

  /// A view with given strides, in elements.
  default Tensor asStrided(long[] shape, long[] strides, long offset) {
    return new Tensor(
        Shapes.asStrided(
            Ops.handle(this), Ops.given("shape", shape), Ops.given("strides", strides), offset));
  }

  /// The elements in the order of the shape: this memory if it has that order, else a copy.
  default Tensor contiguous() {
    return new Tensor(Shapes.contiguous(Ops.handle(this)));
  }

  /// The elements of `[N, C, H, W]` with the channels innermost in memory, the order convolutions
  /// run fastest in. The shape stays.
  default Tensor channelsLast() {
    return new Tensor(Shapes.channelsLast(Ops.handle(this)));
  }

  /// A copy tiled along each dimension.
  default Tensor repeat(long... counts) {
    return new Tensor(Shapes.repeat(Ops.handle(this), Ops.given("counts", counts)));
  }

  /// A copy with dimensions reversed.
  default Tensor flip(int... dims) {
    return new Tensor(Shapes.flip(Ops.handle(this), Ops.longs(dims)));
  }

  /// A copy with a dimension rotated.
  default Tensor roll(long shift, int dim) {
    return new Tensor(Shapes.roll(Ops.handle(this), shift, dim));
  }

  /// The lower triangle up to a diagonal, 0 for the main one; zeros above.
  default Tensor tril(int diagonal) {
    return new Tensor(Shapes.tril(Ops.handle(this), diagonal));
  }

  /// The upper triangle from a diagonal, 0 for the main one; zeros below.
  default Tensor triu(int diagonal) {
    return new Tensor(Shapes.triu(Ops.handle(this), diagonal));
  }

  /// The main diagonal of a matrix, or the matrix of a diagonal.
  default Tensor diag() {
    return new Tensor(Shapes.diag(Ops.handle(this), 0));
  }

  /// Views of the pieces of at most `size` along a dimension.
  default Tensor[] split(long size, int dim) {
    return Ops.wrap(Shapes.split(Ops.handle(this), size, dim));
  }

  /// Views of at most `chunks` equal pieces along a dimension.
  default Tensor[] chunk(long chunks, int dim) {
    return Ops.wrap(Shapes.chunk(Ops.handle(this), chunks, dim));
  }

  /// Views of every index of a dimension.
  default Tensor[] unbind(int dim) {
    return Ops.wrap(Shapes.unbind(Ops.handle(this), dim));
  }

  /// Views of pieces of given sizes along a dimension.
  default Tensor[] split(long[] sizes, int dim) {
    return Ops.wrap(Shapes.split(Ops.handle(this), Ops.given("sizes", sizes), dim));
  }

  /// This tensor in the shape of another: [#expand] to it.
  default Tensor expandAs(Tensor other) {
    return new Tensor(Shapes.expand(Ops.handle(this), Metadata.shape(Ops.handle(other))));
  }

  /// A copy with each index of a dimension repeated so often.
  default Tensor repeatInterleave(long count, int dim) {
    return new Tensor(Shapes.repeatInterleave(Ops.handle(this), count, dim));
  }

  /// A view of the windows of `size` along a dimension, `step` apart, as a new last dimension.
  default Tensor unfold(int dim, long size, long step) {
    return new Tensor(Shapes.unfold(Ops.handle(this), dim, size, step));
  }
}
