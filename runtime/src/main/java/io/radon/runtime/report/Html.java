package io.radon.runtime.report;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;

/** Text and numbers as HTML spells them. All text of a page that is not its author's goes here. */
final class Html {
  private Html() {}

  /** The text with every character escaped that means something in elements or attributes. */
  static String text(String text) {
    StringBuilder escaped = new StringBuilder(text.length() + 16);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> escaped.append("&amp;");
        case '<' -> escaped.append("&lt;");
        case '>' -> escaped.append("&gt;");
        case '"' -> escaped.append("&quot;");
        case '\'' -> escaped.append("&#39;");
        default -> {
          // Control characters and signs that turn the reading direction are shown, not obeyed.
          boolean control = Character.isISOControl(c) && c != '\n' && c != '\t';
          boolean turning = (c >= '\u202a' && c <= '\u202e') || (c >= '\u2066' && c <= '\u2069');
          escaped.append(control || turning ? '\ufffd' : c);
        }
      }
    }
    return escaped.toString();
  }

  /** With thousands separated. */
  static String count(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  /** {@code 80.45 %} for 0.8045, and a dash for no number. */
  static String percent(double fraction) {
    return Double.isNaN(fraction) ? "–" : String.format(Locale.ROOT, "%.2f %%", 100 * fraction);
  }

  /** With at most four decimals. */
  static String number(double number) {
    if (Double.isNaN(number)) {
      return "–";
    }
    return number == Math.rint(number) && Math.abs(number) < 1e15
        ? count((long) number)
        : new BigDecimal(number).round(new MathContext(5)).stripTrailingZeros().toPlainString();
  }
}
