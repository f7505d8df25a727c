package io.radon.compiler.elaborate;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;

/** An exact fraction in lowest terms with a positive denominator. */
record Rational(BigInteger numerator, BigInteger denominator) implements Comparable<Rational> {
  private static final int MAX_BITS = 1024;

  static Rational of(long value) {
    return new Rational(BigInteger.valueOf(value), BigInteger.ONE);
  }

  static Rational of(BigDecimal value) {
    return value.scale() >= 0
        ? of(value.unscaledValue(), BigInteger.TEN.pow(value.scale()))
        : of(value.toBigIntegerExact(), BigInteger.ONE);
  }

  private static Rational of(BigInteger numerator, BigInteger denominator) {
    BigInteger divisor = numerator.gcd(denominator);
    if (denominator.signum() < 0) {
      divisor = divisor.negate();
    }
    return new Rational(numerator.divide(divisor), denominator.divide(divisor));
  }

  Rational plus(Rational other) {
    return of(
        numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
        denominator.multiply(other.denominator));
  }

  Rational minus(Rational other) {
    return plus(other.negated());
  }

  Rational times(Rational other) {
    return of(numerator.multiply(other.numerator), denominator.multiply(other.denominator));
  }

  /** The other must not be zero. */
  Rational dividedBy(Rational other) {
    return of(numerator.multiply(other.denominator), denominator.multiply(other.numerator));
  }

  /** The remainder with the sign of the divisor, which must not be zero. */
  Rational modulo(Rational other) {
    return minus(other.times(dividedBy(other).floor()));
  }

  Rational negated() {
    return new Rational(numerator.negate(), denominator);
  }

  Rational floor() {
    BigInteger[] parts = numerator.divideAndRemainder(denominator);
    BigInteger whole = parts[1].signum() < 0 ? parts[0].subtract(BigInteger.ONE) : parts[0];
    return new Rational(whole, BigInteger.ONE);
  }

  Rational ceiling() {
    return negated().floor().negated();
  }

  int sign() {
    return numerator.signum();
  }

  boolean whole() {
    return denominator.equals(BigInteger.ONE);
  }

  boolean fitsLong() {
    return whole() && numerator.bitLength() < Long.SIZE;
  }

  /** Whether it has grown out of all use. */
  boolean excessive() {
    return numerator.bitLength() > MAX_BITS || denominator.bitLength() > MAX_BITS;
  }

  long longValue() {
    return numerator.longValueExact();
  }

  double doubleValue() {
    return toDecimal().doubleValue();
  }

  private BigDecimal toDecimal() {
    return new BigDecimal(numerator)
        .divide(new BigDecimal(denominator), MathContext.DECIMAL128)
        .stripTrailingZeros();
  }

  @Override
  public int compareTo(Rational other) {
    return numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
  }

  /** As a person writes it. */
  @Override
  public String toString() {
    BigDecimal decimal = toDecimal();
    String plain = decimal.toPlainString();
    return plain.length() > 24 ? decimal.round(new MathContext(6)).toString() : plain;
  }
}
