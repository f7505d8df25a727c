package io.radon.compiler.elaborate;

import io.radon.compiler.diagnostic.Diagnostic;
import io.radon.compiler.diagnostic.DiagnosticCode;
import io.radon.compiler.source.Location;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Values that don't do where they are used: each is told once, where it is written, with its first
 * use and the number of all.
 */
final class Misuses {
  private final Map<Value, Misuse> found = new LinkedHashMap<>();

  /**
   * @param told the message, at the place where the value is written
   * @param use the place in the user's text where it is used
   */
  void add(Diagnostic told, Location use) {
    Value value = new Value(told.code(), told.primary().location());
    found.computeIfAbsent(value, v -> new Misuse(told, new LinkedHashSet<>())).uses.add(use);
  }

  /** Tells them all. */
  void tell(Consumer<Diagnostic> report) {
    found.values().forEach(misuse -> report.accept(misuse.message()));
    found.clear();
  }

  private record Value(DiagnosticCode code, Location place) {}

  private record Misuse(Diagnostic first, Set<Location> uses) {
    Diagnostic message() {
      Location use = uses.iterator().next();
      Diagnostic placed =
          use.equals(first.primary().location()) ? first : first.with(use, "it is used here");
      return uses.size() == 1
          ? placed
          : placed.withNote("wrong in " + uses.size() + " places where it is used");
    }
  }
}
