package io.radon.compiler.syntax;

import io.radon.compiler.source.Span;
import org.jspecify.annotations.Nullable;

/**
 * A damaged declaration; the user has been told. Its name, where it has one, is known, so that
 * those who use it are not told a second time.
 */
public record ErrorDecl(Span span, @Nullable Name name) implements Declaration {
  @Override
  public <R> R accept(DeclarationVisitor<R> visitor) {
    return visitor.visitErrorDecl(this);
  }
}
