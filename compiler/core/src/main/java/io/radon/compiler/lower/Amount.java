package io.radon.compiler.lower;

/** A number as a method states it. */
public sealed interface Amount permits FixedAmount, ParameterAmount, ArgumentAmount {
  <R> R accept(AmountVisitor<R> visitor);
}
