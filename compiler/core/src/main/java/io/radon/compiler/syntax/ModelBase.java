package io.radon.compiler.syntax;

import io.radon.compiler.source.Span;
import java.util.List;

/** The model that another is derived from, with its arguments. */
public record ModelBase(Span span, Name name, List<Argument> arguments) implements SyntaxNode {
  public ModelBase {
    arguments = List.copyOf(arguments);
  }
}
