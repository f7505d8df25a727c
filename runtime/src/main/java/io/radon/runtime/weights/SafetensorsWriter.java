package io.radon.runtime.weights;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Writes safetensors files. The same tensors give the same bytes. */
public final class SafetensorsWriter {
  private static final int ALIGNMENT = 8;

  private SafetensorsWriter() {}

  /**
   * Writes a file, whole or not at all. Tensors of wide elements come first, so that each is
   * aligned to its elements, as PyTorch's reader needs; else they keep their order.
   *
   * @param metadata what the file says about itself; readers of PyTorch files look for {@code
   *     format} = {@code pt}
   * @throws WeightFileException if the disk refuses, or two tensors have one name
   */
  public static void write(Path path, List<OutgoingTensor> tensors, Map<String, String> metadata) {
    List<OutgoingTensor> sorted = new ArrayList<>(tensors);
    sorted.sort(Comparator.comparing(outgoing -> -outgoing.tensor().type().bytes()));
    OutgoingNames.check(path, tensors);
    byte[] header = header(sorted, metadata).getBytes(StandardCharsets.UTF_8);
    try (UnfinishedFile file = UnfinishedFile.of(path)) {
      ByteBuffer length = ByteBuffer.allocate(Long.BYTES).order(ByteOrder.LITTLE_ENDIAN);
      file.write(length.putLong(header.length).flip());
      file.write(header);
      sorted.forEach(tensor -> tensor.writeTo(file));
      file.finish();
    }
  }

  private static String header(List<OutgoingTensor> tensors, Map<String, String> metadata) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
      json.writeStartObject();
      if (!metadata.isEmpty()) {
        json.writeObjectFieldStart("__metadata__");
        for (Map.Entry<String, String> entry : new TreeMap<>(metadata).entrySet()) {
          json.writeStringField(entry.getKey(), entry.getValue());
        }
        json.writeEndObject();
      }
      long offset = 0;
      for (OutgoingTensor outgoing : tensors) {
        writeEntry(json, outgoing.tensor(), offset);
        offset = Math.addExact(offset, outgoing.tensor().bytes());
      }
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    int bytes = text.toString().getBytes(StandardCharsets.UTF_8).length;
    return text + " ".repeat(-bytes & (ALIGNMENT - 1));
  }

  private static void writeEntry(JsonGenerator json, StoredTensor tensor, long offset)
      throws IOException {
    json.writeObjectFieldStart(tensor.name());
    json.writeStringField("dtype", tensor.type().name());
    json.writeArrayFieldStart("shape");
    for (long size : tensor.shape()) {
      json.writeNumber(size);
    }
    json.writeEndArray();
    json.writeArrayFieldStart("data_offsets");
    json.writeNumber(offset);
    json.writeNumber(offset + tensor.bytes());
    json.writeEndArray();
    json.writeEndObject();
  }
}
