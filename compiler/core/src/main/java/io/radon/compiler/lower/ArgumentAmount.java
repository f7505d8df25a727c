package io.radon.compiler.lower;

/** A constructor argument of the class, such as {@code classes}. */
public record ArgumentAmount(String argument) implements Amount {
  @Override
  public <R> R accept(AmountVisitor<R> visitor) {
    return visitor.visitArgument(this);
  }
}
