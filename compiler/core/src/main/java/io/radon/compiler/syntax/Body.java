package io.radon.compiler.syntax;

import io.radon.compiler.source.Span;
import java.util.List;

/** What stands between braces. */
public record Body(Span span, List<Statement> statements) implements SyntaxNode {
  public Body {
    statements = List.copyOf(statements);
  }
}
