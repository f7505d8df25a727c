package io.radon.compiler.parse;

import io.radon.compiler.diagnostic.Diagnostic;
import io.radon.compiler.diagnostic.DiagnosticCode;
import io.radon.compiler.source.Span;
import io.radon.grammar.RadonLexer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.antlr.v4.runtime.CommonToken;
import org.antlr.v4.runtime.Token;

/**
 * Reports what is no word of the language. Where it is plain what was meant, the token becomes that
 * and the statement is parsed all the same; nothing more is said about it.
 */
final class LexicalErrors {
  /** Signs of other languages and of typesetting, and what they are in this one. */
  private static final Map<String, Sign> SIGNS =
      Map.ofEntries(
          Map.entry("→", new Sign("->", RadonLexer.ARROW)),
          Map.entry("⇒", new Sign("=>", RadonLexer.YIELDS)),
          Map.entry("−", new Sign("-", RadonLexer.MINUS)),
          Map.entry("–", new Sign("-", RadonLexer.MINUS)),
          Map.entry("·", new Sign("*", RadonLexer.STAR)),
          Map.entry("≤", new Sign("<=", RadonLexer.AT_MOST)),
          Map.entry("≥", new Sign(">=", RadonLexer.AT_LEAST)),
          Map.entry("≈", new Sign("~", RadonLexer.CLOSE)),
          Map.entry("≠", new Sign("!=", RadonLexer.NOT_EQUAL)),
          Map.entry("!", new Sign("not", RadonLexer.NOT)),
          Map.entry("&", new Sign("and", RadonLexer.AND)),
          Map.entry("×", new Sign("x", RadonLexer.BAD_CHARACTER)),
          Map.entry("'", new Sign("\"", RadonLexer.BAD_CHARACTER)),
          Map.entry("“", new Sign("\"", RadonLexer.BAD_CHARACTER)),
          Map.entry("”", new Sign("\"", RadonLexer.BAD_CHARACTER)),
          Map.entry("‘", new Sign("\"", RadonLexer.BAD_CHARACTER)),
          Map.entry("’", new Sign("\"", RadonLexer.BAD_CHARACTER)));

  private final SyntaxErrors errors;
  private final List<Token> kept = new ArrayList<>();

  LexicalErrors(SyntaxErrors errors) {
    this.errors = errors;
  }

  /** The tokens without foreign comments and spaces, all of types that the parser knows. */
  List<Token> check(List<Token> tokens) {
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      int length = foreignComment(tokens, i);
      if (length > 0) {
        i += length - 1;
      } else {
        check(token);
      }
    }
    return kept;
  }

  private void check(Token token) {
    switch (token.getType()) {
      case RadonLexer.BAD_NUMBER -> {
        errors.report(token, badNumber(token));
        keep(token, RadonLexer.INTEGER);
      }
      case RadonLexer.BAD_TEXT -> {
        errors.report(token, unclosed(token));
        errors.breaks(token);
        keep(token, RadonLexer.TEXT);
      }
      case RadonLexer.BAD_NAME -> {
        errors.report(token, at(token, DiagnosticCode.BAD_NAME, token.getText()));
        keep(token, RadonLexer.NAME);
      }
      case RadonLexer.BAD_CHARACTER -> character(token);
      default -> kept.add(token);
    }
  }

  private void character(Token token) {
    String text = token.getText();
    Span span = SyntaxErrors.span(token);
    Sign sign = SIGNS.get(text);
    if (text.equals(";")) {
      errors.report(
          token, at(token, DiagnosticCode.SEMICOLON).withHelp("remove it", errors.edit(span, "")));
      keep(token, RadonLexer.END);
    } else if (sign != null) {
      Diagnostic diagnostic = at(token, DiagnosticCode.FOREIGN_SIGN, text, sign.written());
      errors.report(
          token,
          diagnostic.withHelp("write `" + sign.written() + "`", errors.edit(span, sign.written())));
      keep(token, sign.type());
      if (sign.type() == RadonLexer.BAD_CHARACTER) {
        errors.breaks(token);
      }
    } else {
      errors.report(token, at(token, DiagnosticCode.UNKNOWN_CHARACTER, describe(text.charAt(0))));
      if (!Character.isSpaceChar(text.charAt(0))) {
        errors.breaks(token);
        kept.add(token);
      }
    }
  }

  private Diagnostic unclosed(Token token) {
    int end = token.getStartIndex() + token.getText().stripTrailing().length();
    return at(token, DiagnosticCode.UNCLOSED_TEXT)
        .withHelp("close it", errors.edit(new Span(end, end), "\""));
  }

  private static String describe(char c) {
    boolean seen = c > ' ' && !Character.isSpaceChar(c) && !Character.isISOControl(c);
    return seen && !Character.isSurrogate(c) && Character.getType(c) != Character.FORMAT
        ? "`" + c + "`"
        : String.format(Locale.ROOT, "the character U+%04X", (int) c);
  }

  /** Tokens of a comment in another language's style, which is reported; 0 when it is none. */
  private int foreignComment(List<Token> tokens, int index) {
    Token first = tokens.get(index);
    if (first.getType() == RadonLexer.BAD_CHARACTER && first.getText().equals("#")) {
      errors.report(
          first,
          at(first, DiagnosticCode.FOREIGN_COMMENT, "#")
              .withHelp("write `//`", errors.edit(SyntaxErrors.span(first), "//")));
      return toLineEnd(tokens, index) - index;
    }
    if (!pair(tokens, index, RadonLexer.SLASH, RadonLexer.STAR)) {
      return 0;
    }
    errors.report(first, at(first, DiagnosticCode.FOREIGN_COMMENT, "/* … */"));
    for (int i = index + 2; i < tokens.size(); i++) {
      if (pair(tokens, i, RadonLexer.STAR, RadonLexer.SLASH)) {
        return i + 2 - index;
      }
    }
    return toLineEnd(tokens, index) - index;
  }

  private static int toLineEnd(List<Token> tokens, int index) {
    int i = index;
    while (tokens.get(i).getType() != RadonLexer.END && tokens.get(i).getType() != Token.EOF) {
      i++;
    }
    return i;
  }

  /** Whether two tokens of these types touch each other. */
  private static boolean pair(List<Token> tokens, int index, int first, int second) {
    return index + 1 < tokens.size()
        && tokens.get(index).getType() == first
        && tokens.get(index + 1).getType() == second
        && tokens.get(index).getStopIndex() + 1 == tokens.get(index + 1).getStartIndex();
  }

  private Diagnostic badNumber(Token token) {
    String text = token.getText();
    Diagnostic diagnostic = at(token, DiagnosticCode.BAD_NUMBER, text);
    String meant = NumberGuess.meant(text);
    if (meant != null) {
      return diagnostic.withHelp(
          "write `" + meant + "`", errors.edit(SyntaxErrors.span(token), meant));
    }
    return diagnostic.withNote(
        "a number may end in `k`, `M`, `G`, `KiB`, `MiB` or `GiB`; a size is like `3x3`");
  }

  private Diagnostic at(Token token, DiagnosticCode code, Object... facts) {
    return errors.at(SyntaxErrors.span(token), code, facts);
  }

  private void keep(Token token, int type) {
    ((CommonToken) token).setType(type);
    kept.add(token);
  }

  /** How a sign is written here, and the token that it becomes. */
  private record Sign(String written, int type) {}
}
