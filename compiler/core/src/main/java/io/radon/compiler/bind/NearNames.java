package io.radon.compiler.bind;

import io.radon.compiler.diagnostic.Diagnostic;
import io.radon.compiler.diagnostic.TextEdit;
import io.radon.compiler.source.Location;
import java.util.Collection;
import java.util.Optional;

/** Adds the name that was probably meant. */
public final class NearNames {
  private NearNames() {}

  /** The message with help where a known name is near. */
  public static Diagnostic suggest(
      Diagnostic diagnostic, Location place, String written, Collection<String> known) {
    Optional<String> near = closest(written, known);
    return near.isEmpty()
        ? diagnostic
        : diagnostic.withHelp(
            "did you mean `" + near.get() + "`?", new TextEdit(place, near.get()));
  }

  /** As {@link #suggest}, with other advice where no known name is near. */
  static Diagnostic suggestOr(
      Diagnostic diagnostic, Location place, String written, Collection<String> known, String or) {
    Diagnostic suggested = suggest(diagnostic, place, written, known);
    return suggested.help() == null ? diagnostic.withHelp(or) : suggested;
  }

  static Optional<String> closest(String written, Collection<String> known) {
    String best = null;
    int bestDistance = Math.max(1, written.length() / 3) + 1;
    for (String name : known) {
      int distance = distance(written, name, bestDistance);
      if (distance < bestDistance && !name.equals(written)) {
        best = name;
        bestDistance = distance;
      }
    }
    return Optional.ofNullable(best);
  }

  private static int distance(String a, String b, int limit) {
    if (Math.abs(a.length() - b.length()) >= limit) {
      return limit;
    }
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int cost = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        int next = Math.min(Math.min(row[j], row[j - 1]) + 1, diagonal + cost);
        diagonal = row[j];
        row[j] = next;
      }
    }
    return row[b.length()];
  }
}
