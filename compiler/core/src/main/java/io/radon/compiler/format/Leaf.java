package io.radon.compiler.format;

import java.util.List;

/** A single word or sign. */
record Leaf(Piece piece) implements Element {
  @Override
  public Piece first() {
    return piece;
  }

  @Override
  public Piece last() {
    return piece;
  }

  @Override
  public List<Piece> pieces() {
    return List.of(piece);
  }

  @Override
  public <R> R accept(ElementVisitor<R> visitor) {
    return visitor.visitLeaf(this);
  }
}
