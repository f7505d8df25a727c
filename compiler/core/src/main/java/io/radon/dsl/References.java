package io.radon.dsl;

import io.radon.compiler.syntax.Expr;
import io.radon.compiler.syntax.NameExpr;

/** Names of declarations that bring the declaration along. */
final class References {
  private References() {}

  static Node<Expr> node(Declaration declaration) {
    return Node.leaf(
        null,
        (span, origins) -> {
          origins.use(declaration);
          return new NameExpr(span, Identifiers.name(declaration.name(), origins));
        });
  }

  static Value to(Declaration declaration) {
    return new Value.Plain(node(declaration));
  }
}
