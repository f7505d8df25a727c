package io.radon.compiler.diagnostic;

import java.util.Locale;

/**
 * Text as a terminal may show it: what moves the cursor, turns the reading direction or cannot be
 * seen is written as its number, so that a spec cannot draw on the screen.
 */
final class Visible {
  private static final int TAB = 4;

  private Visible() {}

  /** A text in one line. */
  static String text(String text) {
    StringBuilder shown = new StringBuilder(text.length());
    text.codePoints().forEach(c -> shown.append(character(c)));
    return shown.toString();
  }

  /** How one character is shown. */
  static String character(int c) {
    if (c == '\t') {
      return " ".repeat(TAB);
    }
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.UNASSIGNED,
          Character.PRIVATE_USE ->
          String.format(Locale.ROOT, "<U+%04X>", c);
      default -> Character.toString(c);
    };
  }

  /** How many columns a shown text takes on a terminal. */
  static int width(String shown) {
    return shown.codePoints().map(Visible::columns).sum();
  }

  private static int columns(int c) {
    int type = Character.getType(c);
    if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK) {
      return 0;
    }
    return isWide(c) ? 2 : 1;
  }

  /** The ranges that Unicode calls wide (East Asian scripts, emoji), coarsely. */
  private static boolean isWide(int c) {
    return (c >= 0x1100 && c <= 0x115F)
        || (c >= 0x2E80 && c <= 0xA4CF && c != 0x303F)
        || (c >= 0xAC00 && c <= 0xD7A3)
        || (c >= 0xF900 && c <= 0xFAFF)
        || (c >= 0xFE30 && c <= 0xFE6F)
        || (c >= 0xFF00 && c <= 0xFF60)
        || (c >= 0xFFE0 && c <= 0xFFE6)
        || (c >= 0x1F300 && c <= 0x1F64F)
        || (c >= 0x1F680 && c <= 0x1F6FF)
        || (c >= 0x1F900 && c <= 0x1F9FF)
        || (c >= 0x20000 && c <= 0x3FFFD);
  }
}
