package io.radon.compiler.output;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A digest over everything that generated files depend on, for the question whether they are up to
 * date. Each part is length-prefixed, so that no two lists of parts give the same bytes.
 */
public final class InputDigest {
  private final MessageDigest digest;

  public InputDigest() {
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** Takes in a text: a version, an option, the path of an input. */
  public InputDigest add(String text) {
    return add(text.getBytes(StandardCharsets.UTF_8));
  }

  /** Takes in an input's bytes. */
  public InputDigest add(byte[] bytes) {
    digest.update(ByteBuffer.allocate(Long.BYTES).putLong(bytes.length).array());
    digest.update(bytes);
    return this;
  }

  /** {@code sha256:} and 64 hexadecimal digits; the next digest begins empty. */
  public String finish() {
    return "sha256:" + HexFormat.of().formatHex(digest.digest());
  }
}
