package io.radon.compiler.check;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Numbers as a spec spells them. */
final class Digits {
  private Digits() {}

  /** {@code 21_797_672}. */
  static String grouped(long number) {
    String digits = Long.toString(Math.abs(number));
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < digits.length(); i++) {
      if (i > 0 && (digits.length() - i) % 3 == 0) {
        out.append('_');
      }
      out.append(digits.charAt(i));
    }
    return (number < 0 ? "-" : "") + out;
  }

  /** The number with the suffix and the number of digits that another was written with. */
  static String like(String written, BigDecimal unit, long number) {
    BigDecimal scale = scale(written);
    int decimals = scale.divide(unit).precision() - 1;
    return scale.compareTo(BigDecimal.ONE) == 0
        ? grouped(number)
        : BigDecimal.valueOf(number).divide(scale, decimals, RoundingMode.HALF_UP).toPlainString()
            + written.charAt(written.length() - 1);
  }

  private static BigDecimal scale(String written) {
    return switch (written.isEmpty() ? ' ' : written.charAt(written.length() - 1)) {
      case 'k' -> BigDecimal.valueOf(1_000);
      case 'M' -> BigDecimal.valueOf(1_000_000);
      case 'G' -> BigDecimal.valueOf(1_000_000_000);
      default -> BigDecimal.ONE;
    };
  }
}
