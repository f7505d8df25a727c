package io.radon.dsl;

import io.radon.compiler.syntax.Expr;
import io.radon.compiler.syntax.FlowExpr;
import java.util.List;

/** Flows where a value stands. */
final class Chains {
  private Chains() {}

  static List<Step> steps(Chain chain) {
    return chain instanceof Flow flow ? flow.steps() : List.of((Step) chain);
  }

  /** A step alone is a value of its own; several are a flow. */
  static Node<Expr> expression(Chain chain) {
    List<Step> steps = steps(chain);
    if (steps.size() == 1) {
      return steps.get(0).expression();
    }
    Node<io.radon.compiler.syntax.Flow> flow = chain.flow();
    return Node.of(
        flow.site(), List.of(flow), (span, origins) -> new FlowExpr(span, flow.build(origins)));
  }
}
