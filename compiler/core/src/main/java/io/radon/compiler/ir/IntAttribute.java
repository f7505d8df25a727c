package io.radon.compiler.ir;

import org.jspecify.annotations.Nullable;

/**
 * A whole number.
 *
 * @param argument the constructor argument of the model that it is, such as {@code classes}; null
 *     for a number fixed by the spec
 */
public record IntAttribute(long value, @Nullable String argument) implements Attribute {
  public IntAttribute(long value) {
    this(value, null);
  }

  @Override
  public <R> R accept(AttributeVisitor<R> visitor) {
    return visitor.visitInt(this);
  }
}
