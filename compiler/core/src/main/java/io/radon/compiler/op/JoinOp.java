package io.radon.compiler.op;

/** An op with several inputs, written as {@code name { a | b }}. */
abstract class JoinOp implements OpDefinition {
  @Override
  public boolean written() {
    return false;
  }

  @Override
  public boolean joins() {
    return true;
  }
}
