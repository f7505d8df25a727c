package io.radon.compiler.parse;

import io.radon.compiler.diagnostic.Diagnostic;
import io.radon.compiler.diagnostic.DiagnosticCode;
import io.radon.compiler.source.Span;
import java.util.Locale;

/**
 * Refuses characters that a spec must not hold anywhere, comments and texts included: control
 * characters, line separators that editors and the compiler count differently, and those that turn
 * the reading direction ("trojan source").
 */
final class CharacterCheck {
  /** A file that is no text at all has thousands; a few say as much. */
  private static final int MOST = 5;

  private CharacterCheck() {}

  static void check(String text, SyntaxErrors errors) {
    int found = 0;
    for (int i = 0; i < text.length() && found < MOST; i++) {
      char c = text.charAt(i);
      if (isPlain(c)) {
        continue;
      }
      DiagnosticCode code =
          isBidi(c) ? DiagnosticCode.BIDI_CHARACTER : DiagnosticCode.CONTROL_CHARACTER;
      Diagnostic diagnostic = errors.at(new Span(i, i + 1), code, describe(c));
      errors.report(diagnostic.withHelp("remove it", errors.edit(new Span(i, i + 1), "")));
      errors.tell(i);
      found++;
    }
  }

  private static String describe(char c) {
    String name = Character.getName(c);
    String word = name == null ? "no character" : name.toLowerCase(Locale.ROOT);
    return String.format(Locale.ROOT, "U+%04X (%s)", (int) c, word);
  }

  private static boolean isPlain(char c) {
    if (c < 0x80) {
      return (c >= ' ' && c != 0x7F) || c == '\n' || c == '\r' || c == '\t';
    }
    return c > 0x9F && c != '\u2028' && c != '\u2029' && !isBidi(c);
  }

  private static boolean isBidi(char c) {
    return (c >= '\u202A' && c <= '\u202E')
        || (c >= '\u2066' && c <= '\u2069')
        || c == '\u200E'
        || c == '\u200F'
        || c == '\u061C';
  }
}
