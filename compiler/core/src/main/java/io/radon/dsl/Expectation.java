package io.radon.dsl;

import io.radon.compiler.syntax.Comparison;
import io.radon.compiler.syntax.ExpectStmt;
import io.radon.compiler.syntax.Expr;
import io.radon.compiler.syntax.Statement;
import java.util.List;

/** What must hold of the model, or it isn't compiled: {@code expect params == 269_722}. */
public final class Expectation implements io.radon.dsl.Statement {
  private final CallSite site;
  private final Value figure;
  private final Bound bound;

  Expectation(CallSite site, Value figure, Bound bound) {
    this.site = site;
    this.figure = figure;
    this.bound = bound;
  }

  @Override
  public Node<Statement> statement() {
    Node<Expr> left = figure.expression();
    Node<Expr> right = bound.value().expression();
    return Node.of(
        site,
        List.of(left, right),
        (span, origins) ->
            new ExpectStmt(span, left.build(origins), bound.comparison(), right.build(origins)));
  }

  /** What a figure is compared to, and how. */
  public static final class Bound {
    private final Comparison comparison;
    private final Value value;

    Bound(Comparison comparison, Value value) {
      this.comparison = comparison;
      this.value = value;
    }

    Comparison comparison() {
      return comparison;
    }

    Value value() {
      return value;
    }
  }
}
