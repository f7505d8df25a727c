package io.radon.runtime.model;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.tensorflow.Operand;
import org.tensorflow.types.TFloat32;

/** Notes, as layers are called, which norms end the residual branches: what they give is added. */
final class BranchEnds {
  /** Stands for channels filled with zeros. */
  private static final String ZEROS = "";

  private final IdentityHashMap<Operand<TFloat32>, String> ends = new IdentityHashMap<>();
  private final Set<String> norms = new LinkedHashSet<>();

  Operand<TFloat32> norm(String name, Operand<TFloat32> given) {
    ends.put(given, name);
    return given;
  }

  Operand<TFloat32> filled(Operand<TFloat32> given) {
    ends.put(given, ZEROS);
    return given;
  }

  /** A gate, or what drops values, passes on what entered it. */
  Operand<TFloat32> passed(Operand<TFloat32> entered, Operand<TFloat32> given) {
    String end = ends.get(entered);
    if (end != null) {
      ends.put(given, end);
    }
    return given;
  }

  /** The branch stands first, the shortcut second. */
  void added(Operand<TFloat32> branch, Operand<TFloat32> shortcut) {
    String norm = ends.get(branch);
    if (norm != null && !norm.equals(ZEROS) && !ZEROS.equals(ends.get(shortcut))) {
      norms.add(norm);
    }
  }

  List<String> norms() {
    return new ArrayList<>(norms);
  }
}
