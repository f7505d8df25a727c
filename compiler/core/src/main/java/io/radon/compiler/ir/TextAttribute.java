package io.radon.compiler.ir;

/** A word, such as a kind of padding. */
public record TextAttribute(String value) implements Attribute {
  @Override
  public <R> R accept(AttributeVisitor<R> visitor) {
    return visitor.visitText(this);
  }
}
