package io.radon.compiler.format;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A statement or a comment as lines, before what stands behind it is aligned. */
final class Row {
  /** Two spaces before a comment behind a statement. */
  private static final int COMMENT_GAP = 2;

  private final List<String> lines;
  private final @Nullable String shape;
  private final @Nullable String trailing;
  private final boolean blankBefore;

  /**
   * @param lines the lines without the shape and the comment
   * @param shape the checked shape with its sign, when it stands behind the last line
   * @param trailing the comment behind the last line
   */
  Row(List<String> lines, @Nullable String shape, @Nullable String trailing, boolean blankBefore) {
    this.lines = new ArrayList<>(lines);
    this.shape = shape;
    this.trailing = trailing;
    this.blankBefore = blankBefore;
  }

  /** A comment on a line of its own. */
  static Row comment(String text, int indent, boolean blankBefore) {
    return new Row(List.of(" ".repeat(indent) + text), null, null, blankBefore);
  }

  /** Puts the shapes of a section's rows one below the other. */
  static void alignShapes(List<Row> rows) {
    List<Cell> cells = new ArrayList<>();
    for (Row row : rows) {
      if (row.shape != null) {
        cells.add(row.cell(row.shape));
      }
    }
    int column = Cell.column(cells, 1);
    for (Row row : rows) {
      if (row.shape != null) {
        row.append(row.cell(row.shape).space(column, 1) + row.shape);
      }
    }
  }

  /** The lines of all rows, the comments of a paragraph's rows one below the other. */
  static List<String> lines(List<Row> rows) {
    List<String> lines = new ArrayList<>();
    int start = 0;
    for (int i = 1; i <= rows.size(); i++) {
      if (i == rows.size() || rows.get(i).blankBefore) {
        alignComments(rows.subList(start, i));
        start = i;
      }
    }
    for (Row row : rows) {
      if (row.blankBefore && !lines.isEmpty()) {
        lines.add("");
      }
      lines.addAll(row.lines);
    }
    return lines;
  }

  private static void alignComments(List<Row> rows) {
    List<Cell> cells = new ArrayList<>();
    for (Row row : rows) {
      if (row.trailing != null) {
        cells.add(row.cell(row.trailing));
      }
    }
    int column = Cell.column(cells, COMMENT_GAP);
    for (Row row : rows) {
      if (row.trailing != null) {
        row.append(row.cell(row.trailing).space(column, COMMENT_GAP) + row.trailing);
      }
    }
  }

  private Cell cell(String content) {
    return new Cell(DocPrinter.width(last()), DocPrinter.width(content));
  }

  private String last() {
    return lines.get(lines.size() - 1);
  }

  private void append(String text) {
    lines.set(lines.size() - 1, last() + text);
  }
}
