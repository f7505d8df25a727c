package io.radon.compiler.format;

import java.util.ArrayList;
import java.util.List;

/** The body of a declaration, or the bodies of a join. */
record Braces(Piece open, List<Arm> arms, Piece close) implements Element {
  Braces {
    arms = List.copyOf(arms);
  }

  /** Whether it is written in one line, or holds nothing. */
  boolean oneLine() {
    boolean sameLine = open.lexeme().line() == close.lexeme().line();
    return sameLine || (arms.size() == 1 && arms.get(0).items().isEmpty() && !hasComment());
  }

  private boolean hasComment() {
    return open.trailing() != null || !close.leading().isEmpty();
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
    for (Arm arm : arms) {
      if (arm.bar() != null) {
        pieces.add(arm.bar());
      }
      arm.items().forEach(item -> pieces.addAll(item.pieces()));
    }
    pieces.add(close);
    return pieces;
  }

  @Override
  public <R> R accept(ElementVisitor<R> visitor) {
    return visitor.visitBraces(this);
  }
}
