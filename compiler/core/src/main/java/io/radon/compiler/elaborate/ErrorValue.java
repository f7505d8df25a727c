package io.radon.compiler.elaborate;

/** The value of what is wrong: the user has been told, and no more is said about it. */
record ErrorValue() implements Value {
  @Override
  public ValueKind kind() {
    return ValueKind.ERROR;
  }

  @Override
  public String describe() {
    return "an error";
  }
}
