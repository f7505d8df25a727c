package io.radon.compiler.parse;

import io.radon.compiler.diagnostic.Diagnostic;
import io.radon.compiler.diagnostic.DiagnosticCode;
import io.radon.compiler.source.Span;
import io.radon.grammar.RadonParser;
import org.antlr.v4.runtime.Token;
import org.jspecify.annotations.Nullable;

/** What stands behind a complete statement, and the sign that is missing or wrong before it. */
final class EndErrors {
  private final SyntaxErrors errors;

  EndErrors(SyntaxErrors errors) {
    this.errors = errors;
  }

  Diagnostic translate(Situation situation) {
    Diagnostic diagnostic =
        errors.at(situation.place(), DiagnosticCode.STATEMENT_END, situation.foundWords());
    Token yields = situation.last(RadonParser.YIELDS);
    if (yields != null && situation.found(RadonParser.ARROW) && isCall(situation)) {
      return arrow(yields);
    }
    if (yields != null) {
      diagnostic =
          errors.with(diagnostic, SyntaxErrors.span(yields), "the checked shape ends a statement");
    }
    if (situation.found(RadonParser.COMMA)) {
      return comma(situation, diagnostic);
    }
    if (situation.found(RadonParser.COLON)) {
      return labelWithin(situation, diagnostic);
    }
    Diagnostic advised = secondStatement(situation, diagnostic);
    advised = advised != null ? advised : number(situation, diagnostic);
    return advised != null ? advised : secondLayer(situation, diagnostic);
  }

  /** {@code a => b(1) -> c}: a flow goes on behind what was meant for its arrow. */
  private Diagnostic arrow(Token yields) {
    Span place = SyntaxErrors.span(yields);
    return errors
        .at(place, DiagnosticCode.UNEXPECTED_TOKEN, "`->`", "`=>`")
        .withHelp("join layers with `->`", errors.edit(place, "->"));
  }

  private static boolean isCall(Situation situation) {
    int last = situation.index() - 1;
    return situation.before(RadonParser.NAME)
        ? situation.at(last - 1).getType() == RadonParser.YIELDS
        : situation.before(RadonParser.RPAREN);
  }

  /** {@code a -> b: c}. */
  private Diagnostic labelWithin(Situation situation, Diagnostic diagnostic) {
    Token label = situation.before();
    Token arrow = situation.at(situation.index() - 2);
    if (!situation.before(RadonParser.NAME) || arrow.getType() != RadonParser.ARROW) {
      return diagnostic;
    }
    Span gap = new Span(SyntaxErrors.span(arrow).start(), SyntaxErrors.span(label).start());
    return diagnostic.withHelp(
        "a label stands before a whole flow: begin a new line with `" + label.getText() + ":`",
        errors.edit(gap, "\n"));
  }

  private Diagnostic comma(Situation situation, Diagnostic diagnostic) {
    if (situation.isInJoin()) {
      return diagnostic.withHelp(
          "part the bodies of a join by `|`", errors.edit(situation.place(), " |"));
    }
    if (!isDecimalComma(situation)) {
      return diagnostic.withHelp("remove it", errors.edit(situation.place(), ""));
    }
    Span whole = SyntaxErrors.span(situation.before()).to(SyntaxErrors.span(situation.after()));
    String number = situation.before().getText() + "." + situation.after().getText();
    return errors
        .at(whole, DiagnosticCode.BAD_NUMBER, errors.file().text(whole))
        .withHelp("write `" + number + "`", errors.edit(whole, number));
  }

  private @Nullable Diagnostic secondStatement(Situation situation, Diagnostic diagnostic) {
    boolean second =
        situation.declaration()
            ? situation.found(RadonParser.NAME)
                && SyntaxErrorTranslator.isDeclarationWord(situation.found())
            : StatementCut.beginsStatement(situation.found(), situation.after());
    return second
        ? diagnostic.withHelp("begin a new line", errors.edit(gap(situation), "\n"))
        : null;
  }

  /** A count without its sign, and a size in two words. */
  private @Nullable Diagnostic number(Situation situation, Diagnostic diagnostic) {
    if (situation.found().getText().equals("x")
        && situation.before(RadonParser.NAME, RadonParser.INTEGER)) {
      return diagnostic.withHelp("repeat with `*`", errors.edit(situation.place(), "*"));
    }
    if (isCounted(situation)) {
      int start = situation.place().start();
      return diagnostic.withHelp("repeat with `*`", errors.edit(new Span(start, start), "* "));
    }
    if (situation.found(RadonParser.INTEGER, RadonParser.SIZE)
        && situation.before(RadonParser.INTEGER, RadonParser.SIZE)
        && situation.at(0).getText().equals("input")) {
      Span whole = SyntaxErrors.span(situation.before()).to(situation.place());
      String size = situation.before().getText() + "x" + situation.found().getText();
      return diagnostic.withHelp("write the size as one word", errors.edit(whole, size));
    }
    return null;
  }

  /** Between two layers it is the arrow that is missing, or the bar of a join. */
  private Diagnostic secondLayer(Situation situation, Diagnostic diagnostic) {
    boolean layers =
        situation.found(RadonParser.NAME)
            && !situation.declaration()
            && situation.before(RadonParser.NAME, RadonParser.RPAREN, RadonParser.RBRACE)
            && situation.start().getType() != RadonParser.EXPECT
            && !situation.has(RadonParser.YIELDS);
    if (!layers) {
      return diagnostic;
    }
    return situation.isInJoin() && situation.isOneLine()
        ? diagnostic.withHelp("part the bodies of a join by `|`", errors.edit(gap(situation), " |"))
        : diagnostic.withHelp("join layers with `->`", errors.edit(gap(situation), " ->"));
  }

  private static Span gap(Situation situation) {
    int end = SyntaxErrors.span(situation.before()).end();
    return new Span(end, end);
  }

  /** {@code 0,1}. */
  private static boolean isDecimalComma(Situation situation) {
    return situation.found(RadonParser.COMMA)
        && situation.before(RadonParser.INTEGER)
        && situation.after().getType() == RadonParser.INTEGER
        && situation.before().getStopIndex() + 2 == situation.after().getStartIndex();
  }

  /** {@code 3 basic(16)}, {@code depths[0] basic(16)} and {@code stage s: n basic(16)}. */
  private static boolean isCounted(Situation situation) {
    boolean name =
        situation.before(RadonParser.NAME)
            && situation.start().getType() == RadonParser.STAGE
            && situation.at(situation.index() - 2).getType() == RadonParser.COLON;
    return !situation.declaration()
        && situation.found(RadonParser.NAME)
        && (name || situation.before(RadonParser.INTEGER, RadonParser.RBRACK))
        && Situation.isOneOf(situation.after(), RadonParser.LPAREN, RadonParser.LBRACE)
        && !situation.has(RadonParser.YIELDS);
  }
}
