package io.radon.compiler.format;

import java.util.Comparator;
import java.util.List;

/**
 * What is aligned with others: the columns before it, and its own.
 *
 * @param before the width of what stands before it
 * @param width its own width
 */
record Cell(int before, int width) {
  /**
   * The column where the cells begin: behind the longest text before one of them, of those that
   * would still fit in their line. A cell whose text is longer stands right behind its text.
   *
   * @param gap the least space before a cell
   */
  static int column(List<Cell> cells, int gap) {
    List<Cell> sorted = cells.stream().sorted(Comparator.comparingInt(Cell::before)).toList();
    int column = 0;
    int limit = Integer.MAX_VALUE;
    for (Cell cell : sorted) {
      boolean fitsAlone = cell.before + gap + cell.width <= DocPrinter.WIDTH;
      limit = fitsAlone ? Math.min(limit, DocPrinter.WIDTH - cell.width) : limit;
      if (cell.before + gap <= limit) {
        column = cell.before + gap;
      }
    }
    return column;
  }

  /** The space before the cell. */
  String space(int column, int gap) {
    return " ".repeat(Math.max(gap, column - before));
  }
}
