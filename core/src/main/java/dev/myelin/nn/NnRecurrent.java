package dev.myelin.nn;

/// The part of [Nn] on recurrent networks, attention and positions.
abstract class NnRecurrent extends NnActivations {
  NnRecurrent() {}
}
