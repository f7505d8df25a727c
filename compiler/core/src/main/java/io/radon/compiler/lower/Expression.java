package io.radon.compiler.lower;

/** What computes an operand. */
public sealed interface Expression permits VariableUse, LayerCall, MethodCall {
  <R> R accept(ExpressionVisitor<R> visitor);
}
