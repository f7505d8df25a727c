package io.radon.compiler.syntax;

/** Operators with one operand. */
public enum UnaryOperator {
  NEGATE("-"),
  NOT("not ");

  private final String symbol;

  UnaryOperator(String symbol) {
    this.symbol = symbol;
  }

  public String symbol() {
    return symbol;
  }
}
