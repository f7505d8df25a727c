package io.radon.dsl;

import io.radon.compiler.syntax.Statement;
import java.util.List;

/** A statement with comments before it. */
final class Remarked implements io.radon.dsl.Statement {
  private final io.radon.dsl.Statement of;
  private final List<String> comments;

  Remarked(io.radon.dsl.Statement of, List<String> comments) {
    this.of = of;
    this.comments = comments;
  }

  /** The lines of a comment. */
  static List<String> lines(String text) {
    if (text == null) {
      throw new IllegalArgumentException("a comment is missing: expected a text, found null");
    }
    return text.lines().map(String::stripTrailing).toList();
  }

  @Override
  public Node<Statement> statement() {
    Node<Statement> plain = of.statement();
    return Node.of(
        plain.site(),
        List.of(plain),
        (span, origins) -> {
          Statement tree = plain.build(origins);
          origins.remark(tree.span(), comments);
          return tree;
        });
  }
}
