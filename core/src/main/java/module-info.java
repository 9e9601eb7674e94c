/// Myelin's core: tensors, gradients, modules, optimizers, data and training over libtorch.
module dev.myelin.core {
  requires de.siegmar.fastcsv;
  requires org.bytedeco.openblas;
  requires org.bytedeco.pytorch;
  requires org.slf4j;
  requires static java.desktop; // Only folders of images need it, and say so where it is missing.
  requires static transitive com.google.errorprone.annotations;
  requires static transitive org.jspecify;

  exports dev.myelin.autograd;
  exports dev.myelin.data;
  exports dev.myelin.error;
  exports dev.myelin.nn;
  exports dev.myelin.optim;
  exports dev.myelin.tensor;
  exports dev.myelin.train;

  uses dev.myelin.nn.StateFormat;
}
