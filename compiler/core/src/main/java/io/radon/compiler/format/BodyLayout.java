package io.radon.compiler.format;

import java.util.ArrayList;
import java.util.List;

/** Lays out what stands between braces, a statement on a line, and {@code |} before a body. */
final class BodyLayout {
  private final int indent;
  private final List<String> lines = new ArrayList<>();

  private BodyLayout(int indent) {
    this.indent = indent;
  }

  /**
   * The lines between the braces.
   *
   * @param indent the indentation of the closing brace
   */
  static List<String> lines(Braces braces, int indent) {
    BodyLayout layout = new BodyLayout(indent);
    for (int i = 0; i < braces.arms().size(); i++) {
      Arm arm = braces.arms().get(i);
      boolean last = i == braces.arms().size() - 1;
      layout.arm(arm, last ? braces.close() : bar(braces.arms().get(i + 1)));
    }
    return layout.lines;
  }

  private static Piece bar(Arm arm) {
    Piece bar = arm.bar();
    if (bar == null) {
      throw new IllegalArgumentException("only the first body has no bar before it");
    }
    return bar;
  }

  /** A body, and the comments before what ends it. */
  private void arm(Arm arm, Piece end) {
    List<Row> rows = rows(arm.items());
    for (Remark remark : end.leading()) {
      rows.add(Row.comment(remark.text(), indent + DocPrinter.STEP, remark.blankBefore()));
    }
    List<String> text = Row.lines(rows);
    Piece bar = arm.bar();
    if (bar == null) {
      lines.addAll(text);
      return;
    }
    boolean statementFirst =
        !arm.items().isEmpty() && arm.items().get(0).first().leading().isEmpty();
    String sign = " ".repeat(indent) + "|";
    if (bar.trailing() != null) {
      lines.add(sign + " " + bar.trailing());
      lines.addAll(text);
    } else if (statementFirst) {
      lines.add(sign + text.get(0).substring(indent + 1));
      lines.addAll(text.subList(1, text.size()));
    } else {
      lines.add(sign);
      lines.addAll(text);
    }
  }

  private List<Row> rows(List<Item> items) {
    List<Row> rows = new ArrayList<>();
    List<Statement> section = new ArrayList<>();
    for (Item item : items) {
      Statement statement = Statement.of(item);
      boolean goesOn =
          !section.isEmpty()
              && section.get(0).kind() == statement.kind()
              && !item.first().beginsParagraph();
      if (!goesOn) {
        rows.addAll(new Section(section, indent + DocPrinter.STEP).rows());
        section.clear();
      }
      section.add(statement);
    }
    rows.addAll(new Section(section, indent + DocPrinter.STEP).rows());
    return rows;
  }
}
