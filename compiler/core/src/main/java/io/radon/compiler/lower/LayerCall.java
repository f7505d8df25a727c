package io.radon.compiler.lower;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A call of one layer of the runtime.
 *
 * @param op the op's name in the catalogue
 * @param amounts its numbers, by attribute
 * @param flags its yes-or-no attributes
 * @param words its other attributes
 */
public record LayerCall(
    String op,
    LayerName name,
    Map<String, Amount> amounts,
    Map<String, Boolean> flags,
    Map<String, String> words,
    List<Expression> inputs)
    implements Expression {
  public LayerCall {
    amounts = Collections.unmodifiableMap(new LinkedHashMap<>(amounts));
    flags = Collections.unmodifiableMap(new LinkedHashMap<>(flags));
    words = Collections.unmodifiableMap(new LinkedHashMap<>(words));
    inputs = List.copyOf(inputs);
  }

  @Override
  public <R> R accept(ExpressionVisitor<R> visitor) {
    return visitor.visitLayerCall(this);
  }
}
