package dev.myelin.nn;

import static dev.myelin.nn.Nn.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.myelin.error.ClosedException;
import dev.myelin.error.StateDictException;
import dev.myelin.error.StateException;
import dev.myelin.tensor.Buffer;
import dev.myelin.tensor.DType;
import dev.myelin.tensor.Parameter;
import dev.myelin.tensor.Scope;
import dev.myelin.tensor.Shape;
import dev.myelin.tensor.Tensor;
import dev.myelin.tensor.Tensors;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class StateDictTest {
  static final class Net extends Layer {
    final Conv2d conv = conv2d(1, 2, 3);
    final BatchNorm2d norm = batchNorm2d(2);
    final Linear head = linear(2, 3);
    final Buffer seen = temporaryBuffer(Tensors.zeros(1));

    @Override
    public Tensor forward(Tensor x) {
      return head.call(norm.call(conv.call(x)).mean(-1, -2));
    }
  }

  private static Map<String, Tensor> copy(Module module) {
    var copy = new LinkedHashMap<String, Tensor>();
    module.stateDict().forEach((name, tensor) -> copy.put(name, tensor.detach().clone()));
    return copy;
  }

  private static float[] numbers(Module module) {
    return Tensors.cat(
            0,
            module.stateDict().values().stream()
                .map(t -> t.detach().to(DType.FLOAT32).reshape(-1))
                .toArray(Tensor[]::new))
        .toFloatArray();
  }

  @Test
  void holdsParametersAndPersistentBuffersByPyTorchsNames() {
    assertThat(new Net().stateDict().keySet())
        .containsExactly(
            "conv.weight",
            "conv.bias",
            "norm.weight",
            "norm.bias",
            "norm.running_mean",
            "norm.running_var",
            "norm.num_batches_tracked",
            "head.weight",
            "head.bias");
  }

  @Test
  void loadingMakesTwoModelsEqualAndKeepsTheParameters() {
    var trained = new Net();
    var fresh = new Net();
    Tensor x = Tensors.randn(2, 1, 5, 5);
    trained.call(x);
    var held = fresh.parameters();

    LoadReport report = fresh.loadStateDict(trained.stateDict());

    assertThat(report.isComplete()).isTrue();
    assertThat(numbers(fresh)).containsExactly(numbers(trained));
    assertThat(fresh.parameters()).isEqualTo(held);
    assertThat(fresh.head.weight().isAliasOf(trained.head.weight())).isFalse();
    assertThat(fresh.head.weight().requiresGrad()).isTrue();
  }

  @Test
  void strictLoading_listsEveryNameAtOnceAndCopiesNothing() {
    var model = new Net();
    var state = copy(new Net());
    state.remove("conv.bias");
    state.remove("head.bias");
    state.put("extra", Tensors.zeros(1));
    state.put("conv.weight", Tensors.zeros(2, 1, 5, 5));
    state.put("norm.running_var", Tensors.zeros(3));
    float[] before = numbers(model);

    assertThatThrownBy(() -> model.loadStateDict(state))
        .isInstanceOf(StateDictException.class)
        .hasMessage(
            "Net: the state dict must match the module, name by name; missing=[conv.bias,"
                + " head.bias], unexpected=[extra], mis-shaped=[conv.weight [2, 1, 5, 5] instead of"
                + " [2, 1, 3, 3], norm.running_var [3] instead of [2]]");
    assertThat(numbers(model)).containsExactly(before);
  }

  @Test
  void partialLoading_takesWhatMatchesAndReportsTheRest() {
    var model = new Net();
    var other = new Net();
    var state = copy(other);
    state.remove("head.bias");
    state.put("extra", Tensors.zeros(1));

    assertThatThrownBy(() -> model.loadStateDict(state))
        .hasMessage(
            "Net: the state dict must match the module, name by name; missing=[head.bias],"
                + " unexpected=[extra]. Load with LoadOption.partial() to take what matches.");

    LoadReport report = model.loadStateDict(state, LoadOption.partial());

    assertThat(report.missing()).containsExactly("head.bias");
    assertThat(report.unexpected()).containsExactly("extra");
    assertThat(report.isComplete()).isFalse();
    assertThat(model.conv.weight().toFloatArray())
        .containsExactly(other.conv.weight().toFloatArray());
  }

  @Test
  void partialLoading_stillRefusesShapes() {
    var state = copy(new Net());
    state.put("head.bias", Tensors.zeros(4));

    assertThatThrownBy(() -> new Net().loadStateDict(state, LoadOption.partial()))
        .hasMessage(
            "Net: the state dict must match the module, name by name; mis-shaped=[head.bias [4]"
                + " instead of [3]]");
  }

  @Test
  void loadingConvertsToTheModulesType() {
    var model = linear(2, 1);
    model.loadStateDict(
        Map.of(
            "weight", Tensors.tensor(new double[] {0.5, 0.25}, 1, 2),
            "bias", Tensors.tensor(new long[] {3})));

    assertThat(model.weight().dtype()).isEqualTo(DType.FLOAT32);
    assertThat(model.weight().toFloatArray()).containsExactly(0.5f, 0.25f);
    assertThat(model.stateDict().get("bias").toFloatArray()).containsExactly(3f);
  }

  @Test
  void tensorThatFailsToConvert_leavesAllAsItWas() {
    var model = linear(2, 1);
    float[] before = numbers(model);
    Tensor complex = Tensors.zeros(Shape.of(1), DType.COMPLEX64);

    assertThatThrownBy(
            () -> model.loadStateDict(Map.of("weight", Tensors.ones(1, 2), "bias", complex)))
        .isInstanceOf(StateDictException.class)
        .hasMessage(
            "Linear: complex numbers must not be loaded into real ones; name=bias,"
                + " given=complex64, module=float32");
    assertThat(numbers(model)).containsExactly(before);
  }

  @Test
  void closedTensor_leavesAllAsItWas() {
    var model = linear(2, 1);
    float[] before = numbers(model);
    Tensor closed;
    try (var _ = Scope.open()) {
      closed = Tensors.ones(1);
    }

    assertThatThrownBy(
            () -> model.loadStateDict(Map.of("weight", Tensors.ones(1, 2), "bias", closed)))
        .isInstanceOf(ClosedException.class);
    assertThat(numbers(model)).containsExactly(before);
  }

  static final class Tied extends Layer {
    final Embedding encoder = embedding(5, 2);
    final Parameter decoder = encoder.weight();

    @Override
    public Tensor forward(Tensor x) {
      return encoder.call(x).matmul(decoder.t());
    }
  }

  @Test
  void tiedTensor_isSavedUnderBothNamesAndLoadedFromEither() {
    var tied = new Tied();
    Tensor ones = Tensors.ones(5, 2);

    assertThat(tied.stateDict().keySet()).containsExactly("decoder", "encoder.weight");
    assertThat(tied.loadStateDict(Map.of("encoder.weight", ones)).isComplete()).isTrue();
    assertThat(tied.decoder.sum().item()).isEqualTo(10);
    assertThat(tied.loadStateDict(Map.of("decoder", ones.mul(2))).isComplete()).isTrue();
    assertThat(tied.encoder.weight().sum().item()).isEqualTo(20);
    assertThatThrownBy(() -> tied.loadStateDict(Map.of()))
        .hasMessage(
            "Tied: the state dict must match the module, name by name; missing=[decoder,"
                + " encoder.weight]. Load with LoadOption.partial() to take what matches.");
  }

  @Test
  void loadingItsOwnState_changesNothing() {
    var model = new Net();
    float[] before = numbers(model);
    model.loadStateDict(model.stateDict());

    assertThat(numbers(model)).containsExactly(before);
  }

  @Test
  void savingWithOpenSizes_isRefusedBeforeAFileIsTouched() {
    var model = sequential(linear(AUTO, 2), batchNorm2d(AUTO));

    assertThatThrownBy(() -> model.save(Path.of("never.safetensors")))
        .isInstanceOf(StateException.class)
        .hasMessage(
            "Sequential.save: all sizes must be known; open=[0.weight, 0.bias, 1.weight, 1.bias,"
                + " 1.running_mean, 1.running_var]. Call build(inputShape) on the model, or run it"
                + " once on an input.");
  }

  @Test
  void optionGivenTwice_isRefused() {
    assertThatThrownBy(
            () -> relu().loadStateDict(Map.of(), LoadOption.partial(), LoadOption.partial()))
        .hasMessage(
            "ReLU.loadStateDict: an option must be given once; first=Partial[], second=Partial[]");
  }
}
