package dev.myelin.formats.safetensors;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import dev.myelin.error.Problem;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.Map;

/// Writes a header: the metadata first, then the tensors in their order, compact, and padded with
/// spaces so that the tensors' bytes begin at a multiple of eight.
final class HeaderWriter {
  private static final JsonFactory FACTORY =
      JsonFactory.builder().enable(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8).build();
  private static final int ALIGNMENT = 8;

  private HeaderWriter() {}

  /// The bytes before the tensors' own.
  ///
  /// @param where the file, for messages
  /// @param entries the tensors, whose offsets count from the first tensor's first byte
  static ByteBuffer write(String where, List<TensorEntry> entries, Map<String, String> metadata)
      throws IOException {
    var text = new ByteArrayOutputStream();
    try (JsonGenerator json = FACTORY.createGenerator(text)) {
      json.writeStartObject();
      if (!metadata.isEmpty()) {
        json.writeObjectFieldStart(Header.METADATA);
        for (var item : metadata.entrySet()) {
          json.writeStringField(item.getKey(), item.getValue());
        }
        json.writeEndObject();
      }
      for (TensorEntry entry : entries) {
        write(entry, json);
      }
      json.writeEndObject();
    }
    while (text.size() % ALIGNMENT != 0) {
      text.write(' ');
    }
    if (text.size() > Header.LONGEST) {
      throw Problem.in(where)
          .rule("the header must have at most " + Header.LONGEST + " bytes")
          .value("header", text.size())
          .value("tensors", entries.size())
          .remedy("Split the tensors among several files, or shorten names and metadata.")
          .argument();
    }
    return ByteBuffer.allocate(Header.PREFIX + text.size())
        .order(ByteOrder.LITTLE_ENDIAN)
        .putLong(text.size())
        .put(text.toByteArray())
        .flip();
  }

  private static void write(TensorEntry entry, JsonGenerator json) throws IOException {
    json.writeObjectFieldStart(entry.name());
    json.writeStringField("dtype", entry.type().name());
    json.writeArrayFieldStart("shape");
    for (long size : entry.shape().toArray()) {
      json.writeNumber(size);
    }
    json.writeEndArray();
    json.writeArrayFieldStart("data_offsets");
    json.writeNumber(entry.offset());
    json.writeNumber(entry.offset() + entry.bytes());
    json.writeEndArray();
    json.writeEndObject();
  }
}
