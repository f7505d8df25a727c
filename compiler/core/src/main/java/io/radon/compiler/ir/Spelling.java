package io.radon.compiler.ir;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Values of a recipe as a spec writes them; what is read from the text is the same value again. */
public final class Spelling {
  private Spelling() {}

  /** A number: {@code 0.1}, {@code 1e-4}, {@code 64000}. */
  public static String number(double value) {
    String text = Double.toString(value);
    int exponent = text.indexOf('E');
    if (exponent < 0) {
      return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    }
    if (text.charAt(exponent + 1) != '-') {
      return new BigDecimal(text).toBigIntegerExact().toString();
    }
    String digits = text.substring(0, exponent);
    return (digits.endsWith(".0") ? digits.substring(0, digits.length() - 2) : digits)
        + "e"
        + text.substring(exponent + 1);
  }

  /** An amount with its unit: {@code 8 epochs}. */
  public static String duration(Duration duration) {
    return number(duration.amount()) + " " + unit(duration.unit());
  }

  /** Amounts of one unit: {@code [32000, 48000] steps}. */
  static String durations(List<Duration> durations) {
    return durations.stream()
            .map(each -> number(each.amount()))
            .collect(Collectors.joining(", ", "[", "] "))
        + unit(durations.get(0).unit());
  }

  private static String unit(Duration.Unit unit) {
    return unit.name().toLowerCase(Locale.ROOT);
  }
}
