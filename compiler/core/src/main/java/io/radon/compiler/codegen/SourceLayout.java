package io.radon.compiler.codegen;

import java.util.ArrayList;
import java.util.List;

/**
 * Mends what JavaPoet's own layout leaves: long signatures break after the parenthesis, long
 * constants after the sign, a short comment stands on one line, fields without a comment stand
 * together, an empty body is two braces.
 */
final class SourceLayout {
  private static final int COLUMNS = 100;

  private final List<String> lines;
  private final List<String> result = new ArrayList<>();

  private SourceLayout(String text) {
    this.lines = text.lines().toList();
  }

  static String of(String text) {
    SourceLayout layout = new SourceLayout(text);
    int next = 0;
    while (next < layout.lines.size()) {
      next = layout.add(next);
    }
    return String.join("\n", layout.result) + '\n';
  }

  /** Adds what begins at line {@code index}; tells where the rest begins. */
  private int add(int index) {
    String line = lines.get(index);
    if (isShortComment(index)) {
      result.add(line + lines.get(index + 1).strip().substring(1) + " */");
      return index + 3;
    }
    if (line.endsWith("() {") && lines.get(index + 1).strip().equals("}")) {
      result.add(line + '}');
      return index + 2;
    }
    if (line.isEmpty() && isField(index - 1) && isField(index + 1)) {
      return index + 1;
    }
    if (isOpenSignature(line)) {
      int end = index;
      StringBuilder signature = new StringBuilder(line);
      while (!lines.get(end).endsWith("{")) {
        end++;
        signature.append(' ').append(lines.get(end).strip());
      }
      addSignature(signature.toString());
      return end + 1;
    }
    int value = line.indexOf(" = ") + 2;
    if (line.length() > COLUMNS && line.startsWith("  private static final ") && value > 2) {
      result.add(line.substring(0, value));
      result.add("      " + line.substring(value + 1));
      return index + 1;
    }
    result.add(line);
    return index + 1;
  }

  /** Whether a member's comment has one line of text, for which one line is enough. */
  private boolean isShortComment(int index) {
    return lines.get(index).strip().equals("/**")
        && index + 2 < lines.size()
        && lines.get(index + 2).strip().equals("*/")
        && lines.get(index).length() + lines.get(index + 1).strip().length() + 2 <= COLUMNS;
  }

  private boolean isField(int index) {
    return index >= 0
        && index < lines.size()
        && lines.get(index).startsWith("  private final ")
        && lines.get(index).endsWith(";");
  }

  private static boolean isOpenSignature(String line) {
    String code = line.strip();
    return (code.startsWith("private ") || code.startsWith("public "))
        && !line.endsWith(";")
        && !line.endsWith("{")
        && !line.endsWith("}");
  }

  private void addSignature(String signature) {
    if (signature.length() <= COLUMNS) {
      result.add(signature);
      return;
    }
    int open = signature.indexOf('(') + 1;
    result.add(signature.substring(0, open));
    String indent = " ".repeat(signature.length() - signature.stripLeading().length() + 4);
    String parameters = indent + signature.substring(open).strip();
    if (parameters.length() <= COLUMNS) {
      result.add(parameters);
      return;
    }
    for (String parameter : parameters.strip().split("(?<=,) ")) {
      result.add(indent + parameter);
    }
  }
}
