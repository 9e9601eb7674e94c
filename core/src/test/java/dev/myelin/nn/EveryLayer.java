package dev.myelin.nn;

import dev.myelin.tensor.DType;
import dev.myelin.tensor.Randomness;
import dev.myelin.tensor.Shape;
import dev.myelin.tensor.Tensor;
import dev.myelin.tensor.Tensors;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// A layer with an input that suits it: what [EveryLayerTest] and [EveryGradientTest] go through.
///
/// @param make makes the module
/// @param call what the module makes of an input
/// @param input the shape of its input
/// @param rows how many rows the input's indices choose from, or 0 where it holds numbers
/// @param slopes how often it is differentiable where PyTorch says so: 0, 1 or 2 times
/// @param refused the types of numbers it does not compute with
/// @param mode how it is looked at
record EveryLayer(
    String name,
    Supplier<Module> make,
    BiFunction<Module, Tensor, Tensor> call,
    Shape input,
    long rows,
    int slopes,
    Set<DType> refused,
    Mode mode) {

  /// In evaluation, in training, or in training where it draws random numbers.
  enum Mode {
    EVALUATION,
    TRAINING,
    DRAWING
  }

  static EveryLayer layer(String name, Supplier<Layer> make, long... input) {
    return module(name, make, (layer, x) -> layer.call(x), input);
  }

  /// A module of any number of inputs, by a function of one.
  @SuppressWarnings("unchecked") // What make makes is what call takes.
  static <M extends Module> EveryLayer module(
      String name, Supplier<M> make, BiFunction<M, Tensor, Tensor> call, long... input) {
    return new EveryLayer(
        name,
        make::get,
        (module, x) -> call.apply((M) module, x),
        Shape.of(input),
        0,
        2,
        EnumSet.noneOf(DType.class),
        Mode.EVALUATION);
  }

  static Stream<EveryLayer> all() {
    return Stream.of(EveryShape.all(), EveryActivation.all(), EveryModule.all(), EveryLoss.all())
        .flatMap(entries -> entries.stream());
  }

  EveryLayer ofIndices(long rows) {
    return new EveryLayer(name, make, call, input, rows, 1, refused, mode);
  }

  EveryLayer slopes(int times) {
    return new EveryLayer(name, make, call, input, rows, times, refused, mode);
  }

  EveryLayer refuses(DType... dtypes) {
    return new EveryLayer(name, make, call, input, rows, slopes, Set.of(dtypes), mode);
  }

  EveryLayer inTraining() {
    return in(Mode.TRAINING);
  }

  EveryLayer drawing() {
    return in(Mode.DRAWING);
  }

  private EveryLayer in(Mode mode) {
    return new EveryLayer(name + " in training", make, call, input, rows, slopes, refused, mode);
  }

  /// A new module in double precision, of elements which every type can hold, and whose running
  /// statistics have moved.
  Module made() {
    Module module = make.get().to(DType.FLOAT64);
    Tensor ignored = call.apply(module, values());
    assert ignored.isOpen();
    return module.to(DType.BFLOAT16).to(DType.FLOAT64).train(mode != Mode.EVALUATION);
  }

  /// Elements which every type of number can hold.
  Tensor values() {
    return rows == 0
        ? Tensors.randn(input, DType.FLOAT64).to(DType.BFLOAT16).to(DType.FLOAT64)
        : Tensors.randint(0, rows, input);
  }

  /// The output for an input, in a mode that draws nothing new.
  Tensor output(Module module, Tensor x) {
    Randomness.seed(3);
    return call.apply(module, x);
  }

  Function<Tensor, Tensor> function(Module module) {
    return x -> output(module, x);
  }

  String typeName() {
    return name.split(" ", 2)[0];
  }

  @Override
  public String toString() {
    return name;
  }
}
