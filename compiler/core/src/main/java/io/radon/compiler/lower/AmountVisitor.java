package io.radon.compiler.lower;

/** One method per kind of amount. */
public interface AmountVisitor<R> {
  R visitFixed(FixedAmount amount);

  R visitParameter(ParameterAmount amount);

  R visitArgument(ArgumentAmount amount);
}
