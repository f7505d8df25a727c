package io.radon.compiler.syntax;

import io.radon.compiler.source.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code model Name(parameters) = base { body }}: a base, a body, or both. */
public record ModelDecl(
    Span span,
    Name name,
    List<Parameter> parameters,
    @Nullable ModelBase base,
    @Nullable Body body,
    @Nullable DocComment doc)
    implements Declaration {
  public ModelDecl {
    parameters = List.copyOf(parameters);
  }

  @Override
  public <R> R accept(DeclarationVisitor<R> visitor) {
    return visitor.visitModelDecl(this);
  }
}
