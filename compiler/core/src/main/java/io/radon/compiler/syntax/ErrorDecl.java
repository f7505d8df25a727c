package io.radon.compiler.syntax;

import io.radon.compiler.source.Span;

/** A damaged declaration; the user has been told. */
public record ErrorDecl(Span span) implements Declaration {

  @Override
  public <R> R accept(DeclarationVisitor<R> visitor) {
    return visitor.visitErrorDecl(this);
  }
}
