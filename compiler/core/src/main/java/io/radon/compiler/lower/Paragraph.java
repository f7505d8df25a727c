package io.radon.compiler.lower;

import java.util.List;

/** Statements that belong together: those of one section. */
public record Paragraph(List<Statement> statements) {
  public Paragraph {
    statements = List.copyOf(statements);
  }
}
