package io.radon.dsl;

import io.radon.compiler.syntax.Body;
import java.util.List;

/** A line of a body: a flow, a switch, or what is expected. */
public sealed interface Statement extends Branch
    permits Chain, FlowStatement, Setting, Expectation {
  /** The tree of the statement. */
  Node<io.radon.compiler.syntax.Statement> statement();

  @Override
  default Node<Body> branch() {
    Node<io.radon.compiler.syntax.Statement> only = statement();
    return Node.of(
        only.site(),
        List.of(only),
        (span, origins) -> new Body(span, List.of(only.build(origins))));
  }
}
