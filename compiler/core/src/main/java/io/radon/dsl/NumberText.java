package io.radon.dsl;

import io.radon.compiler.syntax.DecimalExpr;
import io.radon.compiler.syntax.IntExpr;
import java.math.BigDecimal;

/** Numbers as the language writes them, to be read back with the same value and digits. */
final class NumberText {
  private static final long KILO = 1_000;
  private static final long MEGA = 1_000_000;
  private static final long GIGA = 1_000_000_000;

  private NumberText() {}

  /** {@code 269_722}, {@code 32k}, {@code 3.664G}. */
  static String of(IntExpr number) {
    long unit = number.unit();
    if (unit == 1) {
      return grouped(number.value());
    }
    for (long factor : new long[] {GIGA, MEGA, KILO}) {
      // The last digit written is worth the unit: it may be behind the point.
      boolean fits = factor <= Math.max(unit, Math.abs(number.value()));
      if (fits && factor >= unit && factor % unit == 0 && isPowerOfTen(factor / unit)) {
        int digits = Long.toString(factor / unit).length() - 1;
        BigDecimal shown =
            new BigDecimal(number.value()).divide(new BigDecimal(factor)).setScale(digits);
        return shown.toPlainString() + (factor == KILO ? "k" : factor == MEGA ? "M" : "G");
      }
    }
    return binary(number);
  }

  private static boolean isPowerOfTen(long number) {
    return Long.toString(number).matches("10*");
  }

  private static String binary(IntExpr number) {
    long[] factors = {1L << 10, 1L << 20, 1L << 30};
    String[] suffixes = {"KiB", "MiB", "GiB"};
    for (int i = 0; i < factors.length; i++) {
      for (int digits = 0; digits <= 9; digits++) {
        BigDecimal ulp = new BigDecimal(factors[i]).movePointLeft(digits);
        if (ulp.longValue() == number.unit()) {
          BigDecimal shown = new BigDecimal(number.value()).divide(new BigDecimal(factors[i]));
          if (shown.scale() <= digits) {
            return shown.setScale(digits).toPlainString() + suffixes[i];
          }
        }
      }
    }
    return Long.toString(number.value());
  }

  /** Underscores between thousands from five digits on. */
  private static String grouped(long number) {
    String digits = Long.toString(Math.abs(number));
    StringBuilder text = new StringBuilder(number < 0 ? "-" : "");
    for (int i = 0; i < digits.length(); i++) {
      boolean group = i > 0 && (digits.length() - i) % 3 == 0 && digits.length() > 4;
      text.append(group ? "_" : "").append(digits.charAt(i));
    }
    return text.toString();
  }

  /** {@code 0.5}, {@code 1e-4}. */
  static String of(DecimalExpr number) {
    BigDecimal value = number.value();
    String plain = value.toPlainString();
    boolean small = value.abs().compareTo(new BigDecimal("0.001")) < 0 && value.signum() != 0;
    if (!small && plain.indexOf('.') > 0) {
      return plain;
    }
    String digits = value.unscaledValue().abs().toString();
    int exponent = digits.length() - 1 - value.scale();
    String fraction = digits.length() > 1 ? "." + digits.substring(1) : "";
    return (value.signum() < 0 ? "-" : "") + digits.charAt(0) + fraction + "e" + exponent;
  }
}
