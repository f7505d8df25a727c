package io.radon.compiler.op;

import java.util.List;

/** An op with several inputs, written as {@code name { a | b }}. */
abstract class JoinOp implements OpDefinition {
  @Override
  public boolean written() {
    return false;
  }

  @Override
  public List<OpParameter> parameters() {
    return List.of();
  }
}
