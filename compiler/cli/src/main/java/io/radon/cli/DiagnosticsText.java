package io.radon.cli;

import io.radon.compiler.diagnostic.Diagnostic;
import io.radon.compiler.diagnostic.HumanRenderer;
import io.radon.compiler.diagnostic.Severity;
import java.util.List;

/** Shows the compiler's messages to a person. */
final class DiagnosticsText {
  /** More than anyone reads at once; the count tells how many there are. */
  private static final int MOST_ERRORS = 50;

  private final Console console;
  private boolean hinted;

  DiagnosticsText(Console console) {
    this.console = console;
  }

  /** Shows the messages and their count; nothing when there is none. */
  void show(List<Diagnostic> diagnostics) {
    if (!diagnostics.isEmpty()) {
      console.err().print(new HumanRenderer(console.colour()).render(diagnostics, MOST_ERRORS));
      hint(diagnostics);
      console.err().flush();
    }
  }

  /** Says once where more is told about the first error. */
  private void hint(List<Diagnostic> diagnostics) {
    for (Diagnostic diagnostic : diagnostics) {
      if (!hinted && diagnostic.severity() == Severity.ERROR) {
        hinted = true;
        console.err().println("more: radon explain " + diagnostic.code().id());
      }
    }
  }
}
