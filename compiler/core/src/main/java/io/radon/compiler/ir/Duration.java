package io.radon.compiler.ir;

/** An amount of training. */
public record Duration(double amount, Unit unit) {
  /** What is counted. */
  public enum Unit {
    STEPS,
    EPOCHS,
    PERCENT,
    MINUTES
  }
}
