package io.radon.dsl;

/**
 * A Java expression that makes a part of a spec.
 *
 * @param kind what Java knows of its type
 */
record JavaCode(String text, Kind kind) {
  /** Types of the builders. */
  enum Kind {
    /** A literal of Java's type {@code int}. */
    INT,
    NUMBER,
    CONDITION,
    VALUE,
    /** A step, which is a value too. */
    STEP,
    /** A flow of several steps, which is no value. */
    FLOW,
    /** A statement that is neither. */
    STATEMENT
  }

  static JavaCode number(String text) {
    return new JavaCode(text, Kind.NUMBER);
  }

  static JavaCode condition(String text) {
    return new JavaCode(text, Kind.CONDITION);
  }

  static JavaCode value(String text) {
    return new JavaCode(text, Kind.VALUE);
  }

  static JavaCode step(String text) {
    return new JavaCode(text, Kind.STEP);
  }

  /** The expression where a number of the language must stand. */
  String asNumber() {
    return switch (kind) {
      case INT -> "number(" + text + ")";
      case NUMBER -> text;
      case CONDITION, VALUE, STEP, FLOW, STATEMENT -> asValue() + ".asNumber()";
    };
  }

  /** The expression where Java's own number will do. */
  String asAmount() {
    return kind == Kind.INT ? text : asNumber();
  }

  /** The expression where Java's own number or any value will do. */
  String asArgument() {
    return kind == Kind.INT ? text : asValue();
  }

  String asCondition() {
    return kind == Kind.CONDITION ? text : asValue() + ".asCondition()";
  }

  /** The expression where any value of the language must stand. */
  String asValue() {
    return switch (kind) {
      case INT -> "number(" + text + ")";
      case FLOW -> "asValue(" + text + ")";
      case NUMBER, CONDITION, VALUE, STEP, STATEMENT -> text;
    };
  }

  /** The expression where a step must stand. */
  String asStep() {
    return kind == Kind.STEP ? text : "literal(" + asValue() + ")";
  }

  boolean isNumber() {
    return kind == Kind.INT || kind == Kind.NUMBER;
  }
}
