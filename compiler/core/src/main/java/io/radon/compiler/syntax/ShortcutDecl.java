package io.radon.compiler.syntax;

import io.radon.compiler.source.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code shortcut name { same: flow changed: flow }}; the arms are labelled flows. */
public record ShortcutDecl(
    Span span, Name name, List<Parameter> parameters, Body body, @Nullable DocComment doc)
    implements Declaration {
  public ShortcutDecl {
    parameters = List.copyOf(parameters);
  }

  @Override
  public <R> R accept(DeclarationVisitor<R> visitor) {
    return visitor.visitShortcutDecl(this);
  }
}
