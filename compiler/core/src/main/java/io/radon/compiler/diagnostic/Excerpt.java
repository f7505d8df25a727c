package io.radon.compiler.diagnostic;

import io.radon.compiler.source.LineIndex;
import io.radon.compiler.source.SourceFile;
import io.radon.compiler.source.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The lines of one file that a message is about, each with its marks below it. */
final class Excerpt {
  private final LineIndex lines;
  private final int gutter;
  private final boolean colour;
  private final Paint paint;

  Excerpt(SourceFile file, int gutter, boolean colour, Paint paint) {
    this.lines = file.lines();
    this.gutter = gutter;
    this.colour = colour;
    this.paint = paint;
  }

  String render(List<Mark> marks) {
    TreeMap<Integer, List<Mark>> byLine = new TreeMap<>();
    for (Mark mark : marks) {
      int line = mark.label().location().start().line();
      byLine.computeIfAbsent(line, number -> new ArrayList<>()).add(mark);
    }
    StringBuilder text = new StringBuilder();
    int last = 0;
    for (Map.Entry<Integer, List<Mark>> entry : byLine.entrySet()) {
      int line = entry.getKey();
      if (last > 0 && line == last + 2) {
        text.append(source(line - 1, ShownLine.of(lines.line(line - 1), 0, 0)));
      } else if (last > 0 && line > last + 2) {
        text.append(Paint.FRAME.on("...", colour)).append('\n');
      }
      render(text, line, entry.getValue());
      last = line;
    }
    return text.toString();
  }

  /** A line once for all marks that fit into one window, and again for those that do not. */
  private void render(StringBuilder text, int line, List<Mark> marks) {
    List<Mark> waiting = new ArrayList<>(marks);
    waiting.sort(
        Comparator.comparing((Mark mark) -> !mark.primary())
            .thenComparing(mark -> mark.label().location().span().start()));
    while (!waiting.isEmpty()) {
      ShownLine shown = shown(line, waiting.get(0));
      text.append(source(line, shown));
      text.append(marker(line, shown, waiting.get(0)));
      List<Mark> left = new ArrayList<>();
      for (Mark mark : waiting.subList(1, waiting.size())) {
        if (shown.holds(start(line, mark), end(line, mark))) {
          text.append(marker(line, shown, mark));
        } else {
          left.add(mark);
        }
      }
      waiting = left;
    }
  }

  private ShownLine shown(int line, Mark mark) {
    return ShownLine.of(lines.line(line), start(line, mark), end(line, mark));
  }

  private String source(int line, ShownLine shown) {
    String number = String.valueOf(line);
    String frame = " ".repeat(Math.max(0, gutter - number.length())) + number + " |";
    String text = shown.text().stripTrailing();
    return Paint.FRAME.on(frame, colour) + (text.isEmpty() ? "" : " " + text) + "\n";
  }

  private String marker(int line, ShownLine shown, Mark mark) {
    int from = shown.column(start(line, mark));
    int to = Math.max(from + 1, shown.column(end(line, mark)));
    String signs = (mark.primary() ? "^" : "-").repeat(to - from);
    String remark = Visible.text(mark.label().text());
    String signed = signs + (remark.isEmpty() ? "" : " " + remark);
    return Paint.FRAME.on(" ".repeat(gutter) + " |", colour)
        + " "
        + " ".repeat(from)
        + (mark.primary() ? paint : Paint.FRAME).on(signed, colour)
        + "\n";
  }

  private int start(int line, Mark mark) {
    int offset = mark.label().location().span().start() - lines.start(line);
    return Math.min(offset, lines.line(line).length());
  }

  /** A span of several lines is marked to the end of its first. */
  private int end(int line, Mark mark) {
    Span span = mark.label().location().span();
    int offset = span.end() - lines.start(line);
    return Math.max(start(line, mark), Math.min(offset, lines.line(line).stripTrailing().length()));
  }
}
