package io.radon.dsl;

import io.radon.compiler.source.Span;
import io.radon.compiler.syntax.DocComment;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stands before a declaration.
 *
 * @param lines its doc comment; null for none
 * @param comments ordinary comments, above the doc comment
 */
record Doc(@Nullable List<String> lines, List<String> comments) {
  static final Doc NONE = new Doc(null, List.of());

  /** The same with a doc comment. */
  Doc text(String text) {
    if (text == null) {
      throw new IllegalArgumentException("a comment is missing: expected a text, found null");
    }
    return new Doc(
        text.isEmpty() ? List.of("") : text.lines().map(String::stripTrailing).toList(), comments);
  }

  /** The same with one more ordinary comment. */
  Doc comment(String text) {
    List<String> more = new ArrayList<>(comments);
    more.addAll(Remarked.lines(text));
    return new Doc(lines, List.copyOf(more));
  }

  /** The doc comment of a declaration. */
  @Nullable DocComment build(Span declaration, Origins origins) {
    List<String> text = lines;
    if (text == null) {
      origins.remark(declaration, comments);
      return null;
    }
    Span span = origins.span();
    origins.remark(span, comments);
    return new DocComment(span, text);
  }
}
