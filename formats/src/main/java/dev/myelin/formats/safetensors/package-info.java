/// Safetensors files: named tensors behind a JSON header, which no reader has to execute.
///
/// [Safetensors] writes them and reads them, one file or a model in shards. A file is opened by its
/// header alone, every rule of the format is checked before anything is believed, and what a header
/// claims never costs more memory than the file has bytes. A damaged or hostile file is a
/// `FormatException` that names the place; a missing or protected one, or a full disk, is a
/// `DataException`. Writing replaces a file in one step: whatever happens, the old file is there or
/// the new one, whole.
///
/// ```java
/// Safetensors.write(Path.of("model.safetensors"), Map.of("weight", randn(10, 64)));
///
/// try (var file = Safetensors.read(Path.of("model.safetensors"))) {
///   file.entries().forEach(IO::println); // weight F32[10, 64]
///   Tensor weight = file.tensor("weight");
/// }
/// ```
///
/// | option | meaning | default |
/// |---|---|---|
/// | an [Access] | whether tensors are copies of the file's bytes or look into them | `COPY` |
/// | metadata, a map of strings | what the header says of the file as a whole | `format=pt`, which other loaders ask for |
@NullMarked
package dev.myelin.formats.safetensors;

import org.jspecify.annotations.NullMarked;
