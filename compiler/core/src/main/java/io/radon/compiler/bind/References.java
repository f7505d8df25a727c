package io.radon.compiler.bind;

import io.radon.compiler.source.Location;
import io.radon.compiler.syntax.Parameter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which declaration of a file names which other, and where; which parameters are named at all. */
public final class References {
  private final Set<Parameter> parameters = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Map<Symbol, List<Reference>> all = new LinkedHashMap<>();

  void add(@Nullable Symbol from, Symbol to, Location place) {
    if (from == null) {
      return;
    }
    all.computeIfAbsent(from, s -> new ArrayList<>()).add(new Reference(to, place));
  }

  void use(Parameter parameter) {
    parameters.add(parameter);
  }

  /** Whether anything names the parameter. */
  public boolean used(Parameter parameter) {
    return parameters.contains(parameter);
  }

  /** All declarations that another one of the file names. */
  public Set<Symbol> named() {
    Set<Symbol> named = new LinkedHashSet<>();
    all.values().forEach(list -> list.forEach(reference -> named.add(reference.to())));
    return named;
  }

  List<Reference> of(Symbol symbol) {
    return all.getOrDefault(symbol, List.of());
  }

  /** A use of a declared name. */
  record Reference(Symbol to, Location place) {}
}
