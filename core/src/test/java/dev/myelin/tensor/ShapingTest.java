package dev.myelin.tensor;

import static dev.myelin.tensor.Tensors.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class ShapingTest {
  private final Tensor x = arange(6).reshape(2, 3);

  private static Stream<UnaryOperator<Tensor>> views() {
    return Stream.of(
        t -> t.view(-1),
        t -> t.view(3, 2),
        t -> t.reshape(6),
        t -> t.flatten(),
        t -> t.unflatten(1, 3, 1),
        t -> t.t(),
        t -> t.transpose(0, 1),
        t -> t.permute(1, 0),
        t -> t.movedim(0, 1),
        t -> t.squeeze(),
        t -> t.squeeze(0),
        t -> t.unsqueeze(-1),
        t -> t.expand(4, 2, 3),
        t -> t.expandAs(zeros(5, 2, 3)),
        t -> t.diagonal(0),
        t -> t.asStrided(new long[] {2}, new long[] {3}, 1),
        t -> t.contiguous(),
        t -> t.split(1, 0)[1],
        t -> t.split(new long[] {1, 2}, 1)[1],
        t -> t.chunk(2, 1)[0],
        t -> t.unbind(0)[0],
        t -> t.unfold(1, 2, 1));
  }

  private static Stream<UnaryOperator<Tensor>> copies() {
    return Stream.of(
        t -> t.t().contiguous(),
        t -> t.t().reshape(6),
        t -> t.repeat(1, 2),
        t -> t.repeatInterleave(2, 0),
        t -> t.flip(0),
        t -> t.roll(1, 0),
        t -> t.tril(0),
        t -> t.triu(0),
        t -> t.clone());
  }

  @ParameterizedTest
  @MethodSource("views")
  void aViewSharesItsMemory(UnaryOperator<Tensor> operation) {
    assertThat(operation.apply(x).isAliasOf(x)).isTrue();
  }

  @ParameterizedTest
  @MethodSource("copies")
  void aCopyDoesNot(UnaryOperator<Tensor> operation) {
    assertThat(operation.apply(x).isAliasOf(x)).isFalse();
  }

  @Test
  void elementsKeepTheirOrder() {
    assertThat(x.t().toLongArray()).containsExactly(0, 3, 1, 4, 2, 5);
    assertThat(x.flip(0, 1).toLongArray()).containsExactly(5, 4, 3, 2, 1, 0);
    assertThat(x.roll(1, 1).toLongArray()).containsExactly(2, 0, 1, 5, 3, 4);
    assertThat(x.tril(0).toLongArray()).containsExactly(0, 0, 0, 3, 4, 0);
    assertThat(x.triu(1).toLongArray()).containsExactly(0, 1, 2, 0, 0, 5);
    assertThat(x.repeatInterleave(2, 1).get(0).toLongArray()).containsExactly(0, 0, 1, 1, 2, 2);
    assertThat(x.unfold(1, 2, 1).shape()).isEqualTo(shape(2, 2, 2));
    assertThat(arange(2).diag().toLongArray()).containsExactly(0, 0, 0, 1);
    assertThat(ones(1, 2, 3, 3).channelsLast().strides()).containsExactly(18, 1, 6, 2);
  }

  @Test
  void scalarsHaveNoDimensions() {
    Tensor s = scalar(5);
    assertThat(s.reshape().shape()).isEqualTo(shape());
    assertThat(s.view(1).shape()).isEqualTo(shape(1));
    assertThat(ones(1).reshape().shape()).isEqualTo(shape());
    assertThat(s.permute().item()).isEqualTo(5);
    assertThat(s.expand().item()).isEqualTo(5);
    assertThat(s.expand(2, 2).shape()).isEqualTo(shape(2, 2));
    assertThat(s.flatten().shape()).isEqualTo(shape(1));
    assertThat(s.squeeze().shape()).isEqualTo(shape());
    assertThat(s.unsqueeze(0).shape()).isEqualTo(shape(1));
    assertThat(s.repeat().item()).isEqualTo(5);
    assertThat(s.flip().item()).isEqualTo(5);
    assertThat(s.sum().item()).isEqualTo(5);
    assertThat(s.amax(false).item()).isEqualTo(5);
    assertThat(s.softmax(0).item()).isEqualTo(1);
    assertThat(s.add(s).item()).isEqualTo(10);
    assertThat(s.topk(1).values().item()).isEqualTo(5);
  }

  @Test
  void tensorsWithoutElementsPassThrough() {
    Tensor e = zeros(0, 3);
    assertThat(e.t().shape()).isEqualTo(shape(3, 0));
    assertThat(e.add(e).shape()).isEqualTo(shape(0, 3));
    assertThat(e.mul(2.0).toFloatArray()).isEmpty();
    assertThat(e.sum().item()).isZero();
    assertThat(e.sum(0).toFloatArray()).containsExactly(0, 0, 0);
    assertThat(e.reshape(3, 0).numel()).isZero();
    assertThat(zeros(2, 0).matmul(zeros(0, 2)).toFloatArray()).containsOnly(0);
  }
}
