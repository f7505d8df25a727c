package io.radon.compiler.lower;

import org.jspecify.annotations.Nullable;

/**
 * Gives a variable a value.
 *
 * @param declares whether the variable begins here
 * @param shape the value's shape, where it is the same each time the line runs
 */
public record Assignment(
    Variable target, boolean declares, Expression value, @Nullable ValueShape shape)
    implements Statement {
  @Override
  public <R> R accept(StatementVisitor<R> visitor) {
    return visitor.visitAssignment(this);
  }
}
