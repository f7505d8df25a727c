package io.radon.compiler.lower;

import java.util.List;

/** Runs its body for each index of {@code from} to {@code until - 1}. */
public record Loop(int from, int until, List<Statement> body) implements Statement {
  public Loop {
    body = List.copyOf(body);
  }

  @Override
  public <R> R accept(StatementVisitor<R> visitor) {
    return visitor.visitLoop(this);
  }
}
