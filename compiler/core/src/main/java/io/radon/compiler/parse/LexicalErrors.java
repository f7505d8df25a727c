package io.radon.compiler.parse;

import io.radon.compiler.diagnostic.Diagnostic;
import io.radon.compiler.diagnostic.DiagnosticCode;
import io.radon.compiler.source.LineIndex;
import io.radon.compiler.source.Span;
import io.radon.grammar.RadonLexer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.antlr.v4.runtime.CommonToken;
import org.antlr.v4.runtime.Token;

/**
 * Reports what is no word of the language. Where it is plain what was meant, the token becomes that
 * and the statement is parsed all the same; nothing more is said about it.
 */
final class LexicalErrors {
  private static final String NAME_NOTE =
      "a name is made of the letters `a` to `z`, digits and `_`, and begins with no digit";
  private static final String NUMBER_NOTE =
      "a number may end in `k`, `M`, `G`, `KiB`, `MiB` or `GiB`; a size is like `3x3`";

  private final SyntaxErrors errors;
  private final ForeignText foreign;
  private final ForeignSigns signs;
  private final List<Token> kept = new ArrayList<>();

  /** Parentheses open on the line at hand. */
  private int depth;

  LexicalErrors(SyntaxErrors errors) {
    this.errors = errors;
    this.foreign = new ForeignText(errors);
    this.signs = new ForeignSigns(errors);
  }

  /** The tokens without foreign comments and spaces, all of types that the parser knows. */
  List<Token> check(List<Token> tokens) {
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      int comment = foreign.comment(tokens, i);
      int merged = comment > 0 ? 0 : foreign.literal(tokens, i, kept);
      if (comment > 0) {
        i += comment - 1;
      } else if (merged > 0) {
        i += merged - 1;
      } else if (signs.mend(tokens, i, depth, kept)) {
        i += signs.read() - 1;
      } else {
        count(token);
        check(token);
      }
    }
    return kept;
  }

  private void count(Token token) {
    switch (token.getType()) {
      case RadonLexer.LPAREN, RadonLexer.LBRACK -> depth++;
      case RadonLexer.RPAREN, RadonLexer.RBRACK -> depth--;
      case RadonLexer.END -> depth = 0;
      default -> {}
    }
  }

  private void check(Token token) {
    switch (token.getType()) {
      case RadonLexer.BAD_NUMBER -> badNumber(token);
      case RadonLexer.BAD_TEXT -> {
        errors.report(token, unclosed(token));
        errors.breaks(token);
        keep(token, RadonLexer.TEXT);
      }
      case RadonLexer.BAD_NAME -> badName(token);
      case RadonLexer.BAD_CHARACTER -> badCharacter(token);
      default -> kept.add(token);
    }
  }

  private void badName(Token token) {
    errors.report(token, at(token, DiagnosticCode.BAD_NAME, token.getText()).withNote(NAME_NOTE));
    keep(token, RadonLexer.NAME);
  }

  private void badNumber(Token token) {
    if (!kept.isEmpty() && SoftKeywords.opensItem(kept.get(kept.size() - 1))) {
      badName(token);
      return;
    }
    String text = token.getText();
    Diagnostic diagnostic = at(token, DiagnosticCode.BAD_NUMBER, text);
    String meant = NumberGuess.meant(text);
    if (meant != null && NumberGuess.isSize(meant)) {
      // Windows and images decide what follows; a number that was guessed could be out of range.
      errors.report(replaced(diagnostic, token, meant));
      ((CommonToken) token).setText(meant);
      keep(token, RadonLexer.SIZE);
      return;
    }
    errors.report(
        token,
        meant == null ? diagnostic.withNote(NUMBER_NOTE) : replaced(diagnostic, token, meant));
    keep(token, RadonLexer.INTEGER);
  }

  private void badCharacter(Token token) {
    String text = token.getText();
    if (text.equals(";")) {
      errors.report(token, semicolon(token));
      keep(token, RadonLexer.END);
    } else {
      errors.report(token, unknown(token, text.charAt(0)));
      boolean continues = text.equals("\\") && rest(token).isEmpty();
      if (!Character.isSpaceChar(text.charAt(0)) && !continues) {
        errors.breaks(token);
        kept.add(token);
      }
    }
  }

  private Diagnostic unknown(Token token, char character) {
    Diagnostic diagnostic = at(token, DiagnosticCode.UNKNOWN_CHARACTER, describe(character));
    return character == '\\' && rest(token).isEmpty()
        ? diagnostic.withHelp(
            "remove it: a line goes on by itself before `->` and behind an operator",
            errors.edit(SyntaxErrors.span(token), ""))
        : diagnostic;
  }

  /** What follows on the token's line. */
  private String rest(Token token) {
    LineIndex lines = errors.file().lines();
    int line = lines.position(token.getStartIndex()).line();
    return lines.line(line).substring(token.getStopIndex() + 1 - lines.start(line)).strip();
  }

  private Diagnostic semicolon(Token token) {
    String rest = rest(token);
    boolean last = rest.isEmpty() || rest.startsWith("//") || rest.startsWith("}");
    return at(token, DiagnosticCode.SEMICOLON)
        .withHelp(
            last ? "remove it" : "begin a new line",
            errors.edit(SyntaxErrors.span(token), last ? "" : "\n"));
  }

  private static String describe(char c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.SPACE_SEPARATOR,
          Character.UNASSIGNED,
          Character.PRIVATE_USE ->
          String.format(Locale.ROOT, "the character U+%04X", (int) c);
      default -> "`" + c + "`";
    };
  }

  private Diagnostic unclosed(Token token) {
    // A comment behind it was hardly meant as text.
    String meant = token.getText().split("\\s+//", 2)[0].stripTrailing();
    int end = token.getStartIndex() + meant.length();
    return at(token, DiagnosticCode.UNCLOSED_TEXT)
        .withHelp("close it", errors.edit(new Span(end, end), "\""));
  }

  private Diagnostic replaced(Diagnostic diagnostic, Token token, String meant) {
    return diagnostic.withHelp(
        "write `" + meant + "`", errors.edit(SyntaxErrors.span(token), meant));
  }

  private Diagnostic at(Token token, DiagnosticCode code, Object... facts) {
    return errors.at(SyntaxErrors.span(token), code, facts);
  }

  private void keep(Token token, int type) {
    ((CommonToken) token).setType(type);
    kept.add(token);
  }
}
