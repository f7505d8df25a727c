package io.radon.compiler.diagnostic;

import io.radon.compiler.source.Location;
import io.radon.compiler.source.Position;
import io.radon.compiler.source.SourceFile;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Messages for people, with the lines they are about.
 *
 * <pre>
 * error[RN0401]: `add` needs equal shapes
 *   --&gt; specs/net.rn:41:5
 * 38 |     shortcut = identity
 *    |     ------------------- this one is [N, 56, 56, 64]
 * ...
 * 41 |     add(shortcut)
 *    |     ^^^^^^^^^^^^^ this branch is [N, 28, 28, 128]
 * help: use `shortcut = projection`
 * </pre>
 */
public final class HumanRenderer implements DiagnosticRenderer {
  private final boolean colour;

  /** Without colour. */
  public HumanRenderer() {
    this(false);
  }

  /**
   * @param colour whether to write ANSI colours
   */
  public HumanRenderer(boolean colour) {
    this.colour = colour;
  }

  @Override
  public String render(List<Diagnostic> diagnostics, int maxErrors) {
    Tally tally = Tally.of(diagnostics, maxErrors);
    StringBuilder text = new StringBuilder();
    for (Diagnostic diagnostic : tally.shown()) {
      text.append(render(diagnostic)).append('\n');
    }
    if (!tally.sentence().isEmpty()) {
      text.append(tally.sentence()).append('\n');
    }
    return text.toString();
  }

  /** One message, its lines and its help. */
  public String render(Diagnostic diagnostic) {
    Paint paint = Paint.of(diagnostic.severity());
    StringBuilder text = new StringBuilder();
    String head = diagnostic.severity().word() + "[" + diagnostic.code().id() + "]";
    text.append(paint.on(head, colour))
        .append(Paint.STRONG.on(": " + Visible.text(diagnostic.message()), colour))
        .append('\n');
    int gutter = gutter(diagnostic);
    String arrow = "--> ";
    for (Map.Entry<SourceFile, List<Mark>> entry : marks(diagnostic).entrySet()) {
      Position start = entry.getValue().get(0).label().location().start();
      text.append(" ".repeat(gutter))
          .append(Paint.FRAME.on(arrow, colour))
          .append(Visible.text(entry.getKey().path()))
          .append(":" + start.line() + ":" + start.column() + "\n")
          .append(new Excerpt(entry.getKey(), gutter, colour, paint).render(entry.getValue()));
      arrow = "::: ";
    }
    for (String note : diagnostic.notes()) {
      text.append(Paint.NOTE.on("note", colour)).append(": " + Visible.text(note) + "\n");
    }
    Help help = diagnostic.help();
    if (help != null) {
      text.append(Paint.HELP.on("help", colour)).append(": " + Visible.text(help.text()) + "\n");
      text.append(new Preview(gutter, colour).render(help.edits()));
    }
    return text.toString();
  }

  /** The labels by file, the primary's file and the primary itself first. */
  private static Map<SourceFile, List<Mark>> marks(Diagnostic diagnostic) {
    Map<SourceFile, List<Mark>> marks = new LinkedHashMap<>();
    add(marks, new Mark(diagnostic.primary(), true));
    diagnostic.secondary().forEach(label -> add(marks, new Mark(label, false)));
    return marks;
  }

  private static void add(Map<SourceFile, List<Mark>> marks, Mark mark) {
    marks.computeIfAbsent(mark.label().location().file(), file -> new ArrayList<>()).add(mark);
  }

  /** The width of the largest line number shown. */
  private static int gutter(Diagnostic diagnostic) {
    int largest = line(diagnostic.primary().location());
    for (Label label : diagnostic.secondary()) {
      largest = Math.max(largest, line(label.location()));
    }
    Help help = diagnostic.help();
    if (help != null) {
      for (TextEdit edit : help.edits()) {
        largest = Math.max(largest, line(edit.location()));
      }
    }
    return Integer.toString(largest).length();
  }

  private static int line(Location location) {
    return location.start().line();
  }
}
