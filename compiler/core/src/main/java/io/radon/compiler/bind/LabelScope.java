package io.radon.compiler.bind;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The labels that can be seen in a body: its own so far, and those of the bodies around it. */
final class LabelScope {
  private final @Nullable LabelScope around;
  private final Set<String> own = new LinkedHashSet<>();

  LabelScope(@Nullable LabelScope around) {
    this.around = around;
  }

  void add(String label) {
    own.add(label);
  }

  boolean contains(String label) {
    return own.contains(label) || (around != null && around.contains(label));
  }

  /** Adds all to a list, the outermost first. */
  void addTo(List<String> names) {
    if (around != null) {
      around.addTo(names);
    }
    names.addAll(own);
  }
}
