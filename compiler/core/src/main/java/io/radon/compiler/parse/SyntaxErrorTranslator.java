package io.radon.compiler.parse;

import io.radon.compiler.diagnostic.Diagnostic;
import io.radon.compiler.diagnostic.DiagnosticCode;
import io.radon.compiler.diagnostic.Suggestions;
import io.radon.compiler.source.Span;
import io.radon.compiler.syntax.Name;
import io.radon.grammar.RadonParser;
import java.util.List;
import java.util.function.Function;
import org.antlr.v4.runtime.Token;
import org.jspecify.annotations.Nullable;

/**
 * Says in a user's words what the parser did not expect. The rules are asked in order, and the
 * first that knows the situation speaks.
 */
final class SyntaxErrorTranslator {
  private final SyntaxErrors errors;
  private final BracketErrors brackets;
  private final HeadErrors heads;
  private final EndErrors ends;
  private boolean strange;
  private final List<Function<Situation, @Nullable Diagnostic>> rules;

  SyntaxErrorTranslator(SyntaxErrors errors) {
    this.errors = errors;
    this.brackets = new BracketErrors(errors);
    this.heads = new HeadErrors(errors);
    this.ends = new EndErrors(errors);
    this.rules =
        List.of(
            brackets::translate,
            heads::translate,
            this::expectation,
            this::statementStart,
            this::insideBody,
            this::label,
            this::choice,
            this::missingOperand,
            this::outsideParentheses);
  }

  /** Reports, unless something has been said about this statement: then it is its consequence. */
  void report(RadonParser parser, Token found) {
    if (errors.isTold(found)) {
      return;
    }
    Situation situation = new Situation(parser, found);
    if (!situation.fresh() && situation.isBroken(errors)) {
      errors.tell(found);
      return;
    }
    if (isStrange(situation) || errors.followsRepair(situation)) {
      errors.tell(situation.found());
    } else {
      errors.reportRepairable(situation.found(), translate(situation));
    }
    if (situation.found() != found) {
      errors.tell(found);
    }
  }

  /**
   * From now on bodies are those of something that is not known at all: what does not even begin
   * like a statement is not told.
   */
  boolean strange(boolean now) {
    boolean before = strange;
    strange = now;
    return before;
  }

  private boolean isStrange(Situation situation) {
    return strange && !StatementCut.beginsStatement(situation.start(), situation.at(1));
  }

  private Diagnostic translate(Situation situation) {
    for (Function<Situation, @Nullable Diagnostic> rule : rules) {
      Diagnostic diagnostic = rule.apply(situation);
      if (diagnostic != null) {
        return diagnostic;
      }
    }
    return ends.translate(situation);
  }

  /** {@code expect} and what it compares. */
  private @Nullable Diagnostic expectation(Situation situation) {
    if (situation.start().getType() != RadonParser.EXPECT || situation.fresh()) {
      return null;
    }
    boolean compared =
        situation.has(
            RadonParser.EQUAL, RadonParser.CLOSE, RadonParser.AT_MOST, RadonParser.AT_LEAST);
    if (situation.index() == 1) {
      return at(situation, DiagnosticCode.MISSING_VALUE, "expect", situation.foundWords());
    }
    if (compared) {
      return null;
    }
    if (situation.found(RadonParser.ASSIGN)) {
      return at(situation, DiagnosticCode.ASSIGN_IN_EXPECT)
          .withHelp("write `==`", errors.edit(situation.place(), "=="));
    }
    if (situation.found(RadonParser.LESS, RadonParser.GREATER)) {
      String written = situation.found().getText() + "=";
      return at(situation, DiagnosticCode.WRONG_COMPARISON, situation.found().getText())
          .withHelp("write `" + written + "`", errors.edit(situation.place(), written));
    }
    if (situation.found(RadonParser.NOT_EQUAL)) {
      return at(situation, DiagnosticCode.WRONG_COMPARISON, situation.found().getText());
    }
    String before = situation.before().getText();
    Diagnostic diagnostic =
        at(situation, DiagnosticCode.MISSING_COMPARISON, before, situation.foundWords());
    if (!situation.found(RadonParser.INTEGER, RadonParser.DECIMAL, RadonParser.LPAREN)) {
      return diagnostic;
    }
    int start = situation.place().start();
    return diagnostic.withHelp("write `==`", errors.edit(new Span(start, start), "== "));
  }

  /** Where a statement should begin, or a declaration. */
  private @Nullable Diagnostic statementStart(Situation situation) {
    if (!situation.fresh()) {
      return null;
    }
    if (situation.declaration()) {
      Diagnostic opened = heads.missingBrace(situation);
      if (opened != null) {
        return opened;
      }
      Diagnostic diagnostic =
          at(situation, DiagnosticCode.OUTSIDE_DECLARATION, situation.foundWords());
      String word = situation.found().getText();
      Diagnostic suggested =
          Suggestions.suggest(
              diagnostic, errors.location(situation.place()), word, Keywords.declarations());
      return suggested.help() != null
          ? suggested
          : diagnostic.withNote(
              StatementCut.beginsStatement(situation.found(), situation.after())
                  ? "a statement stands in the body of a declaration, between `{` and `}`"
                  : "a declaration begins a line with `model`, `block`, `shortcut`, `recipe`,"
                      + " `experiment` or `const`");
    }
    Diagnostic start = at(situation, DiagnosticCode.STATEMENT_START, situation.foundWords());
    if (situation.found(RadonParser.COMMA) && situation.isInJoin()) {
      return start.withHelp(
          "part the bodies of a join by `|`", errors.edit(situation.place(), "|"));
    }
    return start.withNote("a statement is a flow, `label: flow`, `name = value` or `expect`");
  }

  /** A declaration, or an import, among the statements of a body. */
  private @Nullable Diagnostic insideBody(Situation situation) {
    Token word = situation.start();
    if (situation.declaration() || situation.index() != 1 || word.getType() != RadonParser.NAME) {
      return null;
    }
    if (situation.found(RadonParser.NAME) && isDeclarationWord(word)) {
      errors.nest(new Name(situation.place(), situation.found().getText()));
      return at(
              situation,
              DiagnosticCode.NESTED_DECLARATION,
              word.getText(),
              situation.found().getText())
          .withHelp("declare it at the top of the file, beside the others");
    }
    return situation.found(RadonParser.TEXT) && word.getText().equals("import")
        ? at(situation, DiagnosticCode.MISPLACED_ITEM, "`import`")
        : null;
  }

  /** {@code stage conv2 3 * basic(64)}, {@code conv1 conv(3x3)}, {@code shortcut == plain}. */
  private @Nullable Diagnostic label(Situation situation) {
    boolean stage = situation.start().getType() == RadonParser.STAGE;
    int name = stage ? 1 : 0;
    if (stage && situation.index() == 1) {
      return at(situation, DiagnosticCode.MISSING_LABEL, situation.foundWords());
    }
    if (situation.at(name).getType() != RadonParser.NAME || situation.index() != name + 1) {
      return null;
    }
    Token label = situation.at(name);
    if (!stage && situation.found(RadonParser.EQUAL)) {
      return at(situation, DiagnosticCode.EQUAL_IN_SWITCH, "==")
          .withHelp("write `=`", errors.edit(situation.place(), "="));
    }
    if (stage
        && situation.found(
            RadonParser.STAR, RadonParser.LPAREN, RadonParser.LBRACK, RadonParser.ARROW)) {
      return errors.at(
          SyntaxErrors.span(label), DiagnosticCode.MISSING_LABEL, Situation.quoted(label));
    }
    boolean flow =
        situation.found(RadonParser.NAME)
            && beginsFlow(situation.after())
            && !(situation.isInJoin() && situation.found().getLine() == label.getLine());
    if (stage || flow || situation.found(RadonParser.SIZE)) {
      Span end = SyntaxErrors.span(label);
      return at(situation, DiagnosticCode.MISSING_COLON, label.getText(), situation.foundWords())
          .withHelp("write `" + label.getText() + ":`", errors.edit(end(end), ":"));
    }
    return null;
  }

  static boolean isDeclarationWord(Token token) {
    return Keywords.declarations().contains(token.getText()) || token.getText().equals("const");
  }

  private static boolean beginsFlow(Token afterName) {
    return Situation.isOneOf(
        afterName,
        RadonParser.LPAREN,
        RadonParser.ARROW,
        RadonParser.END,
        RadonParser.LBRACE,
        RadonParser.SLASH,
        RadonParser.STAR,
        RadonParser.YIELDS);
  }

  /** {@code if} and {@code not} where a value stands outside parentheses. */
  private @Nullable Diagnostic choice(Situation situation) {
    if (!situation.found(RadonParser.IF, RadonParser.NOT) || situation.declaration()) {
      return null;
    }
    int start = situation.place().start();
    int end = situation.end();
    return at(situation, DiagnosticCode.ARITHMETIC_NEEDS_PARENTHESES, situation.foundWords())
        .withHelp(
            "put parentheses round it",
            errors.edit(new Span(start, start), "("),
            errors.edit(new Span(end, end), ")"));
  }

  /** A sign with nothing behind it. */
  private @Nullable Diagnostic missingOperand(Situation situation) {
    String found = situation.foundWords();
    return switch (situation.before().getType()) {
      case RadonParser.ARROW -> at(situation, DiagnosticCode.MISSING_LAYER, "->", found);
      case RadonParser.STAR -> at(situation, DiagnosticCode.MISSING_LAYER, "*", found);
      case RadonParser.YIELDS -> at(situation, DiagnosticCode.MISSING_SHAPE, found);
      case RadonParser.COLON ->
          at(situation, DiagnosticCode.MISSING_FLOW, labelOf(situation), found);
      case RadonParser.ASSIGN,
          RadonParser.SLASH,
          RadonParser.PLUS,
          RadonParser.MINUS,
          RadonParser.PERCENT,
          RadonParser.RANGE,
          RadonParser.EQUAL,
          RadonParser.CLOSE,
          RadonParser.AT_MOST,
          RadonParser.AT_LEAST,
          RadonParser.LESS,
          RadonParser.GREATER,
          RadonParser.NOT_EQUAL,
          RadonParser.AND,
          RadonParser.OR,
          RadonParser.NOT ->
          at(situation, DiagnosticCode.MISSING_VALUE, situation.before().getText(), found);
      case RadonParser.DOT -> at(situation, DiagnosticCode.MISSING_NAME, ".", found);
      default -> null;
    };
  }

  private static String labelOf(Situation situation) {
    return situation.at(situation.index() - 2).getText();
  }

  /** What stands only inside parentheses, outside them. */
  private @Nullable Diagnostic outsideParentheses(Situation situation) {
    if (situation.found(RadonParser.YIELDS)) {
      return at(situation, DiagnosticCode.SECOND_ARROW);
    }
    boolean comparing = situation.start().getType() == RadonParser.EXPECT;
    if (!comparing
        && situation.found(
            RadonParser.AND,
            RadonParser.OR,
            RadonParser.LESS,
            RadonParser.GREATER,
            RadonParser.AT_MOST,
            RadonParser.AT_LEAST,
            RadonParser.EQUAL,
            RadonParser.NOT_EQUAL)) {
      return at(situation, DiagnosticCode.ARITHMETIC_NEEDS_PARENTHESES, situation.foundWords());
    }
    return null;
  }

  private Diagnostic at(Situation situation, DiagnosticCode code, Object... facts) {
    return errors.at(situation.place(), code, facts);
  }

  private static Span end(Span span) {
    return new Span(span.end(), span.end());
  }
}
