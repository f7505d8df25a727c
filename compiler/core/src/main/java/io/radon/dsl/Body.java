package io.radon.dsl;

import io.radon.compiler.syntax.Statement;
import java.util.List;

/** Statements that follow one another: of a model, a block, or a branch of a join. */
public final class Body implements Branch, Definition {
  private final Node<io.radon.compiler.syntax.Body> node;

  Body(CallSite site, List<? extends io.radon.dsl.Statement> statements) {
    List<Node<Statement>> nodes =
        statements.stream().map(io.radon.dsl.Statement::statement).toList();
    this.node =
        Node.of(
            site,
            nodes,
            (span, origins) -> new io.radon.compiler.syntax.Body(span, Node.build(nodes, origins)));
  }

  @Override
  public Node<io.radon.compiler.syntax.Body> branch() {
    return node;
  }
}
