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
          ? unquoted(situation)
          : at(situation, DiagnosticCode.MISSING_NAME, word.getText(), situation.foundWords());
    }
    return switch (word.getType()) {
      case RadonParser.PACKAGE, RadonParser.IMPORT -> null;
      case RadonParser.CONST -> situation.index() == 2 ? constant(situation) : null;
      default -> afterName(situation, word);
    };
  }

  /** {@code import family.rn}. */
  private Diagnostic unquoted(Situation situation) {
    Diagnostic diagnostic = at(situation, DiagnosticCode.BAD_IMPORT, situation.foundWords());
    Span rest = new Span(situation.place().start(), situation.end());
    String path = errors.file().text(rest);
    return path.matches("[\\w./-]+\\.rn")
        ? diagnostic.withHelp("put it in quotes", errors.edit(rest, "\"" + path + "\""))
        : diagnostic.withHelp(
            "write the path from the source root, such as `import \"family.rn\"`");
  }

  /** {@code const width 16}. */
  private Diagnostic constant(Situation situation) {
    Diagnostic diagnostic =
        at(situation, DiagnosticCode.UNEXPECTED_TOKEN, "`=`", situation.foundWords());
    if (!BracketErrors.beginsValue(situation.found())) {
      return diagnostic;
    }
    int from = SyntaxErrors.span(situation.before()).end();
    return diagnostic.withHelp(
        "write `=`", errors.edit(new Span(from, situation.place().start()), " = "));
  }

  private @Nullable Diagnostic afterName(Situation situation, Token word) {
    if (situation.before(RadonParser.ASSIGN)) {
      return at(situation, DiagnosticCode.MISSING_NAME, "=", situation.foundWords());
    }
    if (situation.found(RadonParser.END)
        && word.getType() != RadonParser.MODEL
        && !situation.before(RadonParser.RBRACE)) {
      return withoutBody(situation, word);
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

  /** A recipe may change nothing of its base; anything else has to say something. */
  private Diagnostic withoutBody(Situation situation, Token word) {
    String declared = word.getText() + " " + situation.at(1).getText();
    Diagnostic diagnostic = at(situation, DiagnosticCode.MISSING_BODY, declared);
    if (word.getType() != RadonParser.RECIPE || !situation.has(RadonParser.ASSIGN)) {
      return diagnostic.withHelp("write its body in `{ }`");
    }
    int end = situation.place().start();
    return diagnostic.withHelp(
        "write its changes in `{ }`", errors.edit(new Span(end, end), " { }"));
  }

  private Diagnostic at(Situation situation, DiagnosticCode code, Object... facts) {
    return errors.at(situation.place(), code, facts);
  }
}
