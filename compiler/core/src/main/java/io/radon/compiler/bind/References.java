package io.radon.compiler.bind;

import io.radon.compiler.source.Location;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which declaration of a file names which other, and where. */
final class References {
  private final Map<Symbol, List<Reference>> all = new LinkedHashMap<>();

  void add(@Nullable Symbol from, Symbol to, Location place) {
    if (from == null) {
      return;
    }
    all.computeIfAbsent(from, s -> new ArrayList<>()).add(new Reference(to, place));
  }

  List<Reference> of(Symbol symbol) {
    return all.getOrDefault(symbol, List.of());
  }

  /** A use of a declared name. */
  record Reference(Symbol to, Location place) {}
}
