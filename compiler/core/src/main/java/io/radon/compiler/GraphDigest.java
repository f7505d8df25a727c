package io.radon.compiler;

import io.radon.compiler.ir.GraphPrinter;
import io.radon.compiler.ir.ModelGraph;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The digest of a graph: that of its printed text. */
final class GraphDigest {
  private GraphDigest() {}

  static String of(ModelGraph graph) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      byte[] text = GraphPrinter.print(graph).getBytes(StandardCharsets.UTF_8);
      return "sha256:" + HexFormat.of().formatHex(digest.digest(text));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
