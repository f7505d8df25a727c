package io.radon.compiler.diagnostic;

import io.radon.compiler.source.Position;
import java.util.List;

/** One line per message, for tools: {@code file:line:col: error: message [RN0312]}. */
public final class PlainRenderer implements DiagnosticRenderer {
  @Override
  public String render(List<Diagnostic> diagnostics, int maxErrors) {
    Tally tally = Tally.of(diagnostics, maxErrors);
    StringBuilder text = new StringBuilder();
    tally.shown().forEach(diagnostic -> text.append(render(diagnostic)).append('\n'));
    if (!tally.sentence().isEmpty()) {
      text.append(tally.sentence()).append('\n');
    }
    return text.toString();
  }

  /** One message, without a line end. */
  public String render(Diagnostic diagnostic) {
    Position start = diagnostic.primary().location().start();
    return Visible.text(diagnostic.primary().location().file().path())
        + ":"
        + start.line()
        + ":"
        + start.column()
        + ": "
        + diagnostic.severity().word()
        + ": "
        + sentence(diagnostic);
  }

  /**
   * The message and its code, {@code message [RN0312]}, for those who show the place themselves.
   */
  public String sentence(Diagnostic diagnostic) {
    return Visible.text(diagnostic.message()) + " [" + diagnostic.code().id() + "]";
  }
}
