package io.radon.compiler.codegen;

import com.palantir.javapoet.CodeBlock;
import java.util.ArrayList;
import java.util.List;

/** The lines of a method's body: at most 100 columns, comments behind the lines in one column. */
final class MethodText {
  private static final int COLUMNS = 100;

  private static final int CONTINUATION = 4;
  private static final int LEVEL = 2;

  private final List<Line> lines = new ArrayList<>();
  private final int columns;
  private int level;

  private record Line(Code code, String comment) {}

  /** The body of a method of the model's class. */
  MethodText() {
    this(0);
  }

  /**
   * The body of a method.
   *
   * @param depth how many levels its class is inside the model's class
   */
  MethodText(int depth) {
    this.columns = COLUMNS - (2 + depth) * LEVEL;
  }

  /** Adds a statement; {@code prefix} is {@code return }, or ends in {@code = }, or is empty. */
  MethodText statement(String prefix, JavaExpression expression, String comment) {
    int room = columns - (comment.isEmpty() ? 0 : 2 + comment.length());
    List<Code> parts = layout(prefix, expression, room);
    for (int i = 0; i < parts.size(); i++) {
      lines.add(new Line(parts.get(i), i == parts.size() - 1 ? comment : ""));
    }
    return this;
  }

  MethodText statement(String prefix, JavaExpression expression) {
    return statement(prefix, expression, "");
  }

  /** Adds a line that opens a brace. */
  MethodText open(Code code) {
    lines.add(new Line(indent(0).then(code).then(" {"), ""));
    level++;
    return this;
  }

  MethodText close() {
    level--;
    lines.add(new Line(indent(0).then("}"), ""));
    return this;
  }

  MethodText blank() {
    lines.add(new Line(Code.EMPTY, ""));
    return this;
  }

  CodeBlock block() {
    int column = commentColumn();
    CodeBlock.Builder block = CodeBlock.builder();
    for (Line line : lines) {
      block.add(line.code.block());
      if (!line.comment.isEmpty()) {
        int gap = Math.max(2, column - line.code.width());
        block.add("$L", " ".repeat(gap) + line.comment);
      }
      block.add("\n");
    }
    return block.build();
  }

  /** The first column that is free on all lines, as far as their comments still fit there. */
  private int commentColumn() {
    int longest = 0;
    for (Line line : lines) {
      longest = Math.max(longest, line.comment.length());
    }
    int last = columns - longest;
    int column = 0;
    for (Line line : lines) {
      int end = line.code.width() + 2;
      if (!line.comment.isEmpty() && end <= last) {
        column = Math.max(column, end);
      }
    }
    return column;
  }

  private Code indent(int more) {
    return Code.spaces(level * LEVEL + more);
  }

  private List<Code> layout(String prefix, JavaExpression expression, int columns) {
    Code flat = indent(0).then(prefix).then(expression.flat()).then(";");
    if (flat.width() <= columns) {
      return List.of(flat);
    }
    if (prefix.endsWith("= ")) {
      Code next = indent(CONTINUATION).then(expression.flat()).then(";");
      if (next.width() <= columns) {
        return List.of(indent(0).then(prefix.stripTrailing()), next);
      }
    }
    return expression.kind() == JavaExpression.Kind.CALL
        ? brokenCall(prefix, expression, columns)
        : List.of(flat);
  }

  /** All arguments on a line of their own, else each on one. */
  private List<Code> brokenCall(String prefix, JavaExpression call, int columns) {
    Code head = indent(0).then(prefix).then(call.callee()).then("(");
    Code arguments = indent(CONTINUATION).then(call.joined(", ")).then(");");
    if (arguments.width() <= columns) {
      return List.of(head, arguments);
    }
    List<Code> parts = new ArrayList<>(List.of(head));
    List<JavaExpression> each = call.operands();
    for (int i = 0; i < each.size(); i++) {
      String end = i < each.size() - 1 ? "," : ");";
      Code line = indent(CONTINUATION).then(each.get(i).flat()).then(end);
      if (line.width() > columns && each.get(i).kind() == JavaExpression.Kind.SUM) {
        addBrokenSum(each.get(i), end, parts);
      } else {
        parts.add(line);
      }
    }
    return parts;
  }

  private void addBrokenSum(JavaExpression sum, String end, List<Code> parts) {
    List<JavaExpression> operands = sum.operands();
    for (int i = 0; i < operands.size(); i++) {
      Code start = i == 0 ? indent(CONTINUATION) : indent(2 * CONTINUATION).then("+ ");
      Code line = start.then(operands.get(i).flat());
      parts.add(i < operands.size() - 1 ? line : line.then(end));
    }
  }
}
