package io.radon.compiler.codegen;

import com.palantir.javapoet.CodeBlock;
import java.util.ArrayList;
import java.util.List;

/** A statement that returns what calls in a row make, each on a line of its own where it fits. */
final class CallRow {
  private static final int COLUMNS = 100 - 4;
  private static final int CONTINUATION = 4;

  private final List<Code> lines = new ArrayList<>();

  /**
   * @param start what the first call is made on
   * @param calls whose callees begin with a dot
   */
  CallRow(Code start, List<JavaExpression> calls) {
    lines.add(Code.text("return ").then(start));
    for (int i = 0; i < calls.size(); i++) {
      add(calls.get(i), CONTINUATION, i < calls.size() - 1 ? "" : ";");
    }
  }

  CodeBlock block() {
    CodeBlock.Builder block = CodeBlock.builder();
    for (Code line : lines) {
      block.add(line.block()).add("\n");
    }
    return block.build();
  }

  /** On one line; else all arguments on the next; else each on lines of its own. */
  private void add(JavaExpression expression, int indent, String end) {
    Code flat = Code.spaces(indent).then(expression.flat()).then(end);
    if (flat.width() <= COLUMNS || expression.kind() != JavaExpression.Kind.CALL) {
      lines.add(flat);
      return;
    }
    lines.add(Code.spaces(indent).then(expression.callee()).then("("));
    int inner = indent + CONTINUATION;
    Code together = Code.spaces(inner).then(expression.joined(", ")).then(")" + end);
    if (together.width() <= COLUMNS) {
      lines.add(together);
      return;
    }
    List<JavaExpression> operands = expression.operands();
    for (int i = 0; i < operands.size(); i++) {
      add(operands.get(i), inner, i < operands.size() - 1 ? "," : ")" + end);
    }
  }
}
