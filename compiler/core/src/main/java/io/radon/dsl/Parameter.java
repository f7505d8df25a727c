package io.radon.dsl;

import io.radon.compiler.syntax.Expr;
import io.radon.compiler.syntax.TypeRef;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A parameter of a model, a block or a policy.
 *
 * @param <V> what Java can do with its value
 */
public final class Parameter<V extends Value> {
  private final CallSite site;
  private final String name;
  private final Type<V> type;
  private final @Nullable Value fallback;

  Parameter(CallSite site, String name, Type<V> type, @Nullable Value fallback) {
    this.site = site;
    this.name = Identifiers.checked("parameter", name);
    this.type = type;
    this.fallback = fallback;
  }

  /** The parameter's value, in the body of what it is a parameter of. */
  public V value() {
    return type.handle(name);
  }

  Node<io.radon.compiler.syntax.Parameter> node() {
    Node<TypeRef> typed = type.node(site);
    Node<Expr> value = fallback == null ? null : fallback.expression();
    List<Node<?>> parts = new ArrayList<>(List.of(typed));
    if (value != null) {
      parts.add(value);
    }
    return Node.of(
        site,
        parts,
        (span, origins) ->
            new io.radon.compiler.syntax.Parameter(
                span,
                Identifiers.name(name, origins),
                typed.build(origins),
                value == null ? null : value.build(origins)));
  }
}
