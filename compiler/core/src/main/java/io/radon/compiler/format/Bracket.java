package io.radon.compiler.format;

import java.util.ArrayList;
import java.util.List;

/** {@code ( … )} or {@code [ … ]} with its parts. */
record Bracket(Piece open, List<Part> parts, Piece close) implements Element {
  Bracket {
    parts = List.copyOf(parts);
  }

  @Override
  public Piece first() {
    return open;
  }

  @Override
  public Piece last() {
    return close;
  }

  @Override
  public List<Piece> pieces() {
    List<Piece> pieces = new ArrayList<>();
    pieces.add(open);
    for (Part part : parts) {
      part.elements().forEach(element -> pieces.addAll(element.pieces()));
      if (part.comma() != null) {
        pieces.add(part.comma());
      }
    }
    pieces.add(close);
    return pieces;
  }

  @Override
  public <R> R accept(ElementVisitor<R> visitor) {
    return visitor.visitBracket(this);
  }
}
