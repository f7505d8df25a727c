package io.radon.compiler.lower;

/** Offers the value of a variable under a label. */
public record PutTap(TapUse tap, Variable variable) implements Statement {
  @Override
  public <R> R accept(StatementVisitor<R> visitor) {
    return visitor.visitPutTap(this);
  }
}
