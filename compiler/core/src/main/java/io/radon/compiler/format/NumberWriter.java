package io.radon.compiler.format;

import io.radon.compiler.syntax.DecimalExpr;
import io.radon.compiler.syntax.IntExpr;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** Spells numbers of a tree without text so that they are read as they are. */
final class NumberWriter {
  /** From here on digits are grouped by threes. */
  private static final long GROUPED_FROM = 10_000;

  private static final int MOST_DECIMALS = 18;

  private NumberWriter() {}

  /** {@code 3.664G} where the last digit is worth a million, {@code 21_797_672} where it is 1. */
  static String of(IntExpr number) {
    String sign = number.value() < 0 ? "-" : "";
    BigDecimal value = BigDecimal.valueOf(number.value()).abs();
    if (number.unit() == 1) {
      return sign + grouped(value.toBigInteger().toString());
    }
    for (Suffix suffix : Suffix.values()) {
      BigDecimal factor = BigDecimal.valueOf(suffix.factor);
      BigDecimal digits = value.divide(factor, MOST_DECIMALS * 2, RoundingMode.DOWN);
      for (int decimals = 0; decimals <= MOST_DECIMALS; decimals++) {
        long unit = factor.movePointLeft(decimals).longValue();
        BigDecimal shown = digits.setScale(decimals, RoundingMode.DOWN);
        boolean exact = shown.multiply(factor).compareTo(value) == 0;
        if (exact && Math.max(1, unit) == number.unit() && shown.compareTo(BigDecimal.ONE) >= 0) {
          return sign + shown.toPlainString() + suffix.name();
        }
      }
    }
    return sign + value.toPlainString();
  }

  /** The digits as they are; a whole value keeps a decimal point. */
  static String of(DecimalExpr number) {
    String text = number.value().toString();
    boolean whole = text.chars().noneMatch(c -> c == '.' || c == 'E');
    return (whole ? text + ".0" : text).replace("E", "e");
  }

  private static String grouped(String digits) {
    if (digits.length() < Long.toString(GROUPED_FROM).length()) {
      return digits;
    }
    StringBuilder text = new StringBuilder(digits);
    for (int i = digits.length() - 3; i > 0; i -= 3) {
      text.insert(i, '_');
    }
    return text.toString();
  }

  /** What the letters behind a number multiply it by, the largest first. */
  @SuppressWarnings("MemberName") // the names are the spellings
  private enum Suffix {
    G(1_000_000_000L),
    GiB(1L << 30),
    M(1_000_000L),
    MiB(1L << 20),
    k(1_000L),
    KiB(1L << 10);

    private final long factor;

    Suffix(long factor) {
      this.factor = factor;
    }
  }
}
