package io.radon.compiler.parse;

import io.radon.compiler.diagnostic.DiagnosticCode;
import io.radon.compiler.source.Span;
import io.radon.grammar.RadonLexer;
import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.CommonToken;
import org.antlr.v4.runtime.Token;

/**
 * Reports an opening brace that is missing, and puts it in: behind a declaration's head, or a
 * join's name, whose line has none while lines further to the right follow it, or while the line
 * itself ends in a closing one.
 */
final class MissingOpenings {
  private final List<Token> tokens;
  private final SyntaxErrors errors;

  private MissingOpenings(List<Token> tokens, SyntaxErrors errors) {
    this.tokens = tokens;
    this.errors = errors;
  }

  /** The tokens, whose words are softened, with those braces. */
  static List<Token> mend(List<Token> tokens, SyntaxErrors errors) {
    return new MissingOpenings(tokens, errors).mended();
  }

  private List<Token> mended() {
    List<Token> mended = new ArrayList<>(tokens.size());
    int start = 0;
    while (start < tokens.size()) {
      int end = lineEnd(start);
      int place = start == end ? -1 : missing(start, end);
      for (int i = start; i <= end && i < tokens.size(); i++) {
        if (i == place) {
          mended.add(brace(tokens.get(i - 1)));
        }
        mended.add(tokens.get(i));
      }
      start = end + 1;
    }
    return mended;
  }

  /** The index of the token before which a brace is missing on the line, or -1. */
  private int missing(int start, int end) {
    for (int i = start; i < end; i++) {
      if (type(i) == RadonLexer.LBRACE) {
        return -1;
      }
    }
    return hasBody(tokens.get(start)) ? afterHead(start, end) : afterJoin(start, end);
  }

  private static boolean hasBody(Token first) {
    return switch (first.getType()) {
      case RadonLexer.MODEL,
          RadonLexer.BLOCK,
          RadonLexer.SHORTCUT,
          RadonLexer.RECIPE,
          RadonLexer.EXPERIMENT ->
          true;
      default -> false;
    };
  }

  private int afterHead(int start, int end) {
    int last = type(end - 1);
    if (last == RadonLexer.RBRACE) {
      int head = head(start, end);
      return head < end - 1 ? head : -1;
    }
    boolean complete = last == RadonLexer.NAME || last == RadonLexer.RPAREN;
    return complete && end - start > 1 && bodyFollows(start, end) ? end : -1;
  }

  /** The index behind a declaration's name, parameters and base. */
  private int head(int start, int end) {
    int i = behindArguments(Math.min(start + 2, end), end);
    if (type(i) != RadonLexer.ASSIGN) {
      return i;
    }
    return behindArguments(Math.min(i + 2, end), end);
  }

  private int behindArguments(int index, int end) {
    if (type(index) != RadonLexer.LPAREN) {
      return index;
    }
    int depth = 0;
    for (int i = index; i < end; i++) {
      if (type(i) == RadonLexer.LPAREN) {
        depth++;
      } else if (type(i) == RadonLexer.RPAREN && --depth == 0) {
        return i + 1;
      }
    }
    return end;
  }

  private int afterJoin(int start, int end) {
    boolean join = Keywords.JOINS.contains(tokens.get(end - 1).getText());
    boolean step =
        end - 1 == start
            || type(end - 2) == RadonLexer.COLON
            || type(end - 2) == RadonLexer.ARROW
            || type(end - 2) == RadonLexer.STAR;
    return join && step && bodyFollows(start, end) ? end : -1;
  }

  /** Whether the next line stands further to the right and begins like a statement. */
  private boolean bodyFollows(int start, int end) {
    int next = end;
    while (next < tokens.size() && type(next) == RadonLexer.END) {
      next++;
    }
    if (next >= tokens.size() - 1) {
      return false;
    }
    boolean statement =
        switch (type(next)) {
          case RadonLexer.NAME, RadonLexer.STAGE, RadonLexer.EXPECT -> true;
          case RadonLexer.INTEGER -> type(next + 1) == RadonLexer.STAR;
          default -> false;
        };
    return statement
        && tokens.get(next).getCharPositionInLine() > tokens.get(start).getCharPositionInLine();
  }

  private CommonToken brace(Token before) {
    int at = SyntaxErrors.span(before).end();
    Span gap = new Span(at, at);
    errors.report(
        errors
            .at(gap, DiagnosticCode.MISSING_BRACKET, "{")
            .withHelp("open the body", errors.edit(gap, " {")));
    CommonToken brace = new CommonToken(RadonLexer.LBRACE, "{");
    brace.setStartIndex(at);
    brace.setStopIndex(at - 1);
    brace.setLine(before.getLine());
    brace.setCharPositionInLine(before.getCharPositionInLine() + 1);
    return brace;
  }

  private int lineEnd(int start) {
    int end = start;
    while (end < tokens.size() && type(end) != RadonLexer.END && type(end) != Token.EOF) {
      end++;
    }
    return end;
  }

  private int type(int index) {
    return index < tokens.size() ? tokens.get(index).getType() : Token.EOF;
  }
}
