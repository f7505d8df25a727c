package io.radon.compiler.syntax;

import io.radon.compiler.source.Span;
import org.jspecify.annotations.Nullable;

/** {@code stage label: flow => shape}; the shape is a size, a list, a number or a name. */
public record FlowStmt(
    Span span, boolean stage, @Nullable Name label, Flow flow, @Nullable Expr shape)
    implements Statement {

  @Override
  public <R> R accept(StatementVisitor<R> visitor) {
    return visitor.visitFlowStmt(this);
  }
}
