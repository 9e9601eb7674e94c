package dev.myelin.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.myelin.error.DTypeException;
import dev.myelin.error.EngineException;
import dev.myelin.error.MyelinException;
import dev.myelin.tensor.DType;
import dev.myelin.tensor.Device;
import dev.myelin.tensor.Randomness;
import dev.myelin.tensor.Shape;
import dev.myelin.tensor.Tensor;
import dev.myelin.tensor.Tensors;
import java.io.IOException;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Laws that hold for every layer, loss and network.
final class EveryLayerTest {
  @BeforeEach
  void seed() {
    Randomness.seed(1);
  }

  static Stream<EveryLayer> all() {
    return EveryLayer.all();
  }

  /// The order of memory is the order of what is drawn.
  static Stream<EveryLayer> drawingNothing() {
    return all().filter(entry -> entry.mode() != EveryLayer.Mode.DRAWING);
  }

  /// Lists of modules compute nothing, and Cast has a type of its own.
  @Test
  void theTableHasEveryModule() throws Exception {
    Set<String> table = all().map(EveryLayer::typeName).collect(Collectors.toSet());
    Set<String> exempt = Set.of("Cast", "ModuleDict", "ModuleList");
    List<String> modules = new ArrayList<>();
    for (Class<?> type : types()) {
      int modifiers = type.getModifiers();
      if (Module.class.isAssignableFrom(type)
          && Modifier.isPublic(modifiers)
          && Modifier.isFinal(modifiers)
          && !exempt.contains(type.getSimpleName())) {
        modules.add(type.getSimpleName());
      }
    }
    assertThat(modules).hasSizeGreaterThan(140);
    assertThat(table).containsAll(modules);
  }

  private static List<Class<?>> types() throws IOException, ClassNotFoundException {
    List<Class<?>> types = new ArrayList<>();
    String folder = "target/classes/" + Module.class.getPackageName().replace('.', '/');
    try (Stream<Path> files = Files.list(Path.of(folder))) {
      for (String file : files.map(path -> path.getFileName().toString()).toList()) {
        if (file.matches("[A-Z]\\w+\\.class")) {
          String name = Module.class.getPackageName() + "." + file.replace(".class", "");
          types.add(Class.forName(name, false, Module.class.getClassLoader()));
        }
      }
    }
    return types;
  }

  @ParameterizedTest
  @MethodSource("all")
  void singlePrecisionIsWithinATenThousandthOfDouble(EveryLayer entry) {
    compare(entry, DType.FLOAT32, Device.CPU, 1e-4);
  }

  @ParameterizedTest
  @MethodSource("all")
  void bfloat16IsWithinATenthOrRefused(EveryLayer entry) {
    compareOrRefuse(entry, DType.BFLOAT16);
  }

  @ParameterizedTest
  @MethodSource("all")
  void float16IsWithinATenthOrRefused(EveryLayer entry) {
    compareOrRefuse(entry, DType.FLOAT16);
  }

  @ParameterizedTest
  @MethodSource("drawingNothing")
  void theDeviceMakesNoDifference(EveryLayer entry) {
    assumeTrue(Device.cuda().isAvailable(), "no CUDA device");
    compare(entry, DType.FLOAT64, Device.cuda(), 1e-9);
    compare(entry, DType.FLOAT32, Device.cuda(), 1e-2); // TensorFloat-32 in convolutions.
  }

  private static void compareOrRefuse(EveryLayer entry, DType dtype) {
    if (entry.refused().contains(dtype)) {
      assertThatThrownBy(() -> compare(entry, dtype, Device.CPU, 0.1))
          .isInstanceOf(DTypeException.class)
          .hasMessageStartingWith(entry.typeName() + ": ")
          .hasMessageContaining(dtype.toString());
    } else {
      compare(entry, dtype, Device.CPU, 0.1);
    }
  }

  /// Output and gradients in a type and on a device beside those in double precision on the CPU.
  private static void compare(EveryLayer entry, DType dtype, Device device, double tolerance) {
    Module module = entry.made();
    Tensor x = entry.values();
    Tensor there = entry.rows() == 0 ? x.to(dtype, device) : x.to(device);
    List<Tensor> expected = outputAndGradients(entry, module, x);
    List<Tensor> found = outputAndGradients(entry, module.to(dtype, device), there);
    assertThat(found).hasSameSizeAs(expected);
    for (int i = 0; i < found.size(); i++) {
      assertClose(found.get(i), expected.get(i), tolerance);
    }
  }

  private static List<Tensor> outputAndGradients(EveryLayer entry, Module module, Tensor input) {
    boolean numbers = input.dtype().isFloatingPoint();
    Tensor x = numbers ? input.detach().clone().requiresGrad(true) : input;
    module.zeroGrad();
    Tensor y = entry.output(module, x);
    List<Tensor> all = new ArrayList<>(List.of(y));
    if (y.requiresGrad()) {
      y.mul(y).sum().backward();
      Stream.concat(Stream.of(x), module.parameters().stream())
          .map(Tensor::grad)
          .filter(Objects::nonNull)
          .forEach(all::add);
    }
    return all;
  }

  private static void assertClose(Tensor found, Tensor expected, double tolerance) {
    assertThat(found.shape()).isEqualTo(expected.shape());
    double scale = Math.max(1, expected.abs().max().item());
    Tensor error = found.detach().to(DType.FLOAT64, Device.CPU).sub(expected.detach()).abs();
    assertThat(error.max().item()).isLessThanOrEqualTo(tolerance * scale);
  }

  @ParameterizedTest
  @MethodSource("drawingNothing")
  void theOrderOfMemoryMakesNoDifference(EveryLayer entry) {
    Module module = entry.made();
    Tensor x = entry.values();
    Tensor expected = entry.output(module, x);
    int last = x.dim() - 1;
    Tensor turned = x.transpose(0, last).contiguous().transpose(0, last);
    Tensor spread = Tensors.stack(x.dim(), x, x.flip(0)).select(x.dim(), 0);
    Tensor between = Tensors.cat(last, x.flip(0), x, x).narrow(last, x.size(last), x.size(last));
    for (Tensor same : List.of(turned, spread, between)) {
      assertClose(entry.output(module, same), expected, 1e-9);
    }
    if (x.dim() == 4) {
      assertClose(entry.output(module, x.channelsLast()), expected, 1e-9);
    }
    Tensor repeated = x.narrow(0, 0, 1).expandAs(x);
    assertClose(entry.output(module, repeated), entry.output(module, repeated.contiguous()), 1e-9);
  }

  @ParameterizedTest
  @MethodSource("all")
  void anInputIsLeftAsItWas(EveryLayer entry) {
    Tensor x = entry.values();
    Tensor before = x.clone();
    Tensor y = entry.output(entry.made(), x);
    assertThat(y.isOpen()).isTrue();
    assertThat(x.contentEquals(before)).isTrue();
  }

  /// Computed, forth and back, or refused by Myelin itself.
  @ParameterizedTest
  @MethodSource("all")
  void emptyDimensionsAreComputedOrRefused(EveryLayer entry) {
    for (int dim = 0; dim < entry.input().dim(); dim++) {
      long[] sizes = entry.input().toArray();
      sizes[dim] = 0;
      DType dtype = entry.rows() == 0 ? DType.FLOAT64 : DType.INT64;
      Tensor x = Tensors.zeros(Shape.of(sizes), dtype);
      Module module = entry.made();
      try {
        if (entry.rows() == 0) {
          x.requiresGrad(true);
        }
        Tensor y = entry.output(module, x);
        if (y.requiresGrad()) {
          y.sum().backward();
        }
      } catch (EngineException e) {
        fail("%s of %s left it to the engine: %s", entry, Shape.of(sizes), e.getMessage());
      } catch (MyelinException e) {
        assertThat(e).hasMessageMatching("(?s)[A-Z].+: .+; .+");
      }
    }
  }

  @ParameterizedTest
  @MethodSource("all")
  void aStateMakesAnotherModuleTheSame(EveryLayer entry) {
    Module module = entry.made();
    Tensor x = entry.values();
    Tensor expected = entry.output(module, x);
    Map<String, Tensor> state = new LinkedHashMap<>();
    module.stateDict().forEach((name, tensor) -> state.put(name, tensor.detach().clone()));
    Module other = entry.made();
    other.loadStateDict(state);
    assertThat(entry.output(other, x).contentEquals(expected)).isTrue();
    assertThat(other.stateDict().keySet()).containsExactlyElementsOf(state.keySet());
  }

  @ParameterizedTest
  @MethodSource("all")
  void aModulePrintsItsType(EveryLayer entry) {
    Module module = entry.made();
    assertThat(module.toString()).startsWith(entry.typeName() + "(");
  }
}
