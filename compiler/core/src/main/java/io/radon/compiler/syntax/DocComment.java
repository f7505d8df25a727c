package io.radon.compiler.syntax;

import io.radon.compiler.source.Span;
import java.util.List;

/** The lines of a {@code ///} comment, without the slashes and one space. */
public record DocComment(Span span, List<String> lines) implements SyntaxNode {
  public DocComment {
    lines = List.copyOf(lines);
  }
}
