package io.radon.runtime.weights;

/** Names out of files, made fit for a message. */
final class Quoted {
  private static final int LENGTH = 200;

  private Quoted() {}

  /**
   * The name in backticks, cut, with whatever could steer a terminal or break the line replaced.
   */
  static String name(Object name) {
    String text = String.valueOf(name);
    StringBuilder safe = new StringBuilder("`");
    text.codePoints().limit(LENGTH).forEach(point -> safe.appendCodePoint(visible(point)));
    return safe.append(text.length() > LENGTH ? "…`" : "`").toString();
  }

  private static int visible(int point) {
    return switch (Character.getType(point)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.PRIVATE_USE,
          Character.SURROGATE,
          Character.UNASSIGNED ->
          0xfffd;
      default -> point == '`' ? '\'' : point;
    };
  }
}
