package io.radon.compiler.diagnostic;

import io.radon.compiler.source.Location;
import java.util.List;
import java.util.Locale;

/**
 * Every message the compiler can give: its number, severity and wording. {@code %s} are facts.
 *
 * <p>RN01xx text and syntax, RN02xx names, RN03xx types and arguments, RN04xx shapes, RN05xx checks
 * and expectations, RN06xx recipes, RN07xx files and imports, RN08xx limits.
 */
public enum DiagnosticCode {
  UNEXPECTED_TOKEN(101, Severity.ERROR, "expected %s, found %s"),
  NUMBER_TOO_LARGE(104, Severity.ERROR, "`%s` is too large a number"),
  BAD_ESCAPE(106, Severity.ERROR, "unknown escape `%s` in a text"),
  BAR_OUTSIDE_JOIN(130, Severity.ERROR, "`|` separates the bodies of a join"),
  ARITHMETIC_NEEDS_PARENTHESES(131, Severity.ERROR, "arithmetic is written in parentheses"),
  UNKNOWN_NAME(201, Severity.ERROR, "unknown %s `%s`");

  private final int number;
  private final Severity severity;
  private final String template;

  DiagnosticCode(int number, Severity severity, String template) {
    this.number = number;
    this.severity = severity;
    this.template = template;
  }

  /** {@code RN0101}. */
  public String id() {
    return String.format(Locale.ROOT, "RN%04d", number);
  }

  public Severity severity() {
    return severity;
  }

  public String template() {
    return template;
  }

  /** A message of this code at a place. */
  public Diagnostic at(Location location, Object... facts) {
    return new Diagnostic(
        this,
        String.format(Locale.ROOT, template, facts),
        new Label(location, ""),
        List.of(),
        List.of(),
        null);
  }
}
