package io.radon.compiler.diagnostic;

import io.radon.compiler.source.Location;
import io.radon.compiler.source.Position;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/**
 * One JSON object for editors: {@code {"diagnostics": […], "errors": 3, "warnings": 1, "notes": 0,
 * "hidden": 0}}. Lines and columns count from 1, columns in code points, ends are exclusive.
 *
 * <p>Written by hand: the compiler has no use for a JSON library but this.
 */
public final class JsonRenderer implements DiagnosticRenderer {
  @Override
  public String render(List<Diagnostic> diagnostics, int maxErrors) {
    Tally tally = Tally.of(diagnostics, maxErrors);
    return "{\"diagnostics\": "
        + array(tally.shown(), JsonRenderer::diagnostic)
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
        + text(diagnostic.code().id())
        + ", \"severity\": "
        + text(diagnostic.severity().word())
        + ", \"message\": "
        + text(diagnostic.message())
        + ", "
        + place(diagnostic.primary().location())
        + ", \"label\": "
        + text(diagnostic.primary().text())
        + ", \"secondary\": "
        + array(diagnostic.secondary(), JsonRenderer::label)
        + ", \"notes\": "
        + array(diagnostic.notes(), JsonRenderer::text)
        + (help == null ? "" : ", \"help\": " + help(help))
        + "}";
  }

  private static String label(Label label) {
    return "{" + place(label.location()) + ", \"text\": " + text(label.text()) + "}";
  }

  private static String help(Help help) {
    return "{\"text\": "
        + text(help.text())
        + ", \"edits\": "
        + array(help.edits(), JsonRenderer::edit)
        + "}";
  }

  private static String edit(TextEdit edit) {
    return "{" + place(edit.location()) + ", \"replacement\": " + text(edit.replacement()) + "}";
  }

  private static String place(Location location) {
    Position start = location.start();
    Position end = location.file().lines().position(location.span().end());
    return String.format(
        Locale.ROOT,
        "\"file\": %s, \"line\": %d, \"column\": %d, \"end_line\": %d, \"end_column\": %d",
        text(location.file().path()),
        start.line(),
        start.column(),
        end.line(),
        end.column());
  }

  private static <T> String array(List<T> items, Function<T, String> writer) {
    return "[" + String.join(", ", items.stream().map(writer).toList()) + "]";
  }

  private static String text(String text) {
    StringBuilder json = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') {
        json.append('\\').append(c);
      } else if (isPlain(text, i)) {
        json.append(c);
      } else {
        json.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
      }
    }
    return json.append('"').toString();
  }

  /** Neither a control character nor a line separator nor half of a surrogate pair. */
  private static boolean isPlain(String text, int index) {
    char c = text.charAt(index);
    if (Character.isHighSurrogate(c)) {
      return index + 1 < text.length() && Character.isLowSurrogate(text.charAt(index + 1));
    }
    if (Character.isLowSurrogate(c)) {
      return index > 0 && Character.isHighSurrogate(text.charAt(index - 1));
    }
    return c >= ' ' && c != '\u007f' && c != '\u2028' && c != '\u2029';
  }
}
