package io.radon.compiler.syntax;

import io.radon.compiler.source.Span;

/** A damaged statement; the user has been told. */
public record ErrorStmt(Span span) implements Statement {

  @Override
  public <R> R accept(StatementVisitor<R> visitor) {
    return visitor.visitErrorStmt(this);
  }
}
