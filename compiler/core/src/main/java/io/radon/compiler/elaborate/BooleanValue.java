package io.radon.compiler.elaborate;

/** A yes or no. */
record BooleanValue(boolean value) implements Value {
  @Override
  public ValueKind kind() {
    return ValueKind.BOOLEAN;
  }

  @Override
  public String describe() {
    return "`" + value + "`";
  }
}
