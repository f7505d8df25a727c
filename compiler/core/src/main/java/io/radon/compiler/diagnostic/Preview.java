package io.radon.compiler.diagnostic;

import io.radon.compiler.source.LineIndex;
import io.radon.compiler.source.Location;
import io.radon.compiler.source.SourceFile;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The lines as they are after a help's edits, what is new marked with {@code +}. */
final class Preview {
  private final int gutter;
  private final boolean colour;

  Preview(int gutter, boolean colour) {
    this.gutter = gutter;
    this.colour = colour;
  }

  String render(List<TextEdit> edits) {
    if (edits.isEmpty()) {
      return "";
    }
    SourceFile file = edits.get(0).location().file();
    TreeMap<Integer, List<TextEdit>> byLine = new TreeMap<>();
    for (TextEdit edit : edits) {
      int line = edit.location().start().line();
      byLine.computeIfAbsent(line, number -> new ArrayList<>()).add(edit);
    }
    StringBuilder text = new StringBuilder();
    for (Map.Entry<Integer, List<TextEdit>> entry : byLine.entrySet()) {
      text.append(line(file.lines(), entry.getKey(), entry.getValue()));
    }
    return text.toString();
  }

  private String line(LineIndex lines, int number, List<TextEdit> edits) {
    edits.sort(Comparator.comparing(edit -> edit.location().span().start()));
    String old = lines.line(number);
    StringBuilder text = new StringBuilder();
    StringBuilder marks = new StringBuilder();
    int done = 0;
    for (TextEdit edit : edits) {
      Location location = edit.location();
      int start = Math.min(location.span().start() - lines.start(number), old.length());
      append(text, marks, old.substring(Math.min(done, start), start), ' ');
      append(text, marks, edit.replacement(), '+');
      done = location.span().end() - lines.start(number);
    }
    append(text, marks, rest(lines, number, done), ' ');
    return framed(number, text.toString(), marks.toString());
  }

  /** What follows the last edit on the line where that ends. */
  private static String rest(LineIndex lines, int number, int done) {
    int end = lines.start(number) + done;
    int last = lines.position(end).line();
    String line = lines.line(last);
    return line.substring(Math.min(end - lines.start(last), line.length()));
  }

  private static void append(StringBuilder text, StringBuilder marks, String part, char mark) {
    text.append(part);
    part.codePoints()
        .forEach(
            c -> {
              int width = Visible.width(Visible.character(c));
              marks.append(c == '\n' ? "\n" : String.valueOf(mark).repeat(width));
            });
  }

  /** A replacement may hold line ends; the lines are then numbered on. */
  private String framed(int first, String text, String marks) {
    String[] lines = text.split("\n", -1);
    String[] signs = marks.split("\n", -1);
    StringBuilder framed = new StringBuilder();
    for (int i = 0; i < lines.length; i++) {
      String number = String.valueOf(first + i);
      String frame = " ".repeat(Math.max(0, gutter - number.length())) + number + " |";
      framed
          .append(Paint.FRAME.on(frame, colour))
          .append((" " + Visible.text(lines[i])).stripTrailing() + "\n");
      String sign = signs[i].stripTrailing();
      if (!sign.isEmpty()) {
        framed
            .append(Paint.FRAME.on(" ".repeat(gutter) + " |", colour))
            .append(" ".repeat(1 + sign.length() - sign.stripLeading().length()))
            .append(Paint.HELP.on(sign.stripLeading(), colour) + "\n");
      }
    }
    return framed.toString();
  }
}
