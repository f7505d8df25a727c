package io.radon.cli;

import java.util.List;

/** Columns of equal width; some of them to the right. */
final class AlignedTable {
  private AlignedTable() {}

  /**
   * The lines, each with a line end.
   *
   * @param lines as many cells each
   * @param right the columns of figures
   */
  static String of(List<List<String>> lines, List<Integer> right) {
    int columns = lines.get(0).size();
    int[] widths = new int[columns];
    for (List<String> line : lines) {
      for (int column = 0; column < columns; column++) {
        widths[column] = Math.max(widths[column], line.get(column).length());
      }
    }
    StringBuilder text = new StringBuilder();
    for (List<String> line : lines) {
      StringBuilder row = new StringBuilder();
      for (int column = 0; column < columns; column++) {
        String cell = line.get(column);
        String space = " ".repeat(widths[column] - cell.length());
        row.append(column == 0 ? "" : "  ");
        row.append(right.contains(column) ? space + cell : cell + space);
      }
      text.append(row.toString().stripTrailing()).append(System.lineSeparator());
    }
    return text.toString();
  }
}
