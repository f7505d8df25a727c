package io.radon.compiler.syntax;

import io.radon.compiler.source.Span;
import java.util.List;

/** {@code a -> b -> c}: at least one step. */
public record Flow(Span span, List<Step> steps) implements SyntaxNode {
  public Flow {
    steps = List.copyOf(steps);
  }
}
