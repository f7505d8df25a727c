package io.radon.runtime.checkpoint;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 as {@code sha256:} and 64 hexadecimal digits. */
public final class Sha256 {
  private final MessageDigest digest = algorithm();

  /** Takes in more bytes. */
  public void update(byte[] bytes) {
    digest.update(bytes);
  }

  /** The digest of all bytes taken in; ends this object. */
  public String text() {
    return "sha256:" + HexFormat.of().formatHex(digest.digest());
  }

  /** The digest of a file. */
  public static String of(Path file) throws IOException {
    Sha256 sha = new Sha256();
    byte[] buffer = new byte[1 << 16];
    try (InputStream in = Files.newInputStream(file)) {
      for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
        sha.digest.update(buffer, 0, count);
      }
    }
    return sha.text();
  }

  private static MessageDigest algorithm() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
