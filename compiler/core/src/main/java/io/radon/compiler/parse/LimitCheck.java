package io.radon.compiler.parse;

import io.radon.compiler.diagnostic.DiagnosticCode;
import io.radon.compiler.source.SourceLimits;
import io.radon.grammar.RadonLexer;
import java.util.List;
import org.antlr.v4.runtime.Token;

/**
 * Counts tokens, open brackets and waiting operators before the parser runs: the parser and all
 * that walks the tree recurse as deep as these go.
 */
final class LimitCheck {
  private final SourceLimits limits;
  private final SyntaxErrors errors;

  /** For each open bracket, its type and the operators before it that wait for what is in it. */
  private final int[] brackets;

  private final int[] waiting;
  private int depth;
  private int operators;

  LimitCheck(SourceLimits limits, SyntaxErrors errors) {
    this.limits = limits;
    this.errors = errors;
    this.brackets = new int[limits.nesting() + 1];
    this.waiting = new int[limits.nesting() + 1];
  }

  /** Whether the tokens stay within the limits; where not, the user has been told. */
  boolean passes(List<Token> tokens) {
    if (tokens.size() > limits.tokens()) {
      Token first = tokens.get(limits.tokens());
      report(first, DiagnosticCode.TOO_MANY_TOKENS, tokens.size(), limits.tokens());
      return false;
    }
    for (Token token : tokens) {
      count(token);
      if (depth > limits.nesting()) {
        report(token, DiagnosticCode.NESTING_TOO_DEEP, limits.nesting());
        return false;
      }
      if (operators > limits.operators()) {
        report(token, DiagnosticCode.EXPRESSION_TOO_LONG, limits.operators());
        return false;
      }
    }
    return true;
  }

  private void count(Token token) {
    switch (token.getType()) {
      case RadonLexer.LPAREN, RadonLexer.LBRACE -> open(token.getType());
      case RadonLexer.LBRACK -> {
        operators++;
        open(token.getType());
      }
      case RadonLexer.RPAREN, RadonLexer.RBRACK -> {
        if (depth > 0 && !isInBody()) {
          close();
        }
      }
      case RadonLexer.RBRACE -> {
        endStatement();
        close();
      }
      case RadonLexer.END, RadonLexer.BAR -> endStatement();
      case RadonLexer.COMMA -> startAnew();
      case RadonLexer.ARROW -> {
        if (isInBody()) {
          startAnew(); // outside parentheses a flow is a list of steps and no tree
        } else {
          operators++;
        }
      }
      case RadonLexer.PLUS,
          RadonLexer.MINUS,
          RadonLexer.STAR,
          RadonLexer.SLASH,
          RadonLexer.PERCENT,
          RadonLexer.EQUAL,
          RadonLexer.NOT_EQUAL,
          RadonLexer.LESS,
          RadonLexer.AT_MOST,
          RadonLexer.GREATER,
          RadonLexer.AT_LEAST,
          RadonLexer.RANGE,
          RadonLexer.AND,
          RadonLexer.OR,
          RadonLexer.NOT,
          RadonLexer.IF,
          RadonLexer.DOT ->
          operators++;
      default -> {
        if (SoftKeywords.opensItem(token)) {
          depth = 0;
          operators = 0;
        }
      }
    }
  }

  private void open(int type) {
    brackets[depth] = type;
    waiting[depth] = operators;
    depth++;
  }

  /** What the content waited for is done; what waited for the bracket still does. */
  private void close() {
    if (depth > 0) {
      depth--;
      operators = waiting[depth];
    }
  }

  /** Brackets left open end with their statement. */
  private void endStatement() {
    while (depth > 0 && !isInBody()) {
      close();
    }
    startAnew();
  }

  private void startAnew() {
    operators = depth == 0 ? 0 : waiting[depth - 1];
  }

  private boolean isInBody() {
    return depth == 0 || brackets[depth - 1] == RadonLexer.LBRACE;
  }

  private void report(Token token, DiagnosticCode code, Object... facts) {
    errors.report(token, errors.at(SyntaxErrors.span(token), code, facts));
  }
}
