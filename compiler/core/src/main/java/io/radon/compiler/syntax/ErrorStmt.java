package io.radon.compiler.syntax;

import io.radon.compiler.source.Span;

/**
 * One damaged statement or several; the user has been told. A body with one lacks something, so
 * nothing may be concluded from what is not there.
 */
public record ErrorStmt(Span span) implements Statement {
  @Override
  public <R> R accept(StatementVisitor<R> visitor) {
    return visitor.visitErrorStmt(this);
  }
}
