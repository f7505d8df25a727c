package io.radon.dsl;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** How Java programs that build specs look: literals, names, and calls over several lines. */
final class JavaLayout {
  private static final int WIDTH = 84;
  private static final Set<String> KEYWORDS =
      Set.of(
          "abstract",
          "assert",
          "boolean",
          "break",
          "byte",
          "case",
          "catch",
          "char",
          "class",
          "const",
          "continue",
          "default",
          "do",
          "double",
          "else",
          "enum",
          "extends",
          "false",
          "final",
          "finally",
          "float",
          "for",
          "goto",
          "if",
          "implements",
          "import",
          "instanceof",
          "int",
          "interface",
          "long",
          "native",
          "new",
          "null",
          "package",
          "private",
          "protected",
          "public",
          "return",
          "short",
          "static",
          "strictfp",
          "super",
          "switch",
          "synchronized",
          "this",
          "throw",
          "throws",
          "transient",
          "true",
          "try",
          "void",
          "volatile",
          "while",
          "_");

  private JavaLayout() {}

  /** A call on one line where it fits, else with each argument on a line. */
  static String call(String name, List<String> arguments) {
    String line = name + "(" + String.join(", ", arguments) + ")";
    return line.length() <= WIDTH && line.indexOf('\n') < 0 ? line : lines(name, arguments);
  }

  static String call(String name, String... arguments) {
    return call(name, List.of(arguments));
  }

  /** A call with each argument on a line. */
  static String lines(String name, List<String> arguments) {
    return arguments.isEmpty()
        ? name + "()"
        : name + "(\n    " + String.join(",\n", arguments).replace("\n", "\n    ") + ")";
  }

  /** A text as a Java literal. */
  static String text(String text) {
    StringBuilder literal = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"', '\\' -> literal.append('\\').append(c);
        case '\n' -> literal.append("\\n");
        case '\t' -> literal.append("\\t");
        default -> {
          if (c < ' ' || (c >= '\u007f' && c < '\u00a1') || Character.isSurrogate(c)) {
            literal.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
          } else {
            literal.append(c);
          }
        }
      }
    }
    return literal.append('"').toString();
  }

  /** {@code base_width} as {@code baseWidth}; a word of Java gets a {@code _}. */
  static String variable(String name) {
    StringBuilder text = new StringBuilder();
    boolean upper = false;
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (c == '_' && !text.isEmpty()) {
        upper = true;
      } else {
        text.append(upper ? Character.toUpperCase(c) : c);
        upper = false;
      }
    }
    String variable = text.toString();
    return KEYWORDS.contains(variable) ? variable + "_" : variable;
  }

  /** {@code ResNet20} as {@code RES_NET20}. */
  static String constant(String name) {
    String words = name.replaceAll("([a-z0-9])([A-Z])", "$1_$2").toUpperCase(Locale.ROOT);
    return words.equals("_") ? "__" : words;
  }
}
