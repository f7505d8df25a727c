package io.radon.compiler.diagnostic;

import io.radon.compiler.source.Location;
import io.radon.compiler.source.Position;
import java.util.List;
import java.util.Locale;

/**
 * One JSON object for editors: {@code {"diagnostics": […], "errors": 3, "warnings": 1, "notes": 0,
 * "hidden": 0}}. Lines and columns count from 1, columns in code points, ends are exclusive.
 */
public final class JsonRenderer implements DiagnosticRenderer {
  @Override
  public String render(List<Diagnostic> diagnostics, int maxErrors) {
    Tally tally = Tally.of(diagnostics, maxErrors);
    return "{\"diagnostics\": "
        + JsonText.array(tally.shown(), JsonRenderer::diagnostic)
        + ", \"errors\": "
        + tally.errors()
        + ", \"warnings\": "
        + tally.warnings()
        + ", \"notes\": "
        + tally.notes()
        + ", \"hidden\": "
        + tally.hidden()
        + "}\n";
  }

  private static String diagnostic(Diagnostic diagnostic) {
    Help help = diagnostic.help();
    return "{\"code\": "
        + JsonText.text(diagnostic.code().id())
        + ", \"severity\": "
        + JsonText.text(diagnostic.severity().word())
        + ", \"message\": "
        + JsonText.text(diagnostic.message())
        + ", "
        + place(diagnostic.primary().location())
        + ", \"label\": "
        + JsonText.text(diagnostic.primary().text())
        + ", \"secondary\": "
        + JsonText.array(diagnostic.secondary(), JsonRenderer::label)
        + ", \"notes\": "
        + JsonText.array(diagnostic.notes(), JsonText::text)
        + (help == null ? "" : ", \"help\": " + help(help))
        + "}";
  }

  private static String label(Label label) {
    return "{" + place(label.location()) + ", \"text\": " + JsonText.text(label.text()) + "}";
  }

  private static String help(Help help) {
    return "{\"text\": "
        + JsonText.text(help.text())
        + ", \"edits\": "
        + JsonText.array(help.edits(), JsonRenderer::edit)
        + "}";
  }

  private static String edit(TextEdit edit) {
    return "{"
        + place(edit.location())
        + ", \"replacement\": "
        + JsonText.text(edit.replacement())
        + "}";
  }

  private static String place(Location location) {
    Position start = location.start();
    Position end = location.file().lines().position(location.span().end());
    return String.format(
        Locale.ROOT,
        "\"file\": %s, \"line\": %d, \"column\": %d, \"end_line\": %d, \"end_column\": %d",
        JsonText.text(location.file().path()),
        start.line(),
        start.column(),
        end.line(),
        end.column());
  }
}
