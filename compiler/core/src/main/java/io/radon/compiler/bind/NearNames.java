package io.radon.compiler.bind;

import io.radon.compiler.diagnostic.Diagnostic;
import io.radon.compiler.diagnostic.Suggestions;
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
    Optional<String> near = Suggestions.closest(written, known);
    return near.isEmpty()
        ? diagnostic
        : diagnostic.withHelp(
            "did you mean `" + near.get() + "`?", new TextEdit(place, near.get()));
  }

  /** The known name that was probably meant. */
  public static Optional<String> closest(String written, Collection<String> known) {
    return Suggestions.closest(written, known);
  }

  /** As {@link #suggest}, with other advice where no known name is near. */
  public static Diagnostic suggestOr(
      Diagnostic diagnostic, Location place, String written, Collection<String> known, String or) {
    Diagnostic suggested = suggest(diagnostic, place, written, known);
    return suggested.help() == null ? diagnostic.withHelp(or) : suggested;
  }
}
