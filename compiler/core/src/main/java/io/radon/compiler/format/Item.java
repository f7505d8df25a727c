package io.radon.compiler.format;

import java.util.ArrayList;
import java.util.List;

/** A statement, or what stands at the top of a file. */
record Item(List<Element> elements) {
  Item {
    elements = List.copyOf(elements);
  }

  Piece first() {
    return elements.get(0).first();
  }

  Piece last() {
    return elements.get(elements.size() - 1).last();
  }

  List<Piece> pieces() {
    List<Piece> pieces = new ArrayList<>();
    elements.forEach(element -> pieces.addAll(element.pieces()));
    return pieces;
  }

  /** Whether a comment stands right before an element that is not the first. */
  boolean hasCommentBefore(int index) {
    return index < elements.size()
        && (elements.get(index - 1).last().trailing() != null
            || !elements.get(index).first().leading().isEmpty());
  }

  /** Whether a comment stands inside, where the line can't go on. */
  boolean hasInnerComment() {
    List<Piece> pieces = pieces();
    for (int i = 0; i < pieces.size(); i++) {
      boolean before = i > 0 && !pieces.get(i).leading().isEmpty();
      boolean behind = i < pieces.size() - 1 && pieces.get(i).trailing() != null;
      if (before || behind) {
        return true;
      }
    }
    return false;
  }
}
