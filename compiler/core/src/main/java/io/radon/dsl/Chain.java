package io.radon.dsl;

import io.radon.compiler.syntax.FlowStmt;
import io.radon.compiler.syntax.Statement;
import java.util.List;

/** Steps that follow one another: one, or a flow of several. Alone on its line it has no label. */
public sealed interface Chain extends io.radon.dsl.Statement permits Step, Flow {
  /** The tree of the flow. */
  Node<io.radon.compiler.syntax.Flow> flow();

  @Override
  default Node<Statement> statement() {
    Node<io.radon.compiler.syntax.Flow> flow = flow();
    return Node.of(
        flow.site(),
        List.of(flow),
        (span, origins) -> new FlowStmt(span, false, null, flow.build(origins), null));
  }
}
