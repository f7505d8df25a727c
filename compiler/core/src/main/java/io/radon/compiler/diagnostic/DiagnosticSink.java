package io.radon.compiler.diagnostic;

import io.radon.compiler.source.Location;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Collects messages; the same message at the same place counts once. Not thread-safe. */
public final class DiagnosticSink {
  private final Set<Diagnostic> found = new LinkedHashSet<>();
  private final Set<Place> places = new HashSet<>();

  public void report(Diagnostic diagnostic) {
    places.add(new Place(diagnostic.code(), diagnostic.primary().location()));
    found.add(diagnostic);
  }

  /** As {@link #report}, unless a message of the same code has that place already. */
  public void reportOnce(Diagnostic diagnostic) {
    if (places.add(new Place(diagnostic.code(), diagnostic.primary().location()))) {
      found.add(diagnostic);
    }
  }

  /** Whether there is a message of a code. */
  public boolean has(DiagnosticCode code) {
    return found.stream().anyMatch(diagnostic -> diagnostic.code() == code);
  }

  public boolean hasErrors() {
    return found.stream().anyMatch(d -> d.severity() == Severity.ERROR);
  }

  /** All messages in the order they were found. */
  public List<Diagnostic> all() {
    return new ArrayList<>(found);
  }

  /** All messages by file and offset; those of one place in the order they were found. */
  public List<Diagnostic> sorted() {
    List<Diagnostic> list = new ArrayList<>(found);
    list.sort(
        Comparator.comparing((Diagnostic d) -> d.primary().location().file().path())
            .thenComparing(d -> d.primary().location().span().start()));
    return list;
  }

  private record Place(DiagnosticCode code, Location location) {}
}
