package io.radon.compiler.parse;

import io.radon.compiler.diagnostic.Diagnostic;
import io.radon.compiler.diagnostic.DiagnosticCode;
import io.radon.compiler.source.Span;
import io.radon.grammar.RadonLexer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.antlr.v4.runtime.CommonToken;
import org.antlr.v4.runtime.Token;

/**
 * Reports braces that stand where another bracket belongs, and brackets where braces do, and puts
 * them right: before braces are counted, lest one of them unbalance the whole file.
 */
final class BraceSlips {
  private final List<Token> tokens;
  private final SyntaxErrors errors;

  /** Round and square brackets, and braces, that are open on the line at hand. */
  private final Deque<Integer> open = new ArrayDeque<>();

  private BraceSlips(List<Token> tokens, SyntaxErrors errors) {
    this.tokens = tokens;
    this.errors = errors;
  }

  /** Mends the tokens where they stand. */
  static void mend(List<Token> tokens, SyntaxErrors errors) {
    new BraceSlips(tokens, errors).mend();
  }

  private void mend() {
    for (int i = 0; i < tokens.size(); i++) {
      switch (tokens.get(i).getType()) {
        case RadonLexer.END -> open.clear();
        case RadonLexer.LBRACE -> {
          if (isList(i)) {
            replace(i, closing(i), RadonLexer.LBRACK, RadonLexer.RBRACK);
          }
          open.push(i);
        }
        case RadonLexer.LPAREN -> {
          if (isJoin(i)) {
            replace(i, closing(i), RadonLexer.LBRACE, RadonLexer.RBRACE);
          }
          open.push(i);
        }
        case RadonLexer.LBRACK -> open.push(i);
        case RadonLexer.RPAREN, RadonLexer.RBRACK -> open.poll();
        case RadonLexer.RBRACE -> close(i);
        default -> {}
      }
    }
  }

  /** A brace closes a bracket of its line by mistake where another one closes the body later. */
  private void close(int index) {
    Integer opener = open.poll();
    if (opener == null || tokens.get(opener).getType() == RadonLexer.LBRACE) {
      return;
    }
    boolean braceOnLine = open.stream().anyMatch(i -> type(i) == RadonLexer.LBRACE);
    if (braceOnLine ? !closedOnLine(index) : !closedLater(index)) {
      open.clear();
      return;
    }
    boolean round = type(opener) == RadonLexer.LPAREN;
    Span span = SyntaxErrors.span(tokens.get(index));
    String meant = round ? ")" : "]";
    Diagnostic diagnostic = errors.at(span, DiagnosticCode.WRONG_BRACKET, meant, "}");
    errors.report(
        errors
            .with(diagnostic, SyntaxErrors.span(tokens.get(opener)), "opened here")
            .withHelp("write `" + meant + "`", errors.edit(span, meant)));
    become(index, round ? RadonLexer.RPAREN : RadonLexer.RBRACK);
  }

  /** Whether the line has another closing brace. */
  private boolean closedOnLine(int index) {
    for (int i = index + 1; !endsLine(i); i++) {
      if (type(i) == RadonLexer.RBRACE) {
        return true;
      }
    }
    return false;
  }

  /** Whether the body around the line is closed by a later one, or there is no body. */
  private boolean closedLater(int index) {
    if (depth(index) == 0) {
      return true;
    }
    int depth = 0;
    for (int i = index + 1; i < tokens.size() && !SoftKeywords.opensItem(tokens.get(i)); i++) {
      if (type(i) == RadonLexer.LBRACE) {
        depth++;
      } else if (type(i) == RadonLexer.RBRACE && depth-- == 0) {
        return true;
      }
    }
    return false;
  }

  /** Braces open at a place, counted from the declaration it is in. */
  private int depth(int index) {
    int depth = 0;
    for (int i = index - 1; i >= 0; i--) {
      if (type(i) == RadonLexer.RBRACE) {
        depth--;
      } else if (type(i) == RadonLexer.LBRACE) {
        depth++;
      }
      if (SoftKeywords.opensItem(tokens.get(i))) {
        break;
      }
    }
    return Math.max(0, depth);
  }

  /** {@code = {3, 4}}: values between commas, where no body can stand. */
  private boolean isList(int index) {
    if (index == 0 || !beforeValue(type(index - 1))) {
      return false;
    }
    int last = closing(index);
    for (int i = index + 1; i < last; i++) {
      switch (type(i)) {
        case RadonLexer.COLON, RadonLexer.ASSIGN, RadonLexer.ARROW, RadonLexer.BAR -> {
          return false;
        }
        default -> {}
      }
    }
    return last > index + 1;
  }

  private static boolean beforeValue(int type) {
    return switch (type) {
      case RadonLexer.ASSIGN, RadonLexer.LPAREN, RadonLexer.COMMA, RadonLexer.YIELDS -> true;
      default -> false;
    };
  }

  /** {@code add ( a | b )}. */
  private boolean isJoin(int index) {
    if (index == 0 || !Keywords.JOINS.contains(tokens.get(index - 1).getText())) {
      return false;
    }
    int last = closing(index);
    if (last < 0 || type(last + 1) == RadonLexer.LBRACE) {
      return false;
    }
    int depth = 0;
    for (int i = index + 1; i < last; i++) {
      int type = type(i);
      if (depth == 0 && (type == RadonLexer.BAR || type == RadonLexer.ARROW)) {
        return true;
      }
      depth += isOpening(type) ? 1 : isClosing(type) ? -1 : 0;
    }
    return false;
  }

  /** The bracket of the same kind that closes this one on its line, or -1. */
  private int closing(int index) {
    int depth = 0;
    for (int i = index; !endsLine(i); i++) {
      if (isOpening(type(i))) {
        depth++;
      } else if (isClosing(type(i)) && --depth == 0) {
        boolean brace = type(index) == RadonLexer.LBRACE;
        return type(i) == (brace ? RadonLexer.RBRACE : RadonLexer.RPAREN) ? i : -1;
      }
    }
    return -1;
  }

  private void replace(int first, int last, int opening, int closing) {
    Span from = SyntaxErrors.span(tokens.get(first));
    Span to = SyntaxErrors.span(tokens.get(last));
    String found = tokens.get(first).getText();
    become(first, opening);
    become(last, closing);
    String meant = tokens.get(first).getText();
    errors.report(
        errors
            .at(from, DiagnosticCode.WRONG_BRACKET, meant, found)
            .withHelp(
                "write `" + meant + " " + tokens.get(last).getText() + "`",
                errors.edit(from, meant),
                errors.edit(to, tokens.get(last).getText())));
  }

  private void become(int index, int type) {
    String text =
        switch (type) {
          case RadonLexer.LBRACE -> "{";
          case RadonLexer.RBRACE -> "}";
          case RadonLexer.LBRACK -> "[";
          case RadonLexer.RBRACK -> "]";
          default -> ")";
        };
    ((CommonToken) tokens.get(index)).setType(type);
    ((CommonToken) tokens.get(index)).setText(text);
  }

  private static boolean isOpening(int type) {
    return type == RadonLexer.LPAREN || type == RadonLexer.LBRACK || type == RadonLexer.LBRACE;
  }

  private static boolean isClosing(int type) {
    return type == RadonLexer.RPAREN || type == RadonLexer.RBRACK || type == RadonLexer.RBRACE;
  }

  private boolean endsLine(int index) {
    return index >= tokens.size() || type(index) == RadonLexer.END || type(index) == Token.EOF;
  }

  private int type(int index) {
    return tokens.get(index).getType();
  }
}
