package dev.myelin.nn;

import dev.myelin.error.Problem;

/// The sizes and options of a recurrent network.
///
/// @param projection what an LSTM's state is projected to, or 0
record RecurrentConfig(
    long inputSize,
    long hiddenSize,
    int layers,
    boolean bias,
    boolean batchFirst,
    double dropout,
    boolean bidirectional,
    long projection) {

  static RecurrentConfig of(
      String where, long inputSize, long hiddenSize, RecurrentOption... options) {
    Options.once(where, options);
    Checks.atLeast(where, "inputSize", inputSize, 1);
    Checks.atLeast(where, "hiddenSize", hiddenSize, 1);
    int layers = 1;
    boolean bias = true;
    boolean batchFirst = false;
    double dropout = 0;
    boolean bidirectional = false;
    long projection = 0;
    for (RecurrentOption option : options) {
      switch (option) {
        case Options.Layers o -> layers = (int) Checks.atLeast(where, "layers", o.count(), 1);
        case Options.NoBias o -> bias = false;
        case Options.BatchFirst o -> batchFirst = true;
        case Dropout o -> dropout = o.p();
        case Options.Bidirectional o -> bidirectional = true;
        case Options.ProjectionSize o -> projection = projection(where, o.size(), hiddenSize);
        case Nonlinearity o -> {} // An RNN looks for it itself.
      }
    }
    return new RecurrentConfig(
        inputSize, hiddenSize, layers, bias, batchFirst, dropout, bidirectional, projection);
  }

  int directions() {
    return bidirectional ? 2 : 1;
  }

  /// What one direction puts out at each step.
  long outputSize() {
    return projection > 0 ? projection : hiddenSize;
  }

  String describe(Nonlinearity nonlinearity) {
    return inputSize
        + " → "
        + hiddenSize
        + (layers == 1 ? "" : ", layers=" + layers)
        + (nonlinearity == Nonlinearity.TANH ? "" : ", nonlinearity=" + nonlinearity)
        + (bias ? "" : ", noBias")
        + (batchFirst ? ", batchFirst" : "")
        + (dropout == 0 ? "" : ", dropout=" + dropout)
        + (bidirectional ? ", bidirectional" : "")
        + (projection == 0 ? "" : ", projectionSize=" + projection);
  }

  private static long projection(String where, long size, long hiddenSize) {
    if (size < 1 || size >= hiddenSize) {
      throw Problem.in(where)
          .rule("projectionSize must be at least 1, and less than hiddenSize")
          .value("projectionSize", size)
          .value("hiddenSize", hiddenSize)
          .argument();
    }
    return size;
  }
}
