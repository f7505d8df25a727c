package io.radon.dsl;

import io.radon.compiler.syntax.Expr;
import io.radon.compiler.syntax.IndexExpr;
import io.radon.compiler.syntax.MemberExpr;
import java.util.List;

/**
 * An expression of the language. It is never computed here: the compiler does that, for each
 * instance of the model it stands in.
 */
public abstract class Value {
  Value() {}

  /** The tree of the expression. */
  public abstract Node<Expr> expression();

  /** A part that has a name, such as {@code in.channels}. */
  public final Value member(String name) {
    CallSite site = CallSite.here();
    Identifiers.checked("member", name);
    Node<Expr> target = expression();
    return new Plain(
        Node.of(
            site,
            List.of(target),
            (span, origins) ->
                new MemberExpr(span, target.build(origins), Identifiers.name(name, origins))));
  }

  /** An item of a list, counted from 0. */
  public final NumberValue at(int index) {
    return at(Values.number(index));
  }

  /** An item of a list, counted from 0. */
  public final NumberValue at(NumberValue index) {
    CallSite site = CallSite.here();
    Node<Expr> target = expression();
    Node<Expr> place = index.expression();
    return new NumberValue(
        Node.of(
            site,
            List.of(target, place),
            (span, origins) -> new IndexExpr(span, target.build(origins), place.build(origins))));
  }

  /** The same, where Java must know that it is a number. */
  public final NumberValue asNumber() {
    return new NumberValue(expression());
  }

  /** The same, where Java must know that it is true or false. */
  public final Condition asCondition() {
    return new Condition(expression());
  }

  /** An expression that Java need not know more of. */
  static final class Plain extends Value {
    private final Node<Expr> expression;

    Plain(Node<Expr> expression) {
      this.expression = expression;
    }

    @Override
    public Node<Expr> expression() {
      return expression;
    }
  }
}
