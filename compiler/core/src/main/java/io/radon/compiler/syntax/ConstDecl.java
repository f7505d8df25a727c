package io.radon.compiler.syntax;

import io.radon.compiler.source.Span;
import org.jspecify.annotations.Nullable;

/** {@code const name = value}. */
public record ConstDecl(Span span, Name name, Expr value, @Nullable DocComment doc)
    implements Declaration {

  @Override
  public <R> R accept(DeclarationVisitor<R> visitor) {
    return visitor.visitConstDecl(this);
  }
}
