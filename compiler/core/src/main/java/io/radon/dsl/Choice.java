package io.radon.dsl;

import io.radon.compiler.syntax.Callee;
import io.radon.compiler.syntax.ChoiceCallee;
import io.radon.compiler.syntax.ConditionalExpr;
import io.radon.compiler.syntax.Expr;
import io.radon.compiler.syntax.Flow;
import java.util.List;

/** One of two flows, {@code (if c then a else b)}. */
public final class Choice extends Step.Single {
  private final CallSite site;
  private final Condition condition;
  private final Chain then;
  private final Chain otherwise;

  Choice(CallSite site, Condition condition, Chain then, Chain otherwise) {
    this.site = site;
    this.condition = condition;
    this.then = checked(then);
    this.otherwise = checked(otherwise);
  }

  private static Chain checked(Chain arm) {
    for (Step step : Chains.steps(arm)) {
      if (step.count() != null || step.strides() != null) {
        throw new IllegalArgumentException(
            "an arm of `when` can't hold a count or a stride behind `/`: expected the stride as an"
                + " argument, `arg(\"stride\", 2)`, and repetitions outside or in a block");
      }
    }
    return arm;
  }

  @Override
  CallSite site() {
    return site;
  }

  @Override
  Node<Callee> callee() {
    Node<Expr> asked = condition.expression();
    Node<Flow> first = then.flow();
    Node<Flow> second = otherwise.flow();
    return Node.of(
        site,
        List.of(asked, first, second),
        (span, origins) ->
            new ChoiceCallee(
                span, asked.build(origins), first.build(origins), second.build(origins)));
  }

  @Override
  public Node<Expr> expression() {
    Node<Expr> asked = condition.expression();
    Node<Expr> first = Chains.expression(then);
    Node<Expr> second = Chains.expression(otherwise);
    return Node.of(
        site,
        List.of(asked, first, second),
        (span, origins) ->
            new ConditionalExpr(
                span, asked.build(origins), first.build(origins), second.build(origins)));
  }
}
