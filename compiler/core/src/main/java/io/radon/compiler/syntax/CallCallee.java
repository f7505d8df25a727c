package io.radon.compiler.syntax;

import io.radon.compiler.source.Span;
import java.util.List;

/**
 * A layer, a block, a policy arm such as {@code identity}, or (as first step, without parentheses)
 * a label.
 */
public record CallCallee(Span span, Name name, List<Argument> arguments, boolean parenthesised)
    implements Callee {
  public CallCallee {
    arguments = List.copyOf(arguments);
  }

  @Override
  public <R> R accept(CalleeVisitor<R> visitor) {
    return visitor.visitCallCallee(this);
  }
}
