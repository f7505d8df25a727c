package io.radon.compiler.ir;

/** A decimal number. */
public record DecimalAttribute(double value) implements Attribute {
  @Override
  public <R> R accept(AttributeVisitor<R> visitor) {
    return visitor.visitDecimal(this);
  }
}
