package dev.myelin.nn.parity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.myelin.autograd.Autograd;
import dev.myelin.tensor.DType;
import dev.myelin.tensor.Tensor;
import dev.myelin.tensor.Tensors;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Compares every module with PyTorch's: outputs, gradients of inputs and parameters, and the state
/// after the call. The cases are PyTorch's own and, in `parity-extra`, what its list lacks;
/// `-Dmyelin.parity=DIR` takes those of another folder.
final class ParityTest {
  private static final double FORWARD = 1e-5;
  private static final double GRADIENT = 1e-4;

  private static final Path RESOURCES = Path.of("src/test/resources");

  private final Map<String, Map<String, Tensor>> files = new HashMap<>();

  static List<Path> folders() throws IOException {
    String given = System.getProperty("myelin.parity");
    if (given != null) {
      return List.of(Path.of(given));
    }
    var folders = new ArrayList<>(List.of(RESOURCES.resolve("parity")));
    try (Stream<Path> families = Files.list(RESOURCES.resolve("parity-extra"))) {
      families.sorted().forEach(folders::add);
    }
    return folders;
  }

  @ParameterizedTest
  @MethodSource("folders")
  void everyModuleComputesWhatPyTorchDoes(Path folder) throws IOException {
    var index = Json.object(Json.parse(Files.readString(folder.resolve("index.json"))));
    List<Object> cases = Json.array(index.get("cases"));
    var failures = new ArrayList<String>();
    for (Object item : cases) {
      Map<String, Object> entry = Json.object(item);
      List<String> problems = run(folder, entry);
      if (!problems.isEmpty()) {
        failures.add(entry.get("id") + ": " + String.join("; ", problems));
      }
    }
    failures.forEach(System.out::println);
    System.out.printf(
        "parity: %d cases, %d passed%n", cases.size(), cases.size() - failures.size());
    assertThat(failures).isEmpty();
    assertThat(cases).isNotEmpty();
  }

  private List<String> run(Path folder, Map<String, Object> entry) throws IOException {
    String file = Json.get(entry, "file", String.class);
    if (!files.containsKey(file)) {
      files.put(file, Safetensors.read(folder.resolve(file)));
    }
    Map<String, Tensor> tensors = files.getOrDefault(file, Map.of());
    String[] id = Json.get(entry, "id", String.class).split("/", -1);
    String prefix = id[1] + "." + id[2] + ".";
    try {
      return new Run(entry, tensors, prefix).problems();
    } catch (RuntimeException e) {
      return List.of(String.valueOf(e.getMessage()));
    }
  }

  /// One case.
  private record Run(Map<String, Object> entry, Map<String, Tensor> tensors, String prefix) {
    List<String> problems() {
      var args = new Args(Json.object(entry.get("args")), tensors, prefix, inputNames());
      Registry.Built built = Registry.build(Json.get(entry, "module", String.class), args);
      var state = new LinkedHashMap<String, Tensor>();
      for (String name : texts("state")) {
        state.put(name, required("state." + name));
      }
      built.module().loadStateDict(state);
      built.module().train(Json.get(entry, "training", Boolean.class));

      List<String> gradients = texts("grads");
      var leaves = new LinkedHashMap<String, Tensor>();
      List<Tensor> inputs = new ArrayList<>();
      for (Object item : Json.array(entry.get("inputs"))) {
        Map<String, Object> input = Json.object(item);
        if (input.get("value") != null) {
          inputs.add(Tensors.tensor(Args.longs(Json.array(input.get("value")))));
          continue;
        }
        for (String name : tensorNames(input)) {
          Tensor tensor = required(name).clone();
          inputs.add(gradients.contains(name) ? tensor.requiresGrad(true) : tensor);
          leaves.put(name, tensor);
        }
      }
      built.module().namedParameters().forEach((name, p) -> leaves.put("state." + name, p));

      var problems = new ArrayList<String>();
      List<Tensor> outputs = built.call().apply(inputs);
      if (outputs.size() != Json.get(entry, "outputs", Double.class).intValue()) {
        problems.add(outputs.size() + " outputs");
      }
      for (int i = 0; i < outputs.size(); i++) {
        compare("out." + i, outputs.get(i), tensors.get(prefix + "out." + i), FORWARD, problems);
      }
      compareGradients(gradients, leaves, outputs, problems);
      built
          .module()
          .stateDict()
          .forEach(
              (name, tensor) -> {
                Tensor after = tensors.get(prefix + "after." + name);
                compare("after." + name, tensor, after, FORWARD, problems);
              });
      return problems;
    }

    private void compareGradients(
        List<String> gradients,
        Map<String, Tensor> leaves,
        List<Tensor> outputs,
        List<String> problems) {
      Tensor scalar = null;
      for (int i = 0; i < outputs.size(); i++) {
        Tensor cotangent = tensors.get(prefix + "cot." + i);
        if (cotangent != null) {
          Tensor term = outputs.get(i).mul(cotangent).sum();
          scalar = scalar == null ? term : scalar.add(term);
        }
      }
      if (scalar == null || gradients.isEmpty()) {
        return;
      }
      Tensor[] by = gradients.stream().map(leaves::get).toArray(Tensor[]::new);
      @Nullable Tensor[] found = Autograd.grad(scalar, by, Autograd.allowUnused());
      for (int i = 0; i < by.length; i++) {
        String name = "grad." + gradients.get(i);
        compare(name, found[i], tensors.get(prefix + name), GRADIENT, problems);
      }
    }

    private static void compare(
        String name,
        @Nullable Tensor found,
        @Nullable Tensor expected,
        double tolerance,
        List<String> problems) {
      if (found == null || expected == null) {
        if (expected != null && expected.abs().max().item() > tolerance) {
          problems.add(name + " is missing");
        } else if (found != null && expected == null) {
          problems.add(name + " was not expected");
        }
        return;
      }
      if (!found.shape().equals(expected.shape())) {
        problems.add(name + " is " + found.shape() + " instead of " + expected.shape());
        return;
      }
      double[] a = found.detach().to(DType.FLOAT64).toDoubleArray();
      double[] b = expected.to(DType.FLOAT64).toDoubleArray();
      double worst = 0;
      for (int i = 0; i < a.length; i++) {
        boolean equal = a[i] == b[i] || (Double.isNaN(a[i]) && Double.isNaN(b[i]));
        double error = equal ? 0 : Math.abs(a[i] - b[i]) / (1 + Math.abs(b[i]));
        worst = Double.isNaN(error) ? Double.POSITIVE_INFINITY : Math.max(worst, error);
      }
      if (worst > tolerance) {
        problems.add(name + " differs by " + worst);
      }
    }

    /// The names of the inputs that are given: those of a tuple's parts are its own, numbered.
    private List<String> inputNames() {
      List<String> names = new ArrayList<>();
      for (Object item : Json.array(entry.get("inputs"))) {
        Map<String, Object> input = Json.object(item);
        String name = Json.get(input, "name", String.class);
        int parts = tensorNames(input).size();
        for (int i = 0; i < parts; i++) {
          names.add(parts == 1 ? name : name + "." + i);
        }
      }
      return names;
    }

    /// The tensors of an input: one, or a tuple's, or none if it is null.
    private static List<String> tensorNames(Map<String, Object> input) {
      return input.get("tuple") instanceof List<?> tuple
          ? tuple.stream().map(String.class::cast).toList()
          : input.get("tensor") instanceof String name ? List.of(name) : List.of();
    }

    private List<String> texts(String field) {
      return Json.array(entry.get(field)).stream().map(String.class::cast).toList();
    }

    private Tensor required(String name) {
      Tensor tensor = tensors.get(prefix + name);
      if (tensor == null) {
        throw new IllegalArgumentException("the file has no " + prefix + name);
      }
      return tensor;
    }
  }
}
