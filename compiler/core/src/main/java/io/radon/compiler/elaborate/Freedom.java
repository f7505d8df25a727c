package io.radon.compiler.elaborate;

import java.util.HashSet;
import java.util.Set;

/** Remembers what a model's structure depends on, while it is elaborated. */
final class Freedom {
  private final Set<String> structural = new HashSet<>();
  private boolean inputFixed;

  /** The number is computed with, or decides about structure. */
  long used(IntValue value) {
    if (value.origin() != null) {
      structural.add(value.origin());
    }
    return value.value();
  }

  void structural(String parameter) {
    structural.add(parameter);
  }

  boolean isStructural(String parameter) {
    return structural.contains(parameter);
  }

  /** The spec computes with the size of an image. */
  void fixInput() {
    inputFixed = true;
  }

  boolean inputFixed() {
    return inputFixed;
  }
}
