package dev.myelin.nn;

import static dev.myelin.nn.Nn.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.myelin.autograd.Autograd;
import dev.myelin.autograd.GradCheck;
import dev.myelin.tensor.DType;
import dev.myelin.tensor.Index;
import dev.myelin.tensor.Randomness;
import dev.myelin.tensor.Shape;
import dev.myelin.tensor.Tensor;
import dev.myelin.tensor.Tensors;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.FieldSource;

final class AttentionTest {
  @BeforeEach
  void seed() {
    Randomness.seed(1);
  }

  /// A module, what it makes of an input, and the input's shape.
  record Case(Module module, Function<Tensor, Tensor> call, Shape input) {
    @Override
    public String toString() {
      return module + " of " + input;
    }
  }

  private static Case of(MultiheadAttention m, MultiheadAttention.CallOption... options) {
    return new Case(m, x -> m.call(x, options).output(), Shape.of(3, 2, 4));
  }

  private static Case of(Layer m, long... shape) {
    return new Case(m, x -> m.call(x), Shape.of(shape));
  }

  private static Case of(TransformerDecoderLayer m) {
    return new Case(m, x -> m.call(x, x, causal(), memory(causal())), Shape.of(3, 2, 4));
  }

  static final List<Case> DIFFERENTIABLE =
      List.of(
          of(multiheadAttention(4, 2)),
          of(multiheadAttention(4, 2, batchFirst(), noBias()), noWeights()),
          of(multiheadAttention(4, 2, keyValueBias(), zeroAttention()), causal()),
          of(
              multiheadAttention(4, 2, projectedValueSize(6), valueOutputSize(5)),
              weightsPerHead(),
              causal()),
          of(transformerEncoderLayer(4, 2, feedForwardSize(6), dropout(0)), 3, 2, 4),
          of(
              transformerEncoderLayer(
                  4, 2, feedForwardSize(6), dropout(0), normFirst(), activation(gelu())),
              3,
              4),
          of(transformerDecoderLayer(4, 2, feedForwardSize(6), dropout(0), normFirst())),
          of(feedForward(4, 6, activation(Tensor::silu)), 2, 4),
          of(rope(4), 2, 3, 5),
          of(rope(4, traditional()), 3, 4),
          of(sinusoidalPositionalEncoding(4), 3),
          of(positionalEncoding(4), 3, 2, 4),
          of(alibi(), 2, 3, 3));

  @ParameterizedTest
  @FieldSource("DIFFERENTIABLE")
  void gradientsAreThoseOfFiniteDifferences(Case c) {
    c.module().to(DType.FLOAT64);
    GradCheck.check(c.call(), Tensors.randn(c.input(), DType.FLOAT64));
  }

  @Test
  void attentionAsAFunctionHasTheGradientsOfFiniteDifferences() {
    Tensor[] inputs = new Tensor[3];
    for (int i = 0; i < 3; i++) {
      inputs[i] = Tensors.randn(Shape.of(1, i == 0 ? 4 : 2, 3, 2), DType.FLOAT64);
    }
    GradCheck.checkAll(
        x -> scaledDotProductAttention(x[0], x[1], x[2], causal(), scale(0.7)), inputs);
  }

  static final List<Arguments> TEXTS =
      List.of(
          Arguments.of(multiheadAttention(4, 2), "MultiheadAttention(4, heads=2)"),
          Arguments.of(
              multiheadAttention(
                  4,
                  2,
                  querySize(3),
                  keySize(5),
                  valueSize(6),
                  projectedValueSize(8),
                  valueOutputSize(7),
                  dropout(0.1),
                  noBias(),
                  batchFirst()),
              "MultiheadAttention(4, heads=2, querySize=3, keySize=5, valueSize=6,"
                  + " projectedValueSize=8, valueOutputSize=7, dropout=0.1, noBias, batchFirst)"),
          Arguments.of(
              multiheadAttention(4, 2, keyValueBias(), zeroAttention()),
              "MultiheadAttention(4, heads=2, keyValueBias, zeroAttention)"),
          Arguments.of(
              transformerEncoderLayer(4, 2, dropout(0), normFirst(), eps(0.1)),
              "TransformerEncoderLayer(4, heads=2, feedForwardSize=2048, dropout=0.0, eps=0.1,"
                  + " normFirst)"),
          Arguments.of(
              transformerDecoderLayer(4, 2, feedForwardSize(8), batchFirst(), noBias()),
              "TransformerDecoderLayer(4, heads=2, feedForwardSize=8, batchFirst, noBias)"),
          Arguments.of(rope(8), "RoPE(8)"),
          Arguments.of(
              rope(8, traditional(), base(100), scale(0.5)),
              "RoPE(8, traditional, base=100.0, scale=0.5)"),
          Arguments.of(sinusoidalPositionalEncoding(8), "SinusoidalPositionalEncoding(8)"),
          Arguments.of(
              sinusoidalPositionalEncoding(
                  8, minFrequency(0.1), maxFrequency(2), scale(1), cosineFirst(), fullTurns()),
              "SinusoidalPositionalEncoding(8, minFrequency=0.1, maxFrequency=2.0, scale=1.0,"
                  + " cosineFirst, fullTurns)"),
          Arguments.of(
              positionalEncoding(8, maxLength(9), batchFirst()),
              "PositionalEncoding(8, maxLength=9, batchFirst)"),
          Arguments.of(alibi(), "ALiBi()"));

  @ParameterizedTest
  @FieldSource("TEXTS")
  void aModulePrintsItsSizesAndOptions(Module module, String text) {
    assertThat(module.typeName() + "(" + module.describe() + ")").isEqualTo(text);
  }

  @Test
  void parametersHavePyTorchsNamesInItsOrder() {
    assertThat(multiheadAttention(4, 2, keyValueBias()).stateDict().keySet())
        .containsExactly(
            "in_proj_weight",
            "in_proj_bias",
            "bias_k",
            "bias_v",
            "out_proj.weight",
            "out_proj.bias");
    assertThat(multiheadAttention(4, 2, keySize(3), noBias()).stateDict().keySet())
        .containsExactly("q_proj_weight", "k_proj_weight", "v_proj_weight", "out_proj.weight");
    assertThat(transformerDecoderLayer(4, 2, noBias()).stateDict().keySet())
        .containsExactly(
            "self_attn.in_proj_weight",
            "self_attn.out_proj.weight",
            "multihead_attn.in_proj_weight",
            "multihead_attn.out_proj.weight",
            "linear1.weight",
            "linear2.weight",
            "norm1.weight",
            "norm2.weight",
            "norm3.weight");
    assertThat(positionalEncoding(4).stateDict()).isEmpty();
  }

  @Test
  void projectionsStartByGlorotAndBengiosRule() {
    MultiheadAttention attention = multiheadAttention(64, 4);
    Tensor weight = Objects.requireNonNull(attention.inProjWeight);
    double bound = Math.sqrt(6.0 / (64 + 192));
    assertThat(weight.abs().max().item()).isLessThanOrEqualTo(bound);
    assertThat(weight.std().item()).isCloseTo(bound / Math.sqrt(3), within(0.005));
    assertThat(Objects.requireNonNull(attention.inProjBias).abs().max().item()).isZero();
    assertThat(Objects.requireNonNull(attention.outProj.bias()).abs().max().item()).isZero();
  }

  @Test
  void copiesInAStackStartAlikeAndAreTheirOwn() {
    TransformerEncoderLayer layer = transformerEncoderLayer(4, 2, feedForwardSize(6));
    Tensor before = Randomness.state();
    TransformerEncoder encoder = transformerEncoder(layer, 2);
    assertThat(Randomness.state().contentEquals(before)).isTrue();
    Tensor first = encoder.layers.get(0).linear1.weight();
    Tensor second = encoder.layers.get(1).linear1.weight();
    assertThat(first.contentEquals(second)).isTrue();
    assertThat(first.isAliasOf(second)).isFalse();
    assertThat(first.isAliasOf(layer.linear1.weight())).isFalse();
  }

  @Test
  void theFastWayAndTheOneWithWeightsAgree() {
    MultiheadAttention attention = multiheadAttention(8, 2, batchFirst());
    Tensor x = Tensors.randn(3, 5, 8);
    Tensor padding = Tensors.zeros(Shape.of(3, 5), DType.BOOL);
    padding.set(1, Index.at(1), Index.from(3));
    for (MultiheadAttention.CallOption[] masks :
        List.of(
            new MultiheadAttention.CallOption[] {},
            new MultiheadAttention.CallOption[] {causal()},
            new MultiheadAttention.CallOption[] {causal(), keyPaddingMask(padding)})) {
      var options = new ArrayList<>(List.of(masks));
      AttentionOutput slow = attention.call(x, masks);
      options.add(noWeights());
      AttentionOutput fast =
          attention.call(x, options.toArray(MultiheadAttention.CallOption[]::new));
      assertThat(fast.weights()).isNull();
      assertThat(slow.output().allClose(fast.output(), 1e-5, 1e-6)).isTrue();
      Tensor sums = Objects.requireNonNull(slow.weights()).sum(-1);
      assertThat(sums.allClose(Tensors.onesLike(sums))).isTrue();
    }
  }

  @Test
  void aCacheGivesStepByStepWhatAllAtOnceGives() {
    MultiheadAttention attention = multiheadAttention(8, 2, batchFirst());
    Tensor x = Tensors.randn(2, 300, 8);
    Autograd.noGrad(
        () -> {
          Tensor whole = attention.call(x, causal(), noWeights()).output();
          var cache = new KeyValueCache();
          List<Tensor> parts = new ArrayList<>();
          for (long[] piece : new long[][] {{0, 7}, {7, 1}, {8, 250}, {258, 1}, {259, 41}}) {
            Tensor part = x.narrow(1, piece[0], piece[1]);
            assertThat(cache.offset()).isEqualTo(piece[0]);
            parts.add(attention.call(part, cache(cache), causal(), noWeights()).output());
          }
          assertThat(cache).hasToString("KeyValueCache(steps=300)");
          Tensor pieces = Tensors.cat(1, parts.toArray(Tensor[]::new));
          assertThat(pieces.allClose(whole, 1e-4, 1e-5)).isTrue();
          cache.reset();
          assertThat(cache.offset()).isZero();
          Tensor again =
              attention.call(x.narrow(0, 0, 1), cache(cache), causal(), noWeights()).output();
          assertThat(again.allClose(whole.narrow(0, 0, 1), 1e-4, 1e-5)).isTrue();
          return again;
        });
  }

  @Test
  void maskedKeysHaveNoInfluence() {
    TransformerEncoder encoder =
        transformerEncoder(transformerEncoderLayer(8, 2, batchFirst()), 2, finalNorm(layerNorm(8)));
    encoder.eval();
    Tensor x = Tensors.randn(1, 4, 8);
    Tensor padding = Tensors.tensor(new boolean[] {false, false, false, true}, 1, 4);
    Tensor masked = encoder.call(x, keyPaddingMask(padding)).narrow(1, 0, 3);
    assertThat(masked.allClose(encoder.call(x.narrow(1, 0, 3)), 1e-4, 1e-5)).isTrue();
    Tensor causal = encoder.call(x, causal());
    Tensor mask = generateSquareSubsequentMask(4);
    assertThat(causal.allClose(encoder.call(x, attentionMask(mask)), 1e-5, 1e-6)).isTrue();
    assertThat(
            causal.narrow(1, 0, 2).allClose(encoder.call(x.narrow(1, 0, 2), causal()), 1e-4, 1e-5))
        .isTrue();
  }

  @Test
  void hooksOfATransformersLayersSeeMaskedCallsToo() {
    TransformerEncoderLayer layer = transformerEncoderLayer(4, 2, feedForwardSize(6));
    List<Shape> seen = new ArrayList<>();
    Runnable remove =
        layer.onForward(
            (l, x, y) -> {
              seen.add(y.shape());
              return y;
            });
    assertThat(layer.call(Tensors.zeros(3, 2, 4), causal()).shape()).isEqualTo(Shape.of(3, 2, 4));
    assertThat(layer.call(Tensors.zeros(5, 4)).shape()).isEqualTo(Shape.of(5, 4));
    remove.run();
    assertThat(layer.call(Tensors.zeros(5, 4)).shape()).isEqualTo(Shape.of(5, 4));
    assertThat(seen).containsExactly(Shape.of(3, 2, 4), Shape.of(5, 4));
    assertThat(layer.summary(3, 2, 4).toString()).contains("linear1: Linear(4 → 6)");
  }

  @Test
  void offsetsOfABatchAreThoseOfItsSequences() {
    RoPE rope = rope(8);
    Tensor x = Tensors.randn(3, 2, 5, 8);
    Tensor each = rope.call(x, new long[] {0, 4, 9});
    for (int i = 0; i < 3; i++) {
      long offset = new long[] {0, 4, 9}[i];
      assertThat(each.get(i).allClose(rope.call(x.get(i), offset), 1e-5, 1e-6)).isTrue();
    }
  }

  @Test
  void alibiLowersScoresByTheDistanceTimesTheHeadsSlope() {
    Tensor bias = ALiBi.bias(4, 2, 3, 1);
    double[] slopes = {0.25, 0.0625, 0.015625, 0.00390625};
    for (int head = 0; head < 4; head++) {
      float s = (float) slopes[head];
      assertThat(bias.get(head).flatten().toFloatArray())
          .containsExactly(new float[] {-s, 0, -s, -2 * s, -s, 0}, within(0f));
    }
    assertThat(ALiBi.bias(3, 1, 2, 0).select(2, 1).flatten().toFloatArray())
        .containsExactly(-0.0625f, -0.00390625f, -0.25f);
  }

  @Test
  void sinusoidsOfHalfPrecisionKeepTheirDigits() {
    Tensor x = Tensors.arange(0, 256, 1).to(DType.BFLOAT16);
    var encoding = sinusoidalPositionalEncoding(8, scale(1), fullTurns());
    Tensor found = encoding.call(x).to(DType.FLOAT64);
    assertThat(found.allClose(encoding.call(x.to(DType.FLOAT64)), 0, 0.005)).isTrue();
  }

  @Test
  void aTransformersMatricesStartByGlorotAndBengiosRule() {
    Transformer transformer =
        transformer(16, 2, encoderLayers(1), decoderLayers(2), feedForwardSize(32), dropout(0));
    Tensor weight = transformer.encoder.layers.get(0).linear1.weight();
    assertThat(weight.abs().max().item()).isLessThanOrEqualTo(Math.sqrt(6.0 / (16 + 32)));
    assertThat(transformer.decoder.layers.size()).isEqualTo(2);
    Tensor y =
        transformer.call(
            Tensors.randn(5, 2, 16), Tensors.randn(3, 2, 16), target(causal()), source());
    assertThat(y.shape()).isEqualTo(Shape.of(3, 2, 16));
  }
}
