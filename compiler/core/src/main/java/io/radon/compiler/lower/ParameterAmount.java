package io.radon.compiler.lower;

/** A parameter of the method at hand. */
public record ParameterAmount(NumberParameter parameter) implements Amount {
  @Override
  public <R> R accept(AmountVisitor<R> visitor) {
    return visitor.visitParameter(this);
  }
}
