package io.radon.dsl;

import io.radon.compiler.syntax.Body;
import java.util.List;

/** A line of a body: a flow, a switch, or what is expected. */
public sealed interface Statement extends Branch
    permits Chain, FlowStatement, Setting, Expectation, Remarked {
  /** The tree of the statement. */
  Node<io.radon.compiler.syntax.Statement> statement();

  /**
   * The statement with an ordinary comment before it. With {@link Models#allow} the comment
   * silences a warning about the statement.
   */
  default io.radon.dsl.Statement comment(String text) {
    return new Remarked(this, Remarked.lines(text));
  }

  @Override
  default Node<Body> branch() {
    Node<io.radon.compiler.syntax.Statement> only = statement();
    return Node.of(
        only.site(),
        List.of(only),
        (span, origins) -> new Body(span, List.of(only.build(origins))));
  }
}
