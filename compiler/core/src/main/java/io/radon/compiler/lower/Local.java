package io.radon.compiler.lower;

/** A variable while variables are being named: what it holds, and whether it may hold another. */
final class Local {
  private final Variable variable;
  private final Kind kind;
  private int held;

  enum Kind {
    /** A parameter of the method: never assigned to. */
    PARAMETER,
    /** {@code x}, {@code y}, …: the flow of the moment. */
    FLOW,
    /** The way of a shortcut. */
    SHORTCUT,
    /** Named by its label, since it is read more than once: assigned once. */
    LABELLED
  }

  Local(Variable variable, Kind kind, int held) {
    this.variable = variable;
    this.kind = kind;
    this.held = held;
  }

  Variable variable() {
    return variable;
  }

  boolean is(Kind other) {
    return kind == other;
  }

  int held() {
    return held;
  }

  void hold(int value) {
    held = value;
  }
}
