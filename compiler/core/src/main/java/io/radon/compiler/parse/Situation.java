package io.radon.compiler.parse;

import io.radon.compiler.source.Span;
import io.radon.grammar.RadonParser;
import java.util.Set;
import org.antlr.v4.runtime.CommonToken;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.RuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.TokenStream;
import org.jspecify.annotations.Nullable;

/**
 * Where the parser stopped: the token that did not fit, those around it, and the statement or
 * declaration it is in. The statement's own tokens are looked at, not those of bodies inside it.
 */
final class Situation {
  /** Joins of several bodies. */
  private static final Set<String> SEVERAL = Set.of("add", "mul", "concat");

  private final TokenStream tokens;
  private final Token found;
  private final int position;
  private final int first;
  private final boolean declaration;
  private final boolean fresh;
  private final boolean join;
  private @Nullable Token bracket;
  private @Nullable Token pendingIf;

  Situation(RadonParser parser, Token place) {
    this.tokens = parser.getTokenStream();
    ParserRuleContext context = parser.getContext();
    int rule = context.getRuleIndex();
    this.fresh = rule == RadonParser.RULE_arm || rule == RadonParser.RULE_file;
    while (!fresh && !isUnit(rule) && context.getParent() != null) {
      context = context.getParent();
      rule = context.getRuleIndex();
    }
    this.join = isJoin(rule == RadonParser.RULE_arm ? context : context.getParent());
    this.declaration = rule == RadonParser.RULE_item || rule == RadonParser.RULE_file;
    this.first = fresh ? place.getTokenIndex() : context.getStart().getTokenIndex();
    int cut = fresh ? -1 : StatementCut.find(tokens, first, place.getTokenIndex());
    this.position = cut < 0 ? place.getTokenIndex() : cut;
    this.found = cut < 0 ? place : lineEnd(tokens.get(cut - 1));
    scan();
  }

  /** Whether an arm is a body of {@code add}, {@code mul} or {@code concat}, the first so far. */
  private static boolean isJoin(@Nullable RuleContext arm) {
    return arm instanceof RadonParser.ArmContext
        && arm.getParent() instanceof RadonParser.BodyContext body
        && body.getParent() instanceof RadonParser.CallAtomContext call
        && body.BAR().isEmpty()
        && SEVERAL.contains(call.NAME().getText());
  }

  private static boolean isUnit(int rule) {
    return rule == RadonParser.RULE_line || rule == RadonParser.RULE_item;
  }

  /** The end of a line that does not count, where it should have. */
  private static Token lineEnd(Token before) {
    CommonToken end = new CommonToken(before);
    end.setType(RadonParser.END);
    end.setText("\n");
    end.setStartIndex(before.getStopIndex() + 1);
    end.setStopIndex(before.getStopIndex() + 1);
    return end;
  }

  /** Finds the innermost bracket that is open, and an {@code if} in it that is not finished. */
  private void scan() {
    int closed = 0;
    int elses = 0;
    for (int i = position - 1; i >= first && bracket == null; i--) {
      Token token = tokens.get(i);
      if (isOneOf(token, RadonParser.RPAREN, RadonParser.RBRACK, RadonParser.RBRACE)) {
        closed++;
      } else if (isOneOf(token, RadonParser.LPAREN, RadonParser.LBRACK, RadonParser.LBRACE)) {
        bracket = closed == 0 ? token : null;
        closed--;
      } else if (closed == 0 && token.getType() == RadonParser.ELSE) {
        elses++;
      } else if (closed == 0 && token.getType() == RadonParser.IF) {
        pendingIf = pendingIf == null && elses == 0 ? token : pendingIf;
        elses = Math.max(0, elses - 1);
      }
    }
    if (bracket != null && bracket.getType() == RadonParser.LBRACE) {
      bracket = null;
    }
  }

  Token found() {
    return found;
  }

  /** The token before the one that did not fit; itself at the very beginning. */
  Token before() {
    return tokens.get(Math.max(0, position - 1));
  }

  Token after() {
    return tokens.get(Math.min(tokens.size() - 1, position + 1));
  }

  /** The first token of the statement or declaration. */
  Token start() {
    return tokens.get(first);
  }

  /** A token of the statement, from 0; those before it are below. */
  Token at(int index) {
    return tokens.get(Math.max(0, Math.min(tokens.size() - 1, first + index)));
  }

  /** How far behind the statement's first token the place is. */
  int index() {
    return position - first;
  }

  /** Whether the place is where a statement or a declaration could begin. */
  boolean fresh() {
    return fresh;
  }

  /** Whether the statement stands in a join that should have more than this one body. */
  boolean isInJoin() {
    return join;
  }

  /** Whether the brace around the statement stands on its line. */
  boolean isOneLine() {
    return first > 0
        && tokens.get(first - 1).getType() == RadonParser.LBRACE
        && tokens.get(first - 1).getLine() == found.getLine();
  }

  boolean declaration() {
    return declaration;
  }

  /** The innermost {@code (} or {@code [} of the statement that is open here. */
  @Nullable Token bracket() {
    return bracket;
  }

  /** An {@code if} before the place, in the same brackets. */
  @Nullable Token pendingIf() {
    return pendingIf;
  }

  /** Whether that {@code if} has its {@code then}. */
  boolean hasThen() {
    int thens = 0;
    for (int i = position - 1; i >= first && tokens.get(i) != pendingIf; i--) {
      thens += tokens.get(i).getType() == RadonParser.THEN ? 1 : 0;
      thens -= tokens.get(i).getType() == RadonParser.IF ? 1 : 0;
    }
    return thens > 0;
  }

  boolean found(int... types) {
    return isOneOf(found, types);
  }

  boolean before(int... types) {
    return isOneOf(before(), types);
  }

  static boolean isOneOf(Token token, int... types) {
    for (int type : types) {
      if (token.getType() == type) {
        return true;
      }
    }
    return false;
  }

  /** Whether a bracket of this type is open around the innermost one. */
  boolean isInside(int opening) {
    int closed = -1; // the innermost bracket is met first
    for (int i = position - 1; i >= first; i--) {
      Token token = tokens.get(i);
      if (isOneOf(token, RadonParser.RPAREN, RadonParser.RBRACK, RadonParser.RBRACE)) {
        closed++;
      } else if (isOneOf(token, RadonParser.LPAREN, RadonParser.LBRACK, RadonParser.LBRACE)) {
        if (closed == 0 && token.getType() == opening) {
          return true;
        }
        closed = closed < 0 ? 0 : closed - 1;
      }
    }
    return false;
  }

  /** Where the statement ends. */
  int end() {
    int i = position;
    while (tokens.get(i + 1).getType() != RadonParser.END
        && tokens.get(i + 1).getType() != RadonParser.YIELDS
        && tokens.get(i + 1).getType() != Token.EOF) {
      i++;
    }
    return SyntaxErrors.span(tokens.get(i)).end();
  }

  /** Whether a bracket of this opening type is closed behind the place, in the statement. */
  boolean closesLater(int opening) {
    int closing = opening == RadonParser.LPAREN ? RadonParser.RPAREN : RadonParser.RBRACK;
    int depth = 1;
    for (int i = position + 1; tokens.get(i).getType() != RadonParser.END; i++) {
      int type = tokens.get(i).getType();
      if (type == opening) {
        depth++;
      } else if (type == closing && --depth == 0) {
        return true;
      } else if (type == RadonParser.LBRACE || type == Token.EOF) {
        return false;
      }
    }
    return false;
  }

  /** The bracket that closes the innermost one of this opening type behind the place, or null. */
  @Nullable Token closing(int opening) {
    return closing(opening, 1);
  }

  /** Whether the innermost round bracket and the one around it are closed behind the place. */
  boolean closesTwice() {
    return closing(RadonParser.LPAREN, 2) != null;
  }

  private @Nullable Token closing(int opening, int open) {
    int closing = opening == RadonParser.LPAREN ? RadonParser.RPAREN : RadonParser.RBRACK;
    int depth = open;
    for (int i = position; tokens.get(i).getType() != RadonParser.END; i++) {
      int type = tokens.get(i).getType();
      if (type == opening) {
        depth++;
      } else if (type == closing && --depth == 0) {
        return tokens.get(i);
      } else if (type == RadonParser.LBRACE || type == Token.EOF) {
        return null;
      }
    }
    return null;
  }

  /** Whether a name stands right before a bracket. */
  boolean isCalled(Token open) {
    int index = open.getTokenIndex();
    return index > 0 && tokens.get(index - 1).getType() == RadonParser.NAME;
  }

  /** The characters between a token and the one before it. */
  int gapBefore(Token token) {
    int index = token.getTokenIndex();
    return index == 0 ? 0 : token.getStartIndex() - tokens.get(index - 1).getStopIndex() - 1;
  }

  /** Whether the statement has a token of this type before the place, outside all brackets. */
  boolean has(int... types) {
    int depth = 0;
    for (int i = first; i < position; i++) {
      Token token = tokens.get(i);
      if (isOneOf(token, RadonParser.LPAREN, RadonParser.LBRACK, RadonParser.LBRACE)) {
        depth++;
      } else if (isOneOf(token, RadonParser.RPAREN, RadonParser.RBRACK, RadonParser.RBRACE)) {
        depth--;
      } else if (depth == 0 && isOneOf(token, types)) {
        return true;
      }
    }
    return false;
  }

  /** The last token of the statement of that type before the place, or null. */
  @Nullable Token last(int type) {
    for (int i = position - 1; i >= first; i--) {
      if (tokens.get(i).getType() == type) {
        return tokens.get(i);
      }
    }
    return null;
  }

  /** The first token of the line before the place, where that is a statement of its own. */
  Token lineBefore() {
    int i = Math.max(0, position - 2);
    while (i > 0 && tokens.get(i - 1).getType() != RadonParser.END) {
      i--;
    }
    return tokens.get(i);
  }

  /** Whether a token of the statement itself makes no sense of it. */
  boolean isBroken(SyntaxErrors errors) {
    int depth = 0;
    for (int i = first; i < position; i++) {
      Token token = tokens.get(i);
      if (depth == 0 && errors.isBroken(token)) {
        return true;
      }
      if (token.getType() == RadonParser.LBRACE) {
        depth++;
      } else if (token.getType() == RadonParser.RBRACE) {
        depth--;
      }
    }
    return false;
  }

  /** The place to mark: a line's end is right behind its last word. */
  Span place() {
    if (found.getType() != RadonParser.END && found.getType() != Token.EOF) {
      return SyntaxErrors.span(found);
    }
    int end = SyntaxErrors.span(before()).end();
    return isWidthless() ? SyntaxErrors.span(after()) : new Span(end, end);
  }

  /** What did not fit, in words. */
  String foundWords() {
    Token token = isWidthless() ? after() : found;
    return switch (token.getType()) {
      case RadonParser.END -> "the end of the line";
      case Token.EOF -> "the end of the file";
      default -> quoted(token);
    };
  }

  /** An end of a statement that stands before a brace, a bar or the end of the file. */
  private boolean isWidthless() {
    return found.getType() == RadonParser.END
        && found.getStopIndex() < found.getStartIndex()
        && after().getLine() == before().getLine();
  }

  static String quoted(Token token) {
    String text = token.getText();
    return "`" + (text.length() > 30 ? text.substring(0, 27) + "..." : text) + "`";
  }
}
