package io.radon.compiler.syntax;

import io.radon.compiler.source.Span;
import java.util.List;

/** {@code package io.radon.zoo}. */
public record PackageDecl(Span span, List<Name> parts) implements SyntaxNode {
  public PackageDecl {
    parts = List.copyOf(parts);
  }
}
