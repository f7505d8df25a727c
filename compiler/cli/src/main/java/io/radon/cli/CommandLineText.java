package io.radon.cli;

import java.util.Locale;

/** How constants are written on a command line. */
final class CommandLineText {
  private CommandLineText() {}

  /** {@code json} for {@code JSON}. */
  static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
