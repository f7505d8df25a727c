package io.radon.compiler.elaborate;

/** A text. */
record TextValue(String value) implements Value {
  @Override
  public ValueKind kind() {
    return ValueKind.TEXT;
  }

  @Override
  public String describe() {
    return "the text \"" + value + "\"";
  }
}
