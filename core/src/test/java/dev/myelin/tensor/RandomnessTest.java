package dev.myelin.tensor;

import static dev.myelin.tensor.Tensors.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class RandomnessTest {
  private static Stream<Function<Generator, Tensor>> draws() {
    return Stream.of(
        g -> rand(shape(20), g),
        g -> randn(shape(20), g),
        g -> randint(0, 1000, shape(20), g),
        g -> randperm(50, g),
        g -> multinomial(ones(30), 20, false, g),
        g -> zeros(20).uniform_(-1, 1, g),
        g -> zeros(20).normal_(5, 2, g),
        g -> zeros(50).bernoulli_(0.5, g));
  }

  @ParameterizedTest
  @MethodSource("draws")
  void theSameSeedGivesTheSameNumbers(Function<Generator, Tensor> draw) {
    Tensor first = draw.apply(Generator.seeded(7));
    assertThat(draw.apply(Generator.seeded(7)).contentEquals(first)).isTrue();
    assertThat(draw.apply(Generator.seeded(8)).contentEquals(first)).isFalse();
  }

  @ParameterizedTest
  @MethodSource("draws")
  void aStateContinuesWhereItWasSaved(Function<Generator, Tensor> draw) {
    Generator generator = Generator.seeded(3);
    assertThat(draw.apply(generator).dim()).isEqualTo(1);
    Tensor state = generator.state();
    Tensor next = draw.apply(generator);
    generator.state(state);
    assertThat(draw.apply(generator).contentEquals(next)).isTrue();
    Generator other = Generator.seeded(99);
    other.state(state);
    assertThat(draw.apply(other).contentEquals(next)).isTrue();
  }

  @Test
  void theProcessHasASeedAndAState() {
    Randomness.seed(42);
    Tensor first = randn(5);
    Tensor state = Randomness.state();
    Tensor second = randn(5);
    Randomness.seed(42);
    assertThat(randn(5).contentEquals(first)).isTrue();
    Randomness.state(state);
    assertThat(randn(5).contentEquals(second)).isTrue();
  }

  @Test
  void numbersAreTorchs() {
    Randomness.seed(0);
    assertThat(rand(3).toFloatArray()).containsExactly(0.4962566f, 0.7682218f, 0.08847743f);
  }

  @Test
  void aGeneratorRemembersItsSeed() {
    Generator generator = Generator.seeded(12);
    assertThat(generator.seed()).isEqualTo(12);
    generator.seed(13);
    assertThat(generator).hasToString("Generator(seed=13)");
  }

  @Test
  void drawsKeepToTheirRange() {
    Tensor x = randint(-3, 4, shape(1000), Generator.seeded(1));
    assertThat(x.min().itemLong()).isEqualTo(-3);
    assertThat(x.max().itemLong()).isEqualTo(3);
    assertThat(randperm(100).sort(0).values().contentEquals(arange(100))).isTrue();
    assertThat(rand(1000).lt(1).all().bool()).isTrue();
  }
}
