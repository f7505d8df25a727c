package io.radon.dsl;

import io.radon.compiler.syntax.Expr;

/** The sizes of what enters a block, or leaves a flow. */
public final class Dimensions extends Value {
  private final Node<Expr> expression;

  Dimensions(Node<Expr> expression) {
    this.expression = expression;
  }

  /** Its channels. */
  public NumberValue channels() {
    return member("channels").asNumber();
  }

  /** Its height. */
  public NumberValue height() {
    return member("height").asNumber();
  }

  /** Its width. */
  public NumberValue width() {
    return member("width").asNumber();
  }

  @Override
  public Node<Expr> expression() {
    return expression;
  }
}
