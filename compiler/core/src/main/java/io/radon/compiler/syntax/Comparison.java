package io.radon.compiler.syntax;

/** How {@code expect} compares. */
public enum Comparison {
  EQUAL("=="),
  CLOSE("~"),
  AT_MOST("<="),
  AT_LEAST(">=");

  private final String symbol;

  Comparison(String symbol) {
    this.symbol = symbol;
  }

  public String symbol() {
    return symbol;
  }
}
