package io.radon.compiler.parse;

import io.radon.compiler.diagnostic.Diagnostic;
import io.radon.compiler.diagnostic.DiagnosticCode;
import io.radon.compiler.source.Span;
import io.radon.grammar.RadonLexer;
import java.util.List;
import org.antlr.v4.runtime.CommonToken;
import org.antlr.v4.runtime.Token;

/**
 * Comments and literals in another language's style. They lex as several tokens, which are one
 * mistake and become one literal, or nothing.
 */
final class ForeignText {
  private static final String QUOTES = "'“”‘’„";

  private final SyntaxErrors errors;

  ForeignText(SyntaxErrors errors) {
    this.errors = errors;
  }

  /** The number of tokens of a comment that begins here, which is reported; 0 when none does. */
  int comment(List<Token> tokens, int index) {
    Token first = tokens.get(index);
    if (isCharacter(first, "#")) {
      report(first, SyntaxErrors.span(first), "//", DiagnosticCode.FOREIGN_COMMENT, "#");
      return toLineEnd(tokens, index) - index;
    }
    if (!pair(tokens, index, RadonLexer.SLASH, RadonLexer.STAR)) {
      return 0;
    }
    errors.report(
        first, errors.at(SyntaxErrors.span(first), DiagnosticCode.FOREIGN_COMMENT, "/* … */"));
    for (int i = index + 2; i < tokens.size(); i++) {
      if (pair(tokens, i, RadonLexer.STAR, RadonLexer.SLASH)) {
        return i + 2 - index;
      }
    }
    return toLineEnd(tokens, index) - index;
  }

  /** The number of tokens that are one literal, which is reported and kept; 0 when none begins. */
  int literal(List<Token> tokens, int index, List<Token> kept) {
    Token first = tokens.get(index);
    return switch (first.getType()) {
      case RadonLexer.INTEGER, RadonLexer.SIZE -> size(tokens, index, kept);
      case RadonLexer.DOT -> isAmountBefore(kept) ? 0 : fraction(tokens, index, kept);
      case RadonLexer.BAD_CHARACTER ->
          QUOTES.contains(first.getText()) ? quoted(tokens, index, kept) : 0;
      default -> 0;
    };
  }

  /** {@code 224×224×3}, and {@code 5.} without a digit behind. */
  private int size(List<Token> tokens, int index, List<Token> kept) {
    int last = index;
    while (isCharacter(tokens.get(last + 1), "×") && isNumber(tokens.get(last + 2))) {
      last += 2;
    }
    Token first = tokens.get(index);
    if (last > index) {
      Token size = merged(first, tokens.get(last), RadonLexer.SIZE);
      String meant = size.getText().replace('×', 'x');
      report(size, SyntaxErrors.span(size), meant, DiagnosticCode.FOREIGN_SIGN, "×", "x");
      kept.add(size);
      return last + 1 - index;
    }
    boolean dot =
        pair(tokens, index, RadonLexer.INTEGER, RadonLexer.DOT)
            && tokens.get(index + 2).getType() != RadonLexer.NAME;
    if (!dot) {
      return 0;
    }
    Token number = merged(first, tokens.get(index + 1), RadonLexer.INTEGER);
    String meant = number.getText() + "0";
    report(number, SyntaxErrors.span(number), meant, DiagnosticCode.BAD_NUMBER, number.getText());
    kept.add(number);
    return 2;
  }

  /** {@code .5}. */
  private int fraction(List<Token> tokens, int index, List<Token> kept) {
    if (!pair(tokens, index, RadonLexer.DOT, RadonLexer.INTEGER)) {
      return 0;
    }
    Token number = merged(tokens.get(index), tokens.get(index + 1), RadonLexer.INTEGER);
    String meant = "0" + number.getText();
    report(number, SyntaxErrors.span(number), meant, DiagnosticCode.BAD_NUMBER, number.getText());
    kept.add(number);
    return 2;
  }

  private static boolean isAmountBefore(List<Token> kept) {
    if (kept.isEmpty()) {
      return false;
    }
    return switch (kept.get(kept.size() - 1).getType()) {
      case RadonLexer.NAME, RadonLexer.RPAREN, RadonLexer.RBRACK -> true;
      default -> false;
    };
  }

  /** A text in other quotes; one quote alone spoils its statement. */
  private int quoted(List<Token> tokens, int index, List<Token> kept) {
    Token first = tokens.get(index);
    int end = toLineEnd(tokens, index);
    for (int i = index + 1; i < end; i++) {
      Token last = tokens.get(i);
      if (last.getType() == RadonLexer.BAD_CHARACTER && QUOTES.contains(last.getText())) {
        Token text = merged(first, last, RadonLexer.TEXT);
        Diagnostic diagnostic =
            errors.at(SyntaxErrors.span(text), DiagnosticCode.FOREIGN_SIGN, first.getText(), "\"");
        errors.report(
            text,
            diagnostic.withHelp(
                "write `\"`",
                errors.edit(SyntaxErrors.span(first), "\""),
                errors.edit(SyntaxErrors.span(last), "\"")));
        kept.add(text);
        return i + 1 - index;
      }
    }
    errors.report(
        first,
        errors.at(SyntaxErrors.span(first), DiagnosticCode.FOREIGN_SIGN, first.getText(), "\""));
    errors.breaks(first);
    kept.add(first);
    return 1;
  }

  private void report(Token token, Span span, String meant, DiagnosticCode code, Object... facts) {
    errors.report(
        token,
        errors.at(span, code, facts).withHelp("write `" + meant + "`", errors.edit(span, meant)));
  }

  private static Token merged(Token first, Token last, int type) {
    CommonToken token = new CommonToken(first);
    token.setType(type);
    token.setStopIndex(last.getStopIndex());
    return token;
  }

  private static boolean isCharacter(Token token, String text) {
    return token.getType() == RadonLexer.BAD_CHARACTER && token.getText().equals(text);
  }

  private static boolean isNumber(Token token) {
    return token.getType() == RadonLexer.INTEGER || token.getType() == RadonLexer.SIZE;
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
}
