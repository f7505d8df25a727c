package io.radon.compiler.syntax;

import io.radon.compiler.source.Span;
import org.jspecify.annotations.Nullable;

/** {@code experiment name { switches }}. */
public record ExperimentDecl(Span span, Name name, Body body, @Nullable DocComment doc)
    implements Declaration {

  @Override
  public <R> R accept(DeclarationVisitor<R> visitor) {
    return visitor.visitExperimentDecl(this);
  }
}
