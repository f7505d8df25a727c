package io.radon.compiler.parse;

import io.radon.grammar.RadonLexer;
import org.jspecify.annotations.Nullable;

/** A sign of another language, or of typesetting, and what it is in this one. */
enum ForeignSign {
  RIGHTWARDS_ARROW("→", "->", RadonLexer.ARROW),
  DOUBLE_ARROW("⇒", "=>", RadonLexer.YIELDS),
  MINUS_SIGN("−", "-", RadonLexer.MINUS),
  EN_DASH("–", "-", RadonLexer.MINUS),
  MIDDLE_DOT("·", "*", RadonLexer.STAR),
  MULTIPLICATION_SIGN("×", "*", RadonLexer.STAR),
  AT_MOST("≤", "<=", RadonLexer.AT_MOST),
  AT_LEAST("≥", ">=", RadonLexer.AT_LEAST),
  ALMOST_EQUAL("≈", "~", RadonLexer.CLOSE),
  NOT_EQUAL("≠", "!=", RadonLexer.NOT_EQUAL),
  EXCLAMATION("!", "not", RadonLexer.NOT),
  AMPERSAND("&", "and", RadonLexer.AND);

  private final String sign;
  private final String written;
  private final int type;

  ForeignSign(String sign, String written, int type) {
    this.sign = sign;
    this.written = written;
    this.type = type;
  }

  static @Nullable ForeignSign of(String text) {
    for (ForeignSign sign : values()) {
      if (sign.sign.equals(text)) {
        return sign;
      }
    }
    return null;
  }

  /** How it is written here. */
  String written() {
    return written;
  }

  /** The token that it becomes. */
  int type() {
    return type;
  }
}
