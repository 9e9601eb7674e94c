/// Reads and writes the files of trained models.
module dev.myelin.formats {
  requires static transitive org.jspecify;
  requires static com.google.errorprone.annotations;
  requires transitive dev.myelin.core;
  requires com.fasterxml.jackson.core;

  exports dev.myelin.formats.safetensors;

  provides dev.myelin.nn.StateFormat with
      dev.myelin.formats.safetensors.SafetensorsFormat;
}
