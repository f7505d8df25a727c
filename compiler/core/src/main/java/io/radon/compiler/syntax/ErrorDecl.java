package io.radon.compiler.syntax;

import io.radon.compiler.source.Span;
import org.jspecify.annotations.Nullable;

/**
 * A damaged declaration; the user has been told. Its name, where it has one, is known, so that
 * those who use it are not told a second time.
 *
 * @param readable what can be made of it where its head is damaged and its body is not: to be
 *     looked through, never to be used
 */
public record ErrorDecl(Span span, @Nullable Name name, @Nullable Declaration readable)
    implements Declaration {
  /** A declaration of which nothing can be made. */
  public ErrorDecl(Span span, @Nullable Name name) {
    this(span, name, null);
  }

  @Override
  public <R> R accept(DeclarationVisitor<R> visitor) {
    return visitor.visitErrorDecl(this);
  }
}
