package io.radon.compiler.lower;

/** The value of a variable. */
public record VariableUse(Variable variable) implements Expression {
  @Override
  public <R> R accept(ExpressionVisitor<R> visitor) {
    return visitor.visitVariableUse(this);
  }
}
