package io.radon.compiler.codegen;

import java.math.BigDecimal;
import java.math.MathContext;

/** Large counts with four digits and a decimal prefix: {@code 40.55 M}. */
final class Magnitude {
  private static final String PREFIXES = "kMGT";

  private Magnitude() {}

  static String of(long count) {
    if (count < 1000) {
      return Long.toString(count);
    }
    BigDecimal rounded = new BigDecimal(count).round(new MathContext(4));
    int prefix = Math.min((rounded.precision() - rounded.scale() - 1) / 3, PREFIXES.length());
    return rounded.movePointLeft(3 * prefix).setScale(scale(rounded, prefix)).toPlainString()
        + ' '
        + PREFIXES.charAt(prefix - 1);
  }

  /** How many of the four digits stand behind the point. */
  private static int scale(BigDecimal rounded, int prefix) {
    int before = rounded.precision() - rounded.scale() - 3 * prefix;
    return Math.max(0, 4 - before);
  }
}
