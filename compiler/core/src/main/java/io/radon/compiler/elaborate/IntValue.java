package io.radon.compiler.elaborate;

import org.jspecify.annotations.Nullable;

/**
 * A whole number.
 *
 * @param origin the model parameter it is, untouched; null once it has been computed with
 */
record IntValue(long value, @Nullable String origin) implements Value {
  IntValue(long value) {
    this(value, null);
  }

  @Override
  public ValueKind kind() {
    return ValueKind.INT;
  }

  @Override
  public String describe() {
    return String.valueOf(value);
  }
}
