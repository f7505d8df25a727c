package io.radon.compiler;

import io.radon.compiler.diagnostic.Diagnostic;
import io.radon.compiler.diagnostic.Help;
import io.radon.compiler.diagnostic.Label;
import io.radon.compiler.diagnostic.TextEdit;
import io.radon.compiler.source.Location;
import io.radon.compiler.source.SourceFile;
import io.radon.compiler.source.Span;
import java.util.List;

/**
 * A piece of the language that is not a file, such as a word of a command line. It is parsed inside
 * of other text, and messages are shown as if there were no other text.
 */
final class EmbeddedText {
  private final SourceFile parsed;
  private final SourceFile shown;
  private final int offset;

  /**
   * @param name how messages call it
   */
  EmbeddedText(String name, String before, String text, String after) {
    this.parsed = new SourceFile(name, before + text + after);
    this.shown = new SourceFile(name, text);
    this.offset = before.length();
  }

  /** What the parser is given. */
  SourceFile parsed() {
    return parsed;
  }

  /** The place of all of the text, in what is parsed. */
  Location whole() {
    return new Location(parsed, new Span(offset, offset + shown.text().length()));
  }

  /** A message as the user sees it. */
  Diagnostic shown(Diagnostic diagnostic) {
    Help help = diagnostic.help();
    return new Diagnostic(
        diagnostic.code(),
        diagnostic.message(),
        label(diagnostic.primary()),
        diagnostic.secondary().stream().map(this::label).toList(),
        diagnostic.notes(),
        help == null ? null : new Help(help.text(), edits(help.edits())));
  }

  private List<TextEdit> edits(List<TextEdit> edits) {
    return edits.stream()
        .map(edit -> new TextEdit(location(edit.location()), edit.replacement()))
        .toList();
  }

  private Label label(Label label) {
    return new Label(location(label.location()), label.text());
  }

  private Location location(Location location) {
    return location.file() == parsed
        ? new Location(
            shown, new Span(place(location.span().start()), place(location.span().end())))
        : location;
  }

  private int place(int parsedOffset) {
    return Math.max(0, Math.min(parsedOffset - offset, shown.text().length()));
  }
}
