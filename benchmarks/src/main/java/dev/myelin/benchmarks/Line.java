package dev.myelin.benchmarks;

import org.jspecify.annotations.Nullable;

/// One line of the table: a benchmark, and how many times faster than Python PyTorch it should be.
///
/// @param benchmark the class and method of the benchmark; the Python side knows it by the same
///   name
/// @param target PyTorch's time over Myelin's to be reached, or null where none is set
record Line(String name, String benchmark, @Nullable Double target) {
  static final Line[] ALL = {
    new Line("add of 4 floats", "Elementwise.addOfFourFloats", 1.0),
    new Line("add of 4 floats, in a scope", "Elementwise.addOfFourFloatsInScope", 1.0),
    new Line("in-place add of 4 floats", "Elementwise.addInPlaceOfFourFloats", 1 / 0.6),
    new Line("matmul 1024³", "Products.matmulOf1024", 2.0),
    new Line("relu of 64 MB", "Elementwise.reluOf64Megabytes", 2.5),
    new Line("relu of 64 MB, in a scope", "Elementwise.reluOf64MegabytesInScope", 2.5),
    new Line("step of MLP 64-128-128-10, batch 32", "TrainingSteps.stepOfSmallMlp", 1.2),
    new Line("step of MLP 784-1024-1024-10, batch 128", "TrainingSteps.stepOfLargeMlp", 1.7),
    new Line("step of CNN on 32×3×32×32", "TrainingSteps.stepOfCnn", 1.3),
    new Line("step of LSTM 2×128 on 32×50", "TrainingSteps.stepOfLstm", 1.2),
    new Line("step of four GPT blocks, 8×128×128", "TrainingSteps.stepOfGpt", 1.3),
    new Line("eight threads calling one MLP", "Inference.callByEightThreads", null),
  };
}
