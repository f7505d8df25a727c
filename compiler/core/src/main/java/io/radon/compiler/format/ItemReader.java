package io.radon.compiler.format;

import io.radon.compiler.parse.LexemeKind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts a file's pieces into statements and brackets; the file has no syntax error. */
final class ItemReader {
  private final List<Piece> pieces;
  private int next;

  ItemReader(List<Piece> pieces) {
    this.pieces = pieces;
  }

  /** The items at the top of the file. */
  List<Item> items() {
    return items(LexemeKind.EOF, LexemeKind.EOF);
  }

  /** The end of the file, with the comments before it. */
  Piece end() {
    return pieces.get(pieces.size() - 1);
  }

  private List<Item> items(LexemeKind end, LexemeKind otherEnd) {
    List<Item> items = new ArrayList<>();
    while (!peek().is(end) && !peek().is(otherEnd)) {
      if (peek().is(LexemeKind.END)) {
        next++;
      } else {
        items.add(new Item(elements(LexemeKind.END, LexemeKind.END)));
      }
    }
    return items;
  }

  private List<Element> elements(LexemeKind end, LexemeKind otherEnd) {
    List<Element> elements = new ArrayList<>();
    while (!peek().is(end) && !peek().is(otherEnd)) {
      elements.add(element());
    }
    return elements;
  }

  private Element element() {
    Piece piece = take();
    if (piece.is(LexemeKind.OPEN)) {
      return bracket(piece);
    }
    return piece.is(LexemeKind.BODY_OPEN) ? braces(piece) : new Leaf(piece);
  }

  private Bracket bracket(Piece open) {
    List<Part> parts = new ArrayList<>();
    while (!peek().is(LexemeKind.CLOSE)) {
      List<Element> elements = elements(LexemeKind.COMMA, LexemeKind.CLOSE);
      parts.add(new Part(elements, peek().is(LexemeKind.COMMA) ? take() : null));
    }
    return new Bracket(open, parts, take());
  }

  private Braces braces(Piece open) {
    List<Arm> arms = new ArrayList<>();
    @Nullable Piece bar = null;
    arms.add(new Arm(bar, items(LexemeKind.BAR, LexemeKind.BODY_CLOSE)));
    while (peek().is(LexemeKind.BAR)) {
      bar = take();
      arms.add(new Arm(bar, items(LexemeKind.BAR, LexemeKind.BODY_CLOSE)));
    }
    return new Braces(open, arms, take());
  }

  private Piece peek() {
    return pieces.get(next);
  }

  private Piece take() {
    return pieces.get(next++);
  }
}
