package io.radon.compiler.format;

import io.radon.compiler.parse.LexemeKind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Statements of one kind without a blank line between them: their values are aligned. */
final class Section {
  /** A longer label or name stands out and moves nothing. */
  private static final int LONGEST_HEAD = 30;

  private final List<Statement> statements;
  private final int indent;
  private final int head;
  private final int comparison;

  Section(List<Statement> statements, int indent) {
    this.statements = statements;
    this.indent = indent;
    this.head =
        statements.stream()
            .mapToInt(s -> DocPrinter.width(s.head()))
            .filter(width -> width <= LONGEST_HEAD)
            .max()
            .orElse(0);
    this.comparison = statements.stream().mapToInt(s -> s.comparison().length()).max().orElse(0);
  }

  /** The rows, comments on lines of their own among them. */
  List<Row> rows() {
    List<Row> rows = new ArrayList<>();
    List<Row> own = new ArrayList<>();
    for (Statement statement : statements) {
      Piece first = statement.item().first();
      for (Remark remark : first.leading()) {
        rows.add(Row.comment(remark.text(), indent, remark.blankBefore()));
      }
      Row row = row(statement);
      rows.add(row);
      own.add(row);
    }
    Row.alignShapes(own);
    return rows;
  }

  private Row row(Statement statement) {
    Item item = statement.item();
    String prefix = prefix(statement);
    boolean oneLine = Layouts.fitsInOneLine(item, prefix, statement.value());
    FlowDocs docs = new FlowDocs(oneLine);
    List<String> lines = DocPrinter.print(prefix, indent, docs.flow(statement.value()));
    String shape = shape(statement);
    String last = lines.get(lines.size() - 1);
    boolean blank = item.first().blankBefore();
    String trailing = item.last().trailing();
    if (shape == null || !last.endsWith(" " + shape) || last.strip().equals(shape)) {
      return new Row(lines, null, trailing, blank);
    }
    List<String> without = new ArrayList<>(lines);
    without.set(
        lines.size() - 1, last.substring(0, last.length() - shape.length()).stripTrailing());
    return new Row(without, shape, trailing, blank);
  }

  private String prefix(Statement statement) {
    String text = statement.head();
    String space = " ".repeat(indent);
    if (text.isEmpty()) {
      return space;
    }
    String padded = space + text + " ".repeat(Math.max(0, head - DocPrinter.width(text)) + 1);
    return switch (statement.kind()) {
      case FLOW -> padded;
      case SWITCH -> padded + "= ";
      case EXPECT -> {
        String sign = statement.comparison();
        yield padded + " ".repeat(comparison - sign.length()) + sign + " ";
      }
    };
  }

  /** The checked shape in one line, with its sign. */
  private static @Nullable String shape(Statement statement) {
    List<Element> value = statement.value();
    for (int i = value.size() - 1; i > 0; i--) {
      if (value.get(i).first().is(LexemeKind.YIELDS)) {
        List<Element> shape = value.subList(i, value.size());
        return new Item(shape).hasInnerComment() ? null : FlatText.of(shape);
      }
    }
    return null;
  }
}
