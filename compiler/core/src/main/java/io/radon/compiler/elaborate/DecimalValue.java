package io.radon.compiler.elaborate;

/** A number that need not be whole. */
record DecimalValue(Rational value) implements Value {
  @Override
  public ValueKind kind() {
    return ValueKind.DECIMAL;
  }

  @Override
  public String describe() {
    return value.toString();
  }
}
