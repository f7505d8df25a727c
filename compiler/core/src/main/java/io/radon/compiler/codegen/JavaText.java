package io.radon.compiler.codegen;

import io.radon.compiler.diagnostic.CompilerBugException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * All text of a spec that becomes Java passes through here; what comes out is ASCII and can end
 * neither the name, the literal nor the comment it stands in.
 */
final class JavaText {
  /** A literal's constant may have 65,535 bytes; three for each UTF-16 unit at most. */
  private static final int MAX_LITERAL = 65_535 / 3;

  /** With what is added to it, a name must be short enough for a file. */
  private static final int MAX_IDENTIFIER = 100;

  private static final Pattern PLAIN_CODE = Pattern.compile("[A-Za-z0-9_ .,:;()\\[\\]+=%|>/-]+");

  private static final Set<String> KEYWORDS =
      Set.of(
          "_",
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
          "permits",
          "private",
          "protected",
          "public",
          "record",
          "return",
          "sealed",
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
          "var",
          "void",
          "volatile",
          "when",
          "while",
          "yield");

  /**
   * What a class of their package would hide from generated classes: what they use of {@code
   * java.lang}, and where the full names of what they use begin.
   */
  private static final Set<String> HIDDEN =
      Set.of(
          "IllegalArgumentException", "Math", "Object", "Override", "String", "io", "java", "org");

  private JavaText() {}

  /** The name of a class. */
  static String type(String name) {
    String identifier = identifier(name);
    return HIDDEN.contains(identifier) ? identifier + '_' : identifier;
  }

  /** The spec's name as a Java name, unchanged where that is possible. */
  static String identifier(String name) {
    StringBuilder result = new StringBuilder();
    name.codePoints()
        .limit(MAX_IDENTIFIER)
        .forEach(
            point -> {
              if (isWordCharacter(point)) {
                result.append((char) point);
              } else {
                result.append('u').append(Integer.toHexString(point)).append('_');
              }
            });
    if (result.isEmpty() || Character.isDigit(result.charAt(0))) {
      result.insert(0, '_');
    }
    if (name.codePointCount(0, name.length()) > MAX_IDENTIFIER) {
      result.append('_').append(Integer.toHexString(name.hashCode()));
    }
    String identifier = result.toString();
    return KEYWORDS.contains(identifier) ? identifier + '_' : identifier;
  }

  /** The name of a variable or method: {@code baseWidth} for {@code base_width}. */
  static String member(String name) {
    StringBuilder result = new StringBuilder();
    for (String word : words(name)) {
      result.append(result.isEmpty() ? uncapitalized(word) : capitalized(word));
    }
    return identifier(result.toString());
  }

  /** The name of a constant: {@code PRE_ACT} for {@code preAct} and {@code pre_act}. */
  static String constant(String name) {
    StringBuilder result = new StringBuilder();
    for (String word : words(name)) {
      if (!result.isEmpty()) {
        result.append('_');
      }
      result.append(word.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "_").toUpperCase(Locale.ROOT));
    }
    return identifier(result.toString());
  }

  /** The package, each of its parts a Java name; {@code java} itself takes no classes. */
  static String packageName(String name) {
    if (name.isEmpty()) {
      return "";
    }
    List<String> parts = new ArrayList<>();
    for (String part : name.split("\\.", -1)) {
      boolean reserved = parts.isEmpty() && part.equals("java");
      parts.add(identifier(reserved ? "java_" : part));
    }
    return String.join(".", parts);
  }

  /** {@code text} as a string expression in ASCII; texts too long for a constant are joined. */
  static String literal(String text) {
    if (text.length() <= MAX_LITERAL) {
      return quoted(text);
    }
    StringBuilder pieces = new StringBuilder(quoted(text.substring(0, MAX_LITERAL)));
    for (int start = MAX_LITERAL; start < text.length(); start += MAX_LITERAL) {
      String piece = text.substring(start, Math.min(text.length(), start + MAX_LITERAL));
      pieces.append(".concat(").append(quoted(piece)).append(')');
    }
    return pieces.toString();
  }

  /** A whole number as an {@code int}. */
  static String integer(long number) {
    if (number != (int) number) {
      throw new CompilerBugException("expected a number of 32 bits, found " + number);
    }
    return Long.toString(number);
  }

  /** A whole number as a {@code long}: {@code 269_722L}. */
  static String longNumber(long number) {
    return String.format(Locale.ROOT, "%,d", number).replace(',', '_') + 'L';
  }

  /** A decimal number as a {@code double}: {@code 1e-5}. */
  static String decimal(double number) {
    if (!Double.isFinite(number)) {
      throw new CompilerBugException("expected a finite number, found " + number);
    }
    return Double.toString(number).replace(".0E", "e").replace('E', 'e');
  }

  /**
   * Prose as HTML for a Javadoc comment: {@code `code`} becomes a code tag, blank lines separate
   * paragraphs, other line ends are space.
   *
   * @param width where long lines are broken
   */
  static String javadoc(String prose, int width) {
    StringBuilder result = new StringBuilder();
    StringBuilder paragraph = new StringBuilder();
    for (String line : (prose.strip() + "\n\n").split("\\R", -1)) {
      if (!line.isBlank()) {
        paragraph.append(paragraph.isEmpty() ? "" : " ").append(line.strip());
      } else if (!paragraph.isEmpty()) {
        boolean first = result.isEmpty();
        result.append(first ? "" : "\n\n");
        result.append(wrapped((first ? "" : "<p>") + javadocLine(paragraph.toString()), width));
        paragraph.setLength(0);
      }
    }
    return result.toString();
  }

  static String wrapped(String line, int width) {
    StringBuilder result = new StringBuilder();
    int column = 0;
    for (String word : line.split(" ")) {
      if (column > 0 && column + 1 + word.length() > width) {
        result.append('\n');
        column = 0;
      }
      if (column > 0) {
        result.append(' ');
        column++;
      }
      result.append(word);
      column += word.length();
    }
    return result.toString();
  }

  private static String javadocLine(String line) {
    StringBuilder result = new StringBuilder();
    String[] pieces = line.split("`", -1);
    for (int i = 0; i < pieces.length; i++) {
      boolean code = i % 2 == 1 && i < pieces.length - 1;
      if (code && !pieces[i].isBlank()) {
        result.append(code(pieces[i]));
      } else {
        result.append(i % 2 == 1 ? "`" : "").append(html(pieces[i])).append(code ? "`" : "");
      }
    }
    return result.toString();
  }

  /** {@code text} in the type face of code. */
  static String code(String text) {
    return PLAIN_CODE.matcher(text).matches()
        ? "{@code " + text + '}'
        : "<code>" + html(text) + "</code>";
  }

  /** Nothing that a comment, Javadoc, HTML or a look at the source could take for its own. */
  private static String html(String text) {
    StringBuilder result = new StringBuilder();
    text.codePoints().forEach(point -> appendHtml(point, result));
    return result.toString().replace("*/", "*&#47;").replace("/*", "/&#42;");
  }

  private static void appendHtml(int point, StringBuilder result) {
    switch (point) {
      case '&' -> result.append("&amp;");
      case '<' -> result.append("&lt;");
      case '>' -> result.append("&gt;");
      case '@', '\\', '{', '}' -> result.append("&#").append(point).append(';');
      case '\t' -> result.append(' ');
      default -> {
        if (point >= ' ' && point < 0x7f) {
          result.append((char) point);
        } else if (Character.isISOControl(point) || isSurrogate(point)) {
          result.append("&#xfffd;");
        } else {
          result.append("&#x").append(Integer.toHexString(point)).append(';');
        }
      }
    }
  }

  private static boolean isSurrogate(int point) {
    return point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
  }

  private static String quoted(String text) {
    StringBuilder result = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char unit = text.charAt(i);
      switch (unit) {
        case '"', '\\' -> result.append('\\').append(unit);
        case '\n' -> result.append("\\n");
        case '\r' -> result.append("\\r");
        case '\t' -> result.append("\\t");
        default -> {
          if (unit < ' ') {
            result.append(String.format(Locale.ROOT, "\\%03o", (int) unit));
          } else if (unit < 0x7f) {
            result.append(unit);
          } else {
            result.append(String.format(Locale.ROOT, "\\u%04x", (int) unit));
          }
        }
      }
    }
    return result.append('"').toString();
  }

  private static List<String> words(String name) {
    List<String> words = new ArrayList<>();
    for (String word : name.split("[_/]")) {
      if (!word.isEmpty()) {
        words.add(word);
      }
    }
    return words;
  }

  private static boolean isWordCharacter(int point) {
    return (point >= 'a' && point <= 'z')
        || (point >= 'A' && point <= 'Z')
        || (point >= '0' && point <= '9')
        || point == '_';
  }

  private static String capitalized(String word) {
    return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
  }

  private static String uncapitalized(String word) {
    return word.substring(0, 1).toLowerCase(Locale.ROOT) + word.substring(1);
  }
}
