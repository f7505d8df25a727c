package io.radon.runtime.data;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Recognises files that are often given by mistake, by their first bytes. */
final class FileKind {
  /** How many first bytes are enough. */
  static final int HEAD = 64;

  private record Signature(String hex, String kind) {}

  private static final Signature[] SIGNATURES = {
    new Signature("ffd8ff", "a JPEG picture"),
    new Signature("89504e470d0a1a0a", "a PNG picture"),
    new Signature("47494638", "a GIF picture"),
    new Signature("1f8b", "a gzip-compressed file"),
    new Signature("425a68", "a bzip2-compressed file"),
    new Signature("fd377a585a00", "an xz-compressed file"),
    new Signature("28b52ffd", "a zstd-compressed file"),
    new Signature("504b0304", "a ZIP archive (or a PyTorch or NumPy archive)"),
    new Signature("377abcaf271c", "a 7-Zip archive"),
    new Signature("255044462d", "a PDF document"),
    new Signature("934e554d5059", "a NumPy array"),
    new Signature("8002", "a Python pickle"),
    new Signature("8003", "a Python pickle"),
    new Signature("8004", "a Python pickle"),
    new Signature("894844460d0a1a0a", "an HDF5 file"),
    new Signature("cafebabe", "a Java class file"),
    new Signature("7f454c46", "a program (ELF)"),
    new Signature("00000803", "an IDX file of pictures"),
    new Signature("00000801", "an IDX file of labels"),
  };

  private FileKind() {}

  /** What a file that starts with these bytes is, with its article, or "" where unknown. */
  static String of(byte[] head) {
    for (Signature signature : SIGNATURES) {
      if (startsWith(head, signature.hex())) {
        return signature.kind();
      }
    }
    return text(head);
  }

  private static boolean startsWith(byte[] head, String hex) {
    if (head.length < hex.length() / 2) {
      return false;
    }
    for (int at = 0; at < hex.length() / 2; at++) {
      if ((head[at] & 0xff) != Integer.parseInt(hex, 2 * at, 2 * at + 2, 16)) {
        return false;
      }
    }
    return true;
  }

  private static String text(byte[] head) {
    if (head.length == 0) {
      return "";
    }
    for (byte unit : head) {
      boolean printable = unit >= ' ' && unit < 0x7f;
      if (!printable && unit != '\n' && unit != '\r' && unit != '\t') {
        return "";
      }
    }
    String start =
        new String(head, StandardCharsets.US_ASCII).stripLeading().toLowerCase(Locale.ROOT);
    if (start.startsWith("<!doctype html") || start.startsWith("<html")) {
      return "an HTML page (often the error page of a failed download)";
    }
    if (start.startsWith("<?xml") || start.startsWith("<")) {
      return "an XML or HTML document (often the error page of a failed download)";
    }
    if (start.startsWith("version https://git-lfs")) {
      return "a Git LFS pointer, not the file it points to";
    }
    return "a text file";
  }
}
