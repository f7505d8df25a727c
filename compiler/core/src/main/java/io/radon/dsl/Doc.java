package io.radon.dsl;

import io.radon.compiler.syntax.DocComment;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The comment of a declaration. */
record Doc(CallSite site, List<String> lines) {
  static Doc of(String text) {
    if (text == null) {
      throw new IllegalArgumentException("a comment is missing: expected a text, found null");
    }
    List<String> lines =
        text.isEmpty() ? List.of("") : text.lines().map(String::stripTrailing).toList();
    return new Doc(CallSite.here(), lines);
  }

  static @Nullable DocComment build(@Nullable Doc doc, Origins origins) {
    return doc == null ? null : new DocComment(origins.span(), doc.lines());
  }
}
