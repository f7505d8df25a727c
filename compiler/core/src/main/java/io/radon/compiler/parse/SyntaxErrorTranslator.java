package io.radon.compiler.parse;

import io.radon.compiler.diagnostic.DiagnosticCode;
import io.radon.grammar.RadonParser;
import org.antlr.v4.runtime.Token;

/** Says in a user's words what the parser did not expect. */
final class SyntaxErrorTranslator {
  private final SyntaxErrors errors;

  SyntaxErrorTranslator(SyntaxErrors errors) {
    this.errors = errors;
  }

  void report(RadonParser parser, Token found) {
    errors.report(
        found,
        errors.at(
            SyntaxErrors.span(found),
            DiagnosticCode.UNEXPECTED_TOKEN,
            "something else",
            found.getText()));
  }
}
