package io.radon.compiler.parse;

import io.radon.grammar.RadonParser;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.TokenStream;

/**
 * Finds where a broken statement should have ended: at a line that begins like a statement of its
 * own, no further to the right, and was taken for the rest of this one because the line before ends
 * in a sign such as {@code ->} or an open bracket.
 */
final class StatementCut {
  private StatementCut() {}

  /** The index of the first token of that line, up to and including {@code last}; or -1. */
  static int find(TokenStream tokens, int first, int last) {
    int column = tokens.get(first).getCharPositionInLine();
    int depth = 0;
    for (int i = first + 1; i <= last; i++) {
      Token token = tokens.get(i);
      if (token.getType() == RadonParser.RBRACE) {
        depth--;
      }
      boolean newLine = token.getLine() > tokens.get(i - 1).getLine();
      if (newLine
          && depth == 0
          && token.getCharPositionInLine() <= column
          && beginsStatement(token, tokens.get(Math.min(i + 1, tokens.size() - 1)))) {
        return i;
      }
      if (token.getType() == RadonParser.LBRACE) {
        depth++;
      }
    }
    return -1;
  }

  static boolean beginsStatement(Token token, Token next) {
    return switch (token.getType()) {
      case RadonParser.STAGE, RadonParser.EXPECT -> true;
      case RadonParser.NAME ->
          next.getType() == RadonParser.COLON
              || next.getType() == RadonParser.ASSIGN
              || next.getType() == RadonParser.EQUAL;
      default -> false;
    };
  }
}
