package io.radon.compiler.elaborate;

/** A word of the language, such as a kind of padding. */
record WordValue(String word) implements Value {
  @Override
  public ValueKind kind() {
    return ValueKind.WORD;
  }

  @Override
  public String describe() {
    return "the word `" + word + "`";
  }
}
