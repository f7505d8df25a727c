package io.radon.compiler.parse;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a bad number was meant to be, where only one thing comes to mind. */
final class NumberGuess {
  private static final Pattern NUMBER =
      Pattern.compile("[0-9]+(_[0-9]+)*(\\.[0-9]+)?(k|M|G|KiB|MiB|GiB)?");
  private static final Pattern SIZE = Pattern.compile("[0-9]+(x[0-9]+)+");

  private NumberGuess() {}

  static boolean isSize(String number) {
    return SIZE.matcher(number).matches();
  }

  static @Nullable String meant(String text) {
    String size = text.replace('X', 'x');
    if (SIZE.matcher(size).matches()) {
      return size;
    }
    if (text.matches("[0-9]+x")) {
      return text + text.substring(0, text.length() - 1);
    }
    // The letters that look like digits.
    if (text.matches("[0-9]*[0-9oOlI]*[oOlI][0-9oOlI]*[kMG]?")) {
      return text.replace('o', '0').replace('O', '0').replace('l', '1').replace('I', '1');
    }
    String number =
        text.replaceAll("_+$", "")
            .replaceAll("__+", "_")
            .replaceAll("(?<=[0-9])K$", "k")
            .replaceAll("(?<=[0-9])m$", "M")
            .replaceAll("(?<=[0-9])[gB]$", "G")
            .replaceAll("(?i)(?<=[0-9])k(ib|b)$", "KiB")
            .replaceAll("(?i)(?<=[0-9])m(ib|b)$", "MiB")
            .replaceAll("(?i)(?<=[0-9])g(ib|b)$", "GiB");
    return NUMBER.matcher(number).matches() ? number : null;
  }
}
