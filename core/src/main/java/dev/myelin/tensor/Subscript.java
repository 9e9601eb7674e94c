package dev.myelin.tensor;

import dev.myelin.error.Problem;
import dev.myelin.internal.torch.Handle;
import dev.myelin.internal.torch.Picks;
import dev.myelin.internal.torch.Shapes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A tensor at an index: the view that numbers and ranges pick out, and the tensors of indices that
/// then pick from it.
///
/// @param view what numbers, ranges and new dimensions leave
/// @param picks a tensor of indices for each dimension of the view, or null for a whole one
record Subscript(Tensor view, List<@Nullable Tensor> picks) {
  static Subscript of(Tensor x, long first, long... more) {
    Index[] places = new Index[1 + more.length];
    places[0] = Index.at(first);
    for (int i = 0; i < more.length; i++) {
      places[i + 1] = Index.at(more[i]);
    }
    return of(x, places);
  }

  static Subscript of(Tensor x, Index... places) {
    int used = 0;
    int ellipses = 0;
    for (Index place : Ops.given("places", places)) {
      switch (Ops.given("place", place)) {
        case Index.At at -> used++;
        case Index.Range range -> used++;
        case Index.Of of ->
            used +=
                Ops.given("indices", of.indices()).dtype() == DType.BOOL ? of.indices().dim() : 1;
        case Index.New n -> {}
        case Index.Ellipsis e -> ellipses++;
      }
    }
    if (used > x.dim() || ellipses > 1) {
      throw Problem.in("index")
          .rule("there must be at most one place for each dimension, and one ellipsis")
          .value("places", Arrays.toString(places))
          .value("shape", x.shape())
          .shape();
    }
    var picks = new ArrayList<@Nullable Tensor>();
    Tensor view = x;
    for (Index place : places) {
      int dim = picks.size();
      switch (place) {
        case Index.At(long index) -> view = select(view, dim, index);
        case Index.Range range -> {
          view = slice(view, dim, range);
          picks.add(null);
        }
        case Index.Of(Tensor indices) when indices.dtype() == DType.BOOL -> {
          for (Tensor index : mask(view, dim, indices)) {
            picks.add(index);
          }
        }
        case Index.Of(Tensor indices) -> {
          checkIndices(view, dim, indices);
          picks.add(indices);
        }
        case Index.New n -> {
          view = view.unsqueeze(dim);
          picks.add(null);
        }
        case Index.Ellipsis e -> {
          for (int i = 0; i < x.dim() - used; i++) {
            picks.add(null);
          }
        }
      }
    }
    return new Subscript(view, picks);
  }

  Tensor get() {
    return isView() ? view : new Tensor(Picks.index(Ops.handle(view), handles()));
  }

  void set(Tensor values) {
    if (isView()) {
      view.copy_(values);
    } else {
      Picks.indexPut(Ops.handle(view), values.to(view.dtype()).handle(), false, handles());
    }
  }

  static Tensor select(Tensor x, int dim, long index) {
    int place = Dimensions.check("index", x, dim);
    long size = x.size(place);
    if (index < -size || index >= size) {
      throw Problem.in("index")
          .rule("index must lie in [" + -size + ", " + (size - 1) + "]")
          .value("index", index)
          .value("dimension", dim)
          .value("shape", x.shape())
          .argument();
    }
    return new Tensor(Shapes.select(Ops.handle(x), place, index));
  }

  static Tensor narrow(Tensor x, int dim, long start, long length) {
    if (start < 0 || length < 0 || length > x.size(dim) - start) {
      throw Problem.in("narrow")
          .rule("start and length must lie within the dimension")
          .value("start", start)
          .value("length", length)
          .value("dimension", dim)
          .value("shape", x.shape())
          .argument();
    }
    return new Tensor(Shapes.narrow(Ops.handle(x), dim, start, length));
  }

  private static Tensor slice(Tensor x, int dim, Index.Range range) {
    if (range.step() <= 0) {
      throw Problem.in("index")
          .rule("step must be positive")
          .value("step", range.step())
          .remedy("Use flip for the reverse order.")
          .argument();
    }
    if (range.start() == null && range.end() == null && range.step() == 1) {
      return x;
    }
    long start = range.start() == null ? 0 : range.start();
    long end = range.end() == null ? Long.MAX_VALUE : range.end();
    return new Tensor(Shapes.slice(Ops.handle(x), dim, start, end, range.step()));
  }

  private static Tensor[] mask(Tensor view, int dim, Tensor mask) {
    for (int i = 0; i < mask.dim(); i++) {
      if (dim + i >= view.dim() || mask.size(i) != view.size(dim + i)) {
        throw Problem.in("index")
            .rule("the mask must have the sizes of the dimensions it stands for")
            .value("mask", mask.shape())
            .value("shape", view.shape())
            .value("dimension", dim)
            .shape();
      }
    }
    return mask.nonzero().unbind(1);
  }

  private static void checkIndices(Tensor view, int dim, Tensor indices) {
    if (!indices.dtype().isIntegral()) {
      throw Problem.in("index")
          .rule("indices must be whole numbers or booleans")
          .value("dtype", indices.dtype())
          .dtype();
    }
    if (indices.numel() > 0 && indices.device().equals(Device.CPU)) {
      long size = view.size(dim);
      long low = indices.min().itemLong();
      long high = indices.max().itemLong();
      if (low < -size || high >= size) {
        throw Problem.in("index")
            .rule("indices must lie in [" + -size + ", " + (size - 1) + "]")
            .value("least", low)
            .value("greatest", high)
            .value("dimension", dim)
            .value("shape", view.shape())
            .argument();
      }
    }
  }

  private boolean isView() {
    return picks.stream().allMatch(p -> p == null);
  }

  private @Nullable Handle[] handles() {
    @Nullable Handle[] handles = new Handle[picks.size()];
    for (int i = 0; i < handles.length; i++) {
      Tensor pick = picks.get(i);
      handles[i] = pick == null ? null : Ops.handle(pick);
    }
    return handles;
  }
}
