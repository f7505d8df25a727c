package io.radon.runtime.weights;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Files as PyTorch writes them, around any pickle. */
final class CraftedTorch {
  /** The start of every pickle here. */
  static final String PROTOCOL = "\u0080\u0002";

  private CraftedTorch() {}

  /** A pickle out of letters, each a byte. */
  static byte[] pickle(String letters) {
    return (PROTOCOL + letters).getBytes(StandardCharsets.ISO_8859_1);
  }

  /** A text instruction. */
  static String text(String text) {
    return "X" + little(text.length()) + text;
  }

  /** A number instruction. */
  static String number(int number) {
    return "J" + little(number);
  }

  static String tuple(int... numbers) {
    StringBuilder tuple = new StringBuilder("(");
    for (int number : numbers) {
      tuple.append(number(number));
    }
    return tuple.append('t').toString();
  }

  /** A storage of float32. */
  static String storage(String key, int elements) {
    return storage("FloatStorage", key, elements);
  }

  static String storage(String type, String key, int elements) {
    return "("
        + text("storage")
        + "ctorch\n"
        + type
        + "\n"
        + text(key)
        + text("cpu")
        + number(elements)
        + "tQ";
  }

  /** A tensor in a storage. */
  static String tensor(String storage, int offset, String shape, String strides) {
    return "ctorch._utils\n_rebuild_tensor_v2\n("
        + storage
        + number(offset)
        + shape
        + strides
        + "\u0089}tR";
  }

  /** A dictionary of one tensor, {@code w}. */
  static String dictionary(String tensor) {
    return "}(" + text("w") + tensor + "u.";
  }

  static Path write(Path file, String pickle, int storageBytes) throws IOException {
    Map<String, byte[]> entries = new LinkedHashMap<>();
    entries.put("a/data.pkl", pickle(pickle));
    entries.put("a/data/0", new byte[storageBytes]);
    return write(file, entries);
  }

  /** Only the pickle, which needs no storage. */
  static Path write(Path file, String pickle) throws IOException {
    return write(file, Map.of("a/data.pkl", pickle(pickle)));
  }

  static Path write(Path file, Map<String, byte[]> entries) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.setMethod(ZipOutputStream.STORED);
      for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
        CRC32 crc = new CRC32();
        crc.update(entry.getValue());
        ZipEntry header = new ZipEntry(entry.getKey());
        header.setSize(entry.getValue().length);
        header.setCrc(crc.getValue());
        zip.putNextEntry(header);
        zip.write(entry.getValue());
      }
    }
    return Files.write(file, bytes.toByteArray());
  }

  private static String little(int number) {
    byte[] bytes = ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN).putInt(number).array();
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }
}
