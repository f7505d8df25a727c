package io.radon.compiler.syntax;

import io.radon.compiler.source.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code block name(parameters) { body }}. */
public record BlockDecl(
    Span span, Name name, List<Parameter> parameters, Body body, @Nullable DocComment doc)
    implements Declaration {
  public BlockDecl {
    parameters = List.copyOf(parameters);
  }

  @Override
  public <R> R accept(DeclarationVisitor<R> visitor) {
    return visitor.visitBlockDecl(this);
  }
}
