/// Tensors, automatic differentiation, layers, optimizers, data and training: what every user of
/// Myelin needs.
module dev.myelin.core {
  requires static transitive org.jspecify;
  requires static com.google.errorprone.annotations;
  requires org.bytedeco.pytorch;
  requires org.slf4j;

  exports dev.myelin.error;
}
