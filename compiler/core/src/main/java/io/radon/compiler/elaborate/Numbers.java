package io.radon.compiler.elaborate;

import org.jspecify.annotations.Nullable;

/** Numbers in and out of values. */
final class Numbers {
  private Numbers() {}

  /** The number a value is, or null. */
  static @Nullable Rational of(Value value, Freedom freedom) {
    if (value instanceof IntValue whole) {
      return Rational.of(freedom.used(whole));
    }
    return value instanceof DecimalValue decimal ? decimal.value() : null;
  }

  /** The value of a number; whole ones are whole when both operands were. */
  static Value value(Rational number, boolean whole) {
    return whole && number.fitsLong() ? new IntValue(number.longValue()) : new DecimalValue(number);
  }
}
