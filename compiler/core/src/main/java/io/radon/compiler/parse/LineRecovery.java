package io.radon.compiler.parse;

import io.radon.grammar.RadonParser;
import org.antlr.v4.runtime.DefaultErrorStrategy;
import org.antlr.v4.runtime.InputMismatchException;
import org.antlr.v4.runtime.Parser;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.RecognitionException;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.TokenStream;

/**
 * Ends a mistake where its statement ends.
 *
 * <p>No token is inserted and none is deleted in the hope that the rest fits. A mistake unwinds to
 * the statement's line (or the declaration, where it is in its head), and what is left of that line
 * is passed over, except bodies in braces: their statements are parsed, for they may hold mistakes
 * of their own. A body ends at its {@code }} or where a declaration begins.
 */
final class LineRecovery extends DefaultErrorStrategy {
  private final SyntaxErrorTranslator translator;

  LineRecovery(SyntaxErrorTranslator translator) {
    this.translator = translator;
  }

  @Override
  public void reportError(Parser parser, RecognitionException mistake) {
    translator.report((RadonParser) parser, mistake.getOffendingToken());
  }

  @Override
  public Token recoverInline(Parser parser) {
    throw new InputMismatchException(parser);
  }

  @Override
  public void recover(Parser parser, RecognitionException mistake) {
    switch (parser.getContext().getRuleIndex()) {
      case RadonParser.RULE_line -> passRest((RadonParser) parser);
      case RadonParser.RULE_item -> passHead((RadonParser) parser);
      case RadonParser.RULE_file -> passItem((RadonParser) parser);
      case RadonParser.RULE_body -> {}
      default -> throw mistake;
    }
  }

  /**
   * Before a loop decides whether to go on: passes over what is neither its content nor its end.
   */
  @Override
  public void sync(Parser parser) {
    RadonParser radon = (RadonParser) parser;
    switch (parser.getContext().getRuleIndex()) {
      case RadonParser.RULE_arm -> {
        while (!endsBody(next(radon)) && !beginsLine(radon)) {
          translator.report(radon, radon.getCurrentToken());
          passLine(radon);
        }
      }
      case RadonParser.RULE_file -> {
        while (next(radon) != Token.EOF && !SoftKeywords.opensItem(radon.getCurrentToken())) {
          translator.report(radon, radon.getCurrentToken());
          boolean before = translator.strange(true);
          passItem(radon);
          translator.strange(before);
        }
      }
      default -> {}
    }
  }

  /** To where the broken statement of the context ends, or should have ended. */
  private static void passRest(RadonParser parser) {
    TokenStream tokens = parser.getTokenStream();
    int first = parser.getContext().getStart().getTokenIndex();
    int cut = StatementCut.find(tokens, first, lineEnd(tokens));
    if (cut < 0) {
      passLine(parser);
    } else if (cut <= tokens.index()) {
      tokens.seek(cut);
    } else {
      while (tokens.index() < cut) {
        pass(parser);
      }
    }
  }

  /** The next line end that counts, or the brace before it. */
  private static int lineEnd(TokenStream tokens) {
    int i = tokens.index();
    while (!Situation.isOneOf(
        tokens.get(i), RadonParser.END, RadonParser.LBRACE, RadonParser.RBRACE, Token.EOF)) {
      i++;
    }
    return i;
  }

  /** To behind the statement's end, or to where its body ends. */
  private static void passLine(RadonParser parser) {
    while (!endsBody(next(parser)) && !SoftKeywords.opensItem(parser.getCurrentToken())) {
      if (next(parser) == RadonParser.END) {
        parser.consume();
        return;
      }
      pass(parser);
    }
  }

  /** To behind the line of a declaration; a constant has no body, whatever braces are in it. */
  private static void passHead(RadonParser parser) {
    if (parser.getContext().getStart().getType() != RadonParser.CONST) {
      passLine(parser);
      return;
    }
    while (next(parser) != Token.EOF && !SoftKeywords.opensItem(parser.getCurrentToken())) {
      boolean ends = next(parser) == RadonParser.END;
      parser.consume();
      if (ends && next(parser) != RadonParser.RBRACE) {
        return;
      }
    }
  }

  /** To where the next declaration begins. */
  private static void passItem(RadonParser parser) {
    while (next(parser) != Token.EOF && !SoftKeywords.opensItem(parser.getCurrentToken())) {
      pass(parser);
    }
  }

  private static void pass(RadonParser parser) {
    if (next(parser) == RadonParser.LBRACE) {
      parseBody(parser);
    } else {
      parser.consume();
    }
  }

  /**
   * A body behind a mistake, as if it were a text of its own; it becomes a child of the context.
   */
  private static void parseBody(RadonParser parser) {
    ParserRuleContext context = parser.getContext();
    int state = parser.getState();
    parser.setContext(null);
    parser.setState(-1);
    try {
      RadonParser.BodyContext body = parser.body();
      context.addChild(body);
    } finally {
      parser.setContext(context);
      parser.setState(state);
    }
  }

  private static boolean endsBody(int type) {
    return type == RadonParser.RBRACE || type == RadonParser.BAR || type == Token.EOF;
  }

  private static boolean beginsLine(RadonParser parser) {
    return SoftKeywords.opensItem(parser.getCurrentToken())
        || parser
            .getATN()
            .nextTokens(parser.getATN().ruleToStartState[RadonParser.RULE_line])
            .contains(next(parser));
  }

  private static int next(RadonParser parser) {
    return parser.getInputStream().LA(1);
  }
}
