package io.radon.compiler.diagnostic;

import java.util.ArrayList;
import java.util.List;

/**
 * How many messages there are, and which of them are shown under a cap on errors.
 *
 * @param shown the messages up to the cap
 */
record Tally(List<Diagnostic> shown, int errors, int warnings, int notes, int hidden) {
  static Tally of(List<Diagnostic> diagnostics, int maxErrors) {
    List<Diagnostic> shown = new ArrayList<>();
    int errors = 0;
    int warnings = 0;
    int notes = 0;
    for (Diagnostic diagnostic : diagnostics) {
      switch (diagnostic.severity()) {
        case ERROR -> errors++;
        case WARNING -> warnings++;
        case NOTE -> notes++;
      }
      if (diagnostic.severity() != Severity.ERROR || errors <= maxErrors) {
        shown.add(diagnostic);
      }
    }
    return new Tally(shown, errors, warnings, notes, Math.max(0, errors - maxErrors));
  }

  /**
   * {@code 3 errors, 1 warning, 2 notes}, {@code 30 errors (the first 20 are shown)}, or nothing.
   */
  String sentence() {
    List<String> parts = new ArrayList<>();
    if (errors > 0) {
      String cap = hidden == 0 ? "" : " (the first " + (errors - hidden) + " are shown)";
      parts.add(count(errors, "error") + cap);
    }
    if (warnings > 0) {
      parts.add(count(warnings, "warning"));
    }
    if (notes > 0) {
      parts.add(count(notes, "note"));
    }
    return String.join(", ", parts);
  }

  private static String count(int number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }
}
