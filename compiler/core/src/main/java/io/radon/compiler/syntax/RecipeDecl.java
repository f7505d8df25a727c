package io.radon.compiler.syntax;

import io.radon.compiler.source.Span;
import org.jspecify.annotations.Nullable;

/** {@code recipe name = base { switches }}. */
public record RecipeDecl(
    Span span, Name name, @Nullable Name base, Body body, @Nullable DocComment doc)
    implements Declaration {

  @Override
  public <R> R accept(DeclarationVisitor<R> visitor) {
    return visitor.visitRecipeDecl(this);
  }
}
