package dev.myelin.tensor;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import dev.myelin.internal.torch.Picks;
import dev.myelin.internal.torch.Shapes;
import java.util.stream.LongStream;

/// Parts of a tensor. What is picked by numbers and ranges is a view; what is picked by tensors is
/// a copy.
public sealed interface Indexing permits Tensor {
  /// The part at an index, such as `x.get(at(0), range(1, 5), ellipsis())`. Missing places at the
  /// end are whole dimensions.
  ///
  /// @throws dev.myelin.error.ArgumentException if an index lies outside its dimension
  /// @throws dev.myelin.error.ShapeException if there are more places than dimensions
  default Tensor get(Index... places) {
    return Subscript.of((Tensor) this, places).get();
  }

  /// The part at some indices of the first dimensions: `x.get(3)` is row 3.
  default Tensor get(long first, long... more) {
    return Subscript.of((Tensor) this, first, more).get();
  }

  /// Puts values, broadcast to its shape, at an index; returns this tensor.
  @CanIgnoreReturnValue
  default Tensor set(Tensor values, Index... places) {
    Subscript.of((Tensor) this, places).set(Ops.given("values", values));
    return (Tensor) this;
  }

  /// Puts one number at an index; returns this tensor.
  @CanIgnoreReturnValue
  default Tensor set(double value, Index... places) {
    Subscript.of((Tensor) this, places).set(Tensors.scalar(value, ((Tensor) this).dtype()));
    return (Tensor) this;
  }

  /// Puts one whole number at an index; returns this tensor.
  @CanIgnoreReturnValue
  default Tensor set(long value, Index... places) {
    Subscript.of((Tensor) this, places).set(Tensors.scalar(value, ((Tensor) this).dtype()));
    return (Tensor) this;
  }

  /// A view of one index of a dimension, which it removes.
  default Tensor select(int dim, long index) {
    return Subscript.select((Tensor) this, dim, index);
  }

  /// A view of `length` indices of a dimension from `start` on.
  default Tensor narrow(int dim, long start, long length) {
    Tensor x = (Tensor) this;
    int place = Dimensions.check("narrow", x, dim);
    return Subscript.narrow(x, place, start, length);
  }

  /// The rows, or other slices along a dimension, at some indices.
  default Tensor indexSelect(int dim, Tensor index) {
    return new Tensor(Picks.indexSelect(Ops.handle(this), dim, Ops.handle(index)));
  }

  /// `out[i][j] = x[index[i][j]][j]` for dimension 0, and likewise for the others.
  default Tensor gather(int dim, Tensor index) {
    return new Tensor(Picks.gather(Ops.handle(this), dim, Ops.handle(index)));
  }

  /// A copy with `out[index[i][j]][j] = source[i][j]` for dimension 0, and likewise for the others.
  default Tensor scatter(int dim, Tensor index, Tensor source) {
    return new Tensor(Picks.scatter(Ops.handle(this), dim, Ops.handle(index), Ops.handle(source)));
  }

  /// Like [#scatter], but added to what is there.
  default Tensor scatterAdd(int dim, Tensor index, Tensor source) {
    return new Tensor(
        Picks.scatterAdd(Ops.handle(this), dim, Ops.handle(index), Ops.handle(source)));
  }

  /// `x[index]` element by element along a dimension, with the other dimensions broadcast.
  default Tensor takeAlongDim(Tensor index, int dim) {
    return new Tensor(Picks.takeAlongDim(Ops.handle(this), Ops.handle(index), dim));
  }

  /// A copy with the slices of `source` added at some indices of a dimension.
  default Tensor indexAdd(int dim, Tensor index, Tensor source) {
    return new Tensor(Picks.indexAdd(Ops.handle(this), dim, Ops.handle(index), Ops.handle(source)));
  }

  /// A copy with the elements of `source`, in order, where a mask holds.
  default Tensor maskedScatter(Tensor mask, Tensor source) {
    return new Tensor(Picks.maskedScatter(Ops.handle(this), Ops.handle(mask), Ops.handle(source)));
  }

  /// The elements where a mask holds, as a vector.
  default Tensor maskedSelect(Tensor mask) {
    return new Tensor(Picks.maskedSelect(Ops.handle(this), Ops.handle(mask)));
  }

  /// A copy with one number where a mask holds.
  default Tensor maskedFill(Tensor mask, double value) {
    return new Tensor(Picks.maskedFill(Ops.handle(this), Ops.handle(mask), value));
  }

  /// One number where a mask holds, in place; returns this tensor.
  @CanIgnoreReturnValue
  default Tensor maskedFill_(Tensor mask, double value) {
    Picks.maskedFillInPlace(Ops.handle(this), Ops.handle(mask), value);
    return (Tensor) this;
  }

  /// The places of the elements that are not zero, `[count, dimensions]`: NumPy's `argwhere`.
  default Tensor nonzero() {
    return new Tensor(Picks.nonzero(Ops.handle(this)));
  }

  /// The rows along the first dimension, as views.
  default Iterable<Tensor> rows() {
    Tensor x = (Tensor) this;
    return () ->
        LongStream.range(0, x.size(0))
            .mapToObj(i -> new Tensor(Shapes.select(Ops.handle(x), 0, i)))
            .iterator();
  }
}
