package io.radon.runtime.data;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * The fingerprint of a data set: SHA-256 over the line {@code radon-dataset 1 SIZE HEIGHT WIDTH
 * CHANNELS CLASSES} and a line feed, then for each picture its label as two bytes (high byte first)
 * and its pixels in HWC order. File formats, file names and class names do not count, so the same
 * pictures from a compressed and a plain file have one fingerprint.
 *
 * <p>An instance computes it on first use and keeps it.
 */
public final class DatasetDigest {
  private static final int PICTURES_AT_ONCE = 256;

  private final Dataset dataset;
  private @Nullable String value;

  /** Prepares the fingerprint of {@code dataset}; nothing is read yet. */
  public DatasetDigest(Dataset dataset) {
    this.dataset = dataset;
  }

  /** The fingerprint as {@code sha256:} and 64 hexadecimal digits. */
  public synchronized String value() {
    String known = value;
    if (known == null) {
      known = compute();
      value = known;
    }
    return known;
  }

  private String compute() {
    MessageDigest sha = sha256();
    String header =
        String.join(
            " ",
            "radon-dataset 1",
            Integer.toString(dataset.size()),
            Integer.toString(dataset.height()),
            Integer.toString(dataset.width()),
            Integer.toString(dataset.channels()),
            Integer.toString(dataset.classes()));
    sha.update((header + "\n").getBytes(StandardCharsets.US_ASCII));
    int record = dataset.imageBytes() + 2;
    byte[] buffer = new byte[record * PICTURES_AT_ONCE];
    int filled = 0;
    for (int index = 0; index < dataset.size(); index++) {
      int label = dataset.label(index);
      buffer[filled] = (byte) (label >> 8);
      buffer[filled + 1] = (byte) label;
      dataset.read(index, buffer, filled + 2);
      filled += record;
      if (filled == buffer.length) {
        sha.update(buffer, 0, filled);
        filled = 0;
      }
    }
    sha.update(buffer, 0, filled);
    return "sha256:" + HexFormat.of().formatHex(sha.digest());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
