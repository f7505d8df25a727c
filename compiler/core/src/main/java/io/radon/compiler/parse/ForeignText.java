package io.radon.compiler.parse;

import io.radon.compiler.diagnostic.Diagnostic;
import io.radon.compiler.diagnostic.DiagnosticCode;
import io.radon.compiler.diagnostic.TextEdit;
import io.radon.compiler.source.Span;
import io.radon.grammar.RadonLexer;
import java.util.ArrayList;
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

  /** Where the texts end that the last message about quotes speaks of. */
  private int quotedUpTo;

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
      case RadonLexer.INTEGER, RadonLexer.SIZE -> {
        int spaced = spacedSize(tokens, index, kept);
        yield spaced > 0 ? spaced : size(tokens, index, kept);
      }
      case RadonLexer.BAD_NUMBER -> repetition(tokens, index, kept);
      case RadonLexer.DOT -> isAmountBefore(kept) ? 0 : fraction(tokens, index, kept);
      case RadonLexer.BAD_CHARACTER ->
          QUOTES.contains(first.getText()) ? quoted(tokens, index, kept) : 0;
      default -> 0;
    };
  }

  /** {@code 3 x 3}; without its spaces it is a size. */
  private int spacedSize(List<Token> tokens, int index, List<Token> kept) {
    int last = index;
    while (isWord(tokens.get(last + 1), "x") && isNumber(tokens.get(last + 2))) {
      last += 2;
    }
    if (last == index) {
      return 0;
    }
    Token size = merged(tokens.get(index), tokens.get(last), RadonLexer.SIZE);
    Span span = SyntaxErrors.span(size);
    String written = errors.file().text(span);
    String meant = written.replaceAll("\\s", "");
    ((CommonToken) size).setText(meant);
    errors.report(
        errors
            .at(span, DiagnosticCode.BAD_NUMBER, written)
            .withHelp("write `" + meant + "`", errors.edit(span, meant)));
    kept.add(size);
    return last + 1 - index;
  }

  /** {@code 3basic(16)} and {@code 3x basic(16)}: a count that its sign is missing from. */
  private int repetition(List<Token> tokens, int index, List<Token> kept) {
    Token first = tokens.get(index);
    String text = first.getText();
    int digits = text.replaceAll("[A-Za-z_].*", "").length();
    String word = text.substring(digits);
    Token next = tokens.get(index + 1);
    boolean glued = isCall(next, first) && word.matches("[A-Za-z_]{2}[A-Za-z_0-9]*");
    boolean times =
        word.equals("x")
            && next.getType() == RadonLexer.NAME
            && tokens.get(index + 2).getType() == RadonLexer.LPAREN;
    if (!glued && !times) {
      return 0;
    }
    String count = text.substring(0, digits);
    String meant = glued ? count + " * " + word : count + " *";
    Span span = SyntaxErrors.span(first);
    errors.report(
        errors
            .at(span, DiagnosticCode.BAD_NUMBER, text)
            .withHelp("write `" + meant + "`", errors.edit(span, meant)));
    kept.add(part(first, 0, digits, RadonLexer.INTEGER, count));
    kept.add(part(first, digits, digits, RadonLexer.STAR, "*"));
    if (glued) {
      kept.add(part(first, digits, text.length(), RadonLexer.NAME, word));
    }
    return 1;
  }

  private static boolean isCall(Token next, Token before) {
    return next.getType() == RadonLexer.LPAREN && next.getStartIndex() == before.getStopIndex() + 1;
  }

  private static Token part(Token token, int from, int to, int type, String text) {
    CommonToken part = new CommonToken(token);
    part.setType(type);
    part.setText(text);
    part.setStartIndex(token.getStartIndex() + from);
    part.setStopIndex(token.getStartIndex() + to - 1);
    part.setCharPositionInLine(token.getCharPositionInLine() + from);
    return part;
  }

  private static boolean isWord(Token token, String text) {
    return token.getType() == RadonLexer.NAME && token.getText().equals(text);
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
    int last = closing(tokens, index, end);
    if (last > 0) {
      Token text = merged(first, tokens.get(last), RadonLexer.TEXT);
      if (SyntaxErrors.span(first).start() >= quotedUpTo) {
        errors.report(quotes(tokens, index, end));
      }
      errors.tell(text);
      kept.add(text);
      return last + 1 - index;
    }
    errors.report(
        first,
        errors.at(SyntaxErrors.span(first), DiagnosticCode.FOREIGN_SIGN, first.getText(), "\""));
    errors.breaks(first);
    kept.add(first);
    return 1;
  }

  /** The index of the quote that ends a text, or -1. */
  private static int closing(List<Token> tokens, int index, int end) {
    for (int i = index + 1; i < end; i++) {
      if (isQuote(tokens.get(i))) {
        return i;
      }
    }
    return -1;
  }

  private static boolean isQuote(Token token) {
    return token.getType() == RadonLexer.BAD_CHARACTER && QUOTES.contains(token.getText());
  }

  /** One message for the line's texts, whose help mends them all. */
  private Diagnostic quotes(List<Token> tokens, int index, int end) {
    Token first = tokens.get(index);
    Span span =
        SyntaxErrors.span(first).to(SyntaxErrors.span(tokens.get(closing(tokens, index, end))));
    List<TextEdit> edits = new ArrayList<>();
    for (int i = index; i < end; i++) {
      int last = isQuote(tokens.get(i)) ? closing(tokens, i, end) : -1;
      if (last > 0) {
        edits.add(errors.edit(SyntaxErrors.span(tokens.get(i)), "\""));
        edits.add(errors.edit(SyntaxErrors.span(tokens.get(last)), "\""));
        quotedUpTo = SyntaxErrors.span(tokens.get(last)).end();
        i = last;
      }
    }
    return errors
        .at(span, DiagnosticCode.FOREIGN_SIGN, first.getText(), "\"")
        .withHelp("write `\"`", edits.toArray(TextEdit[]::new));
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
