package io.radon.compiler.diagnostic;

/**
 * A source line as it is shown: tabs spread, unseen characters named, and of a very long line only
 * the part around a place.
 *
 * @param text what is printed
 * @param columns for each UTF-16 unit of the source line, and its end, the column where it is
 *     printed; -1 when it lies outside the window
 */
@SuppressWarnings("ArrayRecordComponent") // used inside one rendering, never compared
record ShownLine(String text, int[] columns) {
  /** The most columns of a source line that are shown. */
  static final int WIDTH = 120;

  private static final String CUT = "...";

  /** The line, or the part of it that holds the units from {@code start} to {@code end}. */
  static ShownLine of(String line, int start, int end) {
    int[] columns = new int[line.length() + 1];
    StringBuilder text = new StringBuilder();
    int column = 0;
    for (int i = 0; i < line.length(); ) {
      int c = line.codePointAt(i);
      String shown = Visible.character(c);
      for (int j = 0; j < Character.charCount(c); j++) {
        columns[i + j] = column;
      }
      text.append(shown);
      column += Visible.width(shown);
      i += Character.charCount(c);
    }
    columns[line.length()] = column;
    ShownLine whole = new ShownLine(text.toString(), columns);
    return column <= WIDTH ? whole : whole.window(columns[start], columns[end]);
  }

  /** Cut to the window's width, with the place in its middle as far as it fits. */
  private ShownLine window(int from, int to) {
    int last = columns[columns.length - 1];
    int slack = Math.max(0, WIDTH - (to - from)) / 2;
    int left = Math.max(0, Math.min(from - slack, last - WIDTH));
    int right = Math.min(last, left + WIDTH);
    String head = left == 0 ? "" : CUT;
    StringBuilder cut = new StringBuilder(head);
    int column = 0;
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      if (column >= left && column < right) {
        cut.appendCodePoint(c);
      }
      column += Visible.width(Character.toString(c));
      i += Character.charCount(c);
    }
    int[] moved = new int[columns.length];
    for (int i = 0; i < columns.length; i++) {
      boolean inside = columns[i] >= left && columns[i] <= right;
      moved[i] = inside ? columns[i] - left + head.length() : -1;
    }
    return new ShownLine(cut + (right < last ? CUT : ""), moved);
  }

  boolean holds(int start, int end) {
    return columns[start] >= 0 && columns[end] >= 0;
  }

  /** The column of a unit; outside the window, its nearer edge. */
  int column(int unit) {
    if (columns[unit] >= 0) {
      return columns[unit];
    }
    int i = unit;
    while (i > 0 && columns[i] < 0) {
      i--;
    }
    return Math.max(0, columns[i]);
  }
}
