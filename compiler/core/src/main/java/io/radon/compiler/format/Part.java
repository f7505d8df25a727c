package io.radon.compiler.format;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What stands between two commas, and the comma behind it. */
record Part(List<Element> elements, @Nullable Piece comma) {
  Part {
    elements = List.copyOf(elements);
  }

  Piece first() {
    return elements.get(0).first();
  }

  /** The comma, where there is one: its comment is the part's. */
  Piece last() {
    return comma == null ? elements.get(elements.size() - 1).last() : comma;
  }
}
