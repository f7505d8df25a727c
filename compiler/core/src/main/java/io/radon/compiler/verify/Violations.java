package io.radon.compiler.verify;

import io.radon.compiler.diagnostic.CompilerBugException;
import java.util.LinkedHashSet;
import java.util.Set;

/** What an invariant found broken. */
final class Violations {
  /** A bug breaks the same invariant in many places; a few show what it is. */
  private static final int MOST = 10;

  private final Set<String> found = new LinkedHashSet<>();

  void add(String violation) {
    if (found.size() < MOST) {
      found.add(violation);
    }
  }

  boolean none() {
    return found.isEmpty();
  }

  /** Ends the compilation where something is broken. */
  void raise(String model) {
    if (!found.isEmpty()) {
      throw new CompilerBugException(
          "the compiler broke `" + model + "`: " + String.join("; ", found));
    }
  }
}
