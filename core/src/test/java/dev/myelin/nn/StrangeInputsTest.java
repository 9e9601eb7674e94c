package dev.myelin.nn;

import static dev.myelin.nn.Nn.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.fail;

import dev.myelin.error.ClosedException;
import dev.myelin.error.EngineException;
import dev.myelin.error.MyelinException;
import dev.myelin.tensor.DType;
import dev.myelin.tensor.Scope;
import dev.myelin.tensor.Shape;
import dev.myelin.tensor.Tensor;
import dev.myelin.tensor.Tensors;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class StrangeInputsTest {
  private static final List<DType> TYPES =
      List.of(
          DType.FLOAT32,
          DType.FLOAT32,
          DType.FLOAT32,
          DType.INT64,
          DType.FLOAT64,
          DType.FLOAT16,
          DType.BFLOAT16,
          DType.BOOL,
          DType.UINT8,
          DType.INT32,
          DType.COMPLEX64);

  private static List<Layer> layers() {
    return List.of(
        linear(3, 2),
        conv2d(3, 2, 2),
        conv2d(3, 3, kernel(1, 3), groups(3), padding(0, 1), dilation(2), stride(3)),
        conv2d(3, 2, 4, samePadding()),
        batchNorm2d(3),
        batchNorm2d(3, noAffine(), noRunningStats()),
        layerNorm(3),
        layerNorm(Shape.of(3, 4), noAffine()),
        relu(),
        gelu(),
        maxPool2d(2),
        maxPool2d(3, padding(1), stride(2), ceilMode(), dilation(2)),
        adaptiveAvgPool2d(3),
        flatten(),
        dropout(0.5),
        embedding(2, 3));
  }

  /// Whatever comes in: a result, or an exception that names the layer.
  @Test
  void layersComputeOrSayWhatIsWrong() {
    check(layers());
  }

  /// Calls layers with inputs of any shape and type.
  static void check(List<Layer> layers) {
    var random = new Random(5);
    for (Layer layer : layers) {
      for (int i = 0; i < 250; i++) {
        Shape shape = Shape.of(random.longs(random.nextInt(6), 0, 5).toArray());
        Tensor x = Tensors.ones(shape, TYPES.get(random.nextInt(TYPES.size())));
        layer.train(random.nextBoolean());
        try (var _ = Scope.open()) {
          assertThat(layer.call(x).isOpen()).isTrue();
        } catch (EngineException e) {
          fail("%s of %s %s left it to the engine: %s", layer, x.dtype(), shape, e.getMessage());
        } catch (MyelinException e) {
          assertThat(e).hasMessageMatching("(?s)" + layer.getClass().getSimpleName() + ": .+; .+");
        }
      }
    }
  }

  @Test
  void lossesComputeOrSayWhatIsWrong() {
    var random = new Random(6);
    for (int i = 0; i < 2000; i++) {
      long[] sizes = random.longs(1 + random.nextInt(3), 0, 4).toArray();
      Tensor output = Tensors.ones(Shape.of(sizes), TYPES.get(random.nextInt(TYPES.size())));
      Shape shape =
          random.nextBoolean()
              ? Shape.of(sizes)
              : Shape.of(random.longs(random.nextInt(3), 0, 4).toArray());
      Tensor target = Tensors.ones(shape, TYPES.get(random.nextInt(TYPES.size())));
      Loss loss = random.nextInt(4) == 0 ? mse() : crossEntropy();
      try (var _ = Scope.open()) {
        assertThat(loss.call(output, target).dim()).isEqualTo(0);
      } catch (EngineException e) {
        fail(
            "%s of %s %s and %s %s left it to the engine: %s",
            loss, output.dtype(), output.shape(), target.dtype(), shape, e.getMessage());
      } catch (MyelinException e) {
        assertThat(e).hasMessageMatching("(?s)" + loss.getClass().getSimpleName() + ": .+; .+");
      }
    }
  }

  @Test
  void closedInput_isRefusedByEveryLayer() {
    for (Layer layer : layers()) {
      Tensor closed;
      try (var _ = Scope.open()) {
        closed = Tensors.ones(1, 3, 4, 4);
      }
      assertThatThrownBy(() -> layer.call(closed))
          .isInstanceOf(ClosedException.class)
          .hasMessageStartingWith(
              "Tensor from full: a tensor must not be used after its scope has closed");
    }
  }
}
