package io.radon.compiler.lower;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A call of a method of the class.
 *
 * @param name what the callee's layer names begin with; null if it names its layers itself
 * @param amounts one for each number the callee takes
 */
public record MethodCall(
    MethodName method, @Nullable LayerName name, List<Expression> inputs, List<Amount> amounts)
    implements Expression {
  public MethodCall {
    inputs = List.copyOf(inputs);
    amounts = List.copyOf(amounts);
  }

  @Override
  public <R> R accept(ExpressionVisitor<R> visitor) {
    return visitor.visitMethodCall(this);
  }
}
