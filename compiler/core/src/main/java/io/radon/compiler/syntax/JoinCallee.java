package io.radon.compiler.syntax;

import io.radon.compiler.source.Span;
import java.util.List;

/** {@code add { a | b }}, {@code residual { f }}, {@code gate { g }}. */
public record JoinCallee(Span span, Name name, List<Argument> arguments, List<Body> bodies)
    implements Callee {
  public JoinCallee {
    arguments = List.copyOf(arguments);
    bodies = List.copyOf(bodies);
  }

  @Override
  public <R> R accept(CalleeVisitor<R> visitor) {
    return visitor.visitJoinCallee(this);
  }
}
