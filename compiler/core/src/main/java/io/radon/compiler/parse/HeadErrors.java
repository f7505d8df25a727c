package io.radon.compiler.parse;

import io.radon.compiler.diagnostic.Diagnostic;
import io.radon.compiler.diagnostic.DiagnosticCode;
import io.radon.compiler.source.Span;
import io.radon.grammar.RadonParser;
import org.antlr.v4.runtime.Token;
import org.jspecify.annotations.Nullable;

/** Mistakes in the head of a declaration, and in packages and imports. */
final class HeadErrors {
  private final SyntaxErrors errors;

  HeadErrors(SyntaxErrors errors) {
    this.errors = errors;
  }

  /** A brace that begins a line, while what it belongs to is on the line before. */
  @Nullable Diagnostic braceOnNextLine(Situation situation) {
    boolean atBrace = situation.fresh() && situation.found(RadonParser.LBRACE);
    boolean beforeBrace =
        situation.found(RadonParser.END) && situation.after().getType() == RadonParser.LBRACE;
    if (situation.bracket() != null || !(atBrace || beforeBrace)) {
      return null;
    }
    Token brace = atBrace ? situation.found() : situation.after();
    Token last = atBrace ? situation.at(-2) : situation.before();
    if (!Situation.isOneOf(last, RadonParser.NAME, RadonParser.RPAREN)) {
      return null;
    }
    Diagnostic diagnostic = errors.at(SyntaxErrors.span(brace), DiagnosticCode.BRACE_ON_NEXT_LINE);
    if (beforeBrace) {
      errors.tell(brace);
    }
    int end = SyntaxErrors.span(last).end();
    int start = brace.getStartIndex();
    if (end > start || !errors.file().text().substring(end, start).isBlank()) {
      return diagnostic.withHelp("put it at the end of the line before");
    }
    return diagnostic.withHelp(
        "put it at the end of the line before",
        errors.edit(new Span(/* start= */ end, /* end= */ start), " "));
  }

  /** A statement behind a derived model whose brace is not there. */
  @Nullable Diagnostic missingBrace(Situation situation) {
    Token last = situation.at(-2);
    boolean derived =
        situation.lineBefore().getType() == RadonParser.MODEL
            && Situation.isOneOf(last, RadonParser.NAME, RadonParser.RPAREN)
            && StatementCut.beginsStatement(situation.found(), situation.after());
    if (!derived) {
      return null;
    }
    int end = SyntaxErrors.span(last).end();
    Span gap = new Span(end, end);
    return errors
        .at(gap, DiagnosticCode.MISSING_BRACKET, "{")
        .withHelp("open the body", errors.edit(gap, " {"));
  }

  @Nullable Diagnostic translate(Situation situation) {
    if (!situation.declaration() || situation.fresh()) {
      return null;
    }
    Token word = situation.start();
    if (situation.index() == 1) {
      return word.getType() == RadonParser.IMPORT
          ? at(situation, DiagnosticCode.BAD_IMPORT, situation.foundWords())
          : at(situation, DiagnosticCode.MISSING_NAME, word.getText(), situation.foundWords());
    }
    return switch (word.getType()) {
      case RadonParser.PACKAGE, RadonParser.IMPORT -> null;
      case RadonParser.CONST ->
          situation.index() == 2
              ? at(situation, DiagnosticCode.UNEXPECTED_TOKEN, "`=`", situation.foundWords())
              : null;
      default -> afterName(situation, word);
    };
  }

  private @Nullable Diagnostic afterName(Situation situation, Token word) {
    if (situation.before(RadonParser.ASSIGN)) {
      return at(situation, DiagnosticCode.MISSING_NAME, "=", situation.foundWords());
    }
    if (situation.has(RadonParser.ASSIGN) || situation.before(RadonParser.RPAREN)) {
      boolean needsBody = word.getType() != RadonParser.MODEL;
      return situation.before(RadonParser.RBRACE) || !needsBody
          ? null
          : at(
              situation,
              DiagnosticCode.UNEXPECTED_TOKEN,
              "`{` after " + Situation.quoted(situation.before()),
              situation.foundWords());
    }
    String declared = word.getText() + " " + situation.at(1).getText();
    if (situation.found(RadonParser.END) && word.getType() != RadonParser.MODEL) {
      return at(situation, DiagnosticCode.MISSING_BODY, declared)
          .withHelp("write its body in `{ }`");
    }
    if (situation.before(RadonParser.RBRACE)) {
      return null;
    }
    return at(
        situation,
        DiagnosticCode.UNEXPECTED_TOKEN,
        word.getType() == RadonParser.MODEL
            ? "`(`, `=` or `{` after `" + declared + "`"
            : "`{` after `" + declared + "`",
        situation.foundWords());
  }

  private Diagnostic at(Situation situation, DiagnosticCode code, Object... facts) {
    return errors.at(situation.place(), code, facts);
  }
}
