package io.radon.compiler.ir;

/** A yes or no. */
public record BooleanAttribute(boolean value) implements Attribute {
  @Override
  public <R> R accept(AttributeVisitor<R> visitor) {
    return visitor.visitBoolean(this);
  }
}
