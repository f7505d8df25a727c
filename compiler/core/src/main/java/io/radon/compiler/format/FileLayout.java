package io.radon.compiler.format;

import io.radon.compiler.parse.LexemeKind;
import java.util.ArrayList;
import java.util.List;

/**
 * Lays out a whole file: the package, the imports and the declarations, a blank line between these,
 * round each declaration of several lines, and before a doc comment.
 */
final class FileLayout {
  private final List<Item> items;
  private final Piece end;
  private final List<Row> rows = new ArrayList<>();

  private FileLayout(ItemReader reader) {
    this.items = reader.items();
    this.end = reader.end();
  }

  /** The file's text. */
  static String text(List<Piece> pieces) {
    FileLayout layout = new FileLayout(new ItemReader(pieces));
    layout.addItems();
    layout.addEnd();
    return String.join("", Row.lines(layout.rows).stream().map(line -> line + "\n").toList());
  }

  private void addItems() {
    int start = 0;
    for (int i = 1; i <= items.size(); i++) {
      if (i == items.size() || !isAlignedWithNext(i - 1)) {
        addSection(items.subList(start, i), start);
        start = i;
      }
    }
  }

  /** Whether {@code =} of an item and of the next stand one below the other. */
  private boolean isAlignedWithNext(int index) {
    Item item = items.get(index);
    Item next = items.get(index + 1);
    return assign(item) > 0
        && assign(next) > 0
        && item.first().text().equals(next.first().text())
        && isOneLine(item)
        && isOneLine(next)
        && !next.first().beginsParagraph()
        && !blankIsNeeded(index + 1);
  }

  private void addSection(List<Item> section, int index) {
    List<Cell> cells = new ArrayList<>();
    for (Item item : section) {
      if (section.size() > 1) {
        cells.add(cell(item));
      }
    }
    int column = Cell.column(cells, 1);
    for (int i = 0; i < section.size(); i++) {
      addItem(section.get(i), index + i, column);
    }
  }

  /** What stands before {@code =}, and the rest. */
  private static Cell cell(Item item) {
    int assign = assign(item);
    List<Element> elements = item.elements();
    return new Cell(
        DocPrinter.width(FlatText.of(elements.subList(0, assign))),
        DocPrinter.width(FlatText.of(elements.subList(assign, elements.size()))));
  }

  private void addItem(Item item, int index, int column) {
    Piece first = item.first();
    boolean blank = blankIsNeeded(index) && !first.beginsParagraph();
    for (Remark remark : first.leading()) {
      rows.add(Row.comment(remark.text(), 0, remark.blankBefore() || blank));
      blank = false;
    }
    rows.add(
        new Row(lines(item, column), null, item.last().trailing(), first.blankBefore() || blank));
  }

  private static List<String> lines(Item item, int column) {
    if (isOneLine(item) && column > 0) {
      List<Element> elements = item.elements();
      int assign = assign(item);
      String head = FlatText.of(elements.subList(0, assign));
      String space = cell(item).space(column, 1);
      return List.of(head + space + FlatText.of(elements.subList(assign, elements.size())));
    }
    ElementDocs docs = new ElementDocs(isOneLine(item));
    int assign = assign(item);
    boolean constant =
        assign > 0 && item.first().text().equals("const") && !item.hasCommentBefore(assign + 1);
    if (constant) {
      String prefix = FlatText.of(item.elements().subList(0, assign + 1)) + " ";
      List<Element> value = item.elements().subList(assign + 1, item.elements().size());
      return DocPrinter.print(prefix, 0, new FlowDocs(isOneLine(item)).flow(value));
    }
    return DocPrinter.print("", 0, docs.sequence(item.elements()));
  }

  private static boolean isOneLine(Item item) {
    return Layouts.fitsInOneLine(item, "", item.elements());
  }

  private static int assign(Item item) {
    List<Element> elements = item.elements();
    for (int i = 0; i < elements.size(); i++) {
      if (elements.get(i).first().is(LexemeKind.ASSIGN)) {
        return i;
      }
    }
    return -1;
  }

  private boolean blankIsNeeded(int index) {
    if (index == 0) {
      return false;
    }
    Item item = items.get(index);
    Item before = items.get(index - 1);
    boolean documented = item.first().leading().stream().anyMatch(r -> r.text().startsWith("///"));
    return documented || group(before) != group(item) || !isOneLine(before) || !isOneLine(item);
  }

  private static int group(Item item) {
    return switch (item.first().text()) {
      case "package" -> 0;
      case "import" -> 1;
      default -> 2;
    };
  }

  private void addEnd() {
    boolean first = true;
    for (Remark remark : end.leading()) {
      boolean needed = first && !items.isEmpty() && !isOneLine(items.get(items.size() - 1));
      rows.add(Row.comment(remark.text(), 0, remark.blankBefore() || needed));
      first = false;
    }
  }
}
