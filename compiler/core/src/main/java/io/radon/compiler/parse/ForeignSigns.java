package io.radon.compiler.parse;

import io.radon.compiler.diagnostic.Diagnostic;
import io.radon.compiler.diagnostic.DiagnosticCode;
import io.radon.compiler.diagnostic.TextEdit;
import io.radon.compiler.source.Span;
import io.radon.grammar.RadonLexer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.antlr.v4.runtime.CommonToken;
import org.antlr.v4.runtime.Token;
import org.jspecify.annotations.Nullable;

/**
 * Signs as another language or a slip of the finger has them. Each becomes the sign that was meant;
 * one sign is told once a line, with all its places in the help.
 */
final class ForeignSigns {
  private final SyntaxErrors errors;
  private final Set<String> told = new HashSet<>();
  private int line;
  private int read;

  ForeignSigns(SyntaxErrors errors) {
    this.errors = errors;
  }

  /**
   * Whether a foreign sign begins at the index, which is then told and kept as what it was meant.
   *
   * @param depth parentheses open here
   */
  boolean mend(List<Token> tokens, int index, int depth, List<Token> kept) {
    Token first = tokens.get(index);
    Sign sign = sign(tokens, index, depth);
    if (sign == null) {
      return false;
    }
    read = sign.tokens();
    if (line != first.getLine()) {
      line = first.getLine();
      told.clear();
    }
    if (told.add(sign.text())) {
      tell(tokens, index, depth, sign);
    }
    CommonToken word = new CommonToken(first);
    word.setType(sign.type());
    word.setText(sign.meant());
    word.setStopIndex(tokens.get(index + sign.tokens() - 1).getStopIndex());
    errors.tell(word);
    kept.add(word);
    return true;
  }

  /** How many tokens the last sign was made of. */
  int read() {
    return read;
  }

  private void tell(List<Token> tokens, int index, int depth, Sign sign) {
    Span span = span(tokens, index, sign);
    List<TextEdit> edits = new ArrayList<>();
    int open = depth;
    for (int i = index; !endsLine(tokens.get(i)); i++) {
      Sign same = sign(tokens, i, open);
      if (same != null && same.equals(sign)) {
        edits.add(errors.edit(span(tokens, i, same), sign.meant()));
        i += same.tokens() - 1;
      }
      open += change(tokens.get(i));
    }
    Diagnostic diagnostic = errors.at(span, DiagnosticCode.FOREIGN_SIGN, sign.text(), sign.meant());
    errors.report(
        diagnostic.withHelp("write `" + sign.meant() + "`", edits.toArray(TextEdit[]::new)));
  }

  private static Span span(List<Token> tokens, int index, Sign sign) {
    return SyntaxErrors.span(tokens.get(index))
        .to(SyntaxErrors.span(tokens.get(index + sign.tokens() - 1)));
  }

  private static int change(Token token) {
    return switch (token.getType()) {
      case RadonLexer.LPAREN, RadonLexer.LBRACK -> 1;
      case RadonLexer.RPAREN, RadonLexer.RBRACK -> -1;
      default -> 0;
    };
  }

  private static @Nullable Sign sign(List<Token> tokens, int index, int depth) {
    Token first = tokens.get(index);
    Token second = tokens.get(Math.min(index + 1, tokens.size() - 1));
    boolean glued = first.getStopIndex() + 1 == second.getStartIndex();
    switch (first.getType()) {
      case RadonLexer.BAR -> {
        return glued && second.getType() == RadonLexer.BAR
            ? depth > 0
                ? new Sign("||", "or", RadonLexer.OR, 2)
                : new Sign("||", "|", RadonLexer.BAR, 2)
            : null;
      }
      case RadonLexer.MINUS -> {
        return arrow(second, glued, depth);
      }
      case RadonLexer.BAD_CHARACTER -> {
        return foreign(first, second, glued, depth);
      }
      default -> {
        return null;
      }
    }
  }

  /** {@code - >} and {@code -->}. */
  private static @Nullable Sign arrow(Token second, boolean glued, int depth) {
    if (glued && second.getType() == RadonLexer.ARROW) {
      return new Sign("-->", "->", RadonLexer.ARROW, 2);
    }
    return !glued && depth == 0 && second.getType() == RadonLexer.GREATER
        ? new Sign("- >", "->", RadonLexer.ARROW, 2)
        : null;
  }

  private static @Nullable Sign foreign(Token first, Token second, boolean glued, int depth) {
    String text = first.getText();
    if (text.equals(";")) {
      return depth > 0 ? new Sign(";", ",", RadonLexer.COMMA, 1) : null;
    }
    ForeignSign sign = ForeignSign.of(text);
    if (sign == null) {
      return null;
    }
    boolean twice = glued && text.equals("&") && second.getText().equals("&");
    return new Sign(twice ? "&&" : text, sign.written(), sign.type(), twice ? 2 : 1);
  }

  private static boolean endsLine(Token token) {
    return token.getType() == RadonLexer.END || token.getType() == Token.EOF;
  }

  /**
   * @param text as it is written
   * @param meant as it is written here
   * @param type the token that it becomes
   * @param tokens how many tokens it is made of
   */
  private record Sign(String text, String meant, int type, int tokens) {}
}
