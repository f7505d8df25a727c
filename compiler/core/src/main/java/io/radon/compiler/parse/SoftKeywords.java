package io.radon.compiler.parse;

import io.radon.grammar.RadonLexer;
import java.util.List;
import org.antlr.v4.runtime.CommonToken;
import org.antlr.v4.runtime.Token;
import org.jspecify.annotations.Nullable;

/**
 * Turns words into names where they mean nothing of their own.
 *
 * <p>{@code model block shortcut recipe experiment const} open a declaration where a line begins
 * with them and a name follows, {@code import} where a text follows; outside all braces they, and
 * {@code package}, do so whatever follows, so that a missing name can be told. A declaration that
 * is indented deeper than the one whose braces are open is not taken for the next one, but for one
 * that was put inside. {@code stage} and {@code expect} open a statement, {@code steps epochs
 * minutes percent} are units behind an amount.
 */
final class SoftKeywords {
  private SoftKeywords() {}

  /** Whether the token opens a declaration, an import or the package. */
  static boolean opensItem(Token token) {
    return switch (token.getType()) {
      case RadonLexer.PACKAGE,
          RadonLexer.IMPORT,
          RadonLexer.CONST,
          RadonLexer.MODEL,
          RadonLexer.BLOCK,
          RadonLexer.SHORTCUT,
          RadonLexer.RECIPE,
          RadonLexer.EXPERIMENT ->
          true;
      default -> false;
    };
  }

  /** Changes the types of the tokens where they stand. */
  static void soften(List<Token> tokens) {
    int depth = 0;
    int column = 0;
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      Token before = i == 0 ? null : tokens.get(i - 1);
      boolean lineStart = before == null || before.getType() == RadonLexer.END;
      switch (token.getType()) {
        case RadonLexer.LBRACE -> depth++;
        case RadonLexer.RBRACE -> depth = Math.max(0, depth - 1);
        case RadonLexer.PACKAGE,
            RadonLexer.IMPORT,
            RadonLexer.CONST,
            RadonLexer.MODEL,
            RadonLexer.BLOCK,
            RadonLexer.SHORTCUT,
            RadonLexer.RECIPE,
            RadonLexer.EXPERIMENT -> {
          Token next = tokens.get(i + 1);
          boolean inside = depth > 0 && token.getCharPositionInLine() > column;
          boolean begins = opens(token, next) || (depth == 0 && lacksName(token, next));
          if (lineStart && begins && !inside) {
            depth = 0;
            column = token.getCharPositionInLine();
          } else {
            soften(token);
          }
        }
        case RadonLexer.STAGE -> {
          if (!(startsStatement(before) && mayFollowStage(tokens.get(i + 1)))) {
            soften(token);
          }
        }
        case RadonLexer.EXPECT -> {
          if (!(startsStatement(before) && mayFollowExpect(tokens.get(i + 1)))) {
            soften(token);
          }
        }
        case RadonLexer.UNIT -> {
          if (before == null || !endsAmount(before)) {
            soften(token);
          }
        }
        default -> {}
      }
    }
  }

  private static boolean opens(Token word, Token next) {
    return word.getType() == RadonLexer.IMPORT
        ? next.getType() == RadonLexer.TEXT || next.getType() == RadonLexer.BAD_TEXT
        : isWord(next);
  }

  /** Outside all braces: a declaration whose name was forgotten, or is none. */
  private static boolean lacksName(Token word, Token next) {
    return switch (next.getType()) {
      case RadonLexer.LBRACE,
          RadonLexer.LPAREN,
          RadonLexer.INTEGER,
          RadonLexer.BAD_NUMBER,
          RadonLexer.TEXT,
          RadonLexer.END,
          Token.EOF ->
          true;
      case RadonLexer.ASSIGN ->
          word.getType() == RadonLexer.MODEL || word.getType() == RadonLexer.CONST;
      default -> word.getType() == RadonLexer.IMPORT;
    };
  }

  private static boolean startsStatement(@Nullable Token before) {
    return before == null
        || before.getType() == RadonLexer.END
        || before.getType() == RadonLexer.LBRACE
        || before.getType() == RadonLexer.BAR;
  }

  /** A label, or the count where the label was forgotten. */
  private static boolean mayFollowStage(Token next) {
    return isWord(next) || next.getType() == RadonLexer.INTEGER;
  }

  private static boolean mayFollowExpect(Token next) {
    return switch (next.getType()) {
      case RadonLexer.COLON, RadonLexer.ASSIGN, RadonLexer.ARROW, RadonLexer.LBRACE -> false;
      default -> true;
    };
  }

  private static boolean endsAmount(Token before) {
    return switch (before.getType()) {
      case RadonLexer.INTEGER,
          RadonLexer.DECIMAL,
          RadonLexer.BAD_NUMBER,
          RadonLexer.RBRACK,
          RadonLexer.RPAREN,
          RadonLexer.NAME ->
          true;
      default -> false;
    };
  }

  /** A name, or a word that will become one. */
  static boolean isWord(Token token) {
    return token.getType() == RadonLexer.NAME
        || token.getType() == RadonLexer.BAD_NAME
        || opensItem(token)
        || token.getType() == RadonLexer.STAGE
        || token.getType() == RadonLexer.EXPECT
        || token.getType() == RadonLexer.UNIT;
  }

  private static void soften(Token token) {
    ((CommonToken) token).setType(RadonLexer.NAME);
  }
}
