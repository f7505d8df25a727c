package io.radon.compiler.parse;

import io.radon.grammar.RadonLexer;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.antlr.v4.runtime.CommonToken;
import org.antlr.v4.runtime.Token;

/**
 * Keeps the line ends that end a statement.
 *
 * <p>A line's end does not count when the line ends in an opening bracket, {@code , -> => |} or an
 * operator, or the next line begins with {@code ) ] -> =>} or an operator. No brackets are counted,
 * so one left open costs its own statement only. A line that begins a declaration is always begun
 * anew. A closing brace and {@code |} end the statement before them, on whatever line; it then gets
 * an end without width.
 */
final class LineFilter {
  private static final BitSet OPERATORS =
      types(
          RadonLexer.PLUS,
          RadonLexer.MINUS,
          RadonLexer.STAR,
          RadonLexer.SLASH,
          RadonLexer.PERCENT,
          RadonLexer.EQUAL,
          RadonLexer.NOT_EQUAL,
          RadonLexer.CLOSE,
          RadonLexer.LESS,
          RadonLexer.AT_MOST,
          RadonLexer.GREATER,
          RadonLexer.AT_LEAST,
          RadonLexer.RANGE,
          RadonLexer.AND,
          RadonLexer.OR,
          RadonLexer.THEN,
          RadonLexer.ELSE,
          RadonLexer.ARROW,
          RadonLexer.YIELDS);

  /** Behind these a line goes on. */
  private static final BitSet OPEN =
      types(
          RadonLexer.LPAREN,
          RadonLexer.LBRACK,
          RadonLexer.LBRACE,
          RadonLexer.COMMA,
          RadonLexer.BAR,
          RadonLexer.NOT,
          RadonLexer.IF);

  /** A line that begins with these goes on with the line before. */
  private static final BitSet CLOSING = types(RadonLexer.RPAREN, RadonLexer.RBRACK);

  /** These end the statement before them. */
  private static final BitSet ENDING = types(RadonLexer.RBRACE, RadonLexer.BAR, Token.EOF);

  static {
    OPEN.or(OPERATORS);
    CLOSING.or(OPERATORS);
  }

  private LineFilter() {}

  /** The tokens with only those line ends that end a statement. */
  static List<Token> filter(List<Token> tokens) {
    List<Token> kept = new ArrayList<>(tokens.size());
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      if (token.getType() == RadonLexer.END) {
        if (statementIsOpen(kept) && counts(last(kept), following(tokens, i))) {
          kept.add(token);
        }
      } else {
        if (ends(token) && statementIsOpen(kept)) {
          kept.add(end(token));
        }
        kept.add(token);
      }
    }
    return kept;
  }

  private static boolean counts(Token before, Token after) {
    if (SoftKeywords.opensItem(after)) {
      return true;
    }
    return !OPEN.get(before.getType()) && !(after.getType() > 0 && CLOSING.get(after.getType()));
  }

  private static boolean ends(Token token) {
    return token.getType() == Token.EOF || ENDING.get(token.getType());
  }

  /** Whether a statement has begun that has no end yet. */
  private static boolean statementIsOpen(List<Token> kept) {
    if (kept.isEmpty()) {
      return false;
    }
    int type = last(kept).getType();
    return type != RadonLexer.END && type != RadonLexer.LBRACE && type != RadonLexer.BAR;
  }

  private static Token last(List<Token> kept) {
    return kept.get(kept.size() - 1);
  }

  /** The next token that is no line end; the end of the file is one. */
  private static Token following(List<Token> tokens, int index) {
    int i = index;
    while (tokens.get(i).getType() == RadonLexer.END) {
      i++;
    }
    return tokens.get(i);
  }

  private static Token end(Token before) {
    CommonToken end = new CommonToken(before);
    end.setType(RadonLexer.END);
    end.setStopIndex(before.getStartIndex() - 1);
    return end;
  }

  private static BitSet types(int... types) {
    BitSet set = new BitSet();
    for (int type : types) {
      if (type != Token.EOF) {
        set.set(type);
      }
    }
    return set;
  }
}
