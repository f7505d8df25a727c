package io.radon.compiler.elaborate;

import java.util.HashMap;
import java.util.Map;

/**
 * Gives names to layers and blocks below one label, or below a body where there is no label. The
 * second and later of a kind get an ordinal.
 */
final class Naming {
  private final String prefix;
  private final boolean labelled;
  private final boolean stage;
  private final Map<String, Integer> counts = new HashMap<>();
  private int calls;

  private Naming(String prefix, boolean labelled, boolean stage) {
    this.prefix = prefix;
    this.labelled = labelled;
    this.stage = stage;
  }

  static Naming body() {
    return new Naming("", false, false);
  }

  Naming under(String label, boolean asStage) {
    return new Naming(prefix + label + "/", true, asStage);
  }

  /** For the layers of a shortcut. */
  Naming shortcut() {
    return new Naming(prefix + ordinal("shortcut") + "/", false, false);
  }

  String layer(String kind) {
    return prefix + ordinal(kind);
  }

  /**
   * A call of a block: numbered in a stage; elsewhere the first below a label is the label itself,
   * and the others carry the block's name.
   */
  String call(String block) {
    if (stage) {
      return prefix + calls++;
    }
    String name = ordinal(block);
    return labelled && calls++ == 0 ? prefix.substring(0, prefix.length() - 1) : prefix + name;
  }

  private String ordinal(String kind) {
    int count = counts.merge(kind, 1, Integer::sum);
    return count == 1 ? kind : kind + count;
  }
}
