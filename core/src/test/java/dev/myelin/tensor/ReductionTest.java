package dev.myelin.tensor;

import static dev.myelin.tensor.Tensors.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

final class ReductionTest {
  private final Tensor x = tensor(new float[][] {{1, 5, 3}, {4, 2, 6}});

  @Test
  void foldsOverAllSomeOrKeptDimensions() {
    assertThat(x.sum().item()).isEqualTo(21);
    assertThat(x.sum(0).toFloatArray()).containsExactly(5, 7, 9);
    assertThat(x.sum(true, -1).shape()).isEqualTo(shape(2, 1));
    assertThat(x.sum(0, 1).item()).isEqualTo(21);
    assertThat(x.mean(1).toFloatArray()).containsExactly(3, 4);
    assertThat(x.amax(1).toFloatArray()).containsExactly(5, 6);
    assertThat(x.amin(true, 0).toFloatArray()).containsExactly(1, 2, 3);
    assertThat(x.prod().item()).isEqualTo(720);
    assertThat(x.prod(true, 1).shape()).isEqualTo(shape(2, 1));
    assertThat(x.var().item()).isCloseTo(3.5, within(1e-6));
    assertThat(x.var(0.0, 1).toFloatArray()[0]).isCloseTo(8f / 3, within(1e-5f));
    assertThat(x.std(1, true, 1).toFloatArray()).containsExactly(2, 2);
    assertThat(x.logsumexp(1).toFloatArray()[0]).isCloseTo(5.1429f, within(1e-4f));
    assertThat(x.norm(1, true, 1).toFloatArray()).containsExactly(9, 12);
    assertThat(tensor(new float[] {3, 4}).norm().item()).isEqualTo(5);
    assertThat(x.countNonzero()).isEqualTo(6);
    assertThat(x.gt(5).any().bool()).isTrue();
    assertThat(x.gt(0).all(true, 1).shape()).isEqualTo(shape(2, 1));
    assertThat(x.diff(1).toFloatArray()).containsExactly(4, -2, -2, 4);
    assertThat(tensor(new float[] {1, Float.NaN}).nansum().item()).isEqualTo(1);
    assertThat(tensor(new float[] {3, Float.NaN}).nanmean().item()).isEqualTo(3);
  }

  @Test
  void extremesComeWithTheirPlaces() {
    assertThat(x.max(1).values().toFloatArray()).containsExactly(5, 6);
    assertThat(x.max(1).indices().toLongArray()).containsExactly(1, 2);
    assertThat(x.min(true, 0).values().shape()).isEqualTo(shape(1, 3));
    assertThat(x.max().item()).isEqualTo(6);
    assertThat(x.argmax().itemLong()).isEqualTo(5);
    assertThat(x.argmin(1).toLongArray()).containsExactly(0, 1);
    assertThat(x.argmax(true, 1).shape()).isEqualTo(shape(2, 1));
  }

  @Test
  void orderIsFoundAndCounted() {
    assertThat(x.sort(1).values().toFloatArray()).containsExactly(1, 3, 5, 2, 4, 6);
    assertThat(x.sort(1, true).indices().toLongArray()).containsExactly(1, 2, 0, 2, 0, 1);
    assertThat(x.argsort(1).toLongArray()).containsExactly(0, 2, 1, 1, 0, 2);
    assertThat(x.topk(2).values().toFloatArray()).containsExactly(5, 3, 6, 4);
    assertThat(x.topk(1, 0, false).values().toFloatArray()).containsExactly(1, 2, 3);
    assertThat(x.kthvalue(2, 1).values().toFloatArray()).containsExactly(3, 4);
    assertThat(x.median(1).values().toFloatArray()).containsExactly(3, 4);
    assertThat(x.median().item()).isEqualTo(3);
    assertThat(tensor(new long[] {3, 1, 3, 2}).unique().toLongArray()).containsExactly(1, 2, 3);
    assertThat(tensor(new long[] {0, 2, 2}).bincount().toLongArray()).containsExactly(1, 0, 2);
    assertThat(tensor(new long[] {1}).bincount(4).toLongArray()).containsExactly(0, 1, 0, 0);
    assertThat(x.histc(3, 0, 6).toFloatArray()).containsExactly(1, 2, 3);
    assertThat(arange(5).searchSorted(tensor(new long[] {2, 9}), false).toLongArray())
        .containsExactly(2, 5);
  }

  @Test
  void scansAndShares() {
    assertThat(x.cumsum(1).toFloatArray()).containsExactly(1, 6, 9, 4, 6, 12);
    assertThat(x.cumprod(0).toFloatArray()).containsExactly(1, 5, 3, 4, 10, 18);
    assertThat(x.softmax(1).sum(1).allClose(ones(2))).isTrue();
    assertThat(x.logSoftmax(1).exp().allClose(x.softmax(1))).isTrue();
    assertThat(x.quantile(0.5).item()).isEqualTo(3.5);
    assertThat(x.quantile(0.5, 1).toFloatArray()).containsExactly(3, 4);
  }

  @Test
  void productsOfMatrices() {
    Tensor a = tensor(new float[][] {{1, 2}, {3, 4}});
    assertThat(a.mm(a).toFloatArray()).containsExactly(7, 10, 15, 22);
    assertThat(a.matmul(ones(2)).toFloatArray()).containsExactly(3, 7);
    assertThat(a.mv(ones(2)).toFloatArray()).containsExactly(3, 7);
    assertThat(a.unsqueeze(0).bmm(a.unsqueeze(0)).squeeze().contentEquals(a.mm(a))).isTrue();
    assertThat(ones(2, 2).addmm(a, a).contentEquals(a.mm(a).add(1))).isTrue();
    assertThat(ones(1, 2, 2).baddbmm(a.unsqueeze(0), a.unsqueeze(0)).get(0).toFloatArray())
        .containsExactly(8, 11, 16, 23);
    assertThat(a.get(0).dot(a.get(1)).item()).isEqualTo(11);
    assertThat(a.get(0).outer(a.get(1)).toFloatArray()).containsExactly(3, 4, 6, 8);
    assertThat(a.kron(ones(1, 2)).shape()).isEqualTo(shape(2, 4));
    assertThat(a.trace().item()).isEqualTo(5);
    assertThat(a.cdist(a).get(0, 1).item()).isCloseTo(Math.sqrt(8), within(1e-5));
  }

  @Test
  void decompositionsMultiplyBack() {
    Tensor a = tensor(new double[] {4, 1, 1, 3}, 2, 2);
    assertThat(Linalg.inv(a).mm(a).allClose(eye(2, DType.FLOAT64))).isTrue();
    assertThat(Linalg.pinv(a).allClose(Linalg.inv(a))).isTrue();
    assertThat(Linalg.det(a).item()).isCloseTo(11, within(1e-9));
    assertThat(Linalg.slogdet(a).logAbs().exp().item()).isCloseTo(11, within(1e-9));
    assertThat(Linalg.matrixRank(a).itemLong()).isEqualTo(2);
    assertThat(Linalg.matrixPower(a, 2).allClose(a.mm(a))).isTrue();
    Tensor b = tensor(new double[] {1, 2}, 2, 1);
    assertThat(a.mm(Linalg.solve(a, b)).allClose(b)).isTrue();
    assertThat(a.mm(Linalg.lstsq(a, b)).allClose(b)).isTrue();
    Tensor l = Linalg.cholesky(a);
    assertThat(l.mm(l.t()).allClose(a)).isTrue();
    var qr = Linalg.qr(a);
    assertThat(qr.q().mm(qr.r()).allClose(a)).isTrue();
    var svd = Linalg.svd(a);
    assertThat(svd.u().mul(svd.s()).mm(svd.vh()).allClose(a)).isTrue();
    var eigh = Linalg.eigh(a);
    assertThat(a.mm(eigh.vectors()).allClose(eigh.vectors().mul(eigh.values()))).isTrue();
    assertThat(Linalg.eig(a).values().real().sum().item()).isCloseTo(7, within(1e-9));
  }
}
